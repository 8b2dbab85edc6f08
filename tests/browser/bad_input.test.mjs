// Whatever is handed in, the page says in one plain line what it sees, and stays alive.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { engines } from "./engines.mjs";
import { fileUrl, samples } from "./places.mjs";
import { click, paste, ready, seen, until } from "./reader.mjs";

const article = samples[0].text;
const bytes = Array.from({ length: 4000 }, (_, at) => String.fromCharCode((at * 7919) % 256)).join("");
const foreign =
  "Die Außenminister trafen sich am Montag in der Hauptstadt, um über die Zukunft des Abkommens zu sprechen. Nach mehreren Stunden " +
  "erklärten sie, dass die Gespräche in der nächsten Woche weitergehen. Niemand wollte sagen, welche Fragen noch offen sind, doch " +
  "hieß es aus den Delegationen, man sei sich näher gekommen als je zuvor.";

const inputs = [
  { name: "one word", text: "Hello", says: /1 word/ },
  { name: "a text that is not English", text: foreign, says: /English/ },
  { name: "a megabyte of one character", text: "a".repeat(1 << 20), says: /character/ },
  { name: "binary bytes", text: bytes, says: /not text/ },
  { name: "the source of a web page", text: `<!doctype html><html><body><p>${article}</p></body></html>`, says: /web page/ },
];

for (const engine of engines) {
  describe(engine.name, () => {
    let browser;
    let tab;
    before(async () => (browser = await engine.open()));
    after(() => browser?.close());
    const open = async () => {
      tab = await browser.newTab();
      await tab.open(fileUrl("rapporteur.html"));
      await ready(tab);
    };

    for (const { name, text, says } of inputs) {
      test(`${name} gets one plain line`, async () => {
        await open();
        await paste(tab, text);
        const { trouble } = await until("a line", async () => {
          const page = await seen(tab);
          return page.trouble.length && page;
        });
        assert.equal(trouble.length, 1);
        assert.match(trouble[0], says);
        assert.ok(trouble[0].length < 160 && !trouble[0].includes("\n"));
        await tab.close();
      });
    }

    test("nothing, and white space, leave the page as it is", async () => {
      await open();
      for (const text of ["", " \n\t "]) {
        await paste(tab, text);
        const { screen, trouble } = await seen(tab);
        assert.notEqual(screen, "read");
        assert.deepEqual(trouble, []);
      }
      await paste(tab, article);
      await click(tab, ".primary");
      await until("the article to be shown", async () => (await seen(tab)).screen === "read");
      await tab.close();
    });
  });
}
