import { analyse, init } from "./rapporteur/index.js";
import { show } from "./show.js";

await init();
show(analyse);
