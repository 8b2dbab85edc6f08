// What a panel needs in somebody's page.
import { dress, ground, watchDress } from "./dress.js";
import { Frame } from "./frame.js";
import { Lit } from "./lit.js";
import { paper } from "./marks.js";
import { Story } from "./story.js";
import { isTranslated, Watch } from "./watch.js";

/** The article and the page around a panel. */
export const around = {
  Frame,
  Lit,
  Story,
  Watch,
  dress,
  isTranslated,
  /** Has the marks of the page stand out from what an element stands on. */
  paper: (element) => paper(ground(element).dark),
  watchDress,
};
