// What a reader does with an article, in every browser that is here and in every way that the page is delivered.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { address, deliveries } from "./deliveries.mjs";
import { everywhere } from "./everywhere.mjs";
import { articles, samples } from "./places.mjs";
import { click, pick, press, read, ready, seen, until } from "./reader.mjs";

const conference = samples.find(({ name }) => name === "conference").text;

everywhere((_, house) => {
  for (const delivery of deliveries) {
    describe(delivery.name, () => {
      const withPage = (task) => async () => {
        const tab = await house.browser.newTab();
        try {
          await tab.size(1280, 900);
          await tab.open(address(delivery, house.site));
          await ready(tab);
          house.site.asked.length = 0;
          const before = (await tab.requests()).length;
          await task(tab);
          assert.deepEqual(house.site.asked, []);
          assert.deepEqual((await tab.requests()).slice(before), []);
        } finally {
          await tab.close();
        }
      };

      for (const { name, text } of articles) {
        test(`a pasted article shows who is in it and what it came to: ${name}`, withPage(async (tab) => {
          await read(tab, text);
          const { cast, sources, summary } = await seen(tab);
          assert.ok(cast.length >= 3, `a cast of ${cast.length}`);
          assert.ok(summary.length >= 1, "a summary");
          for (const words of [...cast, ...sources, ...summary]) assert.ok(text.includes(words), `“${words}” is not in the article`);
        }));
      }

      test("an actor’s quotes are under its name, verbatim", withPage(async (tab) => {
        await read(tab, conference);
        await tab.run(() => globalThis.panel.querySelector(".rest button")?.click());
        const { cast, sources } = await seen(tab);
        let quotes = [];
        for (let at = 0; at < cast.length + sources.length && !quotes.length; at++) {
          await click(tab, ".card .head", at);
          await until("the card to open", async () => (await seen(tab)).open.length === 1);
          ({ quotes } = await seen(tab));
        }
        assert.ok(quotes.length, "nobody is quoted");
        for (const quote of quotes) assert.ok(conference.includes(quote.replace(/^“|”$/g, "")), quote);
      }));

      test("clicking an actor lights up its mentions, clicking again lets go", withPage(async (tab) => {
        await read(tab, conference);
        await click(tab, ".cast .card .head");
        const { lit, open } = await until("mentions to light up", async () => {
          const page = await seen(tab);
          return page.lit.length && page;
        });
        assert.equal(open.length, 1);
        assert.ok(lit.some((words) => open[0].includes(words)), `${open} in ${lit}`);
        await click(tab, ".cast .card.open .head");
        await until("the marks to go out", async () => (await seen(tab)).lit.length === 0);
      }));

      test("a mention that is clicked answers who that is, and lights up in the cast", withPage(async (tab) => {
        await read(tab, conference);
        const answer = await pick(tab, ".story .mark.person");
        const { lit } = await seen(tab);
        assert.ok(lit.length, "nobody is lit up");
        const [name] = await tab.run(() => [globalThis.panel.querySelector(".card.lit .name").textContent]);
        assert.ok(answer.includes(name), `${name} in ${answer}`);
        await press(tab, "Whole card");
        await until("the card", async () => (await seen(tab)).open.includes(name));
      }));

      test("a sentence of the summary leads to its place, and Escape comes back", withPage(async (tab) => {
        await read(tab, conference);
        const { summary } = await seen(tab);
        await click(tab, ".summary .sentence");
        const { here } = await until("the place", async () => {
          const page = await seen(tab);
          return page.here.length && page;
        });
        assert.ok(summary[0].startsWith(here[0].slice(0, 20)), here[0]);
        await tab.press("Escape");
        await until("the way back", async () => (await seen(tab)).here.length === 0);
      }));

      test("the strip frames what is on screen", withPage(async (tab) => {
        await tab.size(1440, 900);
        await read(tab, conference);
        const frame = () =>
          tab.run(() => ["y", "height"].map((name) => Number(globalThis.panel.querySelector(".sight").getAttribute(name) ?? 0)));
        const [top, height] = await until("a frame", async () => {
          const now = await frame();
          return now[1] > 0 && now;
        });
        await tab.run(() => scrollTo(0, document.documentElement.scrollHeight));
        await until("the frame to go down", async () => (await frame())[0] > top);
        const [end, rest] = await frame();
        assert.ok(height < 800 && end + rest === 800, `${end} and ${rest} of 800`);
      }));

      test("the arrows go from card to card", withPage(async (tab) => {
        await read(tab, conference);
        const focused = () => tab.run(() => globalThis.panel.activeElement?.textContent ?? "");
        await tab.run(() => globalThis.panel.querySelector(".cast .head").focus());
        const first = await focused();
        await tab.press("ArrowDown");
        const second = await focused();
        assert.notEqual(second, first);
        await tab.press("ArrowUp");
        assert.equal(await focused(), first);
        await tab.press("End");
        assert.ok(![first, second].includes(await focused()));
        await tab.press("Home");
        assert.equal(await focused(), first);
      }));

      test("n walks from mention to mention", withPage(async (tab) => {
        await read(tab, conference);
        await click(tab, ".cast .card .head");
        await tab.press("n");
        const first = await until("a first mention", async () => (await seen(tab)).here[0]);
        await tab.press("n");
        await until("a second mention", async () => (await seen(tab)).here[0]);
        assert.ok(first);
      }));
    });
  }
});
