// A saved page, or a document of Word's, is read by the browser's parser here and by another one in the native program: the answers are
// the same, byte for byte.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { everywhere } from "./everywhere.mjs";
import { root } from "./places.mjs";
import { inert, ready, until } from "./reader.mjs";
import { zipped } from "./zipped.mjs";

const native = process.env.RAPPORTEUR_NATIVE ?? join(root, "target/release/rapporteur");
const folder = mkdtempSync(join(tmpdir(), "pages-"));
after(() => rmSync(folder, { recursive: true }));

// The examples of the specs, and what no writer of pages means to write.
const specs = join(root, "tests/specs/html");
const examples = readdirSync(specs).flatMap((name) =>
  readFileSync(join(specs, name), "utf8").split("```example\n").slice(1).map((example) => example.split("\n.\n")[0]));
const story = "<h1>Bridge opens in Lima</h1><p>Ana Ruiz, the mayor of Lima, said on Monday that the bridge was open.</p>";
const broken = [
  "<p>One<table><tr><p>Ana Ruiz spoke to the council of Lima on Monday about the bridge.<td>Two</table>Three",
  "<b><p>Ana Ruiz spoke</b> to the council of Lima on Monday about the bridge.</p></b></i>",
  "<ul><li>One<li>Two<p>Three</ul></p><a href=x>Four<a href=y>Five",
  "<p title='x>Ana Ruiz spoke to the council.</p><p>Tom Brandt’s answer was short.</p>",
  "<head><noscript><img src=x></noscript><title>Four words are here</title></head><p>Ana Ruiz spoke to the council.",
  "<select><option>One<p>Two</select><textarea><p>Three</textarea><svg><p>Four</svg><math><mi>5</mi></math>Six",
  "<frameset><frame></frameset><p>Ana Ruiz spoke to the council.",
  "\0<p>Ana\0 Ruiz&#0; spoke&#150;to the &notit; council &amp &lt;b&gt; of Lima.\r\nSo did Tom Brandt.</p>",
  "</p></br><p/>Ana Ruiz spoke<div/>to the council.<![CDATA[x]]><?php echo 1 ?><!-->Tom Brandt did not.",
  "<template><p>Hidden</template><dialog open>Ana Ruiz spoke to the council.</dialog><details><summary>More</summary>Tom Brandt</details>",
];
const pages = [...new Set([...examples, ...broken.flatMap((page) => [page, story + page])])];

const run = (words) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const paragraph = (runs, style = "") => `<w:p>${style}${runs}</w:p>`;
const styled = (name) => `<w:pPr><w:pStyle w:val="${name}"/></w:pPr>`;
const said = paragraph(run("Ana Ruiz, the mayor of Lima, said on ") + run("Monday") + run(" that the bridge &amp; the road were open."));
const documents = [
  paragraph(run("Bridge opens in Lima"), styled("Title")) + said + paragraph(run("What next"), styled("Heading1")) + paragraph(run("Tom Brandt left."), "<w:pPr><w:numPr/></w:pPr>"),
  said + paragraph(`${run("Tom Brandt was ")}<w:del><w:r><w:delText>not </w:delText></w:r></w:del>${run("there.")}<w:r><w:br/><w:t>He</w:t><w:tab/><w:t>left.</w:t></w:r>`),
  `<w:tbl><w:tr><w:tc>${said}</w:tc><w:tc>${paragraph(run("Tom Brandt did not.&#8217;"))}</w:tc></w:tr></w:tbl><!-- no word of it --><w:sectPr/>`,
  paragraph(`<w:r><mc:AlternateContent><mc:Choice>${said}</mc:Choice><mc:Fallback>${said}</mc:Fallback></mc:AlternateContent></w:r>`),
].map((body) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:document xmlns:w="word" xmlns:mc="compatibility"><w:body>${body}</w:body></w:document>`);
const files = [
  ...pages.map((source) => ["page.html", Buffer.from(source), source]),
  ...[...documents, `\ufeff${documents[0]}`].map((source) => ["story.docx", zipped("word/document.xml", Buffer.from(source)), source]),
];

everywhere((_, house) => {
  test("a saved page and a document get the same answer from the page and from the program", async () => {
    const tab = await house.browser.newTab();
    await tab.open(house.site.url("index.html"));
    for (const [at, [name, bytes, source]] of files.entries()) {
      await ready(tab);
      const path = join(folder, `${at}-${name}`);
      writeFileSync(path, bytes);
      const expected = execFileSync(native, [path], { encoding: "utf8", maxBuffer: 1 << 28 });
      await tab.run((name, base64) => {
        const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
        const outer = document.querySelector("rapporteur-panel");
        globalThis.answered = undefined;
        outer.addEventListener("rapporteur-analysed", () => (globalThis.answered = JSON.stringify(outer.analysis)), { once: true });
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([bytes], name));
        const event = new DragEvent("drop", { bubbles: true, cancelable: true, composed: true, dataTransfer });
        // Firefox gives an event that a script made a transfer that nobody may read.
        Object.defineProperty(event, "dataTransfer", { value: dataTransfer });
        globalThis.panel.querySelector(".rapporteur").dispatchEvent(event);
      }, name, bytes.toString("base64"));
      const answered = await until("the answer", () => tab.run(() => globalThis.answered));
      const line = expected.replace(`{"id":${JSON.stringify(path)},`, "{").trimEnd();
      assert.equal(answered, line, source);
    }
    await tab.close(...inert);
  });
});
