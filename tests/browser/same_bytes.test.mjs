// The wasm answers what the native program answers, byte for byte; `cargo xtask same FOLDER` asks it of whole corpora.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { bindings, sameBytes } from "./bindings.mjs";
import { articles, root, samples, texts } from "./places.mjs";

const native = process.env.RAPPORTEUR_NATIVE ?? join(root, "target/release/rapporteur");
const annotated = ["dev", "gate"].flatMap((half) => texts(join(root, "tests/articles", half)));

for (const { name, path, text } of new Set([...samples, ...articles, ...annotated])) {
  test(`native and wasm answer the same bytes for ${name}`, () => {
    const line = execFileSync(native, [path], { encoding: "utf8", maxBuffer: 1 << 28 });
    // The program puts the article's name first.
    sameBytes(line.replace(`{"id":${JSON.stringify(path)},`, "{"), `${JSON.stringify(bindings.analyse(text))}\n`);
  });
}
