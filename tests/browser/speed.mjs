// Prints how long each browser takes to read each sample: the median of many readings, in milliseconds.
import { engines } from "./engines.mjs";
import { host } from "./host.mjs";
import { samples } from "./places.mjs";
import { ready } from "./reader.mjs";

const site = await host();
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
await site.close();
