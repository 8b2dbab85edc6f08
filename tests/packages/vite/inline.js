import { analyse, init } from "rapporteur/inline";
import { show } from "./show.js";

await init();
show(analyse);
