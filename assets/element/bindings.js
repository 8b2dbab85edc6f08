// Where the bindings come from, in the order to look:
// - `wasm_bindgen`, where a loader put it just before this script: call it without arguments, then use its properties;
// - `wasmBindings`, which trunk's page sets before it fires `TrunkApplicationStarted`.
let loading;

/** What Rust offers, once its program is there. */
export const bindings = () => (loading ??= typeof wasm_bindgen === "undefined"
  ? new Promise((resolve) => {
      // The page's own loader does not tell when it is refused; the smallest module there is does.
      new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
      const answer = () => resolve(globalThis.wasmBindings);
      globalThis.wasmBindings ? answer() : addEventListener("TrunkApplicationStarted", answer, { once: true });
    })
  : wasm_bindgen().then(() => wasm_bindgen));

/** Whether an error says that WebAssembly is not to be had here. */
export const isRefusal = (error) => !globalThis.WebAssembly
  || [error, error?.cause].some((error) => error instanceof WebAssembly.CompileError || error instanceof EvalError);
