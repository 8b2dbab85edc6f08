// The loader of the embeddable script: the wasm lies beside the script, wherever that is, and is the one this script was built with.
// The same script reads long texts in a worker, where there is no document.
wasm_bindgen = ((load, script) => Object.assign(async () => {
  const url = new URL("rapporteur.wasm", script.src);
  let refused;
  const listen = ({ blockedURI, effectiveDirective }) => {
    if (blockedURI.startsWith("wasm") || blockedURI === url.href) refused = effectiveDirective;
  };
  document.addEventListener("securitypolicyviolation", listen);
  try {
    return await load({ module_or_path: await fetch(url, { integrity: "INTEGRITY", credentials: "omit" }) });
  } catch (error) {
    await new Promise((resolve) => setTimeout(resolve));
    if (error instanceof WebAssembly.CompileError) refused ??= "script-src";
    if (refused) {
      const source = refused.startsWith("connect") ? url.origin : "'wasm-unsafe-eval'";
      throw new Error(`this page's Content-Security-Policy refuses the widget; add ${source} to its ${refused} directive`, { cause: error });
    }
    throw error;
  } finally {
    document.removeEventListener("securitypolicyviolation", listen);
  }
}, load, { script: script?.src }))(wasm_bindgen, globalThis.document?.currentScript);
