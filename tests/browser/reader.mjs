// What a reader does and sees, told apart from how a browser is driven.
import { setTimeout as wait } from "node:timers/promises";

// Asks the page until it answers something, for ten seconds.
export const until = async (what, ask) => {
  const end = Date.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await wait(30);
  }
};

// Waits until the panel is there.
export const ready = (tab) =>
  until("the page to start", () =>
    tab.run(() => Boolean(document.querySelector("rapporteur-panel")?.shadowRoot?.querySelector(".rapporteur, output:not(:empty)"))));

// Pastes a text into the box, as Ctrl-V does.
export const paste = (tab, text) =>
  tab.run((text) => {
    const box = document.querySelector("rapporteur-panel").shadowRoot.querySelector("textarea");
    box.focus();
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true, composed: true });
    if (box.dispatchEvent(event)) document.execCommand("insertText", false, text);
  }, text);

// Hands an article in and waits until it is shown.
export const read = async (tab, text) => {
  await paste(tab, text);
  await until("the article to be shown", async () => (await seen(tab)).screen === "read");
};

// What the page shows.
export const seen = (tab) =>
  tab.run(() => {
    const root = document.querySelector("rapporteur-panel").shadowRoot;
    const texts = (selector) => Array.from(root.querySelectorAll(selector), (element) => element.textContent.trim());
    return {
      screen: root.querySelector(".rapporteur")?.classList[1],
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

// Clicks the first element that a selector finds, where it is, with the mouse.
export const click = async (tab, selector) => {
  const [x, y] = await until(`something to click at ${selector}`, () =>
    tab.run(async (selector) => {
      const element = document.querySelector("rapporteur-panel").shadowRoot.querySelector(selector);
      if (!element) return null;
      element.scrollIntoView({ block: "center", behavior: "instant" });
      await new Promise((resolve) => setTimeout(resolve, 50));
      const [box] = element.getClientRects();
      return box && [box.x + box.width / 2, box.y + box.height / 2];
    }, selector));
  await tab.click(x, y);
};
