// The ways in beside typing: files in old encodings, rich text, the page's address, another app's share.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { everywhere } from "./everywhere.mjs";
import { dist } from "./places.mjs";
import { inert, paste, ready, seen, until } from "./reader.mjs";
import { zipped } from "./zipped.mjs";

const story = "“We are ready,” said Ana Ruiz, the mayor of Lima, on Monday.\n\nRuiz met Tom Brandt, the head of Barco Group — in a café.";
const page = `<!doctype html><html><head><meta charset="ENCODING"><title>News</title><style>p{}</style></head><body><nav>Home World</nav>
<article>${story.split("\n\n").map((line) => `<p>${line}</p>`).join("\n")}<div hidden>Menu</div><script>globalThis.evil = 1</script></article><aside>Most read</aside></body></html>`;
const western = (text) => Buffer.from(Array.from(text, (c) => ({ "“": 0x93, "”": 0x94, "—": 0x97 })[c] ?? c.charCodeAt(0)));
const utf16 = (text, big) => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return big ? bytes.swap16() : bytes;
};
const files = {
  "plain.txt in UTF-8": ["plain.txt", Buffer.from(story)],
  "plain.txt in UTF-8 with its mark": ["plain.txt", Buffer.from(`\ufeff${story}`)],
  "plain.txt in UTF-16": ["plain.txt", utf16(story)],
  "notes.md in UTF-16, the other way round": ["notes.md", utf16(story, true)],
  "plain.txt in windows-1252": ["plain.txt", western(story)],
  "page.html in UTF-8": ["page.html", Buffer.from(page.replace("ENCODING", "utf-8"))],
  "page.html that says windows-1252": ["page.html", western(page.replace("ENCODING", "windows-1252"))],
};

