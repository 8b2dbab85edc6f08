// The browsers that the page is tested in, each as `open(folder) -> {newTab, close}`; a tab is driven alike in all of them.
import { chromium } from "./engines/chromium.mjs";
import { closely } from "./engines/closely.mjs";
import { firefox } from "./engines/firefox.mjs";
import { webkit } from "./engines/webkit.mjs";

const known = { chromium, firefox, webkit };

// The engines named in RAPPORTEUR_ENGINES: `chromium=/usr/bin/chromium,…`.
export const engines = (process.env.RAPPORTEUR_ENGINES ?? "chromium=/usr/bin/chromium")
  .split(",")
  .filter(Boolean)
  .map((entry) => entry.split("="))
  .map(([name, program]) => ({ name, open: async () => closely(await known[name](program)) }));
