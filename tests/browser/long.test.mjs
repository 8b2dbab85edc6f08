// A text so long that a worker reads it.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { address, deliveries } from "./deliveries.mjs";
import { everywhere } from "./everywhere.mjs";
import { news, noteWorkers, paste, spoilWorkers } from "./long.mjs";
import { fileUrl } from "./places.mjs";
import { click, ready, seen, until } from "./reader.mjs";

const DIES = `WebAssembly.instantiate = () => {
  setTimeout(() => { throw new Error("it died"); });
  return new Promise(() => {});
};`;
// In the middle of a reading, when who is who is asked.
const TRAPS = `const post = postMessage;
postMessage = (data, ...rest) => {
  if (data === 2) throw new WebAssembly.RuntimeError("unreachable");
  post(data, ...rest);
};`;

everywhere((_, house) => {
  const open = async (url) => {
    const tab = await house.browser.newTab();
    await tab.open(url);
    await ready(tab);
    await noteWorkers(tab);
    return tab;
  };
  const hand = async (tab, length) => {
    const text = news(length);
    await tab.run((text) => void (globalThis.long = text), text);
    await paste(tab);
    return text;
  };
  const cast = (tab) => until("the cast", async () => {
    const { cast } = await seen(tab);
    return cast.length && cast;
  });
  const press = (tab, words) => until(`“${words}”`, () => tab.run((words) => {
    const button = [...globalThis.panel.querySelectorAll("button")].find(({ textContent }) => textContent === words);
    button?.click();
    return Boolean(button);
  }, words));
  const hired = (tab) => tab.run(() => globalThis.hired.length);

  for (const delivery of deliveries) {
    describe(delivery.name, () => {
      test("a megabyte shows at once; its reading is cancelled, and taken up again", async () => {
        const tab = await open(address(delivery, house.site));
        house.site.asked.length = 0;
        // The page's policy holds for its workers too.
        await spoilWorkers(tab, Infinity, `fetch("${house.site.url("index.html")}").catch(() => {});`);
        const text = await hand(tab, 1_000_000);
        const line = await until("a stage", () => tab.run(() => {
          const line = globalThis.panel.querySelector(".progress");
          return line?.querySelector("progress").value > 0 && line.textContent;
        }));
        assert.match(line, /Reading 1\D\d+ kB: (names|who|what)/);
        await press(tab, "Cancel");
        const { story, trouble, cast: none } = await seen(tab);
        assert.ok(story.includes(text.slice(0, 60)), story.slice(0, 60));
        assert.match(trouble.join(), /cancelled/);
        assert.deepEqual(none, []);
        assert.equal(await tab.run(() => globalThis.panel.querySelector(".progress")), null);
        // Nothing goes on behind the reader's back.
        await new Promise((resolve) => setTimeout(resolve, 300));
        assert.deepEqual((await seen(tab)).cast, []);
        await press(tab, "Read it after all");
        await cast(tab);
        assert.deepEqual((await seen(tab)).trouble, []);

        // The story of one actor takes its time as well.
        await tab.run(() => globalThis.panel.querySelector(".cast .card .head").click());
        await until("the choice of a story", () => tab.run(() => {
          const [, own] = globalThis.panel.querySelectorAll(".scopes button");
          own?.click();
          return Boolean(own);
        }));
        await until("that actor's story", () => tab.run(() => globalThis.panel.querySelector(".scopes [aria-pressed=true]").textContent.startsWith("As it concerns")));
        assert.ok((await seen(tab)).summary.length);
        assert.equal(await hired(tab), 3);
        assert.deepEqual(house.site.asked, []);
        await tab.close(/connect/i);
      });
    });
  }

  test("a worker finds what would be found on the page, and a new text takes the place of one that is being read", async () => {
    const tab = await open(house.site.url("index.html"));
    await hand(tab, 1_000_000);
    await until("the way out", () => tab.run(() => Boolean(globalThis.panel.querySelector(".progress button"))));
    const text = `The last one. ${news(60_000)}`;
    await tab.run((text) => document.querySelector("rapporteur-panel").read(text), text);
    await cast(tab);
    const [away, here] = await tab.run((text) => [document.querySelector("rapporteur-panel").analysis, globalThis.wasmBindings.analyse(text)].map((it) => JSON.stringify(it)), text);
    assert.ok(away === here);
    assert.equal(await hired(tab), 2);
    await tab.close();
  });

  test("what is set right in a long text is read again by a worker", async () => {
    const tab = await open(house.site.url("index.html"));
    await tab.size(1280, 900);
    await hand(tab, 60_000);
    const [first] = await cast(tab);
    await click(tab, ".cast .card .head");
    await press(tab, "Wrong?");
    await press(tab, "Not an actor");
    await until("another cast", async () => !(await seen(tab)).cast.includes(first));
    assert.equal(await hired(tab), 2);
    await tab.close();
  });

  test("where a worker dies, the page reads the text itself; a very long one only if the reader agrees", async () => {
    const tab = await open(fileUrl("rapporteur.html"));
    await spoilWorkers(tab, 1, DIES);
    await hand(tab, 60_000);
    await cast(tab);
    // It is not tried again.
    await tab.run((text) => document.querySelector("rapporteur-panel").read(text), news(310_000));
    const question = () => until("the question", () => tab.run(() => globalThis.panel.querySelector(".progress[role=alert]")?.textContent));
    assert.match(await question(), /cannot read in the background here: reading 31\d kB would hold it up/);
    await press(tab, "Leave it");
    const { story, trouble } = await seen(tab);
    assert.match(trouble.join(), /cancelled/);
    assert.ok(story.length > 1000);
    await press(tab, "Read it after all");
    await question();
    await press(tab, "Read it all the same");
    await cast(tab);
    assert.equal(await hired(tab), 1);
    await tab.close(/it died/);
  });

  const told = (tab) => tab.run(() => {
    globalThis.told = [];
    addEventListener("rapporteur-error", ({ error, recovered }) => globalThis.told.push([error.message, recovered]));
  });
  const lines = async (tab) => (await tab.errors()).filter((line) => line.startsWith("rapporteur:"));

  test("a reading that stops in a worker is done once more in another, and only who built the page is told", async () => {
    const tab = await open(fileUrl("rapporteur.html"));
    await told(tab);
    await spoilWorkers(tab, 1, TRAPS);
    await hand(tab, 60_000);
    await cast(tab);
    assert.deepEqual((await seen(tab)).trouble, []);
    assert.deepEqual(await tab.run(() => globalThis.told), [["unreachable", true]]);
    assert.equal(await tab.run(() => document.querySelector("rapporteur-panel").recovered), 1);
    const [line, ...others] = await lines(tab);
    assert.match(line, /stopped and is done once more; please report .*: unreachable/);
    assert.deepEqual(others, []);
    await tab.close(/unreachable/);
  });

  test("a text that stops there again is shown as it is, with a line that says so, and the next one is read", async () => {
    const tab = await open(fileUrl("rapporteur.html"));
    await told(tab);
    await spoilWorkers(tab, 2, TRAPS);
    await hand(tab, 60_000);
    await until("the line", async () => (await seen(tab)).trouble.length > 0);
    assert.match((await seen(tab)).trouble.join(), /stopped the reading/);
    assert.deepEqual(await tab.run(() => globalThis.told), [["unreachable", true], ["unreachable", false]]);
    await tab.run((text) => document.querySelector("rapporteur-panel").read(text), news(61_000));
    await cast(tab);
    await tab.close(/unreachable/);
  });
});
