// The extension in Chromium: what its button does on a page, and what it cannot do.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { engines } from "./engines.mjs";
import { extended } from "./engines/chromium.mjs";
import { host } from "./host.mjs";
import { dist, root } from "./places.mjs";
import { paste, ready, seen, until } from "./reader.mjs";

const folder = join(dist, "extension");
const native = process.env.RAPPORTEUR_NATIVE ?? join(root, "target/release/rapporteur");
const article = `<article><h1>Bridge opens in Lima</h1>
<p>“We are ready,” said Maria Lopez, the mayor of Lima.</p><p>Tom Brandt, head of Barco Group, opened the bridge on Monday.</p></article>`;
const page = (head, body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A story</title>${head}</head><body>${body}</body></html>`;
const pages = {
  "story.html": page(`<meta property="article:published_time" content="2025-05-07">`, `<nav><a href="/">Home</a></nav>${article}`),
  "hidden.html": page(
    "<style>@media (min-width: 1px) { .small, .wall { display: none; } }</style>",
    `${article}<p class="wall">Sign up to go on, said John Hidden, the head of sales.</p><div class="small">${article}</div>`,
  ),
  "made.html": page("", `<main style="display: contents"><story-text><p slot="lead">“We are ready,” said Maria Lopez, the mayor of Lima.</p></story-text></main>
<script>
let made = 0;
customElements.define("story-text", class extends HTMLElement {
  constructor() {
    super();
    document.title = ++made;
    this.attachShadow({ mode: "open" }).innerHTML = "<h1>Bridge opens in Lima</h1><slot name=lead></slot><p>Tom Brandt, head of Barco Group, opened the bridge on Monday.</p>";
  }
});
</script>`),
  "strict.html": page(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; require-trusted-types-for 'script'">`, article),
};

test("the extension asks for the page on which its button is pressed, and for nothing else", () => {
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  assert.deepEqual(manifest.permissions, ["activeTab", "scripting", "sidePanel"]);
  for (const more of ["host_permissions", "optional_permissions", "optional_host_permissions", "content_scripts", "externally_connectable", "web_accessible_resources"]) {
    assert.ok(!(more in manifest), more);
  }
  assert.match(manifest.version, /^\d+\.\d+\.\d+$/);
  assert.match(manifest.content_security_policy.extension_pages, /^default-src 'none';.* connect-src 'self';/);
  for (const [side, name] of Object.entries(manifest.icons)) {
    const icon = readFileSync(join(folder, name));
    assert.deepEqual([icon.readUInt32BE(16), icon.readUInt32BE(20)], [Number(side), Number(side)], name);
  }
});

describe("chromium", { skip: engines.every(({ name }) => name !== "chromium") }, () => {
  let browser;
  let site;
  const program = (process.env.RAPPORTEUR_ENGINES ?? "chromium=/usr/bin/chromium").split(",").find((entry) => entry.startsWith("chromium="));
  before(async () => ([browser, site] = await Promise.all([extended(program.split("=")[1], folder), host({ pages })])));
  after(() => Promise.all([browser?.close(), site?.close()]));

  const open = async (url) => {
    const tab = await browser.newPage();
    await tab.goto(url);
    return tab;
  };
  // Presses the button on a page, and answers the panel that opens beside it once it has read.
  const press = async (tab) => {
    await browser.press(tab);
    const panel = await browser.panel();
    await ready(panel);
    return panel;
  };
  const read = (panel, words) => until(words, async () => {
    const shown = await seen(panel);
    return shown.screen === "read" && shown.took?.startsWith("Read on") && shown.story.includes(words) && shown;
  });

  const headline = (panel) => panel.run(() => globalThis.panel.querySelector("h1").textContent);

  test("its button reads the page one is on into a panel beside it, as the program reads its file", async () => {
    const tab = await open(site.url("story.html"));
    const before = await tab.content();
    const panel = await press(tab);
    await read(panel, "Maria Lopez");
    const file = join(mkdtempSync(join(tmpdir(), "rapporteur-")), "story.html");
    writeFileSync(file, pages["story.html"]);
    const { id, ...expected } = JSON.parse(execFileSync(native, [file], { encoding: "utf8" }));
    assert.deepEqual(await panel.run(() => document.querySelector("rapporteur-panel").analysis), expected);
    assert.ok(expected.mentions.some(({ iso }) => iso === "2025-05-05"), "the page’s own date is read");
    assert.equal(await tab.content(), before, "the page is left as it was");
    assert.ok(await panel.run(() => document.scrollingElement.scrollWidth <= innerWidth), "the panel is as wide as it is");
    assert.deepEqual(await panel.errors(), []);
    // Pressed again, it reads what the page has become.
    await tab.evaluate(() => (document.querySelector("h1").textContent = "Bridge closes in Lima"));
    await browser.press(tab);
    await until("the page as it is now", async () => (await headline(panel)) === "Bridge closes in Lima");
    await tab.close();
  });

  test("what the page hides is not read", async () => {
    const tab = await open(site.url("hidden.html"));
    const panel = await press(tab);
    const { story, cast } = await read(panel, "Maria Lopez");
    assert.deepEqual([await headline(panel), story.split("Maria Lopez").length], ["Bridge opens in Lima", 2], story);
    assert.ok(!cast.some((name) => name.includes("Hidden")), cast.join());
    await tab.close();
  });

  test("what a page makes of its own elements is read as it is seen, and none is made anew", async () => {
    const tab = await open(site.url("made.html"));
    const panel = await press(tab);
    const { story } = await read(panel, "Maria Lopez");
    assert.equal(await headline(panel), "Bridge opens in Lima");
    assert.match(story, /We are ready.*Tom Brandt/s);
    assert.equal(await tab.title(), "1");
    await tab.close();
  });

  test("a page’s own policy does not stand in the way", async () => {
    const tab = await open(site.url("strict.html"));
    await read(await press(tab), "Tom Brandt");
    await tab.close();
  });

  test("where the browser lets no extension in, the panel says so and takes what is pasted", async () => {
    const tab = await open("chrome://version");
    const panel = await press(tab);
    await until("the refusal", () => panel.run(() => !document.getElementById("refused").hidden));
    await paste(panel, "“We are ready,” said Maria Lopez, the mayor of Lima.");
    await read(panel, "Maria Lopez");
    await tab.close();
  });

  test("it asks nobody for anything, and has no way into a page whose button was not pressed", async () => {
    const [tab, other] = [await open(site.url("story.html")), await open(site.url("strict.html"))];
    await tab.bringToFront();
    const panel = await press(tab);
    await read(panel, "Maria Lopez");
    const refused = await panel.run(async (url) => {
      const [own] = await chrome.tabs.query({ active: true, currentWindow: true });
      const others = (await chrome.tabs.query({})).filter(({ id }) => id !== own.id);
      const answers = await Promise.allSettled(others.map(({ id }) => chrome.scripting.executeScript({ target: { tabId: id }, func: () => document.title })));
      const fetched = await fetch(url).then(() => "fetched", () => "refused");
      return { tabs: others.length, statuses: [...new Set(answers.map(({ status }) => status))], fetched };
    }, site.url("story.html"));
    assert.ok(refused.tabs > 0);
    assert.deepEqual([refused.statuses, refused.fetched], [["rejected"], "refused"]);
    assert.ok((await panel.requests()).every((url) => url.startsWith("chrome-extension://") || url === site.url("story.html")), String(await panel.requests()));
    await Promise.all([tab.close(), other.close()]);
  });
});
