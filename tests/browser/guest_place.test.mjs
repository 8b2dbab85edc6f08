// Wherever somebody puts the element, and whatever their page says of its text, it is there to be read.
import assert from "node:assert/strict";
import { test } from "node:test";
import { everywhere } from "./everywhere.mjs";
import { look, page, script, story, tag, visit } from "./guest.mjs";
import { until } from "./reader.mjs";

const style = (rules) => `<style>${rules}</style>`;
const both = story() + tag("open");
const places = {
  "a flex row": `<div style="display:flex;gap:1em">${both}</div>`,
  "a flex column that centres": `<div style="display:flex;flex-direction:column;align-items:center">${both}</div>`,
  "a flex column that begins": `<div style="display:flex;flex-direction:column;align-items:flex-start">${both}</div>`,
  "a grid that centres": `<div style="display:grid;justify-items:center">${both}</div>`,
  "a grid column of its content": `<div style="display:grid;grid-template-columns:1fr max-content">${both}</div>`,
  "a float": `<style>rapporteur-panel{float:right}</style>${both}`,
  "an inline block": `<style>rapporteur-panel{display:inline-block}</style>${both}`,
  "a corner": `<style>rapporteur-panel{position:absolute;right:0}</style>${both}`,
  "a table cell": `<table><tr><td>${story()}</td><td>${tag("open")}</td></tr></table>`,
};
const sizes = {
  "a small root": [style("html{font-size:62.5%}body{font-size:1.6rem}"), both],
  "a very small root": [style("html{font-size:8px}body{font-size:16px}"), both],
  "a root that goes by the window": [style("html{font-size:calc(6px + .3vw)}body{font-size:16px}"), both],
  "a large root": [style("html{font-size:20px}body{font-size:16px}"), both],
};
const inherited = "text-transform:uppercase;letter-spacing:.15em;text-align:justify;word-break:break-all;white-space:nowrap;text-indent:3em;word-spacing:1em;user-select:none;cursor:none;font-style:italic;font-variant-caps:small-caps";
const hostile = style(`body{${inherited}}`);
const hostileToAll = style(`*{${inherited};margin:3px}`);
const rtl = { "the page": ['lang="ar" dir="rtl"', both], "a box around": ['lang="ar"', `<div dir="rtl">${both}</div>`], "CSS": ["", style("body{direction:rtl}") + both] };
const light = "background:#fff;color:#111", dark = "background:#15171c;color:#eee";
const themes = {
  "a light page": { head: style(`:root{color-scheme:light}body{${light}}`), dark: false },
  "a light page that says nothing of colours": { head: "", dark: false },
  "a dark page": { head: style(`:root{color-scheme:dark}body{${dark}}`), dark: true },
  "a dark page that only says so": { head: style(":root{color-scheme:dark}"), dark: true },
  "a page that is dark by a class": { head: style(`.night{${dark}}`), body: `<div class="night">${both}</div>`, dark: true },
  "a dark panel in a light page": { head: "", body: story() + tag('open theme="dark"'), dark: true },
  "a light panel in a dark page": { head: style(`body{${dark}}`), body: story() + tag('open theme="light"'), dark: false },
  "a panel with a scheme of its own": { head: style(`body{${light}}`), body: story() + tag('open style="color-scheme:dark"'), dark: true },
};
const named = (cases, make) => Object.fromEntries(Object.entries(cases).map(([name, it]) => [`${name.replace(/\W+/g, "-")}.html`, make(it)]));
const file = (name) => `${name.replace(/\W+/g, "-")}.html`;
const pages = {
  "plain.html": page(both),
  "hostile.html": page(both, hostile),
  "hostile-to-all.html": page(both, hostileToAll),
  "french.html": page(both, "", script, 'lang="fr"'),
  "turns.html": page(both, style(`body.night{${dark}}`)),
  "own-colours.html": page(both, style("rapporteur-panel{--rapporteur-ink:#003300;--rapporteur-accent:#660066;--rapporteur-size:20px;--rapporteur-font:monospace}")),
  ...named(places, (body) => page(body)),
  ...named(sizes, ([head, body]) => page(body, head)),
  ...Object.fromEntries(Object.entries(rtl).map(([name, [html, body]]) => [`rtl-${file(name)}`, page(body, "", script, html)])),
  ...named(themes, ({ head, body = both }) => page(body, head)),
};

