// What an editor does with an article: asks why, sees whom words are told, and looks over it before it goes out.
import assert from "node:assert/strict";
import { test } from "node:test";
import { address, deliveries } from "./deliveries.mjs";
import { everywhere } from "./everywhere.mjs";
import { click, go, pick, press, read, ready, seen, until } from "./reader.mjs";

const draft = `Holm opened the valley road on Monday. The foreign minister, Anna Holm, said the dam was old. “It is not safe,” she told Reuters.

Finance Minister Anna Holm will meet Tom Brandt on Friday, a senior official said. Brandt, whom she reportedly blamed, left.

“Nobody has ever asked the people of this valley what they want.”
`;

const texts = (tab, selector) =>
  tab.run((selector) => Array.from(globalThis.panel.querySelectorAll(selector), (element) => element.textContent), selector);

everywhere((_, house) => {
  const withPage = (task) => async () => {
    const tab = await house.browser.newTab();
    try {
      await tab.size(1280, 900);
      await tab.open(address(deliveries[0], house.site));
      await ready(tab);
      await read(tab, draft);
      await task(tab);
    } finally {
      await tab.close();
    }
  };

  test("the desk check lists what to look at again, and each place leads there and back", withPage(async (tab) => {
    await click(tab, ".views button", 1);
    const headings = await until("the desk check", async () => {
      const found = await texts(tab, ".desk-check h3");
      return found.length && found;
    });
    for (const part of ["short name", "Two titles", "without a speaker", "Hedged claims", "Whose words"]) {
      assert.ok(headings.some((heading) => heading.includes(part)), `${part} in ${headings}`);
    }
    const findings = await texts(tab, ".desk-check .finding");
    assert.ok(findings.some((words) => words.startsWith("“Finance Minister”")), findings.join());
    const words = findings[0].match(/“(.*)”/)[1];
    await click(tab, ".desk-check .finding");
    const { here } = await until("the place", async () => {
      const page = await seen(tab);
      return page.here.length && page;
    });
    assert.ok(here[0].includes(words) || words.includes(here[0]), `${here[0]} for ${words}`);
    await tab.press("Escape");
    await until("the way back", async () => (await seen(tab)).here.length === 0);
  }));

  test("a statement says whom it is told, and why it is its speaker’s, by the keyboard alone", withPage(async (tab) => {
    assert.match(await pick(tab, ".story .pronoun"), /^AHAnna Holm.*“she”pronoun: the only one it can mean/);
    await press(tab, "Whole card");
    await until("a card to open", async () => (await seen(tab)).open.length === 1);
    const places = await texts(tab, ".card.open .quote .place");
    assert.ok(places.some((place) => place.startsWith("to Reuters")), places.join());
    const last = await tab.run(() => {
      const all = globalThis.panel.querySelectorAll(".card.open .why summary");
      all[all.length - 1].focus();
      return all.length;
    });
    assert.ok(last > 0, "nobody can ask why");
    await tab.press("Enter");
    const reason = await until("the reason", () =>
      tab.run(() => globalThis.panel.querySelector(".card.open .why[open] p")?.textContent));
    assert.match(reason, /“she” is the subject of “told”\. “she” means Anna Holm/);
  }));

  test("dealings are told in plain words beside the article’s own", withPage(async (tab) => {
    await go(tab, "links");
    const dealings = await texts(tab, ".dealings .dealing");
    const meeting = dealings.find((words) => words.includes("meets"));
    assert.ok(meeting?.startsWith("Anna Holm meets Tom Brandt"), dealings.join(" | "));
    for (const words of ["both ways", "planned", "will meet Tom Brandt on Friday"]) assert.ok(meeting.includes(words), meeting);
    assert.deepEqual(await texts(tab, ".dealing b"), ["told", "meet", "blamed"].filter((word) => dealings.some((it) => it.includes(word))));
  }));
});
