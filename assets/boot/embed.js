// The loader of what the embeddable script brings: the wasm lies beside it, wherever that is, and is the one it was built with.
// The same script reads long texts in a worker, where there is no document.
wasm_bindgen = ((load, script) => Object.assign(async () => {
  const url = new URL("rapporteur.wasm", script.src);
  // To its own site it is as well known as the page is, behind a login too.
  const options = { integrity: "INTEGRITY" };
  let refused;
  const listen = ({ blockedURI, effectiveDirective }) => {
    if (blockedURI.startsWith("wasm") || blockedURI === url.href) refused = effectiveDirective;
  };
  // What is wrong with the file, as somebody can tell who may put it right.
  const amiss = async () => {
    try {
      const { ok, status, redirected, url: from, headers } = await fetch(url, { method: "HEAD" });
      if (redirected) return `${url} is answered by ${from}: let it through as it is`;
      if (!ok) return `${url} is answered with ${status}: put rapporteur.wasm beside rapporteur-panel.js`;
      if (/html/.test(headers.get("content-type"))) return `${url} is answered with a page: put rapporteur.wasm beside rapporteur-panel.js`;
      return `${url} is not the one that was built with rapporteur-panel.js: put both there as they were built together`;
    } catch {
      return url.origin === location.origin ? `${url} does not come` : `${url} does not come: from another origin it needs Access-Control-Allow-Origin`;
    }
  };
  document.addEventListener("securitypolicyviolation", listen);
  try {
    const answer = await fetch(url, options).catch(async (error) => {
      await new Promise((resolve) => setTimeout(resolve));
      throw refused ? error : new Error(await amiss(), { cause: error });
    });
    if (!answer.ok) throw new Error(await amiss(), { cause: answer.status });
    return await load({ module_or_path: answer });
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
}, load, { script }))(wasm_bindgen, globalThis.document?.currentScript);
