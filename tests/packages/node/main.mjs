// Reads articles in Node: `node main.mjs ENTRY FILE…` prints what each entry of the package makes of them.
import { readFile } from "node:fs/promises";

const [, , entry, ...files] = process.argv;
const { init, analyse, compare, format } = await import(entry);
let early;
try {
  analyse("Too early.");
} catch ({ message }) {
  early = message;
}
await Promise.all([init(), init()]);
const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
const options = { date: "2024-03-05", names: [{ name: "Barco Group", kind: "organization" }] };
const refused = [() => format(texts[0], "docx"), () => analyse(texts[0], { date: "soon" })].map((act) => {
  try {
    return act();
  } catch ({ message }) {
    return message;
  }
});
console.log(JSON.stringify({
  early,
  refused,
  analyses: texts.map((text) => JSON.stringify(analyse(text))),
  dated: analyse(texts[0], options).published,
  comparison: JSON.stringify(compare(texts)),
  forms: Object.fromEntries(["markdown", "html", "embed", "csv", "schema"].map((form) => [form, format(texts[0], form)])),
}));
