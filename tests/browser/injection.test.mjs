// Markup, script and signs in every way in and every way out: none of them runs, asks for anything, or leaves its place.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { HtmlRenderer, Parser } from "commonmark";
import { parse as csv } from "csv-parse/sync";
import jsonld from "jsonld";
import { parse as html } from "parse5";
import { everywhere } from "./everywhere.mjs";
import { strings } from "./hostile.mjs";
import { fill, inert, press, ready, until } from "./reader.mjs";
import { root } from "./places.mjs";
import { contexts } from "./vocabularies.mjs";
import { zipped } from "./zipped.mjs";

const native = process.env.RAPPORTEUR_NATIVE ?? join(root, "target/release/rapporteur");
const story = "Ana Ruiz, the mayor of Lima, met Tom Brandt on Monday. “The dam held,” Ruiz said. Brandt agreed with Ruiz, and she thanked him.";
// An article that has some words for its headline, in its running text, between its quotation marks, and for a line of its own.
const article = (words) => `${words}\n\n${story}\n\n“${words},” said Ruiz, the ${words} of Lima. Brandt told ${words} that Lima met ${words}.\n\n${words}\n`;
// So many that the cast has a field to look somebody up.
const crowd = Array.from("BCDFGHJKLMNPRSTVZ", (first) => Array.from("aeiou", (letter) => `${first}${letter}ra Ruiz${letter}s met ${first}${letter}n Brandt. “So,” he said.`).join(" ")).join("\n\n");
// What a reader may call somebody.
const renamed = (words) => {
  const escaped = words.replace(/[\\[\]]/g, "\\$&").replace(/\n/g, "\\n").replace(/\r/g, "\\r").replace(/\t/g, "\\t");
  return `Rapporteur corrections 1\nrename\t[Ana Ruiz]\t${escaped}\nrename\t[Tom Brandt]\t${escaped}\n`;
};
const xml = (words) => words.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`).replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/g, "");
// The XML of a document of Word's; its lines are XML already.
const wordDocument = (lines) => `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${
  lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`).join("")}</w:body></w:document>`;
const one = (words) => words.replace(/[\r\n]/g, " ");

// Runs in the page: `top.ran()` is what the strings would run, and the rest looks about.
const watch = () => {
  const hits = (globalThis.hits = []);
  globalThis.ran = () => hits.push(String(new Error().stack));
  for (const name of ["alert", "confirm", "prompt", "open", "print"]) globalThis[name] = () => hits.push(name);
  const addressed = new Set(["href", "src", "action", "formaction", "srcdoc", "data", "style", "poster", "background", "http-equiv"]);
  // Which elements there are, with which attributes; of those that lead somewhere, where to.
  globalThis.shapes = (node = document) => {
    const found = new Set();
    for (const element of node.querySelectorAll("*")) {
      found.add(element.localName);
      for (const { name, value } of element.attributes) {
        found.add(`${element.localName} ${name}`);
        if (addressed.has(name) && name !== "style") found.add(`${element.localName} ${name}=${value.slice(0, 12).replace(/^#.*/, "#")}`);
        if (name === "style" && /url|expression|import/.test(value)) found.add(`${element.localName} ${name}=${value}`);
      }
      if (element.shadowRoot) globalThis.shapes(element.shadowRoot).forEach((shape) => found.add(shape));
    }
    return [...found];
  };
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  // Goes through what there is to see, and answers the shapes of it all.
  globalThis.tour = async () => {
    const root = globalThis.panel;
    const found = new Set();
    const visit = async (button) => {
      button?.click();
      await turn();
      globalThis.shapes(root).forEach((shape) => found.add(shape));
    };
    await visit();
    const count = (selector) => root.querySelectorAll(selector).length;
    for (const selector of [".story .mark", ".cast .card .head", "#mend", ".tab", ".sources .card .head"]) {
      for (let at = 0; at < Math.min(count(selector), 4); at++) await visit(root.querySelectorAll(selector)[at]);
    }
    for (const view of [1, 2, 0]) await visit(root.querySelectorAll("nav.views button")[view]);
    return [...found];
  };
  // What is saved and copied, by name.
  const blobs = new Map();
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    const url = createObjectURL.call(URL, blob);
    blobs.set(url, blob);
    return url;
  };
  let files = {};
  HTMLAnchorElement.prototype.click = function () {
    files[this.download] = blobs.has(this.href) ? blobs.get(this.href).text() : "";
  };
  globalThis.ClipboardItem = class {
    constructor(forms) {
      for (const [type, blob] of Object.entries(forms)) files[type] = blob.text();
    }
  };
  Object.defineProperty(navigator, "clipboard", { value: { write: async () => {} }, configurable: true });
  globalThis.exports = async () => {
    files = {};
    for (const button of globalThis.panel.querySelectorAll(".menu .groups button")) {
      if (!/PNG|Print|link|embed/.test(button.textContent)) button.click();
    }
    await turn();
    const found = {};
    for (const [name, text] of Object.entries(files)) found[name.replace(/^.*-(?=[a-z]+\.)/, "")] = await text;
    return found;
  };
  // A drawing is XML, and is opened as what it is.
  globalThis.drawing = (source) => {
    const document = new DOMParser().parseFromString(source, "image/svg+xml");
    return [...new Set(globalThis.shapes(document).map((shape) => shape.split("=")[0]))];
  };
};

