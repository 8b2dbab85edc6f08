// What a reader does with the page, in every browser that is here and in every way that the page is delivered.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { deliveries, address } from "./deliveries.mjs";
import { everywhere } from "./everywhere.mjs";
import { host } from "./host.mjs";
import { ready, until } from "./reader.mjs";

everywhere((engine, house) => {
  for (const delivery of deliveries) {
    describe(delivery.name, () => {
      test("starts without an error and asks for nothing but its own files", async () => {
        const tab = await house.browser.newTab();
        house.site.asked.length = 0;
        await tab.open(address(delivery, house.site));
        await ready(tab);
        assert.equal(new Set(house.site.asked).size, delivery.from === "http" ? 1 + delivery.beside : 0, house.site.asked.join(" "));
        const loaded = await tab.run(() => performance.getEntriesByType("resource").map(({ name }) => name));
        const origin = house.site.url("");
        assert.deepEqual(loaded.filter((url) => !url.startsWith(origin)), []);
        await tab.close();
      });

      test("cannot connect to anything, even when it tries", async () => {
        const tab = await house.browser.newTab();
        await tab.open(address(delivery, house.site));
        await ready(tab);
        house.site.asked.length = 0;
        const outcome = await tab.run((url) => fetch(url).then(() => "connected", () => "refused"), house.site.url("index.html"));
        assert.equal(outcome, "refused");
        assert.deepEqual(house.site.asked, []);
        await tab.close(/connect/i);
      });
    });
  }

  // Of a host's policy and the page's own, WebKit goes by the last one for WebAssembly: it does not refuse it here.
  test("a page that is refused its program says so in one line", { skip: engine.name === "webkit" }, async () => {
    const strict = await host({ headers: { "content-security-policy": "script-src 'self' 'unsafe-inline'" } });
    const tab = await house.browser.newTab();
    await tab.open(strict.url("index.html"));
    const line = await until("a line", () => tab.run(() => document.querySelector("rapporteur-panel")?.shadowRoot?.querySelector("[role=alert]")?.textContent));
    assert.match(line, /WebAssembly/);
    await tab.close(/wasm|WebAssembly/i);
    await strict.close();
  });
});
