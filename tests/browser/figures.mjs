// Prints how long the page leaves a reader without an answer, and how much it shifts what they look at.
import { engines } from "./engines.mjs";
import { host } from "./host.mjs";
import { longest, news, watch, whole } from "./long.mjs";
import { fileUrl, samples } from "./places.mjs";
import { click, paste, read, ready } from "./reader.mjs";

const MEGABYTE = 1_000_000;
const site = await host();
const rows = [];

const measures = {
  "typing in an article of 10 kB": async (tab) => {
    await read(tab, news(10_000));
    await tab.run(() => [...globalThis.panel.querySelectorAll(".tools button")].find((button) => button.textContent === "Edit").click());
    await tab.run(() => globalThis.panel.querySelector("textarea").focus());
    await watch(tab);
    for (const key of "Then Anna Holm, the mayor, said that it was over. ") await tab.press(key);
    return longest(tab);
  },
  "reading 1 MB, to the last line on the page": async (tab) => {
    await watch(tab);
    const start = Date.now();
    await paste(tab, news(MEGABYTE));
    await whole(tab, MEGABYTE);
    return { ...(await longest(tab)), took: Date.now() - start };
  },
};

for (const engine of engines) {
  const browser = await engine.open();
  for (const [name, measure] of Object.entries(measures)) {
    const tab = await browser.newTab();
    await tab.size(1280, 900);
    await tab.open(site.url("index.html"));
    await ready(tab);
    const { gap, tasks, took } = await measure(tab);
    rows.push(`| ${engine.name} | ${name} | ${gap} ms | ${tasks.join(", ") || "none"} | ${took ? `${took} ms` : ""} |`);
    console.log(rows.at(-1));
    await tab.close();
  }
  await browser.close();
}
await site.close();
