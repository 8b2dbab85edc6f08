// The entry for browsers and for what bundles: the wasm lies beside it.
import { load } from "./bindings.js";
export { analyse, compare, format } from "./bindings.js";

export const init = (source = new URL("./rapporteur.wasm", import.meta.url)) => load(() => source);
