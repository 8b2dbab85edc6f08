// axe finds nothing to complain of in any view, light or dark, wide or narrow.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { dated } from "./dated.mjs";
import { everywhere } from "./everywhere.mjs";
import { fileUrl, samples } from "./places.mjs";
import { click, compare, go, pick, press, read, ready, unfold, until } from "./reader.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const { text } = samples.find(({ name }) => name === "channel");

// The views that the page has beside an article are asked of the page.
const look = (at) => async (tab) => {
  await read(tab, text);
  await tab.run((at) => globalThis.panel.querySelectorAll(".views button")[at]?.click(), at);
};
const views = {
  "the empty page": async () => {},
  "an article": look(0),
  "an article beside its second view": look(1),
  "an article beside its third view": look(2),
  "an article beside its fourth view": look(3),
  "an article that is edited": async (tab) => {
    await read(tab, text);
    await press(tab, "Edit the text");
  },
  ...Object.fromEntries(["quotes", "sources", "links"].map((part) => [`an article’s ${part}`, async (tab) => {
    await read(tab, dated);
    await go(tab, part);
  }])),
  "an article with its whole summary": async (tab) => {
    await read(tab, text);
    await press(tab, "more");
  },
  "an article with a menu open": async (tab) => {
    await read(tab, text);
    await tab.run(() => (globalThis.panel.querySelector(".menu:last-child").open = true));
  },
  "a comparison without a second article": async (tab) => {
    await read(tab, text);
    await tab.run(() => globalThis.panel.querySelectorAll(".views button")[2].click());
  },
  "a comparison": async (tab) => {
    await read(tab, text);
    await compare(tab);
  },
  "an article with an actor followed": async (tab) => {
    await read(tab, text);
    await click(tab, ".cast .card .head");
    await tab.run(() => globalThis.panel.querySelectorAll("details.why").forEach((reason) => (reason.open = true)));
  },
  "an article with an answer at a word": async (tab) => {
    await read(tab, text);
    await pick(tab, ".story .mark.person");
  },
  "the desk check": look(1),
  "an article that is being corrected": async (tab) => {
    await read(tab, text);
    await until("the cast", () => tab.run(() => Boolean(globalThis.panel.querySelector(".cast .card .head"))));
    await tab.run(async () => {
      const root = globalThis.panel;
      const wait = () => new Promise((resolve) => setTimeout(resolve, 100));
      root.querySelector("[data-tab='article'] .tabs button:nth-child(2)")?.click();
      root.querySelector(".cast .card .head").click();
      await wait();
      root.querySelector("#mend").click();
      await wait();
      const other = [...root.querySelectorAll(".row select")][1];
      other.value = other.options[2].value;
      other.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
      [...root.querySelectorAll(".act")].find((button) => button.textContent === "Merge").click();
      await wait();
      root.querySelector(".known").open = true;
      await wait();
    });
  },
  "a quote that gets a speaker, and one that is ticked": async (tab) => {
    await read(tab, text);
    await tab.run(async () => {
      const root = globalThis.panel;
      for (const selector of [".tab[data-part=quotes]", ".tick-box", ".said-by"]) {
        root.querySelector(selector).click();
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    });
  },
  "the menu of exports": async (tab) => {
    await read(tab, text);
    await tab.run(() => (globalThis.panel.querySelector(".menu").open = true));
  },
  "an article with words selected": async (tab) => {
    await read(tab, text);
    await tab.run(async () => {
      const block = globalThis.panel.querySelector(".story .paragraph");
      const node = document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode();
      getSelection().setBaseAndExtent(node, 0, node, Math.min(12, node.data.length));
      block.dispatchEvent(new PointerEvent("pointerup", { bubbles: true, composed: true }));
      await new Promise((resolve) => setTimeout(resolve, 200));
    });
  },
};

everywhere((engine, house) => {
  const check = async (tab) => {
    await tab.inject(axe);
    const found = await tab.run(async () => {
      const { violations } = await axe.run(document);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target, any }) => `${id}: ${target.flat().join(" ")} ${any[0]?.message ?? ""}`));
    });
    assert.deepEqual(found, []);
  };

  const { name: maker } = engine;
  // Only Chromium is told what its user prefers.
  for (const scheme of maker === "chromium" ? ["light", "dark"] : ["light"]) {
    for (const width of [1280, 360]) {
      for (const [name, show] of Object.entries(views)) {
        if (width === 360 && (name.includes("followed") || maker !== "chromium")) continue;
        test(`${name}, ${scheme}, ${width} pixels wide`, async () => {
          const tab = await house.browser.newTab();
          if (maker === "chromium") await tab.scheme(scheme);
          await tab.size(width, 900);
          await tab.open(fileUrl("rapporteur.html"));
          await ready(tab);
          await show(tab);
          await check(tab);
          await tab.close();
        });
      }
    }
    test(`the embedded panel, ${scheme}`, async () => {
      const tab = await house.browser.newTab();
      if (maker === "chromium") await tab.scheme(scheme);
      await tab.open(house.site.url("embed.html"));
      await ready(tab);
      await check(tab);
      await unfold(tab);
      await until("the cast", () => tab.run(() => Boolean(globalThis.panel.querySelector(".cast .name"))));
      await check(tab);
      await tab.close();
    });
  }
});
