// The wasm answers what the native program answers, byte for byte.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { join } from "node:path";
import { runInThisContext } from "node:vm";
import { articles, dist, root, samples } from "./places.mjs";

const native = process.env.RAPPORTEUR_NATIVE ?? join(root, "target/release/rapporteur");
const glue = readFileSync(join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "no-modules/rapporteur.js"), "utf8");
const bindings = runInThisContext(`${glue}; wasm_bindgen`);
bindings.initSync({ module: readFileSync(join(dist, "rapporteur.wasm")) });

for (const { name, path, text } of new Set([...samples, ...articles])) {
  test(`native and wasm answer the same bytes for ${name}`, () => {
    const line = execFileSync(native, [path], { encoding: "utf8", maxBuffer: 1 << 28 });
    // The program puts the article's name first.
    const expected = line.replace(`{"id":${JSON.stringify(path)},`, "{");
    const actual = `${JSON.stringify(bindings.analyse(text))}\n`;
    let at = 0;
    while (at < expected.length && actual[at] === expected[at]) at++;
    const around = (line) => line.slice(Math.max(0, at - 60), at + 60);
    // Only where they part: whole analyses are too long to look at.
    if (actual !== expected) assert.equal(around(actual), around(expected), `they part at ${at}`);
  });
}
