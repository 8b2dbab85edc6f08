// Asks the native program and the wasm about every text under some folders, cut into pieces, and says where their answers part.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { bindings, sameBytes } from "./bindings.mjs";
import { root } from "./places.mjs";

const native = process.env.RAPPORTEUR_NATIVE ?? join(root, "target/release/rapporteur");
/** So many characters are read at a time: about as long as an article. */
const PIECE = 20_000;
const TEXTS = new Set([".txt", ".md", ".html", ".htm", ".json", ".jsonl", ".conll", ".conllu", ".tsv", ".csv", ".iob2", ".bio", ".iob", ".ann", ".tags"]);

const under = (path) => (statSync(path).isDirectory() ? readdirSync(path).sort().flatMap((name) => under(join(path, name))) : [path]);
const pieces = (text) => {
  const found = [];
  for (let start = 0; start < text.length;) {
    const line = text.lastIndexOf("\n", start + PIECE);
    const end = start + PIECE >= text.length ? text.length : line > start ? line + 1 : start + PIECE;
    found.push(text.slice(start, end).toWellFormed());
    start = end;
  }
  return found;
};

let [texts, bytes, parted] = [0, 0, 0];
for (const path of process.argv.slice(2).flatMap(under).filter((path) => TEXTS.has(extname(path)))) {
  const all = pieces(readFileSync(path, "utf8"));
  for (let at = 0; at < all.length; at += 200) {
    const some = all.slice(at, at + 200);
    const input = some.map((text) => `${JSON.stringify({ id: 0, text })}\n`).join("");
    const lines = execFileSync(native, ["--jsonl"], { input, encoding: "utf8", maxBuffer: 1 << 30 }).split("\n");
    some.forEach((text, index) => {
      texts++;
      bytes += Buffer.byteLength(text);
      try {
        sameBytes(lines[index].replace('{"id":0,', "{"), JSON.stringify(bindings.analyse(text)));
      } catch ({ message }) {
        parted++;
        console.log(`${path}, piece ${at + index + 1}: ${message}`);
      }
    });
  }
}
console.log(`${texts} texts of ${(bytes / 1e6).toFixed(1)} MB: ${texts - parted} with the same bytes, ${parted} not`);
if (parted || !texts) process.exitCode = 1;
