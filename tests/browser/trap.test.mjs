// The reading stops in the middle, as WebKit's compiler makes sound code do now and then: nothing is lost, the page goes on, and
// its console and its events tell.
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
      globalThis.told = [];
      addEventListener("rapporteur-error", ({ error, recovered }) => globalThis.told.push([error.message, recovered]));
      const now = Performance.prototype.now;
      Performance.prototype.now = function () {
        if (stops-- <= 0) return now.call(this);
        throw new WebAssembly.RuntimeError("unreachable");
      };
    }, stops);
    return tab;
  };

  const told = (tab) => tab.run(() => [document.querySelector("rapporteur-panel").recovered, ...globalThis.told]);
  // What the console is told, as often as it is.
  const lines = async (tab) => (await tab.errors()).filter((line) => line.startsWith("rapporteur:"));
  const asked = /unreachable/;

  test("a reading that stops once is done once more, and only who built the page is told", async () => {
    const tab = await open(1);
    await read(tab, text);
    const { trouble, cast } = await seen(tab);
    assert.deepEqual(trouble, []);
    assert.ok(cast.length > 3);
    assert.deepEqual(await told(tab), [1, ["unreachable", true]]);
    const [line, ...others] = await lines(tab);
    assert.match(line, /stopped and is done once more; please report .*: unreachable/);
    assert.deepEqual(others, []);
    await tab.close(asked);
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
    assert.deepEqual(await told(tab), [1, ["unreachable", true]]);
    await tab.close(asked);
  });

  test("a text that stops every reading is shown as it is, with a line that says so, and the next one is read", async () => {
    const tab = await open(2);
    await paste(tab, text);
    await until("the line", async () => (await seen(tab)).trouble.length > 0);
    const { trouble, story } = await seen(tab);
    assert.match(trouble.join(" "), /stopped the reading/);
    assert.ok(story.includes(text.trim().split("\n").at(-1)));
    assert.deepEqual(await told(tab), [1, ["unreachable", true], ["unreachable", false]]);
    assert.equal((await lines(tab)).length, 2);
    await tab.run(() => [...globalThis.panel.querySelectorAll(".tools button")].find((button) => button.textContent === "New").click());
    await read(tab, text);
    assert.ok((await seen(tab)).cast.length > 3);
    await tab.close(asked);
  });

  test("a tab in which something went wrong that its test did not ask for does not close without a word", async () => {
    for (const wrong of [
      () => setTimeout(() => { throw new Error("thrown alone"); }),
      () => void Promise.reject(new Error("refused alone")),
      () => console.error("told alone"),
      () => document.querySelector("rapporteur-panel").dispatchEvent(Object.assign(new Event("rapporteur-error", { bubbles: true }), { error: "an event alone" })),
    ]) {
      const tab = await open(0);
      await tab.run(wrong);
      await until("the page to note it", async () => (await tab.errors()).length);
      await assert.rejects(tab.close(asked), /alone|Script error/);
    }
  });
});
