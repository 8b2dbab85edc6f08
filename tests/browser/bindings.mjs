// The element's wasm, in node: what it exports, without a page.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInThisContext } from "node:vm";
import { dist, root } from "./places.mjs";

const glue = readFileSync(join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "no-modules/rapporteur.js"), "utf8");
export const bindings = runInThisContext(`${glue}; wasm_bindgen`);
bindings.initSync({ module: readFileSync(join(dist, "rapporteur.wasm")) });

/** Fails where two lines part, and shows only where: whole analyses are too long to look at. */
export const sameBytes = (expected, actual) => {
  if (actual === expected) return;
  let at = 0;
  while (at < expected.length && actual[at] === expected[at]) at++;
  const around = (line) => line.slice(Math.max(0, at - 60), at + 60);
  throw new Error(`they part at ${at}:\n  ${around(expected)}\n  ${around(actual)}`);
};