const paragraph = (line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`;
const word = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${
  story.split("\n\n").map(paragraph).join("")}<w:p><w:del><w:r><w:delText>evil</w:delText></w:r></w:del></w:p></w:body></w:document>`;
const rich = `{\\rtf1\\ansi{\\info{\\title Menu}}${Array.from(story.replace(/\n\n/g, "\\par\n"), (c) => (c < "\x80" ? c : `\\u${c.charCodeAt(0)}?`)).join("")}}`;
const message = `From: a@example.org\nDate: Tue, 5 Mar 2024 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${
  Buffer.from(story).toString("base64")}\n`;
Object.assign(files, {
  "a document of Word’s": ["story.docx", zipped("word/document.xml", Buffer.from(word))],
  "rich text": ["story.rtf", Buffer.from(rich, "latin1")],
  "a message": ["story.eml", Buffer.from(message)],
  "Markdown with what a site’s program takes": ["story.md", Buffer.from(`---\nmenu: Menu\n---\n\n${story.replace("Ana Ruiz", "**Ana Ruiz**")}\n`)],
});

everywhere((_, house) => {
  const open = async (fragment = "") => {
    const tab = await house.browser.newTab();
    house.site.asked.length = 0;
    await tab.open(house.site.url("index.html") + fragment);
    await ready(tab);
    return tab;
  };
  const shown = (tab) =>
    until("the article to be shown", async () => {
      const found = await seen(tab);
      return found.screen === "read" && found.cast.length && found;
    });
  const paragraphs = (tab) => tab.run(() => globalThis.panel.querySelectorAll(".story .paragraph").length);
  const arrival = (tab) => until("a word on where it came from", () => tab.run(() => globalThis.panel.querySelector(".arrival")?.textContent));

  for (const [name, [file, bytes]] of Object.entries(files)) {
    test(`a file is dropped: ${name}`, async () => {
      const tab = await open();
      await tab.run((name, base64) => {
        const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([bytes], name));
        const event = new DragEvent("drop", { bubbles: true, cancelable: true, composed: true, dataTransfer });
        // Firefox gives an event that a script made a transfer that nobody may read.
        Object.defineProperty(event, "dataTransfer", { value: dataTransfer });
        globalThis.panel.querySelector("textarea").dispatchEvent(event);
      }, file, bytes.toString("base64"));
      const { story: words } = await shown(tab);
      for (const line of story.split("\n\n")) assert.ok(words.includes(line), words);
      for (const junk of ["Menu", "evil"]) assert.ok(!words.includes(junk), words);
      // What is on the page but not of the article is folded.
      assert.equal(await paragraphs(tab), 2);
      await tab.close(...inert);
    });
  }

  for (const [name, bytes, says] of [
    ["scan.pdf", "%PDF-1.7 …", /is a PDF.*copy it, and paste it here/],
    ["empty.txt", " ", /“empty.txt” is empty/],
    ["broken.docx", "PK\x03\x04 and no more", /can’t be opened/],
  ]) {
    test(`a file that can’t be read is told apart: ${name}`, async () => {
      const tab = await open();
      await tab.run((name, bytes) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([Uint8Array.from(bytes, (c) => c.charCodeAt(0))], name));
        const box = globalThis.panel.querySelector("textarea");
        const send = (kind) => {
          const event = new DragEvent(kind, { bubbles: true, cancelable: true, composed: true, dataTransfer });
          Object.defineProperty(event, "dataTransfer", { value: dataTransfer });
          box.dispatchEvent(event);
        };
        send("dragover");
        globalThis.over = globalThis.panel.querySelector(".drop-here")?.textContent;
        send("drop");
      }, name, bytes);
      assert.match(await tab.run(() => globalThis.over), /^Drop the article here/);
      const line = await until("a word on it", () => tab.run(() => globalThis.panel.querySelector(".trouble")?.textContent));
      assert.match(line, says);
      assert.equal(await tab.run(() => globalThis.panel.querySelector(".drop-here")), null);
      await tab.close();
    });
  }

  test("rich text keeps its paragraphs and has its menus folded", async () => {
    const tab = await open();
    await tab.run((rich, plain) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", rich);
      clipboardData.setData("text/plain", plain);
      const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true, composed: true });
      Object.defineProperty(event, "clipboardData", { value: clipboardData });
      globalThis.panel.querySelector("textarea").dispatchEvent(event);
    }, page, story.replace("\n\n", " "));
    const { story: words } = await shown(tab);
    assert.ok(!words.includes("Menu"), words);
    assert.equal(await paragraphs(tab), 2);
    await tab.close(...inert);
  });

  for (const [name, fragment] of [
    ["as it is", `#text=${encodeURIComponent(story)}`],
    ["packed", `#z=${deflateRawSync(story).toString("base64url")}`],
  ]) {
    test(`the address carries a text, ${name}, and loses it once it is read`, async () => {
      const tab = await open(fragment);
      const { story: words } = await shown(tab);
      assert.ok(words.includes("the mayor of Lima"));
      assert.match(await arrival(tab), /no server/);
      assert.equal(await tab.run(() => location.hash), "");
      assert.ok(house.site.asked.every((path) => !path.includes("mayor")), house.site.asked.join(" "));
      await tab.close();
    });
  }

  test("an address with a text is read when it is put into the bar of the open page", async () => {
    const tab = await open();
    await tab.run((fragment) => (location.hash = fragment), `#text=${encodeURIComponent(story)}`);
    const { story: words } = await shown(tab);
    assert.ok(words.includes("the mayor of Lima"));
    assert.equal(await tab.run(() => location.hash), "");
    await tab.close();
  });

  for (const [name, fragment, says] of [
    ["was too long for it", "#long", /too long/],
    ["was cut short", "#z=%%%", /cut short/],
  ]) {
    test(`the page says so when a text ${name}`, async () => {
      const tab = await open(fragment);
      assert.match(await arrival(tab), says);
      assert.equal((await seen(tab)).screen, "start");
      assert.equal(await tab.run(() => location.hash), "");
      await tab.close();
    });
  }

  test("the bookmarklet takes the article from another page along", async () => {
    const tab = await open();
    const code = await tab.run(() => globalThis.panel.querySelector(".bookmark").getAttribute("href"));
    await tab.open(house.site.url("other.html"));
    const address = await tab.run((code) => {
      const went = new Promise((resolve) => (globalThis.open = (address) => resolve(address) ?? true));
      // As the browser does with a bookmark.
      new Function(decodeURIComponent(code.slice("javascript:".length)))();
      return went;
    }, code);
    assert.ok(address.startsWith(`${house.site.url("index.html")}#z=`), address.slice(0, 200));
    await tab.open(address);
    await ready(tab);
    const { story: words } = await shown(tab);
    assert.ok(words.includes("the mayor of Lima") && !words.includes("Home World"), words);
    await tab.close();
  });

  test("what was typed before the next picture counts before what is pasted then", async () => {
    const tab = await open();
    await tab.run(() => {
      const frames = (globalThis.frames_held = []);
      globalThis.requestAnimationFrame = (act) => frames.push(act);
    });
    await paste(tab, " \n ");
    await paste(tab, story);
    await tab.run(() => globalThis.frames_held.splice(0).forEach((act) => act()));
    // In a box where something stands already, a paste is an edit.
    assert.equal((await seen(tab)).screen, "write");
    const drafted = await tab.run(() => globalThis.panel.querySelector("textarea").value);
    assert.ok(drafted.includes(story), JSON.stringify(drafted));
    await tab.close();
  });

  test("an app’s share reaches the page by way of its worker, and no server; so does the page without a network", async () => {
    const tab = await open();
    const { share_target: share } = JSON.parse(readFileSync(join(dist, "manifest.webmanifest"), "utf8"));
    await tab.open(house.site.url("other.html"));
    // What the page itself does once it is installed as an app.
    await tab.run(async () => {
      await navigator.serviceWorker.register("worker.js");
      const { active } = await navigator.serviceWorker.ready;
      for (let tries = 0; active.state !== "activated" && tries < 100; tries++) await new Promise((resolve) => setTimeout(resolve, 50));
    });
    await tab.open(house.site.url("other.html"));
    house.site.asked.length = 0;
    await tab.run(({ method, action, params }, text) => {
      const form = Object.assign(document.createElement("form"), { method, action });
      for (const [name, value] of [[params.title, "News"], [params.text, text]]) {
        form.append(Object.assign(document.createElement("textarea"), { name, value }));
      }
      document.body.append(form);
      setTimeout(() => form.submit());
    }, share, story);
    await until("the page to open", () => tab.run(() => Boolean(document.querySelector("rapporteur-panel"))).catch(() => false));
    await ready(tab);
    const { story: words } = await shown(tab);
    assert.ok(words.includes("News") && words.includes("the mayor of Lima"), words);
    assert.match(await arrival(tab), /no server/);
    assert.deepEqual(house.site.asked, []);
    await tab.run(async () => (await navigator.serviceWorker.getRegistration()).unregister());
    // The site's other page has no icon, which Firefox asks the worker for, with or without a network.
    await tab.close(/favicon\.ico/);
  });
}, { pages: { "other.html": page.replace("ENCODING", "utf-8") } });
