// The one answer at a word: who that is, what they said, and the way to the next mention, on a desk, on a phone, at 400 % and
// under other people's articles; by the keyboard alone too.
import assert from "node:assert/strict";
import { test } from "node:test";
import { everywhere } from "./everywhere.mjs";
import { fileUrl, samples } from "./places.mjs";
import { click, pick, press, read, ready, seen, until, unfold } from "./reader.mjs";

const { text } = samples.find(({ name }) => name === "stalled");
const PERSON = ".story .mark.person";

everywhere((engine, house) => {
  const open = async (width = 1280, height = 900) => {
    const tab = await house.browser.newTab();
    await tab.size(width, height);
    await tab.open(fileUrl("rapporteur.html"));
    await ready(tab);
    await read(tab, text);
    return tab;
  };
  // Where the answer and its words are in the window, once both stay.
  const places = (tab) =>
    tab.run(async () => {
      const boxes = () => ["#answer", "#here"].map((selector) => {
        const box = globalThis.panel.querySelector(selector)?.getBoundingClientRect();
        return box && { top: box.top, bottom: box.bottom, left: box.left, right: box.right };
      });
      for (let tries = 0; tries < 60; tries++) {
        const before = JSON.stringify(boxes());
        await new Promise((resolve) => setTimeout(resolve, 80));
        if (JSON.stringify(boxes()) === before) break;
      }
      const [answer, here] = boxes();
      return { answer, here, floats: globalThis.panel.querySelector("#answer")?.matches(":popover-open"), height: innerHeight, width: document.documentElement.clientWidth };
    });
  const apart = ({ answer, here }) => answer.top >= here.bottom - 1 || answer.bottom <= here.top + 1;
  const shown = (tab) => tab.run(() => globalThis.panel.querySelector("#answer .count")?.textContent ?? "");
  const focused = (tab) => tab.run(() => globalThis.panel.activeElement?.id || globalThis.panel.activeElement?.className);

  test("on a desk it stands beside its word, in sight, and goes with it from mention to mention", async () => {
    const tab = await open();
    const answer = await pick(tab, PERSON, 2);
    assert.match(answer, /\d+ of \d+/);
    const first = await places(tab);
    assert.ok(first.floats && apart(first), JSON.stringify(first));
    assert.ok(Math.min(first.answer.bottom, first.height) > first.answer.top && first.answer.right <= first.width);
    const before = await shown(tab);
    await click(tab, "#answer .arrow", 1);
    await until("the next mention", async () => (await shown(tab)) !== before);
    const next = await places(tab);
    assert.ok(apart(next) && next.answer.bottom <= next.height + 1 && next.answer.top >= 0, JSON.stringify(next));
    await tab.close();
  });

  test("a click beside it puts it away, and so does Escape, which leaves the focus on the word", async () => {
    const tab = await open();
    await pick(tab, PERSON, 1);
    await click(tab, ".kicker");
    await until("the end of the answer", async () => !(await shown(tab)));
    assert.deepEqual((await seen(tab)).lit, []);
    await pick(tab, PERSON, 1);
    await tab.press("Escape");
    await until("the end of the answer", async () => !(await shown(tab)));
    assert.equal(await focused(tab), "here");
    await tab.close();
  });

  test("by the keyboard alone: Enter on a mention goes into it, n to the next one, Escape back", async () => {
    const tab = await open();
    await tab.run(() => globalThis.panel.querySelector(".story [tabindex='0'], .opening [tabindex='0']").focus());
    await tab.press("Enter");
    await until("the focus in the answer", async () => (await focused(tab)) === "answer");
    const before = await shown(tab);
    await tab.press("n");
    await until("the next mention", async () => (await shown(tab)) !== before);
    assert.equal(await focused(tab), "here");
    await tab.press("Enter");
    await until("the focus in the answer again", async () => (await focused(tab)) === "answer");
    await tab.press("Tab");
    assert.equal(await focused(tab), "close");
    await tab.press("Enter");
    await until("the focus on the word", async () => (await focused(tab)) === "here");
    assert.equal(await shown(tab), "");
    await tab.close();
  });

  test("its ways on open the card, the form that sets it right, and the story as it concerns them", async () => {
    const tab = await open();
    await pick(tab, PERSON, 1);
    await press(tab, "Wrong?");
    await until("the form", () => tab.run(() => globalThis.panel.querySelectorAll(".card.open .row").length > 2));
    await pick(tab, PERSON, 1);
    await press(tab, "Their story");
    await until("that story", () => tab.run(() => globalThis.panel.querySelector(".scopes [aria-pressed=true]")?.textContent.startsWith("As it concerns")));
    assert.equal(await focused(tab), "summary");
    assert.equal(await shown(tab), "");
    await tab.close();
  });

  const sizes = { skip: engine.name === "webkit" && "its windows have a size of their own" };

  test("on a phone it is a sheet at the foot, and no word that was tapped or walked to lies under it", sizes, async () => {
    const tab = await open(390, 844);
    await pick(tab, PERSON, 4);
    const first = await places(tab);
    assert.ok(first.floats && first.answer.left === 0 && first.answer.right === first.width, JSON.stringify(first));
    assert.ok(first.here.bottom <= first.answer.top && first.here.top >= 0, JSON.stringify(first));
    assert.ok(first.answer.top > first.height / 2, "the article has most of the screen");
    for (let step = 0; step < 4; step++) {
      const before = await shown(tab);
      await tab.press("n");
      await until("the next mention", async () => (await shown(tab)) !== before);
      const now = await places(tab);
      assert.ok(now.here.bottom <= now.answer.top && now.here.top >= 0, JSON.stringify(now));
    }
    await tab.close();
  });

  test("at 400 % nothing floats: it opens under its paragraph, and the word stays in sight", sizes, async () => {
    const tab = await open(320, 256);
    await pick(tab, PERSON, 1);
    for (let step = 0; step < 4; step++) {
      const before = await shown(tab);
      await tab.press("n");
      await until("the next mention", async () => (await shown(tab)) !== before);
      const now = await places(tab);
      assert.ok(!now.floats && apart(now), JSON.stringify(now));
      assert.ok(now.here.top >= 0 && now.here.bottom <= now.height, JSON.stringify(now));
      const over = await tab.run(() => {
        const { left, top, width, height } = globalThis.panel.querySelector("#here").getBoundingClientRect();
        return globalThis.panel.elementFromPoint(left + width / 2, top + height / 2)?.id;
      });
      assert.equal(over, "here", "something lies over it");
    }
    assert.ok(await tab.run(() => document.scrollingElement.scrollWidth <= document.scrollingElement.clientWidth));
    await tab.close();
  });

  test("under somebody’s article it is the same, at their word, and their page stays as it was", async () => {
    const tab = await house.browser.newTab();
    await tab.size(1280, 900);
    await tab.open(house.site.url("embed.html"));
    await ready(tab);
    await unfold(tab);
    await until("the cast", async () => (await seen(tab)).cast.length);
    const written = await tab.run(() => document.getElementById("story").innerHTML);
    const word = () => tab.run(() => {
      const walker = document.createTreeWalker(document.getElementById("story"), NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf("Rendall");
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 7);
        const { left, top, width, bottom } = range.getBoundingClientRect();
        return { x: left + width / 2, y: (top + bottom) / 2, bottom };
      }
    });
    await tab.run(() => scrollTo(0, 0));
    const { x, y, bottom } = await word();
    await tab.click(x, y);
    const answer = await until("the answer", () => tab.run(() => globalThis.panel.querySelector("#answer")?.textContent));
    assert.ok(answer.includes("Tom Rendall") && !answer.includes("Wrong?"), answer);
    const { answer: box, floats } = await until("its place", async () => {
      const { answer, floats } = await tab.run(() => {
        const answer = globalThis.panel.querySelector("#answer");
        const { top, left } = answer.getBoundingClientRect();
        return { answer: { top, left }, floats: answer.matches(":popover-open") };
      });
      return floats && { answer, floats };
    });
    assert.ok(floats && Math.abs(box.top - bottom) < 20 && Math.abs(box.left - x) < 200, JSON.stringify([box, x, bottom]));
    assert.equal(await tab.run(() => document.getElementById("story").innerHTML), written);
    await tab.press("Escape");
    await until("the end of the answer", () => tab.run(() => !globalThis.panel.querySelector("#answer")));
    await tab.close();
  });
});
