// Prints how long each browser takes to read each sample: the median of many readings, in milliseconds; then how many
// characters a second each goes through from text to mentions, in a megabyte of the samples: the median of nine.
import { engines } from "./engines.mjs";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { host } from "./host.mjs";
import { root, samples } from "./places.mjs";
import { ready } from "./reader.mjs";

const speed = (name) => readFileSync(join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "speed", name));
const page = `<!doctype html><title>speed</title><script src="mentions.js"></script>`;
const pages = { "speed.html": page, "mentions.js": speed("mentions.js"), "mentions.wasm": speed("mentions.wasm") };
const site = await host({ pages });
console.log("| browser | sample | words | ms |\n|---|---|---:|---:|");
for (const engine of engines) {
  const browser = await engine.open();
  const tab = await browser.newTab();
  await tab.open(site.url("index.html"));
  await ready(tab);
  for (const { name, text } of samples) {
    const median = await tab.run((text) => {
      const { analyse } = globalThis.wasmBindings;
      // Browsers blur their clocks, so a measurement is of as many readings as take some milliseconds.
      const time = (times) => {
        const start = performance.now();
        for (let at = 0; at < times; at++) analyse(text);
        return (performance.now() - start) / times;
      };
      const times = Math.max(1, Math.ceil(20 / Math.max(time(20), 0.01)));
      return Array.from({ length: 15 }, () => time(times)).sort((a, b) => a - b)[7];
    }, text);
    console.log(`| ${engine.name} | ${name} | ${text.split(/\s+/).length} | ${median.toFixed(2)} |`);
  }
  await browser.close();
}
const all = samples.map(({ text }) => text).join("\n");
const megabyte = all.repeat(Math.ceil(1e6 / all.length)).slice(0, 1e6);
console.log("\n| browser | text to mentions, characters a second | mentions |\n|---|---:|---:|");
for (const engine of engines) {
  const browser = await engine.open();
  const tab = await browser.newTab();
  await tab.open(site.url("speed.html"));
  const [median, mentions] = await tab.run(async (text) => {
    await wasm_bindgen({ module_or_path: "mentions.wasm" });
    const found = wasm_bindgen.mentions(text);
    const time = () => {
      const start = performance.now();
      wasm_bindgen.mentions(text);
      return performance.now() - start;
    };
    return [Array.from({ length: 9 }, time).sort((a, b) => a - b)[4], found];
  }, megabyte);
  console.log(`| ${engine.name} | ${Math.round((megabyte.length / median) * 1000).toLocaleString("en")} | ${mentions} |`);
  await browser.close();
}
await site.close();
