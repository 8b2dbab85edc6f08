// The marks in host pages: one highlight of each kind, shared by all panels, and their style.

/** The kinds, by the numbers that Rust has for them; then what a followed actor and a place that is led to look like. */
export const KINDS = ["person", "organization", "state", "unnamed", "followed", "here"];

/** Of each kind its line, or its ground, on light paper and on dark. */
const COLOURS = {
  person: ["#0d2a81", "#9db0fe"],
  organization: ["#7e3005", "#f78a3d"],
  state: ["#0b735c", "#47f5ab"],
  unnamed: ["#41274b", "#c39ab4"],
  followed: ["#dfe5fa", "#262b45"],
  here: ["#b9c7f7", "#3346a0"],
};
const LINES = { person: "solid 0.1em", organization: "double 0.07em", state: "dashed 0.1em", unnamed: "dotted 0.13em" };

let sheet;

/** Has the marks of the page stand out from light paper, or from dark. */
export const paper = (dark) => {
  if (!globalThis.Highlight) return;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
    KINDS.forEach((kind, priority) => CSS.highlights.set(`rapporteur-${kind}`, Object.assign(new Highlight(), { priority })));
  }
  const rules = KINDS.map((kind) => {
    const colour = `var(--rapporteur-${LINES[kind] ? kind : `${kind}-ground`}, ${COLOURS[kind][Number(dark)]})`;
    return `::highlight(rapporteur-${kind}) { ${LINES[kind] ? `text-decoration: underline ${LINES[kind]} ${colour}` : `background-color: ${colour}`} }`;
  });
  sheet.replaceSync(rules.join("\n"));
};

/** The highlight of a kind. */
export const highlight = (kind) => {
  if (!sheet) paper(false);
  return CSS.highlights.get(`rapporteur-${kind}`);
};
