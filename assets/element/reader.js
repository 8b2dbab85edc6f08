/**
 * What runs in a worker, for a text that would hold the page up: the program once more, of which only `work` is called. So what else
 * it would call in a browser may be missing, and the bindings that wasm-bindgen writes are not needed.
 */
export const reader = () => {
  onmessage = async ({ data: [module, job] }) => {
    try {
      const imports = {};
      for (const { module: from, name } of WebAssembly.Module.imports(module)) {
        (imports[from] ??= {})[name] = name.includes("postMessage") ? (stage) => postMessage(stage) : () => {};
      }
      const { exports } = await WebAssembly.instantiate(module, imports);
      const room = Object.keys(exports).find((name) => name.endsWith("__wbindgen_malloc"));
      const at = exports[room](job.length, 1);
      new Uint8Array(exports.memory.buffer).set(job, at);
      const [start, length] = exports.work(at, job.length);
      const answer = new Uint8Array(exports.memory.buffer.slice(start, start + length));
      postMessage(answer, [answer.buffer]);
    } catch ({ name, message, stack }) {
      postMessage({ name, message, stack });
    }
  };
  onmessageerror = () => postMessage({});
};
