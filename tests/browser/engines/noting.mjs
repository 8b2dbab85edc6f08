// Runs in a page before anything of its own, and notes what goes wrong there: what its console, its errors, its policy and the
// panels in it tell. What a page notes goes along to the next one of its site.
export const noting = () => {
  const kept = "errors noted";
  const storage = location.protocol === "http:" ? sessionStorage : undefined;
  const errors = (globalThis.noted = JSON.parse(storage?.getItem(kept) ?? "[]"));
  storage?.removeItem(kept);
  addEventListener("pagehide", () => errors.length && storage?.setItem(kept, JSON.stringify(errors)));
  const { error } = console;
  console.error = (...words) => {
    errors.push(words.map(String).join(" "));
    error.apply(console, words);
  };
  const note = (name, tell) => addEventListener(name, (event) => errors.push(tell(event)), true);
  // A hint to load ahead may come to nothing when its page is left; what needs the file tells of it itself.
  const isHint = ({ localName, rel }) => localName === "link" && /preload/.test(rel);
  addEventListener("error", ({ error, message, target }) => {
    if (message !== undefined) errors.push(String(error ?? message));
    else if (!isHint(target)) errors.push(`cannot load ${target.src ?? target.href}`);
  }, true);
  note("unhandledrejection", ({ reason }) => `unhandled: ${reason}`);
  note("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => `refused by ${effectiveDirective}: ${blockedURI}`);
  note("rapporteur-error", ({ error, recovered }) => `rapporteur-error, ${recovered ? "recovered" : "not recovered"}: ${error}`);
};

/** A page that begins with it, for a browser whose driver cannot run anything so early: before any policy of the page's. */
export const noticed = (page) => page.replace(/<head>|<!doctype html>/i, (start) => `${start}<script>(${noting})()</script>`);
