// custom-elements.json and docs/embed.md say what the element has, no less and no more.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { everywhere } from "./everywhere.mjs";
import { page, shown } from "./guest.mjs";
import { dist, root } from "./places.mjs";

const declared = JSON.parse(readFileSync(join(dist, "custom-elements.json"), "utf8")).modules[0].declarations[0];
const docs = readFileSync(join(root, "docs/embed.md"), "utf8");
const names = (list) => list.map(({ name }) => name).sort();
const sources = (folder, end) => readdirSync(join(root, folder), { recursive: true }).filter((name) => name.endsWith(end)).map((name) => readFileSync(join(root, folder, name), "utf8")).join("\n");
const scripts = sources("assets/element", ".js");
const found = (text, pattern) => [...new Set(Array.from(text.matchAll(pattern), ([, name]) => name))].sort();

test("every attribute that is read is declared", () => {
  const read = found(scripts, /(?:get|has|toggle)Attribute\("([a-z]+)"/g).filter((name) => name !== "content-type");
  const rest = JSON.parse(`[${scripts.match(/const ATTRIBUTES = \[(.*?)\]/)[1]}]`);
  // `keep` is the page's own.
  assert.deepEqual([...new Set([...read, ...rest])].filter((name) => name !== "keep").sort(), names(declared.attributes));
});

test("every part and custom property is declared", () => {
  const style = sources("assets/panel", ".css");
  assert.deepEqual(found(sources("src/view", ".rs"), /attribute\("part", "([a-z]+)"\)/g), names(declared.cssParts));
  const read = [...found(style, /var\((--rapporteur-[a-z-]+)/g), ...found(scripts, /var\((--rapporteur-[a-z-]+)/g), "--rapporteur-followed-ground", "--rapporteur-here-ground"];
  assert.deepEqual([...new Set(read)].filter((name) => name !== "--rapporteur-rem" && !name.endsWith("-")).sort(), names(declared.cssProperties));
});

test("all of it is documented", () => {
  const { attributes, members, events, cssProperties, cssParts } = declared;
  for (const { name } of [...attributes, ...events, ...cssProperties]) assert.ok(docs.includes(`\`${name}\``), name);
  for (const { name, kind } of members) assert.ok(name === "arrive" || docs.includes(kind === "method" ? `\`${name}(` : `\`${name}\``), name);
  for (const { name } of cssParts) assert.ok(docs.includes(`::part(${name})`), name);
});

everywhere((engine, house) => {
  test("the element has every member and event that is declared", async () => {
    const tab = await house.browser.newTab();
    await tab.open(house.site.url("page.html"));
    await shown(tab);
    const members = await tab.run(() => Object.getOwnPropertyNames(customElements.get("rapporteur-panel").prototype).filter((name) => !/^constructor$|Callback$/.test(name)).sort());
    assert.deepEqual(members, names(declared.members));
    await tab.close();
  });
}, { pages: { "page.html": page() } });

test("every event that is fired is declared", () => {
  const fired = [...found(scripts, /RapporteurEvent\("([a-z]+)"/g), "analysed", "select"];
  // `lead` is between a frame and its page.
  assert.deepEqual([...new Set(fired)].filter((name) => name !== "lead").map((name) => `rapporteur-${name}`).sort(), names(declared.events));
});
