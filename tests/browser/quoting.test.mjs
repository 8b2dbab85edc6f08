// What is said, in order of the text: who says it, ticks, filters, and what leads there; what is copied and what comes back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inflateRawSync } from "node:zlib";
import { everywhere } from "./everywhere.mjs";
import { click, go, read, ready, seen, until } from "./reader.mjs";

const story =
  "Dam holds after the flood, mayor says\n\n" +
  "“The dam held,” Ana Ruiz, the mayor of Lima, said on Monday. “It has to hold.” Tom Brandt met Ruiz in the town hall.\n\n" +
  "An official, who asked not to be named, said that the council would pay. Police said that two people were hurt.\n\n" +
  "It rained all night, and the river rose over the banks.\n\n“Nobody has asked the people of the valley.”";

everywhere((_, house) => {
  const withPage = (task) => async () => {
    const tab = await house.browser.newTab();
    try {
      await tab.size(1280, 900);
      await tab.open(house.site.url("rapporteur.html"));
      await ready(tab);
      await tab.run(() => [localStorage, sessionStorage].forEach((storage) => storage.clear()));
      await read(tab, story);
      await go(tab, "quotes");
      await task(tab);
      await tab.run(() => [localStorage, sessionStorage].forEach((storage) => storage.clear()));
    } finally {
      await tab.close();
    }
  };
  const rows = (tab) => tab.run(() => Array.from(globalThis.panel.querySelectorAll(".said-list li"), (row) => row.textContent));
  const press = (tab, label) => until(`the button ${label}`, () => tab.run((label) => {
    const button = [...globalThis.panel.querySelectorAll("button")].find((button) => button.textContent.trim() === label || button.getAttribute("aria-label") === label);
    button?.focus();
    button?.click();
    return Boolean(button);
  }, label));
  const focused = (tab) => tab.run(() => globalThis.panel.activeElement?.id ?? "");

  test("each statement stands once, and each count of sources leads to just these", withPage(async (tab) => {
    const all = await rows(tab);
    assert.equal(all.length, 4, all.join("\n"));
    assert.match(all[0], /^Ana Ruiz quoted in 2 parts.*“The dam held”.*“It has to hold.”/);
    assert.match(all[1], /anonymous, reported/);
    assert.match(all[2], /^Police not named, reported/);
    assert.match(all[3], /^No speaker found/);
    await go(tab, "sources");
    await press(tab, "Anonymous: 1 statement");
    await until("the anonymous one", async () => (await rows(tab)).length === 1);
    assert.match((await rows(tab))[0], /the council would pay/);
    assert.equal(await focused(tab), "quotes");
    await press(tab, "All 4");
    await until("all of them", async () => (await rows(tab)).length === 4);
  }));

  test("a quote gets a speaker by the keyboard, which can be taken back and done again", withPage(async (tab) => {
    await press(tab, "No speaker 1");
    await until("the one without", async () => (await rows(tab)).length === 1);
    await press(tab, "Said by…");
    await until("the list of speakers", async () => (await focused(tab)) === "speaker");
    await tab.run(() => {
      const field = globalThis.panel.querySelector("#speaker");
      field.value = [...field.options].find((option) => option.textContent === "Tom Brandt").value;
      field.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
    });
    await press(tab, "Set");
    await until("nobody to be without one", async () => (await rows(tab)).length === 0);
    assert.match(await tab.run(() => globalThis.panel.querySelector(".said-list").textContent), /None found/);
    const steps = () => tab.run(() => globalThis.panel.querySelector(".corrected").textContent);
    await press(tab, "Undo new speaker of “Nobody has asked the people of the valley.”");
    await until("the one without again", async () => (await rows(tab)).length === 1);
    assert.match(await steps(), /Redo new speaker/);
    await press(tab, "Redo new speaker of “Nobody has asked the people of the valley.”");
    await until("nobody to be without one again", async () => (await rows(tab)).length === 0);
  }));

  test("a tick is kept with the text, counts, and survives the next reading of it", withPage(async (tab) => {
    const tick = () => tab.run(() => globalThis.panel.querySelector(".tick-box").getAttribute("aria-checked"));
    assert.equal(await tick(), "false");
    await click(tab, ".tick-box");
    await until("the tick", async () => (await tick()) === "true");
    await press(tab, "Not checked 3");
    await until("those that are not", async () => (await rows(tab)).length === 3);
    await tab.open(house.site.url("rapporteur.html"));
    await ready(tab);
    await until("the text that the tab keeps, or an empty box", async () => (await seen(tab)).screen);
    if ((await seen(tab)).screen !== "read") await read(tab, story);
    await go(tab, "quotes");
    await until("the tick again", async () => (await tick()) === "true");
  }));

  test("what is copied is said, and leads to no place of the reader’s own", withPage(async (tab) => {
    await tab.run(() => {
      globalThis.written = undefined;
      const clipboard = { write: async ([item]) => { globalThis.written = Object.fromEntries(await Promise.all(item.types.map(async (type) => [type, await (await item.getType(type)).text()]))); } };
      Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });
    });
    await press(tab, "Copy as rich text");
    const written = await until("the clipboard", () => tab.run(() => globalThis.written));
    assert.ok(written["text/html"].includes("Ana Ruiz") && !/href|file:|127\.0/.test(written["text/html"]), written["text/html"]);
    assert.equal(await until("a word on it", () => tab.run(() => globalThis.panel.querySelector(".notice")?.textContent)), "Copied");
    await press(tab, "Copy embed code");
    const code = await until("the code", () => tab.run(() => globalThis.written?.["text/plain"]?.startsWith("<rapporteur-panel") && globalThis.written));
    assert.deepEqual(Object.keys(code), ["text/plain"]);
    assert.match(code["text/plain"], /Who is in this story: 2 people.*“The dam held,”.*"@type":"NewsArticle"/s);
    await press(tab, "Copy link");
    const link = await until("the link", () => tab.run(() => globalThis.written?.["text/plain"]?.startsWith("http") && globalThis.written["text/plain"]));
    const [, packed] = link.split("#z=");
    assert.equal(inflateRawSync(Buffer.from(packed, "base64url")).toString("utf8"), story);
    assert.match(await until("a warning", () => tab.run(() => /whole text/.test(globalThis.panel.querySelector(".notice")?.textContent) && globalThis.panel.querySelector(".notice").textContent)), /whoever has the link/);
  }));

  test("Back returns from a text to the one before, and from “New” to the text", withPage(async (tab) => {
    await press(tab, "New");
    await until("the empty box", async () => (await seen(tab)).screen === "start");
    await tab.run(() => history.back());
    await until("the text again", async () => (await seen(tab)).cast.includes("Tom Brandt"));
    await press(tab, "New");
    await press(tab, "Open it again");
    await until("the text once more", async () => (await seen(tab)).cast.includes("Tom Brandt"));
    await press(tab, "New");
    await until("the empty box", async () => (await seen(tab)).screen === "start");
    await read(tab, "“We left,” said Carla Mota, the head of the Harbour Trust, on Friday. Mota did not come back to the port.");
    await tab.run(() => history.go(-2));
    await until("the first text", async () => (await seen(tab)).cast.includes("Tom Brandt"));
    await tab.run(() => history.go(2));
    await until("the second text", async () => (await seen(tab)).cast.includes("Carla Mota"));
  }));

  test("a reload keeps the text of the tab, unless the reader would rather not", withPage(async (tab) => {
    const reload = async () => {
      await tab.run(() => void setTimeout(() => location.reload()));
      await until("the page to go", async () => !(await tab.run(() => Boolean(globalThis.panel)).catch(() => false)));
      await ready(tab);
    };
    assert.match(await tab.run(() => globalThis.panel.querySelector(".keeping").textContent), /keeps its texts until it is closed/);
    await reload();
    await until("the text again", async () => (await seen(tab)).cast.includes("Tom Brandt"));
    await press(tab, "Don’t keep them");
    assert.equal(await tab.run(() => Object.keys(sessionStorage).length), 0);
    await reload();
    await until("the empty box", async () => (await seen(tab)).screen === "start");
  }));
});
