// Takes pictures of the page, empty and with every sample, narrow to wide, light and dark, into the folder named.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { dated } from "./dated.mjs";
import { engines } from "./engines.mjs";
import { host } from "./host.mjs";
import { fileUrl, samples } from "./places.mjs";
import { click, compare, go, pick, read, ready, until } from "./reader.mjs";

const folder = process.argv[2] ?? "target/shots";
const views = [
  { name: "start", show: async () => {} },
  { name: "dated", show: (tab) => read(tab, dated) },
  {
    name: "comparison",
    show: async (tab) => {
      await read(tab, samples[0].text);
      await compare(tab);
    },
  },
  ...["quotes", "sources", "links"].map((part) => ({
    name: part,
    show: async (tab) => {
      await read(tab, samples[0].text);
      await go(tab, part);
    },
  })),
  {
    name: "answer",
    show: async (tab) => {
      await read(tab, samples[0].text);
      await pick(tab, ".story .mark.person", 3);
    },
  },
  ...samples.map(({ name, text }) => ({ name, show: (tab) => read(tab, text) })),
  {
    name: "followed",
    show: async (tab) => {
      await read(tab, samples[0].text);
      await click(tab, ".cast .card .head");
    },
  },
  {
    name: "desk",
    show: async (tab) => {
      await read(tab, samples[0].text);
      await tab.run(() => globalThis.panel.querySelectorAll(".views button")[1].click());
    },
  },
];

mkdirSync(folder, { recursive: true });
const engine = engines.find(({ name }) => name === "chromium");
if (!engine) throw new Error("the pictures are taken with Chromium, which is not here");
const [browser, site] = await Promise.all([engine.open(), host()]);
for (const width of [320, 390, 768, 1024, 1440]) {
  for (const scheme of ["light", "dark"]) {
    const take = async (name, url, show) => {
      // Narrower, the cast is a part of its own.
      if (width < 1024 && name === "followed") return;
      const tab = await browser.newTab();
      await tab.scheme(scheme);
      await tab.size(width, 900);
      await tab.open(url);
      await ready(tab);
      await show(tab);
      await tab.picture(join(folder, `${name}-${width}-${scheme}.png`));
      await tab.close();
    };
    for (const { name, show } of views) await take(name, fileUrl("rapporteur.html"), show);
    await take("embed", site.url("embed.html"), (tab) => until("marks", () => tab.run(() => CSS.highlights.get("rapporteur-person")?.size > 0)));
  }
}
await Promise.all([browser.close(), site.close()]);
