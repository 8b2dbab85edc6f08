// A text so long that it is read in slices.
import assert from "node:assert/strict";
import { test } from "node:test";
import { everywhere } from "./everywhere.mjs";
import { news, paste } from "./long.mjs";
import { ready, seen, until } from "./reader.mjs";

everywhere((_, house) => {
  test("a megabyte shows at once; its reading is cancelled, and taken up again", async () => {
    const tab = await house.browser.newTab();
    await tab.open(house.site.url("index.html"));
    await ready(tab);
    const text = news(1_000_000);
    await tab.run((text) => void (globalThis.long = text), text);
    await paste(tab);
    const cancel = () => tab.run(() => {
      const button = globalThis.panel.querySelector(".progress button");
      button?.click();
      return Boolean(button);
    });
    await until("the way out", cancel);
    const { story, trouble, cast } = await seen(tab);
    assert.ok(story.includes(text.slice(0, 60)), story.slice(0, 60));
    assert.match(trouble.join(), /cancelled/);
    assert.deepEqual(cast, []);
    assert.equal(await tab.run(() => globalThis.panel.querySelector(".progress")), null);
    // Nothing goes on behind the reader's back.
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.deepEqual((await seen(tab)).cast, []);
    await tab.run(() => globalThis.panel.querySelector(".trouble button").click());
    await until("the cast", async () => (await seen(tab)).cast.length);
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
    await tab.close();
  });
});
