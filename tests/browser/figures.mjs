// Prints how long the page leaves a reader without an answer, how much it shifts what they look at, and what axe complains of.
//
// A shared machine takes the processor away in the middle of a task: "own" is what the page's thread itself took.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { engines } from "./engines.mjs";
import { host } from "./host.mjs";
import { fileUrl } from "./places.mjs";
import { longest, news, paste, typed, watch, whole } from "./long.mjs";
import { click, read, ready, until } from "./reader.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const MEGABYTE = 1_000_000;
const long = news(MEGABYTE);
const paragraphs = long.split(/\n\n+/).map((words) => `<p>${words.replace(/[<&]/g, "")}</p>`).join("");
// Somebody's page, which gets the script when we say so.
const guest = `<!doctype html><meta charset="utf-8"><title>A page</title><style>p { content-visibility: auto }</style>
<article id="story">${paragraphs}</article><rapporteur-panel for="story"></rapporteur-panel>`;
const site = await host({ pages: { "guest.html": guest } });
const say = (...cells) => console.log(`| ${cells.join(" | ")} |`);

const settled = () => new Promise((resolve) => setTimeout(resolve, 1000));
const press = (tab, selector, at = 0) => tab.run((selector, at) => globalThis.panel.querySelectorAll(selector)[at].click(), selector, at);
const longOne = async (tab) => {
  await tab.run((text) => void (globalThis.long = text), long);
  await paste(tab);
  await whole(tab, MEGABYTE);
};

const measures = {
  "typing in an article of 10 kB": async (tab) => {
    await read(tab, news(10_000));
    await tab.run(() => [...globalThis.panel.querySelectorAll(".tools button")].find((button) => button.textContent === "Edit the text").click());
    await tab.run(() => globalThis.panel.querySelector("textarea").focus());
    return () => typed(tab, "Then Anna Holm, the mayor, said that it was over. ");
  },
  "reading 1 MB, to the last line on the page": async (tab) => {
    await tab.run((text) => void (globalThis.long = text), long);
    return async () => {
      await paste(tab);
      await whole(tab, MEGABYTE);
    };
  },
  "following an actor in 1 MB": async (tab) => {
    await longOne(tab);
    return async () => {
      await press(tab, ".cast .card .head");
      await settled();
    };
  },
  "the story of 1 MB as it concerns an actor": async (tab) => {
    await longOne(tab);
    await press(tab, ".cast .card .head");
    return async () => {
      await press(tab, ".scopes button", 1);
      await until("the story", () => tab.run(() => globalThis.panel.querySelectorAll(".scopes button")[1].getAttribute("aria-pressed") === "true"));
      await settled();
    };
  },
  "reading and marking 1 MB in somebody’s page": async (tab) => {
    await tab.open(site.url("guest.html"));
    return async () => {
      await tab.run(() => void document.body.append(Object.assign(document.createElement("script"), { src: "rapporteur.js" })));
      await ready(tab);
      await until("the cast", () => tab.run(() => globalThis.panel.querySelectorAll(".cast .card").length > 0));
      await settled();
    };
  },
};

say("engine", "what", "longest wait", "tasks over 50 ms", "longest task, own time");
say("---", "---", "---:", "---", "---:");
const measure = async (engine, browser, name, from, prepare) => {
  const tab = await browser.newTab();
  await tab.size(1280, 900);
  await tab.open(from);
  await ready(tab);
  const act = await prepare(tab);
  await watch(tab);
  const own = tab.tasks ? await tab.tasks(act) : await act();
  const { gap, tasks } = await longest(tab);
  say(engine.name, name, `${gap} ms`, tasks ? tasks.join(", ") || "none" : "not told", own ? `${own.toFixed(1)} ms` : "not told");
  await tab.close();
};
for (const engine of engines) {
  const browser = await engine.open();
  for (const [name, prepare] of Object.entries(measures)) {
    await measure(engine, browser, name, site.url("index.html"), prepare);
    // Somebody’s page is never on disk.
    if (name.includes("1 MB") && !name.includes("somebody")) await measure(engine, browser, `${name}, from disk`, fileUrl("rapporteur.html"), prepare);
  }
  await browser.close();
}

const chromium = engines.find(({ name }) => name === "chromium");
if (chromium) {
  const browser = await chromium.open();
  const shifts = async (tab) =>
    tab.run(async () => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      return new Promise((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().reduce((sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0))).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(0), 300);
      });
    });
  console.log();
  say("cumulative layout shift, Chromium", "");
  say("---", "---:");
  for (const [name, page, act] of [
    ["the page starts", "index.html", async () => {}],
    ["a sample is opened", "index.html", (tab) => click(tab, ".sample")],
    ["the embedded panel starts", "embed.html", async () => {}],
  ]) {
    for (const width of [1280, 360]) {
      const tab = await browser.newTab();
      await tab.size(width, 900);
      await tab.open(site.url(page));
      await ready(tab);
      await act(tab);
      say(`${name}, ${width} pixels wide`, (await shifts(tab)).toFixed(4));
      await tab.close();
    }
  }
  await browser.close();
}

console.log();
say("axe, violations in every view", "");
say("---", "---:");
for (const engine of engines) {
  const browser = await engine.open();
  const tab = await browser.newTab();
  await tab.size(1280, 900);
  await tab.open(site.url("index.html"));
  await ready(tab);
  await tab.inject(axe);
  const violations = () => tab.run(async () => (await axe.run(document)).violations.reduce((sum, { nodes }) => sum + nodes.length, 0));
  const counts = { start: await violations() };
  await read(tab, news(6_000));
  const views = await tab.run(() => [...globalThis.panel.querySelectorAll(".views button")].map((button) => button.textContent));
  // The first again at the end: from there the text can be edited.
  for (const view of [...views, views[0]]) {
    await tab.run((view) => [...globalThis.panel.querySelectorAll(".views button")].find((button) => button.textContent === view).click(), view);
    counts[view] = await violations();
  }
  await tab.run(() => [...globalThis.panel.querySelectorAll(".tools button")].find((button) => button.textContent === "Edit the text").click());
  await until("the box", () => tab.run(() => Boolean(globalThis.panel.querySelector("textarea"))));
  counts.write = await violations();
  say(engine.name, Object.entries(counts).map(([view, count]) => `${view} ${count}`).join(", "));
  await tab.close();
  await browser.close();
}
await site.close();