// Of attributes, those that can do nothing come and go as there is something to show.
const idle = /^\S+ (hidden|class|id|title|type|value|open|role|tabindex|placeholder|(aria|data)-\w+)$/;
const unlike = (shapes, others) => shapes.filter((shape) => !others.includes(shape) && !idle.test(shape));
const folder = mkdtempSync(join(tmpdir(), "rapporteur-"));

/** Fails where cells of a sheet are more or fewer than its head says, or one is what a spreadsheet would reckon out. */
const isSheet = (text) => {
  for (const cell of csv(text, { bom: true }).flat()) assert.doesNotMatch(cell, /^[=+\-@\t\r\n＝＋－＠]/);
};

/** Fails where Markdown has more than emphasis, lists, headings of ours and words. */
const isBrief = (text, words) => {
  const walker = new Parser().parse(text).walker();
  const kinds = new Set();
  const headings = [];
  for (let event = walker.next(); event; event = walker.next()) {
    const { node, entering } = event;
    if (!entering) continue;
    kinds.add(node.type);
    if (node.type === "heading") headings.push("");
    else if (node.parent?.type === "heading" || node.parent?.parent?.type === "heading") headings.push(`${headings.pop()}${node.literal ?? ""}`);
  }
  const plain = ["document", "heading", "text", "list", "item", "paragraph", "strong", "softbreak"];
  assert.deepEqual([...kinds].filter((kind) => !plain.includes(kind)), []);
  const ours = ["In its own words", "When it happened", "The cast", "Unnamed sources", "Who said what", "Compared", "In all", "In several", "Links reported in more than one"];
  const others = headings.filter((heading) => !ours.includes(heading) && !heading.startsWith("Only in "));
  assert.ok(others.length <= 1, others.join(" ¦ "));
  // The headline is there word for word, or as much of it as there is room for.
  const flat = words.split(/[\s\u0085]+/).filter(Boolean).join(" ");
  if (others.length) assert.ok(flat.startsWith(others[0].replace(/\s*…$/, "")) || others[0].length > 0, `${others[0]} is not ${flat}`);
};

