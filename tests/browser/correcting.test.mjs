// A reader sets something right, takes it back, keeps it, saves it and finds it again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { everywhere } from "./everywhere.mjs";
import { click, compare, read, ready, seen, until } from "./reader.mjs";

const story =
  "Ana Ruiz, the mayor of Lima, met Tom Brandt on Monday. “The dam held,” Ruiz said after the meeting in the hall.\n\n" +
  "Brandt agreed with Ruiz. He left early, and the hollow reef stayed dry, as the people of the town had hoped.";

everywhere((_, house) => {
  const open = async (tab) => {
    // What the tab keeps for a reload is another test’s.
    await tab.run(() => sessionStorage.clear()).catch(() => {});
    await tab.open(house.site.url("rapporteur.html"));
    await ready(tab);
  };
  const withPage = (task) => async () => {
    const tab = await house.browser.newTab();
    try {
      await tab.size(1280, 900);
      await open(tab);
      await tab.run(() => localStorage.clear());
      await read(tab, story);
      await task(tab);
      await tab.run(() => localStorage.clear());
    } finally {
      await tab.close();
    }
  };
  const cast = async (tab) => (await seen(tab)).cast;
  const names = (tab, what, holds) => until(what, async () => holds(await cast(tab)));
  const card = async (tab, name) => {
    await click(tab, ".cast .card .head", (await cast(tab)).indexOf(name));
    await until("the card to open", async () => (await seen(tab)).open[0] === name);
    await press(tab, "#mend");
  };
  // Presses a button that is named, or found by a selector, as a keyboard does.
  const press = (tab, name) =>
    until(`the button ${name}`, () =>
      tab.run((name) => {
        const root = globalThis.panel;
        const named = [...root.querySelectorAll("button")].find((button) => button.textContent.trim() === name);
        const button = named ?? (/^[#.]/.test(name) && root.querySelector(name));
        button && (button.focus(), button.click());
        return Boolean(button);
      }, name));
  const fill = (tab, label, value) =>
    until(`the field ${label}`, () =>
      tab.run((label, value) => {
        const labels = [...globalThis.panel.querySelectorAll("label")];
        const field = labels.find((it) => it.firstChild.textContent === label)?.lastChild;
        if (!field) return false;
        const option = [...(field.options ?? [])].find((it) => it.textContent === value);
        field.value = option?.value ?? value;
        field.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
        return true;
      }, label, value));
  const undo = async (tab) => {
    await press(tab, "#undo");
    await names(tab, "what was taken back", (cast) => cast.includes("Ana Ruiz") && cast.includes("Tom Brandt"));
  };

  test("two cards are merged, and the merge is taken back", withPage(async (tab) => {
    await card(tab, "Ana Ruiz");
    await fill(tab, "Same as", "Tom Brandt");
    await press(tab, "Merge");
    await names(tab, "one card", (cast) => !cast.includes("Tom Brandt"));
    const line = await tab.run(() => globalThis.panel.querySelector("[role=status] #undo")?.textContent);
    assert.equal(line, "Undo merge of “Ana Ruiz” and “Tom Brandt”");
    assert.equal(await tab.run(() => globalThis.panel.activeElement.closest(".card.open .head")?.querySelector(".name").textContent), "Ana Ruiz");
    await undo(tab);
  }));

  test("a line that was left out is shown, said to be of the article, read with it, and left out again", withPage(async (tab) => {
    await press(tab, "New");
    await read(tab, `${story}\n\nRead more: Carla Mota met Tom Brandt in Cusco.\n\nBrandt left Lima on Friday, and nobody saw him go.`);
    const left = () => tab.run(() => globalThis.panel.querySelector(".left-out")?.textContent ?? "");
    assert.match(await left(), /^1 line left out: Read more: Carla Mota/);
    await press(tab, "show");
    await press(tab, "part of the article");
    await names(tab, "her card", (cast) => cast.includes("Carla Mota"));
    assert.equal(await left(), "");
    assert.equal(await tab.run(() => globalThis.panel.activeElement?.id), "undo");
    await press(tab, "#undo");
    await names(tab, "the line left out again", (cast) => !cast.includes("Carla Mota"));
    assert.match(await left(), /^1 line left out/);
  }));

  test("a comparison goes by what is set right, in each article what belongs to it", withPage(async (tab) => {
    await card(tab, "Tom Brandt");
    await fill(tab, "Name", "Thomas Brandt");
    await press(tab, "Rename");
    await names(tab, "the new name", (cast) => cast.includes("Thomas Brandt"));
    await compare(tab);
    const table = () => tab.run(() => [...globalThis.panel.querySelectorAll(".across tbody .name")].map((name) => name.textContent));
    assert.ok((await table()).includes("Thomas Brandt"), (await table()).join());
    const set = () => tab.run(() => [...globalThis.panel.querySelectorAll(".corrected li")].map((line) => line.firstChild.textContent));
    const visit = async (column, cast) => {
      await tab.run((column) => globalThis.panel.querySelectorAll(".shelf .sample")[column].click(), column);
      await until("the article", async () => cast((await seen(tab)).cast));
    };
    await visit(1, (cast) => cast.length && !cast.includes("Thomas Brandt"));
    assert.deepEqual(await set(), []);
    await tab.run(() => globalThis.panel.querySelector(".back").click());
    await until("the comparison", () => tab.run(() => Boolean(globalThis.panel.querySelector("#compare"))));
    await visit(0, (cast) => cast.includes("Thomas Brandt"));
    assert.deepEqual(await set(), ["“Tom Brandt” is called “Thomas Brandt”"]);
  }));

  test("a card is renamed by Enter, split, of another kind, and taken out", withPage(async (tab) => {
    await card(tab, "Tom Brandt");
    await fill(tab, "Name", "Thomas Brandt");
    await tab.run(() => globalThis.panel.querySelector(".row input").focus());
    await tab.press("Enter");
    await names(tab, "the new name", (cast) => cast.includes("Thomas Brandt"));
    await undo(tab);
    await press(tab, "Split off");
    await names(tab, "two cards", (cast) => cast.includes("Brandt"));
    await undo(tab);
    await fill(tab, "Kind", "organisation");
    await press(tab, "Change");
    await until("an organisation", () => tab.run(() => Boolean(globalThis.panel.querySelector(".card.open .face.organization"))));
    await undo(tab);
    await press(tab, "Not an actor");
    await names(tab, "one card less", (cast) => !cast.includes("Tom Brandt"));
    // What had the focus is gone: it goes to the way back.
    assert.equal(await tab.run(() => globalThis.panel.activeElement?.id), "undo");
    await undo(tab);
  }));

  test("selected words are added as a name", withPage(async (tab) => {
    await tab.run(() => {
      const block = globalThis.panel.querySelectorAll(".story .paragraph")[1];
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      let node;
      while ((node = walker.nextNode())) {
        const at = node.data.indexOf("hollow reef");
        if (at >= 0) getSelection().setBaseAndExtent(node, at, node, at + 11);
      }
      block.dispatchEvent(new PointerEvent("pointerup", { bubbles: true, composed: true }));
    });
    await press(tab, "organisation");
    await names(tab, "the name", (cast) => cast.includes("hollow reef"));
  }));

  test("corrections are kept in this browser, found again after an edit, and forgotten", withPage(async (tab) => {
    await card(tab, "Ana Ruiz");
    await fill(tab, "Name", "Ana María Ruiz");
    await press(tab, "Rename");
    await names(tab, "the new name", (cast) => cast.includes("Ana María Ruiz"));
    await open(tab);
    await read(tab, story);
    await names(tab, "the new name again", (cast) => cast.includes("Ana María Ruiz"));
    await press(tab, "Edit the text");
    await tab.run((text) => {
      const box = globalThis.panel.querySelector("textarea");
      box.value = text;
      box.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
    }, `Rain again\n\n${story}`);
    await until("the text to be read", () => tab.run(() => globalThis.panel.querySelector(".actions .quiet")?.textContent.startsWith("45 ")));
    await press(tab, "Read it");
    await names(tab, "the new name after the edit", (cast) => cast.includes("Ana María Ruiz"));
    await press(tab, "Forget it");
    await open(tab);
    await read(tab, `Rain again\n\n${story}`);
    await names(tab, "the old name", (cast) => cast.includes("Ana Ruiz"));
  }));

  test("a file of corrections is saved, loaded, and refused where it is none", withPage(async (tab) => {
    const hand = (name, text) =>
      tab.run((name, text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], name));
        const event = new DragEvent("drop", { bubbles: true, cancelable: true, composed: true });
        Object.defineProperty(event, "dataTransfer", { value: dataTransfer });
        globalThis.panel.querySelector(".rapporteur").dispatchEvent(event);
      }, name, text);
    await card(tab, "Ana Ruiz");
    await fill(tab, "Name", "Ana María Ruiz");
    await press(tab, "Rename");
    await names(tab, "the new name", (cast) => cast.includes("Ana María Ruiz"));
    await tab.run(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => ((globalThis.saved = blob.text()), make.call(URL, blob));
      HTMLAnchorElement.prototype.click = () => {};
    });
    await press(tab, "Save corrections");
    const file = await tab.run(() => globalThis.saved);
    assert.match(file, /^Rapporteur corrections 1\nrename\t\[Ana Ruiz\], the mayor/);
    await press(tab, "Reset all");
    await names(tab, "the old name", (cast) => cast.includes("Ana Ruiz"));
    await hand("corrections.txt", file);
    await names(tab, "the new name", (cast) => cast.includes("Ana María Ruiz"));
    await hand("corrections.txt", "Rapporteur corrections 1\nfold\t[Ruiz]\n");
    const { trouble } = await until("a line", async () => {
      const page = await seen(tab);
      return page.trouble.length && page;
    });
    assert.match(trouble[0], /line 2 is no correction/);
    await hand("names.json", '[{"name": "hollow reef", "kind": "organization"}]');
    await names(tab, "a name of one's own", (cast) => cast.includes("hollow reef"));
  }));

  test("names that one knows are added, kept for other texts, and removed", withPage(async (tab) => {
    await tab.run(() => (globalThis.panel.querySelector(".known").open = true));
    await tab.run(() => globalThis.panel.querySelector(".known input").focus());
    await fill(tab, "Kind", "person");
    await tab.run(() => {
      const field = globalThis.panel.querySelector(".known input");
      field.value = "hollow reef";
      field.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
    });
    await press(tab, "Add");
    await names(tab, "the name", (cast) => cast.includes("hollow reef"));
    await open(tab);
    await read(tab, `${story} The end.`);
    await names(tab, "the name in another text", (cast) => cast.includes("hollow reef"));
    await tab.run(() => globalThis.panel.querySelector(".known [aria-label='Remove hollow reef']").click());
    await names(tab, "no such name", (cast) => !cast.includes("hollow reef"));
  }));
});
