// What the reader sees where the machine, the browser or the page around fails: docs/faults.md says the same in words.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { everywhere } from "./everywhere.mjs";
import { host } from "./host.mjs";
import { news, noteWorkers, spoilWorkers } from "./long.mjs";
import { dist, fileUrl, samples } from "./places.mjs";
import { press, read, ready, seen, until } from "./reader.mjs";

const { text } = samples.find(({ name }) => name === "channel");
const page = (head, body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${head}</head>
<body>${body}<script src="rapporteur.js"></script></body></html>`;
const article = (words, id) => `<article id="${id}">${words.split(/\n+/).map((line) => `<p>${line.replace(/[&<]/g, (c) => `&#${c.charCodeAt(0)};`)}</p>`).join("\n")}</article>`;

// Gives the program so many pages of memory beyond those that it begins with, and no more.
const bounded = (pages) => `<script>
const bounded = (wasm) => {
  const bytes = [...wasm.subarray(0, 8)];
  const number = (at) => {
    for (let [value, shift, start] = [0, 0, at]; ; shift += 7) {
      value |= (wasm[at] & 127) << shift;
      if (wasm[at++] < 128) return [value, at - start];
    }
  };
  const written = (value) => (value < 128 ? [value] : [value & 127 | 128, ...written(value >> 7)]);
  let whole = new Uint8Array(wasm.length + 16);
  let length = 0;
  const put = (part) => { whole.set(part, length); length += part.length; };
  put(wasm.subarray(0, 8));
  for (let at = 8; at < wasm.length;) {
    const [size, wide] = number(at + 1);
    const start = at + 1 + wide;
    if (wasm[at] === 5) {
      const [least] = number(start + 2);
      const limits = [1, 1, ...written(least), ...written(least + ${pages})];
      put([5, ...written(limits.length), ...limits]);
    } else put(wasm.subarray(at, start + size));
    at = start + size;
  }
  return whole.slice(0, length);
};
WebAssembly.instantiateStreaming = async (response, imports) =>
  WebAssembly.instantiate(bounded(new Uint8Array(await (await response).arrayBuffer())), imports);
</script>`;
// A browser that keeps nothing: it says so, or it is full.
const storing = (act) => `<script>
for (const name of ["localStorage", "sessionStorage"]) {
  ${act}
}
</script>`;
const panel = "<rapporteur-panel paste keep></rapporteur-panel>";
// Before the article it is near the screen, and so comes at once.
const guest = (id) => `<rapporteur-panel for="${id}" open></rapporteur-panel>`;
const pages = {
  "plain.html": page("", panel),
  "tight.html": page(bounded(80), panel),
  "forbidden.html": page(storing(`Object.defineProperty(globalThis, name, { get() { throw new DOMException("no", "SecurityError"); } });`), panel),
  "full.html": page(storing(`globalThis[name].setItem("other", "things");`) + `<script>Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };</script>`, panel),
  "site.html": page(`<script>addEventListener("rapporteur-error", ({ error }) => (globalThis.told = error.message));</script>`, guest("story") + article(text, "story")),
  "long.html": page("", guest("story") + article(news(60_000), "story")),
  "hundred.html": page("", Array.from({ length: 100 }, (_, at) => guest(`story${at}`) + article(samples[at % samples.length].text, `story${at}`)).join("\n")),
};

everywhere((engine, house) => {
  const open = async (name) => {
    const tab = await house.browser.newTab();
    await tab.size(1280, 900);
    await tab.open(house.site.url(name));
    await ready(tab);
    return tab;
  };
  const cast = (tab) => until("the cast", async () => {
    const { cast } = await seen(tab);
    return cast.length > 3 && cast;
  });
  const hand = (tab, text) => tab.run((text) => document.querySelector("rapporteur-panel").read(text), text);
  const stopped = (tab) => until("the line", async () => {
    const { trouble } = await seen(tab);
    return trouble.length && trouble.join();
  });

  test("where a worker has not the memory for a text, the reader has the text as it is and a line, and the next text is read", async () => {
    const tab = await open("tight.html");
    await noteWorkers(tab);
    const long = news(300_000);
    await hand(tab, long);
    assert.match(await stopped(tab), /stopped the reading/);
    assert.ok((await seen(tab)).story.startsWith(long.trim().slice(0, 40)));
    assert.equal(await tab.run(() => globalThis.hired.length), 2);
    await hand(tab, text);
    await cast(tab);
    await tab.close(/unreachable|memory|RuntimeError/i);
  });

  for (const [name, length] of [["rapporteur.wasm", 1000], ["rapporteur.wasm", 400_000]]) {
    test(`where the element’s program comes cut short, after ${length} bytes, the article stays and its owner is told`, async () => {
      const site = await host({ pages: { "site.html": pages["site.html"], [name]: readFileSync(join(dist, name)).subarray(0, length) } });
      const tab = await house.browser.newTab();
      await tab.open(site.url("site.html"));
      const line = await until("the owner’s event", () => tab.run(() => globalThis.told));
      assert.match(line, /rapporteur|integrity|load|fetch|network|Wasm/i);
      const shown = await tab.run(() => document.querySelector("rapporteur-panel").getBoundingClientRect().height);
      assert.ok(shown < 60, `a visitor sees ${shown} pixels of it`);
      assert.ok(await tab.run((words) => document.body.innerText.includes(words), text.trim().split("\n").at(-1).slice(0, 40)));
      await tab.close(/integrity|rapporteur:|load|fetch|network|Wasm/i);
      await site.close();
    });
  }

  // Of a module that fails, only Chromium tells its page.
  test("where the page’s program comes cut short, a line says so", { skip: engine.name !== "chromium" }, async () => {
    const name = readdirSync(dist).find((name) => name.endsWith("_bg.wasm"));
    const site = await host({ pages: { [name]: readFileSync(join(dist, name)).subarray(0, 100_000) } });
    const tab = await house.browser.newTab();
    await tab.open(site.url("index.html"));
    const line = await until("a line", () => tab.run(() => document.querySelector("rapporteur-panel")?.querySelector("[role=alert]")?.textContent));
    assert.match(line, /could not be loaded whole/);
    await tab.close(/./);
    await site.close();
  });

  test("a worker that never says a word is given up for the page", async () => {
    const tab = await open("plain.html");
    await tab.run(() => {
      globalThis.Worker = class extends EventTarget {
        postMessage() {}
        terminate() {}
      };
    });
    await hand(tab, news(60_000));
    await cast(tab);
    assert.deepEqual((await seen(tab)).trouble, []);
    await tab.close();
  });

  test("a worker that answers with what is no answer is given up for the page", async () => {
    const tab = await house.browser.newTab();
    await tab.open(fileUrl("rapporteur.html"));
    await ready(tab);
    await spoilWorkers(tab, 2, "onmessage = () => postMessage(Uint8Array.of(0, 255, 255, 255, 255, 1));");
    await tab.run((words) => document.querySelector("rapporteur-panel").read(words), news(60_000));
    await cast(tab);
    await tab.close();
  });

  for (const name of ["forbidden.html", "full.html"]) {
    test(`where the browser keeps nothing, everything else goes on: ${name}`, async () => {
      const tab = await open(name);
      await read(tab, text);
      const before = await cast(tab);
      await tab.run(() => globalThis.panel.querySelector(".cast .card .head").click());
      await press(tab, "Wrong?");
      await press(tab, "Not an actor");
      await until("another cast", async () => !(await seen(tab)).cast.includes(before[0]));
      // Nobody is told that what they set right is kept.
      assert.doesNotMatch(await tab.run(() => globalThis.panel.querySelector(".rapporteur").textContent), /Kept in this browser|is kept in this browser/i);
      await press(tab, "New");
      await read(tab, text.replaceAll("a", "e"));
      await tab.close();
    });
  }

  test("an article that is taken out of its page leaves the panel alive", async () => {
    const tab = await open("site.html");
    await cast(tab);
    await tab.run(() => document.getElementById("story").remove());
    for (const selector of [".cast .card .head", "#walk-next, .walk button", ".card .quote, .card .there"]) {
      await tab.run((selector) => globalThis.panel.querySelector(selector)?.click(), selector);
    }
    await tab.run(() => document.querySelector("rapporteur-panel").refresh());
    assert.ok((await seen(tab)).cast.length > 3);
    await tab.close();
  });

  test("a panel that is taken out of its page in the middle of a reading does no harm, and goes on where it is put again", async () => {
    const tab = await open("long.html");
    await tab.run(() => {
      globalThis.element = document.querySelector("rapporteur-panel");
      globalThis.element.remove();
    });
    await tab.run(() => new Promise((resolve) => setTimeout(resolve, 300)));
    await tab.run(() => document.body.append(globalThis.element));
    await cast(tab);
    await tab.run(() => globalThis.panel.querySelector(".cast .card .head").click());
    await tab.close();
  });

  test("a page that edits its article while it is read keeps its words, and the panel goes on with them when it is told", async () => {
    const tab = await open("long.html");
    // Words, elements and whole paragraphs change and go, from the first moment on until everything is read.
    await tab.run(() => {
      const story = document.getElementById("story");
      let turns = 0;
      globalThis.editing = setInterval(() => {
        const lines = story.querySelectorAll("p");
        const line = lines[(7 * turns++) % lines.length];
        if (turns % 3 === 0) line.remove();
        else if (turns % 3 === 1) line.firstChild.data = "Cut.";
        else line.replaceChildren(Object.assign(document.createElement("b"), { textContent: "Ana Ruiz met Tom Brandt." }));
      }, 5);
    });
    await cast(tab);
    for (let at = 0; at < 3; at++) await tab.run((at) => globalThis.panel.querySelectorAll(".cast .card .head")[at].click(), at);
    const words = await tab.run(() => {
      clearInterval(globalThis.editing);
      document.getElementById("story").innerHTML = "<p>“We are ready,” said Maria Lopez, the mayor of Lima.</p>";
      document.querySelector("rapporteur-panel").refresh();
      return document.getElementById("story").innerHTML;
    });
    await until("the new cast", async () => (await seen(tab)).cast.some((name) => name.includes("Maria Lopez")));
    assert.equal(await tab.run(() => document.getElementById("story").innerHTML), words);
    await tab.close();
  });

  test("a hundred elements in one page read a hundred articles", async () => {
    const tab = await house.browser.newTab();
    await tab.open(house.site.url("hundred.html"));
    for (const count of [10, 20, 30, 40, 50, 60, 70, 80, 90, 100]) {
      // Each comes when it is near the screen.
      await until(`${count} of them`, () => tab.run((count) => {
        const panels = [...document.querySelectorAll("rapporteur-panel")];
        const late = panels.find(({ analysis }) => !analysis);
        late?.scrollIntoView();
        return panels.filter(({ analysis }) => analysis?.actors.length > 3).length >= count;
      }, count));
    }
    const same = await tab.run(() => {
      const [first, ...others] = [...document.querySelectorAll("rapporteur-panel")].map(({ analysis }) => JSON.stringify(analysis));
      return others.filter((other) => other === first).length;
    });
    assert.equal(same, 19);
    await tab.close();
  });

  test("in a tab that nobody sees, which has no pictures, a text is read all the same", async () => {
    const tab = await open("plain.html");
    await tab.run(() => {
      globalThis.requestAnimationFrame = () => 0;
      Object.defineProperty(document, "hidden", { get: () => true });
      Object.defineProperty(document, "visibilityState", { get: () => "hidden" });
    });
    await hand(tab, text);
    await cast(tab);
    await hand(tab, news(60_000));
    await until("the long one", () => tab.run(() => globalThis.panel.querySelector(".took")?.textContent.startsWith("Read on") && document.querySelector("rapporteur-panel").analysis.sentences.length > 300));
    await tab.close();
  });
}, { pages });
