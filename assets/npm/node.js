// The entry for Node, which fetches no files: the wasm that lies beside it is read.
import { readFile } from "node:fs/promises";
import { load } from "./bindings.js";
export { analyse, compare, format } from "./bindings.js";

export const init = (source) => load(() => source ?? readFile(new URL("./rapporteur.wasm", import.meta.url)));