everywhere((engine, house) => {
  const sized = engine.name === "webkit";
  const open = async (name) => {
    const tab = await visit(house, name);
    const seen = await until("the cast", async () => {
      const seen = await look(tab);
      return seen?.cast.length && seen;
    });
    return [tab, seen];
  };

  for (const name of Object.keys(places)) {
    test(`in ${name} it has a width`, async () => {
      const [tab, { width, height }] = await open(file(name));
      assert.ok(width >= 200, `${width} wide`);
      assert.ok(height < 3000, `${height} high`);
      assert.ok(await tab.run(() => document.documentElement.scrollWidth <= innerWidth), "nothing is pushed out of the window");
      await tab.close();
    });
  }

  const letters = (tab) => tab.run(() => Array.from(globalThis.panel.querySelectorAll(".rapporteur :is(button, a, p, span, h2, li)"))
    .filter((it) => it.checkVisibility() && Array.from(it.childNodes).some((node) => node.nodeType === 3 && node.data.trim()))
    .map((it) => parseFloat(getComputedStyle(it).fontSize)));

  for (const name of Object.keys(sizes)) {
    test(`under ${name} its letters are as large as those around it make them`, async () => {
      const [tab] = await open(file(name));
      const found = await letters(tab);
      const [plain] = await open("plain.html");
      assert.deepEqual(found, await letters(plain));
      assert.ok(Math.min(...found) >= 11.5 && Math.max(...found) <= 24, found.join());
      await tab.close();
      await plain.close();
    });
  }

  for (const name of ["hostile", "hostile-to-all"]) {
    test(`what the page says of its text stays outside: ${name}`, { skip: sized && "its windows have a size of their own" }, async () => {
      const [tab, seen] = await open(`${name}.html`);
      const [plain, before] = await open("plain.html");
      const looks = (tab) => tab.run(() => Array.from(globalThis.panel.querySelectorAll(".rapporteur, .rapporteur *"), (it) => {
        const { textTransform, letterSpacing, textAlign, wordBreak, textIndent, wordSpacing, fontVariantCaps, fontStyle, userSelect, webkitUserSelect, whiteSpace } = getComputedStyle(it);
        return [it.localName, textTransform, letterSpacing, textAlign, wordBreak, textIndent, wordSpacing, fontVariantCaps, fontStyle, userSelect ?? webkitUserSelect, whiteSpace].join(" ");
      }));
      assert.deepEqual(await looks(tab), await looks(plain));
      assert.deepEqual(seen.cast, before.cast);
      await tab.close();
      await plain.close();
    });
  }

  for (const name of Object.keys(rtl)) {
    test(`it reads from left to right where ${name} goes from right to left`, async () => {
      const [tab] = await open(`rtl-${file(name)}`);
      assert.equal(await tab.run(() => getComputedStyle(globalThis.panel.querySelector(".cast .name")).direction), "ltr");
      await tab.close();
    });
  }

  test("it says that it speaks English", async () => {
    const [tab] = await open("french.html");
    assert.equal(await tab.run(() => globalThis.panel.querySelector(".cast .name").closest("[lang]").lang), "en");
    await tab.close();
  });

  // How light a colour is, and how far two are apart (WCAG 2.2).
  const seen = (tab) => tab.run(() => {
    const context = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
    const light = (colour) => {
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [red, green, blue] = Array.from(context.getImageData(0, 0, 1, 1).data, (part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const frame = globalThis.panel.querySelector(".rapporteur");
    const paper = light(getComputedStyle(frame).backgroundColor);
    const words = Array.from(frame.querySelectorAll(".title, .counts, .cast .name, .cast .gist, .face, .tab, footer span, summary"))
      .filter((it) => it.checkVisibility()).map((it) => light(getComputedStyle(it).color));
    return { paper, least: Math.min(...words.map((word) => (Math.max(word, paper) + 0.05) / (Math.min(word, paper) + 0.05))) };
  });

  for (const scheme of engine.name === "chromium" ? ["light", "dark"] : ["light"]) {
    for (const [name, { dark }] of Object.entries(themes)) {
      test(`${name} on a ${scheme} system has a ${dark ? "dark" : "light"} panel that can be read`, async () => {
        const tab = await house.browser.newTab();
        if (engine.name === "chromium") await tab.scheme(scheme);
        await tab.open(house.site.url(file(name)));
        await until("the cast", async () => (await look(tab))?.cast.length);
        const { paper, least } = await seen(tab);
        assert.equal(paper < 0.2, dark, String(paper));
        assert.ok(least >= 4.5, `a contrast of ${least}`);
        await tab.close();
      });
    }
  }

  test("it turns dark with its page", async () => {
    const [tab] = await open("turns.html");
    assert.ok((await seen(tab)).paper > 0.8);
    await tab.run(() => document.body.classList.add("night"));
    await until("the dark panel", async () => (await seen(tab)).paper < 0.2);
    assert.ok((await seen(tab)).least >= 4.5);
    await tab.close();
  });

  test("a site sets its colours, its letters and their size", async () => {
    const [tab] = await open("own-colours.html");
    const [ink, font, size] = await tab.run(() => {
      const { color, fontFamily, fontSize } = getComputedStyle(globalThis.panel.querySelector(".fold-line .title"));
      return [color, fontFamily, fontSize];
    });
    assert.deepEqual([ink, font, size], ["rgb(0, 51, 0)", "monospace", "20px"]);
    await tab.close();
  });
}, { pages });
