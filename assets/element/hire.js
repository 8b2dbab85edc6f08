// Workers for long texts.
import { reader } from "./reader.js";

/** Where the worker's script is, the better place first; one that is refused here is not asked again. */
const scripts = new Set();
// Somebody's policy rather lets in a script of their own, as the element may be, than one that a script makes.
const own = typeof wasm_bindgen === "undefined" ? undefined : wasm_bindgen.script;
if (own?.src.startsWith(`${globalThis.location?.origin}/`)) scripts.add(() => own.src);
scripts.add(() => URL.createObjectURL(new Blob([`(${reader})()`], { type: "text/javascript" })));
// What let the element's own script in, where that asked.
let trusted = own?.trusted;

/** A worker, and what is to be done if it turns out that its script is refused; neither where none can be had. */
export const hire = () => {
  for (const script of scripts) {
    const refuse = () => scripts.delete(script);
    try {
      trusted ??= globalThis.trustedTypes?.createPolicy("rapporteur-worker", { createScriptURL: (address) => address });
      const address = script();
      const worker = new Worker(trusted?.createScriptURL(address) ?? address);
      worker.addEventListener("message", () => URL.revokeObjectURL(address), { once: true });
      return { worker, refuse };
    } catch {
      refuse();
    }
  }
  return {};
};
