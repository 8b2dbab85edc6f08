// What is exported is read by other people's readers, and its offsets give back the words.
// There is no kept reader of brat's format for JavaScript: that one follows brat.nlplab.org/standoff.html.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { textPositionSelectorMatcher, textQuoteSelectorMatcher } from "@apache-annotator/selector";
import { Parser } from "commonmark";
import { parse as csv } from "csv-parse/sync";
import jsonld from "jsonld";
import { parse as html } from "parse5";
import { root, samples } from "./places.mjs";
import { contexts } from "./vocabularies.mjs";

const native = process.env.RAPPORTEUR_NATIVE ?? join(root, "target/release/rapporteur");
// Every trap for offsets and quoting: astral characters, wrapped lines, marks that CSV, HTML and Markdown take for their own.
const awkward = `Mayor signs <deal> & "pact" 👩‍👩‍👧

LIMA – “It’s 𝒟one, *really*; 'yes',” said Ana Ruiz, the mayor of Lima 🏛️, on Monday. Ruiz met Tom Brandt, head of Barco
Group, on 5 May 2025. “We, too, are [ready],” Brandt said.

A senior official, who asked not to be named, said that the council would pay. 🎉 Ana
Ruiz praised the council.
`;
const texts = [...samples.map(({ name, text }) => ({ name, text })), { name: "an awkward text", text: awkward }];
const folder = mkdtempSync(join(tmpdir(), "rapporteur-"));
const written = (text, ...options) => {
  const path = join(folder, "article.txt");
  writeFileSync(path, text);
  return execFileSync(native, [path, ...options], { encoding: "utf8", maxBuffer: 1 << 28 });
};
const object = (text, ...options) => JSON.parse(written(text, ...options));
const points = (text) => Array.from(text);
// Whether an element holds data that nobody runs.
const isData = ({ nodeName, attrs }) => nodeName === "script" && attrs[0].value === "application/ld+json";

