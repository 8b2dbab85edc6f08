// Every view, under a policy that forbids connections: nothing is asked for beyond the page's own files, and nothing is kept
// before the reader does something that says so.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { address, deliveries } from "./deliveries.mjs";
import { everywhere } from "./everywhere.mjs";
import { samples } from "./places.mjs";
import { compare, read, ready, seen, until } from "./reader.mjs";

const [{ text }] = samples;
const site = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A site</title><link rel="icon" href="data:,">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:"></head>
<body><rapporteur-panel for="story" open></rapporteur-panel><article id="story">${text.split(/\n+/).map((line) => `<p>${line}</p>`).join("")}</article>
<script src="rapporteur.js"></script></body></html>`;

// What this browser keeps of the page.
const kept = (tab) => tab.run(async () => {
  const of = (storage) => {
    try {
      return Object.keys(globalThis[storage]).filter((name) => name !== "errors noted");
    } catch {
      return [];
    }
  };
  const workers = location.protocol === "http:" ? (await navigator.serviceWorker?.getRegistrations?.()) ?? [] : [];
  return {
    local: of("localStorage"),
    session: of("sessionStorage"),
    cookie: document.cookie,
    databases: ((await indexedDB.databases?.().catch(() => [])) ?? []).length,
    caches: location.protocol === "http:" ? (await globalThis.caches?.keys().catch(() => [])) ?? [] : [],
    workers: workers.length,
  };
});
const nothing = { local: [], session: [], cookie: "", databases: 0, caches: [], workers: 0 };

// Presses everything that there is, a few times over, but what leads out of the panel: files, paper, the clipboard.
const everything = (tab) => tab.run(async () => {
  HTMLAnchorElement.prototype.click = () => {};
  HTMLInputElement.prototype.click = () => {};
  globalThis.print = () => {};
  const pressed = new Set();
  for (let round = 0; round < 3; round++) {
    // Under an article the first button folds all the others.
    document.querySelector("rapporteur-panel[for]")?.setAttribute("open", "");
    await new Promise((resolve) => setTimeout(resolve, 100));
    for (const control of globalThis.panel.querySelectorAll("button, summary, .story .mark, a[href='#']")) {
      const name = `${control.closest("[class]")?.className} ${control.textContent.slice(0, 20)}`;
      if (pressed.has(name) || !control.isConnected || /^(New|Paste|Edit the text)/.test(control.textContent)) continue;
      pressed.add(name);
      control.click();
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  return pressed.size;
});

everywhere((_, house) => {
  for (const delivery of deliveries) {
    describe(delivery.name, () => {
      test("every view is gone through, and nothing is asked for; nothing is kept before a text is handed in", async () => {
        const tab = await house.browser.newTab();
        await tab.size(1280, 900);
        await tab.open(address(delivery, house.site));
        await ready(tab);
        await tab.run(() => {
          try {
            localStorage.clear();
            sessionStorage.clear();
          } catch {}
        });
        await tab.open(address(delivery, house.site));
        await ready(tab);
        const own = new Set(await tab.requests());
        house.site.asked.length = 0;
        assert.deepEqual(await kept(tab), nothing);
        await read(tab, text);
        const { session, ...others } = await kept(tab);
        // For a reload, and the page says so with a button that forgets it.
        assert.deepEqual({ ...others, session: [] }, nothing);
        assert.ok(session.every((name) => name.startsWith("rapporteur-reading-")), session.join());
        assert.ok(await tab.run(() => Boolean(globalThis.panel.querySelector("#keeping"))));
        const pressed = await everything(tab);
        assert.ok(pressed > 25, `${pressed} were pressed`);
        await until("the article", async () => (await seen(tab)).screen === "read");
        await compare(tab);
        await everything(tab);
        assert.deepEqual(house.site.asked, []);
        assert.deepEqual((await tab.requests()).filter((url) => !own.has(url)), []);
        const { cookie, databases, caches, workers } = await kept(tab);
        assert.deepEqual({ cookie, databases, caches, workers }, { cookie: "", databases: 0, caches: [], workers: 0 });
        await tab.run(() => (localStorage.clear(), sessionStorage.clear()));
        await tab.close();
      });
    });
  }

  test("what the tab keeps for a reload is gone once the reader says so", async () => {
    const tab = await house.browser.newTab();
    await tab.open(house.site.url("index.html"));
    await ready(tab);
    await tab.run(() => (localStorage.clear(), sessionStorage.clear()));
    await read(tab, text);
    assert.equal((await kept(tab)).session.length, 1);
    await tab.run(() => globalThis.panel.querySelector("#keeping").click());
    assert.deepEqual((await kept(tab)).session, []);
    await tab.run(() => (localStorage.clear(), sessionStorage.clear()));
    await tab.close();
  });

  test("the element in somebody’s page asks for its own three files and keeps nothing, whatever is pressed", async () => {
    const tab = await house.browser.newTab();
    await tab.size(1280, 900);
    house.site.asked.length = 0;
    await tab.open(house.site.url("site.html"));
    await ready(tab);
    await tab.run(() => (localStorage.clear(), sessionStorage.clear()));
    await until("the cast", async () => (await seen(tab)).cast.length > 3);
    const pressed = await everything(tab);
    assert.ok(pressed > 15, `${pressed} were pressed`);
    assert.deepEqual([...new Set(house.site.asked)].map((path) => path.split("/").pop()).sort(), ["rapporteur-panel.js", "rapporteur.js", "rapporteur.wasm", "site.html"]);
    assert.deepEqual(await kept(tab), nothing);
    await tab.close();
  });
}, { pages: { "site.html": site } });
