// The entry that is one file with its wasm in it, for where nothing can be loaded beside a script.
import { load } from "./bindings.js";
export { analyse, compare, format } from "./bindings.js";

const unpacked = () => {
  const bytes = Uint8Array.from(atob("WASM"), (byte) => byte.charCodeAt(0));
  const wasm = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(wasm, { headers: { "content-type": "application/wasm" } });
};

export const init = (source) => load(() => source ?? unpacked());
