import { analyse, init } from "rapporteur";
import { show } from "./show.js";

await init();
show(analyse);
