// Where the page is installed as an app, a service worker keeps it; whoever only visits it gets none.
(() => {
  const keep = () => {
    const script = globalThis.trustedTypes?.createPolicy("rapporteur", { createScriptURL: () => "worker.js" }).createScriptURL("") ?? "worker.js";
    navigator.serviceWorker?.register(script);
  };
  if (matchMedia("(display-mode: standalone)").matches) addEventListener("load", keep, { once: true });
  else addEventListener("appinstalled", keep, { once: true });
})();
