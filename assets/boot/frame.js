// The document for pages whose policy forbids WebAssembly: it hears the article's words from the page around, and from nobody else,
// and tells how high it is.
(async () => {
  // Opened by itself, there is nobody to hear.
  if (parent === window) return;
  const panel = document.querySelector("rapporteur-panel");
  await customElements.whenDefined("rapporteur-panel");
  let around;
  const tell = (what) => parent.postMessage({ rapporteur: 1, ...what }, around ?? "*");
  const measure = () => {
    const height = Math.ceil(panel.getBoundingClientRect().height);
    if (around && height) tell({ height });
  };
  let read;
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== parent || (around && origin !== around) || data?.rapporteur !== 1) return;
    // The page that spoke first is the one that we speak to.
    around = origin;
    const { text, date, open, sections, look } = data;
    if (sections) panel.sections = sections;
    panel.open = Boolean(open);
    panel.theme = look?.scheme ?? "";
    for (const [name, value] of Object.entries(look ?? {})) {
      if (/^(paper|ink|accent|font|size)$/.test(name) && typeof value === "string") panel.style.setProperty(`--rapporteur-${name}`, value);
    }
    if (typeof text === "string" && text !== read) panel.read((read = text), typeof date === "string" ? date : undefined);
    // It may have had its height before there was anybody to tell.
    measure();
  });
  for (const name of ["analysed", "lead", "toggle", "error"]) {
    addEventListener(`rapporteur-${name}`, ({ milliseconds, start, end, open, error, recovered }) =>
      tell({ event: name, fields: { milliseconds, start, end, open, error: error && String(error.message ?? error), recovered } }));
  }
  new ResizeObserver(measure).observe(panel);
  tell({ ready: true });
})();
