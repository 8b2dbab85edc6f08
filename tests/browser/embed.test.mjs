// The embeddable element, as a site owner uses it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { everywhere } from "./everywhere.mjs";
import { news, noteWorkers } from "./long.mjs";
import { dist } from "./places.mjs";
import { ready, seen, unfold, until } from "./reader.mjs";

const page = (head) => `<!doctype html><meta charset="utf-8"><title>A page</title>${head}<link rel="icon" href="data:,">
<article id="story"><p>“We are ready,” said Maria Lopez, the mayor of Lima.</p></article>
<rapporteur-panel for="story" open></rapporteur-panel>
<script src="rapporteur.js"></script>`;
const policy = (content) => page(`<meta http-equiv="Content-Security-Policy" content="${content}">`);
const pages = {
  "plain.html": page(""),
  "strict.html": policy("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:"),
  "no-worker.html": policy("script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'none'"),
};

everywhere((engine, house) => {
  const open = async (name) => {
    const tab = await house.browser.newTab();
    house.site.asked.length = 0;
    await tab.open(house.site.url(name));
    await unfold(tab);
    return tab;
  };

  test("two scripts and a wasm are all that is loaded", async () => {
    const tab = await open("plain.html");
    await ready(tab);
    await until("the wasm", () => house.site.asked.some((path) => path.endsWith(".wasm")));
    assert.deepEqual(house.site.asked.map((path) => path.split("/").pop()), ["plain.html", "rapporteur.js", "rapporteur-panel.js", "rapporteur.wasm"]);
    await tab.close();
  });

  test("an article of the page’s own is read where it stands, and stays as it was written", async () => {
    const tab = await open("embed.html");
    await ready(tab);
    const { cast } = await until("the article to be read", async () => {
      const panel = await seen(tab);
      return panel.screen === "read" && panel.cast.length && panel;
    });
    assert.ok(cast.some((name) => name.includes("Marwick")), cast.join(", "));
    const written = readFileSync(join(dist, "embed.html"), "utf8").match(/<article id="story">([^]*?)<\/article>/)[1];
    assert.equal(await tab.run(() => document.getElementById("story").innerHTML), written);
    await tab.close();
  });

  test("the article’s words are marked in the page, and those of a followed actor light up", async () => {
    const tab = await open("embed.html");
    await ready(tab);
    if (!(await tab.run(() => Boolean(globalThis.Highlight)))) return tab.close();
    const marked = (kind) =>
      tab.run((kind) => [...(CSS.highlights.get(`rapporteur-${kind}`) ?? [])].map(({ startContainer, startOffset, endOffset }) => startContainer.data.slice(startOffset, endOffset)), kind);
    const people = await until("marks", async () => {
      const words = await marked("person");
      return words.includes("Tom Rendall") && words;
    });
    assert.ok(people.includes("Helen Marwick"), people.join());
    assert.deepEqual(await marked("followed"), []);
    const name = await tab.run(() => {
      globalThis.panel.querySelector(".cast .card .head").click();
      return globalThis.panel.querySelector(".cast .card .name").textContent;
    });
    assert.ok((await marked("followed")).includes(name));
    await tab.run(() => globalThis.panel.querySelector(".cast .card .head").click());
    assert.deepEqual(await marked("followed"), []);
    assert.deepEqual(await marked("person"), people);
    // A panel that is moved in the page marks the article again.
    await tab.run(() => document.body.append(document.querySelector("rapporteur-panel")));
    await until("the marks again", async () => (await marked("person")).join() === people.join());
    await tab.close();
  });

  test("in a long article what is near is marked, and the rest when it comes near", async () => {
    const tab = await house.browser.newTab();
    await tab.size(1280, 150);
    await tab.open(house.site.url("embed.html"));
    await tab.run(() => document.querySelector("rapporteur-panel").setAttribute("marks", "all"));
    await tab.run(() => document.querySelector("rapporteur-panel").refresh());
    await ready(tab);
    if (!(await tab.run(() => Boolean(globalThis.Highlight)))) return tab.close();
    const marked = () =>
      tab.run(() => {
        const paragraphs = [...document.querySelectorAll("#story p")];
        const ranges = ["person", "organization", "state", "unnamed"].flatMap((kind) => [...(CSS.highlights.get(`rapporteur-${kind}`) ?? [])]);
        return [...new Set(ranges.map(({ startContainer }) => paragraphs.findIndex((paragraph) => paragraph.contains(startContainer))))].filter((at) => at >= 0);
      });
    const first = await until("marks", async () => {
      const found = await marked();
      return found.length && found;
    });
    const count = await tab.run(() => document.querySelectorAll("#story p").length);
    assert.ok(first.length < count, `${first} of ${count}`);
    await tab.run(() => [...document.querySelectorAll("#story p")].at(-1).scrollIntoView());
    await until("other marks", async () => (await marked()).some((at) => !first.includes(at)));
    await until("the end of the first marks", async () => !(await marked()).includes(Math.min(...first)));
    await tab.close();
  });

  // A page of that policy, in which the panel is handed a text of so many characters; answers where its workers come from.
  const long = async (name, length) => {
    const tab = await open(name);
    await ready(tab);
    await until("the article to be read", async () => (await seen(tab)).cast.length);
    await noteWorkers(tab);
    await tab.run((text) => document.querySelector("rapporteur-panel").read(text), news(length));
    return tab;
  };
  const cast = (tab) => until("the cast", async () => (await seen(tab)).cast.length > 3);

  test("a long text is read by a worker under a policy that lets in nothing but the site’s own scripts", async () => {
    const tab = await long("strict.html", 310_000);
    await cast(tab);
    assert.deepEqual(await tab.run(() => globalThis.hired), [house.site.url("rapporteur-panel.js")]);
    await tab.close();
  });

  test("a policy that forbids workers has the page read a long text itself, and ask before a very long one", async () => {
    const tab = await long("no-worker.html", 60_000);
    await cast(tab);
    await tab.run((text) => document.querySelector("rapporteur-panel").read(text), news(310_000));
    const line = await until("the question", () => tab.run(() => globalThis.panel.querySelector(".progress[role=alert]")?.textContent));
    assert.match(line, /cannot read in the background here/);
    await tab.run(() => globalThis.panel.querySelector(".progress button").click());
    await cast(tab);
    await tab.close(/worker/i);
  });
}, { pages });
