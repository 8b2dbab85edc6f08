// What a reader does and sees, told apart from how a browser is driven.
import { setTimeout as wait } from "node:timers/promises";

// Asks the page until it answers something, for half a minute.
export const until = async (what, ask) => {
  const end = Date.now() + 30_000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await wait(30);
  }
};

// What browsers say of a page that was handed in, none of whose styles is applied and none of whose handlers runs.
export const inert = [/(inline style|inline event handler|inline style attribute).*(violates|violated|Content.Security)/i, /^refused by (style|script)-src(-attr|-elem)?: (inline)?$/];

// Waits until the panel is there, and notes where: beside an article of the page's own it is one shadow root further in.
export const ready = (tab) =>
  until("the page to start", () =>
    tab.run(() => {
      const outer = document.querySelector("rapporteur-panel")?.shadowRoot;
      const roots = [outer, ...Array.from(outer?.children ?? [], (child) => child.shadowRoot)];
      globalThis.panel = roots.find((root) => root?.querySelector(".rapporteur"));
      return Boolean(globalThis.panel);
    }));

// Shows all that was found under somebody's article, and not only its line.
export const unfold = (tab) => tab.run(() => void document.querySelector("rapporteur-panel").setAttribute("open", ""));

// Pastes a text into the box, as Ctrl-V does.
export const paste = (tab, text) =>
  tab.run((text) => {
    const box = globalThis.panel.querySelector("textarea");
    box.focus();
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true, composed: true });
    // Firefox gives an event that a script made a clipboard that nobody may read.
    Object.defineProperty(event, "clipboardData", { value: clipboardData });
    if (box.dispatchEvent(event)) document.execCommand("insertText", false, text);
  }, text);

// Hands an article in and waits until it is shown with what was found in it; a reading that takes long shows the text first.
export const read = async (tab, text) => {
  await paste(tab, text);
  await until("the article to be read", async () => {
    const { screen, took } = await seen(tab);
    return screen === "read" && took?.startsWith("Read on");
  });
};

// What the page shows.
export const seen = (tab) =>
  tab.run(() => {
    const root = globalThis.panel;
    const texts = (selector) => Array.from(root.querySelectorAll(selector), (element) => element.textContent.trim());
    return {
      screen: root.querySelector(".rapporteur")?.classList[1],
      took: root.querySelector(".took")?.textContent,
      cast: texts(".cast .card .name"),
      sources: texts(".sources .card .name"),
      summary: Array.from(root.querySelectorAll(".summary .sentence"), (button) => button.firstChild.textContent),
      quotes: texts(".card.open .quote .words"),
      lit: texts(".story .followed"),
      here: texts("#here"),
      story: root.querySelector(".story")?.textContent,
      trouble: texts(".trouble"),
      open: texts(".card.open .name"),
    };
  });

// Brings a part in front, or beside the article where there is room for both.
export const go = (tab, part) => tab.run((part) => globalThis.panel.querySelector(`.tab[data-part="${part}"]`).click(), part);

// Presses the button of a name, wherever it is, as a keyboard does.
export const press = (tab, name) =>
  until(`the button ${name}`, () =>
    tab.run((name) => {
      const button = [...globalThis.panel.querySelectorAll("button")].find((button) => button.textContent.trim() === name);
      button && (button.focus(), button.click());
      return Boolean(button);
    }, name));

// The answer at a word that is picked in the article.
export const pick = async (tab, selector, at = 0) => {
  await click(tab, selector, at);
  return until("the answer", () => tab.run(() => globalThis.panel.querySelector("#answer")?.textContent));
};

// Sets a field to a value, as somebody does who types or chooses it.
export const fill = (tab, selector, value) =>
  tab.run((selector, value) => {
    const field = globalThis.panel.querySelector(selector);
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  }, selector, value);

// Puts a sample beside the article that is read, and waits for the table.
export const compare = async (tab, at = 0) => {
  await tab.run(() => globalThis.panel.querySelectorAll(".views button")[2].click());
  await until("the comparison", () => tab.run(() => Boolean(globalThis.panel.querySelector("#compare"))));
  await fill(tab, ".adding select", String(at));
  await until("the table", () => tab.run(() => Boolean(globalThis.panel.querySelector(".across tbody tr"))));
};

// Clicks one of the elements that a selector finds, the first unless told, where it stays, with the mouse.
export const click = async (tab, selector, at = 0) => {
  const [x, y] = await until(`something to click at ${selector}`, () =>
    tab.run(async (selector, at) => {
      const element = globalThis.panel.querySelectorAll(selector)[at];
      if (!element) return null;
      element.scrollIntoView({ block: "center", behavior: "instant" });
      const place = async () => {
        await new Promise((resolve) => setTimeout(resolve, 50));
        const [box] = element.getClientRects();
        return box && [box.x + box.width / 2, box.y + box.height / 2];
      };
      const [before, after] = [await place(), await place()];
      return before && after && before.every((at, axis) => at === after[axis]) && after;
    }, selector, at));
  await tab.click(x, y);
};