for (const { name, text } of texts) {
  test(`JSON counts UTF-16 code units, or code points where asked: ${name}`, () => {
    const [units, characters] = [object(text), object(text, "--offsets", "code-points")];
    assert.ok(units.mentions.length > 3);
    const letters = points(text);
    units.mentions.forEach(({ start, end }, at) => {
      const other = characters.mentions[at];
      assert.equal(letters.slice(other.start, other.end).join(""), text.slice(start, end));
    });
  });

  test(`the three CSV files have the rows of the object: ${name}`, () => {
    const found = object(text);
    const rows = (format) => csv(written(text, "--format", format), { columns: true, bom: false });
    const [quotes, actors, relations] = ["csv", "csv-actors", "csv-relations"].map(rows);
    assert.deepEqual(quotes.map(({ words }) => words), found.quotes.map(({ start, end }) => text.slice(start, end)));
    for (const { words, start, end } of quotes) assert.equal(text.slice(Number(start), Number(end)), words);
    assert.deepEqual(actors.map(({ name }) => name), found.actors.map(({ name }) => name));
    assert.deepEqual(actors.map(({ aliases }) => aliases), found.actors.map(({ aliases }) => aliases.join("; ")));
    assert.deepEqual(relations.map(({ verb }) => verb), found.relations.map(({ verb }) => text.slice(verb.start, verb.end)));
    for (const { verb, start, end } of relations) assert.equal(text.slice(Number(start), Number(end)), verb);
  });

  test(`Markdown says who said what, word for word: ${name}`, () => {
    const walker = new Parser().parse(written(text, "--format", "markdown")).walker();
    const [said, headings] = [[], []];
    for (let event = walker.next(); event; event = walker.next()) {
      const { node, entering } = event;
      if (entering && node.type === "item") said.push("");
      if (entering && node.type === "heading") headings.push("");
      const list = node.parent?.type === "heading" ? headings : said;
      if (entering && node.literal && list.length) list[list.length - 1] += node.literal;
      if (node.type === "softbreak") said[said.length - 1] += " ";
    }
    assert.ok(headings.includes("In its own words") && headings.includes("The cast"), headings.join());
    const flat = (words) => words.split(/\s+/).join(" ").trim();
    for (const { start, end } of object(text).quotes) {
      const words = flat(text.slice(start, end));
      assert.ok(said.some((line) => flat(line).includes(words)), words);
    }
    assert.ok(!headings.join().includes("&lt;"));
  });

  test(`HTML holds every line of the article, without a script: ${name}`, () => {
    const document = html(written(text, "--format", "html"), { onParseError: ({ code }) => assert.fail(code) });
    const words = (node) => (node.nodeName === "style" ? "" : node.value ?? (node.childNodes ?? []).map(words).join(""));
    const all = (node) => [node, ...(node.childNodes ?? []).flatMap(all)];
    const main = all(document).find(({ nodeName }) => nodeName === "main");
    assert.ok(all(document).every((node) => node.nodeName !== "script" || isData(node)));
    const flat = (words) => words.replace(/\s+/g, " ").trim();
    const lines = object(text).blocks.filter(({ kind }) => !["boilerplate", "dateline"].includes(kind));
    for (const { start, end } of lines) assert.ok(flat(words(main)).includes(flat(text.slice(start, end))));
  });

  test(`what is embedded has the cast, what it says and schema.org’s data, without a script or a style: ${name}`, () => {
    const code = html(written(text, "--format", "embed"), { onParseError: ({ code }) => code === "missing-doctype" || assert.fail(code) });
    const all = (node) => [node, ...(node.childNodes ?? []).flatMap(all)];
    const nodes = all(code).filter(({ tagName }) => tagName);
    const known = ["html", "head", "body", "rapporteur-panel", "details", "summary", "section", "h2", "ol", "ul", "li", "p", "b", "script"];
    for (const { tagName, attrs } of nodes) {
      assert.ok(known.includes(tagName), tagName);
      for (const { name, value } of attrs) assert.match(`${name}=${value}`, /^(for=story|class=rapporteur-snapshot|lang=en|dir=ltr|type=application\/ld\+json)$/);
    }
    const found = object(text);
    const names = nodes.filter(({ tagName }) => tagName === "b").map(({ childNodes: [{ value }] }) => value);
    assert.deepEqual(names, found.actors.map(({ name }) => name));
    const data = nodes.filter(isData).map(({ childNodes: [{ value }] }) => JSON.parse(value));
    assert.deepEqual(data, [JSON.parse(written(text, "--format", "schema"))]);
    const said = nodes.filter(({ tagName }) => tagName === "li").map((node) => all(node).map(({ value }) => value ?? "").join(""));
    for (const { start, end, speaker, manner } of found.quotes.filter(({ speaker }) => speaker !== null)) {
      const words = manner === "indirect" ? text.slice(start, end) : `“${text.slice(start, end)}”`;
      assert.ok(said.some((line) => line.startsWith(found.actors[speaker].name) && line.includes(words)), words);
    }
  });

  test(`Web Annotations lead back to their words, by quote and by position: ${name}`, async () => {
    const annotations = JSON.parse(written(text, "--format", "annotations"));
    const found = object(text);
    assert.ok(annotations.length > 0);
    for (const { target, body, type, motivation } of annotations.slice(0, 60)) {
      assert.equal(type, "Annotation");
      assert.equal(motivation, "identifying");
      assert.ok(found.actors.some((actor) => actor.name === body[0].value));
      const [quote, position] = target.selector;
      const [place] = await ranges(textPositionSelectorMatcher(position), text);
      assert.equal(text.slice(place.startIndex, place.endIndex), quote.exact);
      const quoted = await ranges(textQuoteSelectorMatcher(quote), text);
      assert.ok(quoted.some(({ startIndex }) => startIndex === place.startIndex), quote.exact);
    }
    const expanded = await jsonld.expand(annotations, { documentLoader: contexts });
    assert.equal(expanded.length, annotations.length);
    const oa = "http://www.w3.org/ns/oa#";
    for (const one of expanded) {
      assert.deepEqual(one["@type"], [`${oa}Annotation`]);
      assert.ok(one[`${oa}hasTarget`][0][`${oa}hasSelector`].length === 2);
    }
  });

  test(`schema.org gets whom the article is about and what they said: ${name}`, async () => {
    const [article] = await jsonld.expand(JSON.parse(written(text, "--format", "schema")), { documentLoader: contexts });
    const of = (node, name) => node[`https://schema.org/${name}`] ?? [];
    assert.deepEqual(article["@type"], ["https://schema.org/NewsArticle"]);
    const found = object(text);
    const actors = [...of(article, "about"), ...of(article, "mentions")];
    assert.equal(actors.length, found.actors.length);
    const ids = new Map(actors.map((actor) => [actor["@id"], (of(actor, "name")[0] ?? of(actor, "description")[0])["@value"]]));
    const direct = found.quotes.filter(({ manner }) => manner === "direct");
    const quotations = of(article, "hasPart");
    assert.equal(quotations.length, direct.length);
    quotations.forEach((quotation, at) => {
      const { start, end, speaker } = direct[at];
      assert.equal(of(quotation, "text")[0]["@value"], text.slice(start, end));
      const creator = of(quotation, "creator")[0]?.["@id"];
      assert.equal(creator === undefined ? undefined : ids.get(creator), found.actors[speaker]?.name);
    });
  });

  test(`brat’s offsets are code points and give the words: ${name}`, () => {
    const letters = points(text);
    const marks = new Map();
    const lines = written(text, "--format", "brat").trimEnd().split("\n");
    for (const line of lines.filter((line) => line.startsWith("T"))) {
      const [id, place, words] = line.split("\t");
      const [, kind, spans] = place.match(/^([A-Za-z_-]+) (\d+ \d+(?:;\d+ \d+)*)$/);
      const pieces = spans.split(";").map((span) => letters.slice(...span.split(" ").map(Number)).join(""));
      assert.equal(pieces.join(" "), words);
      assert.ok(pieces.every((piece) => piece && !/[\r\n]/.test(piece)), `a mark ends with its line: ${words}`);
      marks.set(id, kind);
    }
    assert.ok(marks.size > 3);
    for (const line of lines.filter((line) => !line.startsWith("T"))) {
      const relation = line.match(/^R\d+\t[A-Z][a-z]+ Arg1:(T\d+) Arg2:(T\d+)$/)?.slice(1);
      const equal = line.match(/^\*\tEquiv((?: T\d+){2,})$/)?.[1].trim().split(" ");
      assert.ok((relation ?? equal)?.every((id) => marks.has(id)), line);
    }
  });

  test(`CoNLL’s labels begin and go on where the names do: ${name}`, () => {
    const rows = csv(written(text, "--format", "conll"), { delimiter: "\t", quote: false, skip_empty_lines: true });
    const names = [];
    for (const [word, label] of rows) {
      assert.match(label, /^(O|[BI]-(PER|ORG|LOC|GROUP|EVENT|DATE))$/);
      if (label.startsWith("B-")) names.push(word);
      else if (label.startsWith("I-")) names[names.length - 1] += word;
    }
    const bare = (words) => words.replace(/\s+/g, "");
    const found = object(text).mentions.filter(({ how }) => how === "name");
    assert.deepEqual(names.map(bare), found.map(({ start, end }) => bare(text.slice(start, end))));
  });
}

// Apache Annotator's answer for a text in one piece.
const ranges = async (match, text) => {
  const chunk = { data: text };
  const found = [];
  for await (const range of match({ currentChunk: chunk, nextChunk: () => null, previousChunk: () => null, precedesCurrentChunk: () => false })) found.push(range);
  return found;
};
