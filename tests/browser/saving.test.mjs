// What the export menu hands over, in every browser that is here and in every way that the page is delivered.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { address, deliveries } from "./deliveries.mjs";
import { everywhere } from "./everywhere.mjs";
import { samples } from "./places.mjs";
import { read, ready, until } from "./reader.mjs";

everywhere((_, house) => {
  for (const delivery of deliveries) {
    describe(delivery.name, () => {
      // The files that are saved, by their names, as base64.
      const saved = async (label) => {
        const tab = await house.browser.newTab();
        await tab.size(1280, 900);
        await tab.open(address(delivery, house.site));
        await ready(tab);
        await read(tab, samples[0].text);
        await tab.run((label) => {
          const made = new Map();
          const { createObjectURL } = URL;
          URL.createObjectURL = (blob) => {
            const url = createObjectURL.call(URL, blob);
            made.set(url, blob);
            return url;
          };
          HTMLAnchorElement.prototype.click = async function () {
            const bytes = made.has(this.href) && new Uint8Array(await made.get(this.href).arrayBuffer());
            const base64 = bytes ? btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")) : this.href.split(",")[1];
            globalThis.saved = { name: this.download, base64 };
          };
          [...globalThis.panel.querySelectorAll(".menu button")].find((button) => button.textContent === label).click();
        }, label);
        const { name, base64 } = await until("a file", () => tab.run(() => globalThis.saved));
        await tab.close();
        return [name, Buffer.from(base64, "base64")];
      };

      test("who deals with whom is saved as a picture of pixels", async () => {
        const [name, bytes] = await saved("Who deals with whom (PNG)");
        assert.match(name, /^[a-z0-9]+(-[a-z0-9]+)+-dealings\.png$/);
        assert.deepEqual([...bytes.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
        assert.equal(bytes.toString("latin1", 12, 16), "IHDR");
        assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1200, 630]);
        // One colour alone would be a few hundred bytes.
        assert.ok(bytes.length > 4_000, `${bytes.length} bytes`);
        assert.equal(bytes.toString("latin1", bytes.length - 8, bytes.length - 4), "IEND");
      });

      test("a sheet is saved as spreadsheets take it, in a file named after the headline", async () => {
        const [name, bytes] = await saved("Quote sheet (CSV)");
        assert.match(name, /-quotes\.csv$/);
        assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
        assert.match(bytes.toString("utf8", 3), /^place,speaker,/);
      });

      test("and as one of lines, with its words", async () => {
        const [name, bytes] = await saved("Who deals with whom (SVG)");
        assert.match(name, /^[a-z0-9]+(-[a-z0-9]+)+-dealings\.svg$/);
        const drawing = bytes.toString("utf8");
        assert.ok(drawing.startsWith("<svg") || drawing.startsWith("<?xml"), drawing.slice(0, 60));
        assert.ok(drawing.includes("http://www.w3.org/2000/svg") && drawing.trimEnd().endsWith("</svg>"));
        assert.match(drawing, /Trump/);
      });
    });
  }
});
