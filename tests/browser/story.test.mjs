// The story in the article’s own sentences, on the calendar, and beside other articles, in every browser that is here.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { dated } from "./dated.mjs";
import { engines } from "./engines.mjs";
import { fileUrl, samples } from "./places.mjs";
import { click, compare, fill, go, press, read, ready, seen, until } from "./reader.mjs";

const texts = (tab, selector) =>
  tab.run((selector) => Array.from(globalThis.panel.querySelectorAll(selector), (it) => it.textContent), selector);

for (const engine of engines) {
  describe(engine.name, () => {
    let browser;
    before(async () => { browser = await engine.open(); });
    after(() => browser?.close());

    const withPage = (task) => async () => {
      const tab = await browser.newTab();
      try {
        await tab.size(1280, 900);
        await tab.open(fileUrl("rapporteur.html"));
        await ready(tab);
        await task(tab);
      } finally {
        await tab.close();
      }
    };

    for (const { name, text } of samples) {
      test(`three lines of the summary lead to their places, and not to the sentence that they stand above: ${name}`, withPage(async (tab) => {
        await read(tab, text);
        const { summary } = await seen(tab);
        assert.ok(summary.length > 0 && summary.length <= 3);
        for (const sentence of summary) assert.ok(text.includes(sentence), sentence);
        const [height, first] = await tab.run(() => {
          const lines = globalThis.panel.querySelector(".summary .lines");
          const paragraph = globalThis.panel.querySelector(".story .paragraph");
          return [lines.getBoundingClientRect().height / parseFloat(getComputedStyle(lines).lineHeight), paragraph.textContent];
        });
        assert.ok(height <= 3.01, `${height} lines`);
        assert.ok(!first.startsWith(summary[0]), summary[0]);
        await press(tab, "more");
        await until("the reasons", () => tab.run(() => globalThis.panel.querySelectorAll(".summary .why").length > 0));
        await press(tab, "less");
        await until("the lines again", () => tab.run(() => Boolean(globalThis.panel.querySelector(".summary .lines"))));
      }));

      test(`a longer summary keeps the sentences of a shorter one: ${name}`, withPage(async (tab) => {
        await read(tab, text);
        await press(tab, "more");
        let shorter = [];
        for (const length of [1, 3, 10]) {
          await fill(tab, ".slide input", String(length));
          const { summary } = await seen(tab);
          assert.ok(summary.length <= length && summary.length >= shorter.length);
          for (const sentence of summary) assert.ok(text.includes(sentence), sentence);
          const places = summary.map((sentence) => text.indexOf(sentence));
          assert.deepEqual(places, places.toSorted((a, b) => a - b), "in the order of the text");
          for (const sentence of shorter) assert.ok(summary.includes(sentence), sentence);
          shorter = summary;
        }
      }));

      test(`the story can be told as it concerns somebody: ${name}`, withPage(async (tab) => {
        await read(tab, text);
        await click(tab, ".cast .card .head");
        await click(tab, ".scopes button", 1);
        const { summary, open } = await seen(tab);
        assert.ok(summary.length > 0, `nothing about ${open}`);
        for (const sentence of summary) assert.ok(text.includes(sentence), sentence);
      }));

      test(`every fact in brief leads to its place: ${name}`, withPage(async (tab) => {
        await read(tab, text);
        await go(tab, "links");
        await until("the facts", async () => (await texts(tab, ".facts a")).length > 0);
        const facts = await texts(tab, ".facts a");
        for (const fact of facts) assert.ok(text.includes(fact), fact);
        const places = await texts(tab, ".facts .fact");
        for (let at = 0; at < places.length; at++) {
          await click(tab, ".facts .fact", at);
          await until("the place", async () => (await seen(tab)).here.join("") === places[at]);
          await tab.press("Escape");
        }
      }));
    }

    test("a row of the timeline leads to its sentence; without three dates there is none", withPage(async (tab) => {
      await read(tab, dated);
      await go(tab, "links");
      const dates = await texts(tab, ".timeline tbody th");
      assert.deepEqual([dates[0], dates.at(-1)], ["3 June 1931", "15 April 2024"]);
      await click(tab, ".happened");
      await until("the sentence", async () => (await seen(tab)).here.join("").startsWith("The bridge opened on"));
      await tab.press("Escape");
      assert.deepEqual(await texts(tab, ".hedge"), ["may", "reportedly", "Hedged"]);
      await click(tab, ".legend button", 5);
      assert.deepEqual(await texts(tab, ".story .hedge"), []);
      await press(tab, "New");
      await read(tab, samples[0].text);
      await go(tab, "links");
      assert.deepEqual(await texts(tab, ".timeline"), []);
    }));

    test("articles are put side by side, and a cell leads there and back", withPage(async (tab) => {
      await read(tab, samples[0].text);
      await compare(tab);
      assert.equal((await texts(tab, ".shelf li")).length, 2);
      const names = await texts(tab, ".across tbody .name");
      assert.ok(names.length > 5);
      await click(tab, ".both .views button", 1);
      const both = await texts(tab, ".across tbody .name");
      assert.ok(both.length > 0 && both.length < names.length);
      await click(tab, ".across td .there");
      await until("the article", async () => (await seen(tab)).open.length === 1);
      assert.ok((await seen(tab)).here.join("").length > 0);
      await tab.press("Escape");
      await until("the way back", () => tab.run(() => globalThis.panel.activeElement?.id === "visited"));
      await fill(tab, "#another", samples[0].text);
      await click(tab, ".adding .primary");
      assert.deepEqual(await texts(tab, ".adding .trouble"), ["That article is here already."]);
      await click(tab, ".shelf .arrow", 1);
      await until("one article", async () => (await texts(tab, ".shelf li")).length === 1);
      assert.deepEqual(await texts(tab, ".across"), []);
    }));
  });
}
