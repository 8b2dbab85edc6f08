// Somebody's page with an article, and the panel in it as a visitor sees it.
import { until } from "./reader.mjs";

export const article = `<h1>Bridge toll is put off</h1>
<p>ARDEN – Councillor Maud Keller said on Monday that the toll would wait. “We need a year,” she told reporters.</p>
<p>Piet Hansen, director of the Arden Haulage Company, welcomed the delay. “Somebody listened,” said Hansen.</p>
<p>Keller and Hansen will meet the transport minister, Ines Duarte, next week.</p>`;
export const other = "<p>Rosa Klein met Adam Osei in Turin on Friday. “It went well,” Klein said.</p>";
export const story = (inside = article, attributes = "") => `<article id="story" ${attributes}>${inside}</article>`;
export const tag = (attributes = "", inside = "") => `<rapporteur-panel for="story" ${attributes}>${inside}</rapporteur-panel>`;
export const script = '<script defer src="rapporteur.js"></script>';

/** A page of somebody's: what is in its head, beside the script, and in its body. */
export const page = (body = story() + tag(), head = "", loads = script, html = 'lang="en"') => `<!doctype html>
<html ${html}><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${head}${loads}</head><body>${body}</body></html>`;

/** Opens a page and waits until the panel shows who is in its article. */
export const visit = async (house, name, width = 1024) => {
  const tab = await house.browser.newTab();
  await tab.size(width, 900);
  await tab.open(house.site.url(name));
  return tab;
};

/** What a visitor sees of the panel: none where it shows nothing. */
export const look = (tab, selector = "rapporteur-panel") => tab.run((selector) => {
  const host = document.querySelector(selector);
  const frame = host?.shadowRoot?.querySelector(".rapporteur.guest");
  globalThis.panel = host?.shadowRoot;
  if (!frame?.checkVisibility() || !frame.querySelector(".counts")) return null;
  const { width, height } = frame.getBoundingClientRect();
  return {
    width, height,
    line: frame.querySelector(".fold-line button").innerText.replace(/\s+/g, " ").trim(),
    open: host.open,
    cast: Array.from(frame.querySelectorAll(".cast .card .name"), ({ textContent }) => textContent.trim()),
    actors: host.analysis.actors.map(({ name }) => name),
  };
}, selector);

export const shown = (tab, selector) => until("the panel", () => look(tab, selector));

/** The words that are marked in the page, of the kinds told. */
export const marked = (tab, ...kinds) => tab.run((kinds) => kinds.flatMap((kind) =>
  Array.from(globalThis.CSS?.highlights?.get(`rapporteur-${kind}`) ?? [], ({ startContainer, startOffset, endOffset }) => startContainer.data?.slice(startOffset, endOffset))), kinds.length ? kinds : ["person", "organization", "state", "unnamed"]);

export const hasMarks = (tab) => tab.run(() => Boolean(globalThis.Highlight));

/** The lines of the console that are Rapporteur's own. */
export const told = async (tab) => (await tab.errors()).filter((line) => line.startsWith("rapporteur: "));
export const ours = [/^rapporteur: /, /^rapporteur-error/];
