// The page in the hands of readers who see, point and print otherwise.
import assert from "node:assert/strict";
import { test } from "node:test";
import { everywhere } from "./everywhere.mjs";
import { fileUrl, samples } from "./places.mjs";
import { click, read, ready, seen, until, unfold } from "./reader.mjs";

const { text } = samples.find(({ name }) => name === "channel");
const views = (tab) => tab.run(() => globalThis.panel.querySelectorAll(".views button").length);
const look = (tab, at) => tab.run((at) => globalThis.panel.querySelectorAll(".views button")[at].click(), at);

everywhere((engine, house) => {
  const open = async (url = fileUrl("rapporteur.html"), width = 1280) => {
    const tab = await house.browser.newTab();
    await tab.size(width, 900);
    await tab.open(url);
    await ready(tab);
    return tab;
  };
  // The elements that reach over the right edge of the screen.
  const wide = (tab) =>
    tab.run(() => {
      const page = document.scrollingElement;
      return page.scrollWidth > page.clientWidth ? [`${page.scrollWidth} > ${page.clientWidth}`] : [];
    });

  // At 1280 pixels and 400 %, a page has 320.
  test("nothing has to be scrolled sideways at 400 %, in any view", { skip: engine.name === "webkit" }, async () => {
    const tab = await open(undefined, 320);
    assert.deepEqual(await wide(tab), [], "start");
    await read(tab, text);
    for (let at = 0; at < (await views(tab)); at++) {
      await look(tab, at);
      const tabs = await tab.run(() => globalThis.panel.querySelectorAll(".tabs button").length);
      for (let part = 0; part < tabs; part++) {
        await tab.run((part) => globalThis.panel.querySelectorAll(".tabs button")[part]?.click(), part);
        assert.deepEqual(await wide(tab), [], `view ${at}, part ${part}`);
      }
    }
    await tab.close();
    const embed = await open(house.site.url("embed.html"), 320);
    await unfold(embed);
    assert.deepEqual(await wide(embed), [], "embedded");
    await embed.close();
  });

  test("whatever can be clicked is at least 24 pixels high and wide, but for words in a line", async () => {
    const small = (tab) =>
      tab.run(() => {
        const found = [];
        for (const element of globalThis.panel.querySelectorAll("button, select, input, summary, [role=button]")) {
          const { width, height } = element.getBoundingClientRect();
          const inline = getComputedStyle(element).display === "inline" || element.closest(".left-out, .trouble");
          const hidden = !element.checkVisibility({ visibilityProperty: true }) || element.matches(".skip, .unseen");
          if (!hidden && !inline && (width < 24 || height < 24)) found.push(`${element.className || element.localName} ${element.textContent.slice(0, 20)} ${width}x${height}`);
        }
        return found;
      });
    const tab = await open();
    assert.deepEqual(await small(tab), []);
    await read(tab, text);
    await click(tab, ".cast .card .head");
    for (let at = 0; at < (await views(tab)); at++) {
      await look(tab, at);
      assert.deepEqual(await small(tab), []);
    }
    await tab.close();
  });

  test("the keyboard alone hands in, follows, walks and comes back", async () => {
    const tab = await open();
    await tab.run(() => globalThis.panel.querySelector(".sample").focus());
    await tab.press("Enter");
    await until("a mention to begin at", () => tab.run(() => {
      const first = globalThis.panel.querySelector(".story [tabindex='0'], .opening [tabindex='0']");
      first?.focus();
      return Boolean(first);
    }));
    await tab.press("Enter");
    await until("an answer", () => tab.run(() => globalThis.panel.activeElement?.id === "answer"));
    await tab.press("n");
    const first = await until("a mention", () => tab.run(() => globalThis.panel.activeElement?.id === "here" && globalThis.panel.activeElement.textContent));
    await tab.press("Escape");
    await until("nobody to be followed", async () => (await seen(tab)).lit.length === 0);
    assert.ok(first);
    await tab.close();
  });

  const emulates = { skip: engine.name !== "chromium" && "only Chromium is told what its user prefers" };

  test("in forced colours the kinds of marks still differ, and the one that is followed stands out", emulates, async () => {
    const tab = await open();
    await tab.media([{ name: "forced-colors", value: "active" }]);
    await read(tab, text);
    await click(tab, ".cast .card .head");
    await until("marks to light up", async () => (await seen(tab)).lit.length > 0);
    const styles = await tab.run(() => {
      const style = (selector) => {
        const element = globalThis.panel.querySelector(selector);
        return element && getComputedStyle(element).textDecorationStyle;
      };
      const followed = getComputedStyle(globalThis.panel.querySelector(".story .followed"));
      return {
        kinds: [".story .person", ".story .organization", ".story .state", ".story .unnamed"].map(style).filter(Boolean),
        apart: followed.backgroundColor !== getComputedStyle(globalThis.panel.querySelector(".rapporteur")).backgroundColor,
      };
    });
    assert.ok(styles.kinds.length > 1);
    assert.equal(new Set(styles.kinds).size, styles.kinds.length, styles.kinds.join());
    assert.ok(styles.apart);
    await tab.close();
  });

  test("who asks for less motion gets none", emulates, async () => {
    const tab = await open();
    await tab.media([{ name: "prefers-reduced-motion", value: "reduce" }]);
    await read(tab, text);
    await tab.run(() => {
      globalThis.smooth = 0;
      const scroll = Element.prototype.scrollIntoView;
      Element.prototype.scrollIntoView = function (options) {
        globalThis.smooth += options?.behavior === "smooth";
        return scroll.call(this, options);
      };
    });
    await click(tab, ".summary .sentence");
    await until("the place", async () => (await seen(tab)).here.length);
    assert.equal(await tab.run(() => globalThis.smooth), 0);
    const moving = await tab.run(() => globalThis.panel.getAnimations?.().length ?? document.getAnimations().length);
    assert.equal(moving, 0);
    await tab.close();
  });

  test("on paper there are the article and its cast, dark on light, without the controls", emulates, async () => {
    // As wide as a sheet: on a screen, that is one part at a time.
    const tab = await open(undefined, 720);
    await read(tab, text);
    await tab.run(() => globalThis.panel.querySelector(".theme").click());
    await tab.media([{ name: "prefers-color-scheme", value: "dark" }], "print");
    const parts = await tab.run(() => [".story", ".summary", ".cast .card", ".dealings"].filter((part) => !globalThis.panel.querySelector(part).checkVisibility()));
    assert.deepEqual(parts, []);
    const colours = await tab.run(() => {
      const { color, colorScheme } = getComputedStyle(globalThis.panel.querySelector(".rapporteur"));
      const rule = getComputedStyle(globalThis.panel.querySelector(".summary")).borderTopColor;
      return { color, colorScheme, rule };
    });
    assert.deepEqual(colours, { color: "rgb(0, 0, 0)", colorScheme: "light", rule: "rgb(226, 223, 216)" });
    assert.deepEqual(await wide(tab), []);
    const left = await tab.run(() =>
      [...globalThis.panel.querySelectorAll("button, select, input")].filter((element) =>
        element.checkVisibility() && element.matches("header *, .legend *, .tabs *, .follower *, .slide *")).map((element) => element.textContent));
    assert.deepEqual(left, []);
    assert.ok((await tab.run(() => globalThis.panel.querySelector(".story").getBoundingClientRect().height)) > 200);
    await tab.close();
  });
});
