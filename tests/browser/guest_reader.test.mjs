// What a visitor does with the panel, and what their page does beside it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { everywhere } from "./everywhere.mjs";
import { hasMarks, look, marked, page, shown, story, tag, visit } from "./guest.mjs";
import { until } from "./reader.mjs";

const people = Array.from({ length: 20 }, (_, at) => `<p>“Fine,” said Maud${"abcdefghijklmnopqrst"[at]} Keller${"tsrqponmlkjihgfedcba"[at]}, the mayor.</p>`).join("");
const hotkeys = `<script>document.addEventListener("keydown", (event) => {
  if (/^(INPUT|TEXTAREA)$/.test(event.target.tagName) || event.target.isContentEditable) return;
  document.title += " " + event.key;
  if (event.key === "s" || event.key === "/") event.preventDefault();
});</script>`;
const above = '<div style="height:2500px"></div>';
const pages = {
  "plain.html": page(story() + tag()),
  "open.html": page(story() + tag("open")),
  "hotkeys.html": page(story(people) + tag("open") + hotkeys),
  "sections.html": page(story() + tag('open sections="quotes summary"')),
  "first.html": page(story() + tag('marks="first"')),
  "off.html": page(story() + tag('marks="off"')),
  "far.html": page(story() + above + above + tag()),
  "below.html": page(story() + above + tag('marks="all"') + above),
};

everywhere((engine, house) => {
  const open = async (name, width) => {
    const tab = await visit(house, name, width);
    return [tab, await shown(tab)];
  };

  for (const width of [320, 1024]) {
    test(`it is one line until it is unfolded, by mouse or keyboard, and says so: ${width} pixels wide`, async () => {
      const [tab, { line, height, open: before, cast }] = await open("plain.html", width);
      assert.match(line, /^Who is in this story 3 people, 1 organisation$/);
      assert.ok(height < 80, String(height));
      assert.deepEqual([before, cast], [false, []]);
      await tab.run(() => {
        globalThis.toggled = [];
        addEventListener("rapporteur-toggle", ({ open }) => globalThis.toggled.push(open));
        const button = globalThis.panel.querySelector(".fold-line button");
        button.focus();
        button.click();
      });
      const after = await look(tab);
      assert.ok(after.open && after.cast.some((name) => name.includes("Maud Keller")));
      assert.ok(await tab.run(() => document.documentElement.scrollWidth <= innerWidth && globalThis.panel.activeElement.matches("[aria-expanded=true]")));
      await tab.run(() => document.querySelector("rapporteur-panel").removeAttribute("open"));
      assert.deepEqual((await look(tab)).cast, []);
      assert.deepEqual(await tab.run(() => globalThis.toggled), [true]);
      await tab.close();
    });
  }

  test("a site chooses the sections", async () => {
    const [tab] = await open("sections.html");
    const parts = await tab.run(() => [Boolean(globalThis.panel.querySelector(".summary")), ...Array.from(globalThis.panel.querySelectorAll(".tab"), ({ dataset }) => dataset.part)]);
    assert.deepEqual(parts, [true, "quotes"]);
    await until("the quotations", () => tab.run(() => globalThis.panel.querySelectorAll(".said-list .quote").length > 0));
    await tab.close();
  });

  test("a site chooses whether all names are marked, the first of each, or none", async () => {
    const count = {};
    for (const name of ["plain", "first", "off"]) {
      const [tab] = await open(`${name}.html`);
      if (!(await hasMarks(tab))) return tab.close();
      if (name !== "off") await until("marks", async () => (await marked(tab)).length);
      else await new Promise((resolve) => setTimeout(resolve, 300));
      count[name] = (await marked(tab)).length;
      await tab.close();
    }
    assert.ok(count.plain > count.first && count.first >= 4 && count.off === 0, JSON.stringify(count));
  });

  test("what is typed in the panel stays there, and the page’s keys reach the page", async () => {
    const [tab] = await open("hotkeys.html");
    await until("the box", () => tab.run(() => Boolean(globalThis.panel.querySelector(".find"))));
    await tab.run(() => globalThis.panel.querySelector(".find").focus());
    for (const key of "s/n") await tab.press(key);
    assert.equal(await tab.run(() => globalThis.panel.querySelector(".find").value), "s/n");
    assert.equal(await tab.run(() => document.title), "A page");
    await tab.run(() => globalThis.panel.querySelector(".fold-line button").focus());
    await tab.press("s");
    assert.equal(await tab.run(() => document.title), "A page s");
    await tab.close();
  });

  test("a click at a word answers there, unfolds nothing and moves nothing", async () => {
    const tab = await visit(house, "below.html");
    if (!(await hasMarks(tab))) return tab.close();
    await tab.run(() => scrollTo(0, 0));
    await shown(tab);
    await until("marks", async () => (await marked(tab)).length);
    const [x, y] = await tab.run(() => {
      const range = document.createRange();
      const node = document.querySelectorAll("#story p")[1].firstChild;
      range.setStart(node, 2);
      range.setEnd(node, 6);
      const { x, y, width, height } = range.getBoundingClientRect();
      return [x + width / 2, y + height / 2];
    });
    await tab.click(x, y);
    const [answer, word] = await until("the answer", () => tab.run((y) => {
      const answer = globalThis.panel.querySelector("#answer:popover-open");
      return answer && [answer.innerText, Math.abs(answer.getBoundingClientRect().top - y)];
    }, y));
    assert.match(answer, /Piet Hansen/);
    assert.ok(word < 60, String(word));
    assert.equal(await tab.run(() => scrollY), 0);
    assert.ok(!(await look(tab)).open);
    assert.ok((await marked(tab, "followed")).includes("Hansen"));
    await tab.press("Escape");
    await until("the end of the answer", () => tab.run(() => !globalThis.panel.querySelector("#answer")));
    await tab.close();
  });

  test("it says of a page of somebody’s only what is true there", async () => {
    const [tab] = await open("open.html");
    const words = await tab.run(() => globalThis.panel.querySelector("footer").textContent);
    assert.match(words, /Network/);
    assert.doesNotMatch(words, /paste|Content-Security-Policy|stays empty/);
    await tab.close();
  });
}, { pages });
