// The article is the page: what is in sight before anything is clicked, and what a reader is told who does not see it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { everywhere } from "./everywhere.mjs";
import { fileUrl, samples } from "./places.mjs";
import { news, paste as handOver, whole } from "./long.mjs";
import { fill, go, paste, press, read, ready, seen, until } from "./reader.mjs";

const titled = samples.find(({ name }) => name === "stalled").text;
// So many controls there were before the article led, in the same sample at the same size.
const BEFORE = { ceasefire: 89, channel: 92, conference: 85, envoys: 119, stalled: 95 };

everywhere((engine, house) => {
  const open = async (width, height) => {
    const tab = await house.browser.newTab();
    await tab.size(width, height);
    await tab.open(fileUrl("rapporteur.html"));
    await ready(tab);
    return tab;
  };
  const sizes = { skip: engine.name === "webkit" && "its windows have a size of their own" };

  for (const { name, text } of samples) {
    test(`headline, standfirst and the first paragraph are above the fold of a small screen: ${name}`, sizes, async () => {
      const tab = await open(1280, 720);
      await read(tab, text);
      const [bottom, top] = await tab.run(() => {
        const box = globalThis.panel.querySelector(".story .paragraph").getBoundingClientRect();
        return [box.bottom, scrollY];
      });
      assert.equal(top, 0);
      assert.ok(bottom <= 720, `the first paragraph ends at ${bottom}`);
      await tab.close();
    });

    test(`at most half as many controls are in sight as there were: ${name}`, async () => {
      const tab = await open(1440, 900);
      await read(tab, text);
      const count = await tab.run(() =>
        [...globalThis.panel.querySelectorAll("button, a[href], input, select, textarea, summary, [tabindex='0']")].filter((control) =>
          control.checkVisibility({ visibilityProperty: true }) && !control.matches(".skip, .story .mark, .opening .mark")).length);
      assert.ok(2 * count <= BEFORE[name], `${count} of ${BEFORE[name]}`);
      await tab.close();
    });
  }

  test("the keys of the strip stand apart", sizes, async () => {
    const tab = await open(1280, 900);
    await read(tab, titled);
    const keys = await tab.run(() => [...globalThis.panel.querySelectorAll(".strip .key span")].map((key) => {
      const range = document.createRange();
      range.selectNodeContents(key);
      const { left, right, top } = range.getBoundingClientRect();
      return { left, right, top: Math.round(top) };
    }));
    assert.ok(keys.length > 1 && keys.length <= 4);
    assert.equal(new Set(keys.map(({ top }) => top)).size, 1);
    keys.slice(1).forEach(({ left }, at) => assert.ok(left > keys[at].right, JSON.stringify(keys)));
    await tab.close();
  });

  test("a long article is about as high before it is seen as when it is", sizes, async () => {
    const tab = await open(1280, 900);
    await tab.run((text) => void (globalThis.long = text), news(100_000));
    await handOver(tab);
    await whole(tab, 100_000);
    const [guessed, height] = await tab.run(async () => {
      const story = globalThis.panel.querySelector(".story");
      const guessed = story.getBoundingClientRect().height;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(".stretch { content-visibility: visible !important; }");
      globalThis.panel.adoptedStyleSheets = [...globalThis.panel.adoptedStyleSheets, sheet];
      return [guessed, story.getBoundingClientRect().height];
    });
    assert.ok(guessed / height > 0.85 && guessed / height < 1.15, `${guessed} for ${height}`);
    await tab.close();
  });

  test("two columns from 960 pixels on, one part at a time below", sizes, async () => {
    const tab = await open(960, 800);
    await read(tab, titled);
    const boxes = () => tab.run(() => [".article", ".panel"].map((part) => globalThis.panel.querySelector(part).getBoundingClientRect()).map(({ left, right, width }) => ({ left, right, width })));
    const [article, panel] = await boxes();
    assert.ok(article.width > 400 && panel.width > 250 && article.right <= panel.left, JSON.stringify([article, panel]));
    const rows = await tab.run(() => new Set([...globalThis.panel.querySelectorAll(".legend button")].map((it) => Math.round(it.getBoundingClientRect().top))).size);
    assert.equal(rows, 1, "the legend has one row");
    await tab.size(900, 800);
    assert.equal((await boxes())[1].width, 0);
    await go(tab, "cast");
    await until("the cast alone", () => tab.run(() => !globalThis.panel.querySelector(".story").checkVisibility() && globalThis.panel.querySelector(".card").checkVisibility()));
    await tab.close();
  });

  test("on a narrow screen the article goes on where it was left", sizes, async () => {
    const tab = await open(390, 600);
    await read(tab, titled);
    await tab.run(() => scrollTo(0, 700));
    await go(tab, "quotes");
    await until("the top of the quotes", () => tab.run(() => scrollY === 0));
    await go(tab, "article");
    await until("the place in the article", () => tab.run(() => Math.abs(scrollY - 700) < 2));
    await tab.close();
  });

  test("after the reading the focus is on the headline, and what was found is said", async () => {
    const tab = await open(1280, 900);
    await read(tab, titled);
    const { focus, said, cast } = await tab.run(() => ({
      focus: globalThis.panel.activeElement?.localName,
      said: [...globalThis.panel.querySelectorAll("[role=status]")].map((it) => it.textContent).join(""),
      cast: globalThis.panel.querySelector("[data-part='cast'] small").textContent,
    }));
    assert.equal(focus, "h1");
    assert.match(said, new RegExp(`^Read: ${cast} in the cast, \\d+ statements$`));
    await tab.close();
  });

  test("no key drops the focus, and keys that are typed into a box are text", async () => {
    const tab = await open(1280, 900);
    await read(tab, titled);
    const focus = () => tab.run(() => globalThis.panel.activeElement?.outerHTML.slice(0, 60));
    await tab.run(() => globalThis.panel.querySelector(".cast .head").focus());
    await tab.press("Enter");
    await until("the card", async () => (await seen(tab)).open.length);
    await press(tab, "Wrong?");
    await until("the form", () => tab.run(() => Boolean(globalThis.panel.querySelector(".card.open .row input"))));
    await tab.run(() => globalThis.panel.querySelector(".card.open .row input").select());
    for (const key of "nph") await tab.press(key);
    assert.equal(await tab.run(() => globalThis.panel.querySelector(".card.open .row input").value), "nph");
    await tab.press("Escape");
    await until("the end of the card", async () => !(await seen(tab)).open.length);
    assert.match(await focus(), /class="head"/);
    for (const key of ["n", "Escape", "p", "h", "h", "Escape"]) {
      await tab.press(key);
      assert.ok(await focus(), `nothing has the focus after ${key}`);
    }
    await tab.close();
  });

  test("whoever has typed five letters is not told off, and a menu is put away by Escape and by what is chosen", async () => {
    const tab = await open(1280, 900);
    await paste(tab, " ");
    await fill(tab, "textarea", "Maybe");
    await until("the letters to be read", () => tab.run(() => globalThis.panel.querySelector(".actions .quiet")?.textContent.startsWith("1 word")));
    assert.deepEqual((await seen(tab)).trouble, []);
    await press(tab, "New");
    await read(tab, titled);
    const menus = () => tab.run(() => globalThis.panel.querySelectorAll(".menu[open]").length);
    const unfold = () => tab.run(() => {
      const menu = globalThis.panel.querySelector(".menu:last-child");
      menu.open = true;
      menu.querySelector(".marks").focus();
    });
    await unfold();
    await tab.press("Escape");
    assert.equal(await menus(), 0);
    assert.match(await tab.run(() => globalThis.panel.activeElement.localName), /summary/);
    await unfold();
    await press(tab, "Hide all marks");
    assert.equal(await menus(), 0);
    await tab.close();
  });
});
