// The map of names beside the wasm reads a trap of the wasm that ships, in every browser that is here.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { everywhere } from "./everywhere.mjs";
import { fileUrl, root } from "./places.mjs";
import { ready } from "./reader.mjs";

everywhere((_, house) => {
  for (const [name, url] of [["on a host", () => house.site.url("index.html")], ["from disk", () => fileUrl("rapporteur.html")]]) {
    test(`the stack of a trap says by the map which functions it was in: the page ${name}`, async () => {
      const tab = await house.browser.newTab();
      await tab.open(url());
      await ready(tab);
      const stack = await tab.run(async () => {
        const wasm = await (globalThis.wasmBindings?.default ?? wasm_bindgen)();
        try {
          // A text that lies beyond the end of the memory.
          wasm.analyse(-64, 32, 0);
        } catch (error) {
          return `${error}\n${error.stack}`;
        }
      });
      const read = execFileSync("cargo", ["xtask", "trap"], { cwd: root, input: stack, encoding: "utf8" });
      const [, inner] = read.match(/wasm-function\[\d+\]\S*  (.*)/);
      assert.match(inner, /^(rapporteur|core|alloc|rlsf|serde|wasm_bindgen)/, read);
      assert.match(read, /wasm-function\[\d+\].*  .*analyse/, read);
      await tab.close();
    });
  }
});
