// The reading stops in the middle, as WebKit's compiler makes sound code do now and then: nothing is lost, and the page goes on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { everywhere } from "./everywhere.mjs";
import { fileUrl, samples } from "./places.mjs";
import { click, paste, read, ready, seen, until } from "./reader.mjs";

const { text } = samples.find(({ name }) => name === "channel");

// From disk, where some browsers hide from the page what went wrong in it.
everywhere((engine, house) => {
  const open = async (stops) => {
    const tab = await house.browser.newTab();
    await tab.open(fileUrl("rapporteur.html"));
    await ready(tab);
    // The clock is asked in the middle of a reading.
    await tab.run((stops) => {
      const now = Performance.prototype.now;
      Performance.prototype.now = function () {
        if (stops-- <= 0) return now.call(this);
        throw new WebAssembly.RuntimeError("unreachable");
      };
    }, stops);
    return tab;
  };

  test("a reading that stops once is done once more, and nobody notices", async () => {
    const tab = await open(1);
    await read(tab, text);
    const { trouble, cast } = await seen(tab);
    assert.deepEqual(trouble, []);
    assert.ok(cast.length > 3);
    await tab.close();
  });

  test("a click that stops is made once more", async () => {
    const tab = await open(0);
    await tab.size(1280, 900);
    await read(tab, text);
    await tab.run(() => {
      // What is asked of every click, before anything is done with it.
      const prevent = Event.prototype.preventDefault;
      let stops = 1;
      Event.prototype.preventDefault = function () {
        if (stops-- <= 0) return prevent.call(this);
        throw new WebAssembly.RuntimeError("unreachable");
      };
    });
    await click(tab, ".cast .card .head", 1);
    const { open: card, cast } = await until("the card to open", async () => {
      const page = await seen(tab);
      return page.open.length && page;
    });
    assert.deepEqual(card, [cast[1]]);
    await tab.close();
  });

  test("a text that stops every reading is shown as it is, with a line that says so, and the next one is read", async () => {
    const tab = await open(2);
    await paste(tab, text);
    await until("the line", async () => (await seen(tab)).trouble.length > 0);
    const { trouble, story } = await seen(tab);
    assert.match(trouble.join(" "), /stopped the reading/);
    assert.ok(story.includes(text.trim().split("\n").at(-1)));
    await tab.run(() => [...globalThis.panel.querySelectorAll(".tools button")].find((button) => button.textContent === "New").click());
    await read(tab, text);
    assert.ok((await seen(tab)).cast.length > 3);
    await tab.close();
  });
});