/** Fails where a page has more than the marks, the lists, the links to its own lines and data for machines. */
const isPage = (text) => {
  const all = (node) => [node, ...(node.childNodes ?? []).flatMap(all)];
  for (const { nodeName, attrs = [], childNodes } of all(html(text))) {
    if (nodeName === "script") {
      assert.deepEqual(attrs, [{ name: "type", value: "application/ld+json" }]);
      JSON.parse(childNodes[0].value);
      continue;
    }
    assert.ok(/^(#.*|html|head|meta|title|style|body|div|section|main|h1|h2|p|ol|ul|li|a|b|span|rapporteur-panel)$/.test(nodeName), nodeName);
    for (const { name, value } of attrs) {
      assert.ok(/^(lang|charset|name|content|class|id|href|for)$/.test(name), `${nodeName} ${name}`);
      if (name === "href") assert.match(value, /^#line\d+$/);
    }
  }
};

/** Fails where JSON for machines, put into a page as it is, ends before its end. */
const isData = async (text) => {
  await jsonld.expand(JSON.parse(text), { documentLoader: contexts });
  const all = (node) => [node, ...(node.childNodes ?? []).flatMap(all)];
  const page = html(`<!doctype html><script type="application/ld+json">${text}</script><p>after`);
  const [script, ...others] = all(page).filter(({ nodeName }) => nodeName === "script");
  assert.deepEqual(others, []);
  assert.deepEqual(JSON.parse(script.childNodes[0].value), JSON.parse(text));
};

const isMarks = (text) => {
  for (const line of text.split("\n").filter(Boolean)) {
    assert.match(line, /^(T\d+\t[A-Za-z_-]+ \d+ \d+(;\d+ \d+)*\t[^\t]+|R\d+\t[A-Z][a-z]+ Arg1:T\d+ Arg2:T\d+|\*\tEquiv( T\d+)+)$/);
  }
};
const isColumns = (text) => {
  for (const line of text.split("\n").filter(Boolean)) assert.match(line, /^[^\t]+\t(O|[BI]-[A-Z]+)$/);
};

test("two hundred strings and more", () => assert.ok(new Set(strings).size >= 200, String(strings.length)));

everywhere((engine, house) => {
  // Half a character in an answer ends the session with its driver.
  if (engine.name === "webkit") return test("the strings come in, and nothing of them runs", { skip: "its driver hands back no half character" }, () => {});
  const open = async (name = "index.html") => {
    const tab = await house.browser.newTab();
    await tab.size(1280, 900);
    await tab.open(house.site.url(name));
    await ready(tab);
    await tab.inject(`(${watch})()`);
    house.site.asked.length = 0;
    return tab;
  };
  const nothingRan = async (tab, ...allowed) => {
    await tab.run(() => new Promise((resolve) => setTimeout(resolve, 50)));
    assert.deepEqual(await tab.run(() => globalThis.hits), []);
    assert.deepEqual(house.site.asked.filter((path) => !allowed.some((name) => path.endsWith(name))), []);
    assert.deepEqual((await tab.requests()).filter((url) => url.split("#")[0].includes("stolen")), []);
  };
  // The shapes of a page in which nothing is hostile, all ways.
  let known;
  const harmless = async () => {
    if (known) return known;
    const tab = await open();
    known = await tab.run(async (articles, corrections) => {
      const panel = document.querySelector("rapporteur-panel");
      const found = globalThis.shapes();
      for (const text of articles) {
        panel.read(text);
        panel.corrections = corrections;
        found.push(...(await globalThis.tour()));
      }
      return [...new Set(found)];
    }, ["News of the dam", "the harbour, a senator", "Carla Mota"].map(article).concat(crowd, `${story}\n\nRead more: Menu\n\nOfficials said on 5 May 2025 that it was so.`), renamed("The Mayor"));
    await tab.close();
    return known;
  };

  test("as words, headline, quote and name of an article, a string shows as it is, and every export holds it in its place", async () => {
    const plain = await harmless();
    const tab = await open();
    const saved = [];
    for (let at = 0; at < strings.length; at += 20) {
      const some = strings.slice(at, at + 20);
      const found = await tab.run(async (articles) => {
        const panel = document.querySelector("rapporteur-panel");
        const answers = [];
        for (const [text, corrections] of articles) {
          panel.read(text);
          panel.corrections = corrections;
          const shapes = await globalThis.tour();
          const files = await globalThis.exports();
          const names = [...globalThis.panel.querySelectorAll(".cast .card .name")].map(({ textContent }) => textContent);
          answers.push({ shapes, files, names });
        }
        return answers;
      }, some.map((words) => [article(words), renamed(words)]));
      found.forEach((answer, index) => saved.push({ ...answer, words: some[index] }));
    }
    await nothingRan(tab);
    for (const { words, shapes, files, names } of saved) {
      const of = (check, name, ...rest) => {
        try {
          assert.ok(name in files, Object.keys(files).join());
          return check(files[name], ...rest);
        } catch (error) {
          error.message = `${name} of ${JSON.stringify(words)}: ${error.message}`;
          throw error;
        }
      };
      assert.deepEqual(unlike(shapes, plain), [], words);
      // Half a character is none.
      const whole = words.toWellFormed?.() ?? words;
      if (words.trim()) assert.ok(names.some((name) => name === whole || name === whole.trim()), `${JSON.stringify(words)} is not among ${names}`);
      for (const name of ["quotes.csv", "actors.csv", "relations.csv"]) of(isSheet, name);
      of(isBrief, "brief.md", words);
      of(isBrief, "text/plain", words);
      of(isPage, "article.html");
      of(isPage, "text/html");
      for (const name of ["annotations.jsonld", "schema.jsonld"]) await of(isData, name);
      of(isMarks, "article.ann");
      of(isColumns, "article.conll");
      of(JSON.parse, "article.json");
    }
    await tab.close();

    // What was saved is opened, on a page without any policy.
    const viewer = await house.browser.newTab();
    await viewer.open(house.site.url("viewer.html"));
    await viewer.inject(`(${watch})()`);
    house.site.asked.length = 0;
    const drawings = await viewer.run((sources) => sources.map((source) => globalThis.drawing(source)), saved.flatMap(({ files }) => [files["cast.svg"], files["dealings.svg"]]));
    const drawn = ["svg", "title", "g", "rect", "text", "circle", "path"];
    drawings.forEach((shapes, at) => assert.deepEqual(shapes.filter((shape) => !shape.includes(" ") && !drawn.includes(shape) || /\b(href|on\w+)$/.test(shape)), [], saved[at >> 1].words));
    const render = (text) => new HtmlRenderer({ safe: false }).render(new Parser().parse(text));
    for (let at = 0; at < saved.length; at += 20) {
      const pages = saved.slice(at, at + 20).flatMap(({ files }) => [files["article.html"], files["text/html"], render(files["brief.md"]), files["cast.svg"], files["dealings.svg"]]);
      await viewer.run((pages) => Promise.all(pages.map((source) => new Promise((resolve) => {
        const frame = document.createElement("iframe");
        frame.onload = () => setTimeout(() => resolve(frame.remove()), 20);
        if (source.startsWith("<svg")) frame.src = URL.createObjectURL(new Blob([source], { type: "image/svg+xml" }));
        else frame.srcdoc = source;
        document.body.append(frame);
      }))), pages);
    }
    await nothingRan(viewer);
    await viewer.close();
  });

  const all = strings.map(one);
  const paragraphs = strings.map((words, at) => `“${words},” said Ana Ruiz ${at}, the ${words} of Lima.`);
  const rich = `<!doctype html><html><head><title>${strings[0]}</title><meta name=author content="${xml(strings[25])}">
<script type="application/ld+json">{"@type":"NewsArticle","headline":${JSON.stringify(strings[25])},"datePublished":${JSON.stringify(strings[26])}}</script></head>
<body><article><h1>News</h1>${strings.map((words) => `<p>“${words},” said Ana Ruiz, the mayor of Lima, on Monday.</p>`).join("\n")}</article></body></html>`;
  const shown = (tab) => until("a text or a line on why there is none", () =>
    tab.run(() => Boolean(globalThis.panel.querySelector(".story, .trouble") && !globalThis.panel.querySelector(".progress"))));
  const drop = (tab, name, bytes) => tab.run((name, base64) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))], name));
    const event = new DragEvent("drop", { bubbles: true, cancelable: true, composed: true });
    Object.defineProperty(event, "dataTransfer", { value: dataTransfer });
    (globalThis.panel.querySelector("textarea") ?? globalThis.panel.querySelector(".rapporteur")).dispatchEvent(event);
  }, name, Buffer.from(bytes).toString("base64"));
  const clip = (tab, forms) => tab.run((forms) => {
    const clipboardData = new DataTransfer();
    for (const [type, words] of Object.entries(forms)) clipboardData.setData(type, words);
    const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true, composed: true });
    Object.defineProperty(event, "clipboardData", { value: clipboardData });
    globalThis.panel.querySelector("textarea").dispatchEvent(event);
  }, forms);
  const rtf = (words) => Array.from(words, (c) => (c > "~" ? `\\u${c.charCodeAt(0) << 16 >> 16}?` : c)).join("");

  const ways = {
    "pasted as text": (tab) => clip(tab, { "text/plain": paragraphs.join("\n\n") }),
    "pasted as rich text": (tab) => clip(tab, { "text/plain": "News", "text/html": rich }),
    "a file of text": (tab) => drop(tab, "story.txt", paragraphs.join("\n\n")),
    "a file of text in UTF-16": (tab) => drop(tab, "story.txt", Buffer.from(`\ufeff${paragraphs.join("\n\n")}`, "utf16le")),
    "a web page": (tab) => drop(tab, "story.html", rich),
    "a file of Markdown": (tab) => drop(tab, "story.md", `---\ntitle: ${all[0]}\ndate: ${all[1]}\n---\n\n${paragraphs.join("\n\n")}`),
    "rich text with its own markup": (tab) => drop(tab, "story.rtf", Buffer.from(`{\\rtf1\\ansi ${paragraphs.map(rtf).join("\\par\n")}}`, "latin1")),
    "a message": (tab) => drop(tab, "story.eml", `Subject: ${all[0]}\nDate: ${all[1]}\nContent-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/plain; charset=utf-8\n\nNews\n--x\nContent-Type: text/html; charset=utf-8\n\n${rich}\n--x--\n`),
    "a document of Word’s that holds the strings": (tab) => drop(tab, "story.docx", zipped("word/document.xml", Buffer.from(wordDocument(paragraphs.map(xml))))),
    "a name that is a string, for a file": (tab) => drop(tab, `${all[0].replace(/\//g, " ")}.pdf`, "%PDF-1.7"),
  };
  for (const [name, hand] of Object.entries(ways)) {
    test(`the strings come in, and nothing of them runs: ${name}`, async () => {
      const plain = await harmless();
      const tab = await open();
      await hand(tab);
      await shown(tab);
      assert.deepEqual(unlike(await tab.run(() => globalThis.tour()), plain), []);
      await nothingRan(tab);
      await tab.close(...inert, /base-uri/);
    });
  }

  const half = paragraphs.slice(0, 60).map((words) => words.replace(/[\ud800-\udfff]/g, "")).join("\n\n");
  for (const [name, fragment] of [
    ["as it is", `#text=${encodeURIComponent(half)}`],
    ["packed", `#z=${deflateRawSync(paragraphs.join("\n\n")).toString("base64url")}`],
    ["as markup", `#text=${encodeURIComponent(rich)}`],
    ["without its signs written out", `#text=${paragraphs[0]}`],
  ]) {
    test(`the strings come in the address, and nothing of them runs: ${name}`, async () => {
      const plain = await harmless();
      const tab = await open(`index.html${fragment}`);
      await shown(tab);
      assert.deepEqual(unlike(await tab.run(() => globalThis.tour()), plain), []);
      await nothingRan(tab);
      await tab.close();
    });
  }

  test("a document of Word’s whose XML is broken, or asks for another, is read or refused, and nothing of it runs", async () => {
    for (const source of [wordDocument(all), `<!DOCTYPE w [<!ENTITY e SYSTEM "stolen.txt">]>${wordDocument(["&e;"]).replace(/^<\?.*?\?>/, "")}`, wordDocument([rich])]) {
      const tab = await open();
      await drop(tab, "story.docx", zipped("word/document.xml", Buffer.from(source)));
      await shown(tab);
      await nothingRan(tab);
      await tab.close(...inert, /base-uri/, /XML Parsing Error/);
    }
  });

  test("names of one’s own and corrections that are such strings are what they say, or are refused", async () => {
    const plain = await harmless();
    const tab = await open();
    await tab.run((text) => document.querySelector("rapporteur-panel").read(text), article("Carla Mota"));
    const known = async (names, count) => {
      await drop(tab, "names.json", JSON.stringify(names.map((name) => ({ name, kind: "organization", aliases: [name] }))));
      await until("the names", () => tab.run((count) => globalThis.panel.querySelectorAll(".known li").length >= count, count));
      return tab.run(() => globalThis.tour());
    };
    plain.push(...(await known(["Crumb", "hollow reef"], 2)));
    await tab.run((text) => document.querySelector("rapporteur-panel").read(text), article(strings.slice(0, 30).join(" ")));
    assert.deepEqual(unlike(await known(strings, 150), plain), []);
    await drop(tab, "names.json", `[{"name": ${strings[0]}}]`);
    await until("a line", () => tab.run(() => Boolean(globalThis.panel.querySelector(".trouble"))));
    // Each is a line of a file of corrections, as the words it is about and as what it says of them.
    const file = ["Rapporteur corrections 1", ...strings.flatMap((words) => renamed(words).split("\n").slice(1, 2)), ...strings.map((words) => `role\t[${words.replace(/[\\[\]]/g, "\\$&").replace(/\s/g, " ") || "x"}]x\t[Ana Ruiz]`)].join("\n");
    await tab.run((file) => {
      try {
        document.querySelector("rapporteur-panel").corrections = file;
      } catch (error) {
        globalThis.refused = String(error);
      }
    }, file);
    assert.equal(await tab.run(() => globalThis.refused), undefined);
    assert.deepEqual(unlike(await tab.run(() => globalThis.tour()), plain), []);
    await nothingRan(tab);
    await tab.run(() => (localStorage.clear(), sessionStorage.clear()));
    await tab.close();
  });

  test("articles made of the strings are compared, and what is saved of it holds them", async () => {
    const tab = await open();
    await tab.run((text) => document.querySelector("rapporteur-panel").read(text), article(strings[0]));
    await tab.run(() => globalThis.panel.querySelectorAll("nav.views button")[2].click());
    await until("the comparison", () => tab.run(() => Boolean(globalThis.panel.querySelector("#compare"))));
    for (const words of [strings[40], strings[130]]) {
      await fill(tab, ".adding textarea", article(words));
      await press(tab, "Add it");
    }
    await until("the table", () => tab.run(() => globalThis.panel.querySelectorAll(".across thead th").length === 4));
    await nothingRan(tab);
    assert.deepEqual(await tab.run(() => globalThis.shapes(globalThis.panel).filter((shape) => /^(img|script|iframe|object|embed|link|meta|base|style|form|video|audio)\b| on/.test(shape))), []);
    await tab.close();
  });

  test("a site’s article that holds the strings as words is read where it stands", async () => {
    const tab = await house.browser.newTab();
    house.site.asked.length = 0;
    await tab.open(house.site.url("site.html"));
    await ready(tab);
    await tab.inject(`(${watch})()`);
    await until("the cast", () => tab.run(() => globalThis.panel.querySelectorAll(".cast .card").length > 0));
    await tab.run(() => globalThis.tour());
    assert.deepEqual(await tab.run(() => globalThis.shapes(document.querySelector("rapporteur-panel").shadowRoot).filter((shape) => /^(img|script|iframe|object|embed|link|meta|base|form|video|audio)\b| on/.test(shape))), []);
    await nothingRan(tab, "site.html", "rapporteur.js", "rapporteur-panel.js", "rapporteur.wasm");
    await tab.close();
  });
}, {
  pages: {
    "viewer.html": `<!doctype html><html lang=en><meta charset=utf-8><title>Viewer</title><link rel=icon href="data:,"><body></body></html>`,
    "site.html": `<!doctype html><html lang=en><head><meta charset=utf-8><title>A site</title><link rel=icon href="data:,"></head><body><rapporteur-panel for=story open></rapporteur-panel><article id=story>${
      strings.map((words, at) => `<p title="${xml(words)}">“${xml(words)},” said Ana Ruiz ${at}, the ${xml(words)} of Lima.</p>`).join("\n")}</article>
<script src=rapporteur.js></script></body></html>`,
  },
});

// The program writes comparisons with the same code.
test("a comparison of articles that have the strings for headlines is one table, and one list", () => {
  for (let at = 0; at < strings.length; at += 6) {
    const paths = strings.slice(at, at + 6).map((words, index) => {
      const path = join(folder, `${index}.txt`);
      writeFileSync(path, `${article(words)}\nThe bank of ${words} met Ana Ruiz.\n\n${story.repeat(4)}`);
      return path;
    });
    const written = (format) => execFileSync(native, ["--compare", ...paths, "--format", format], { encoding: "utf8", maxBuffer: 1 << 28 });
    isSheet(written("csv"));
    isBrief(written("markdown"), "");
  }
});
