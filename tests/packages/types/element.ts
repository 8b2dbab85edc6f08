// The element’s own events, properties and methods, for those who write for a browser.
import type { RapporteurPanel } from "rapporteur";

export const panel: RapporteurPanel = document.createElement("rapporteur-panel");
panel.read("An article.", "2024-03-05");
panel.addEventListener("rapporteur-analysed", ({ milliseconds }) => console.log(milliseconds.toFixed(), panel.analysis?.actors.length));
panel.addEventListener("rapporteur-select", ({ actor }) => console.log(actor === null ? "nobody" : panel.analysis?.actors[actor]?.name));
