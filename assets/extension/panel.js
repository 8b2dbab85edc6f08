// The page beside which the panel stands is read with its markup, as a saved one is that is dropped here.
(() => {
  /** What a visitor sees of the page, with its head: this runs there. */
  const seen = () => {
    // In a document of its own nothing is loaded, and no element of the page’s making wakes up.
    const inert = document.implementation.createHTMLDocument();
    const isSeen = (element) => element.checkVisibility() || element.matches("head, head *, script, time")
      || getComputedStyle(element).display === "contents";
    const inside = (element) => {
      const slotted = element.localName === "slot" ? element.assignedNodes({ flatten: true }) : [];
      return slotted.length ? slotted : (element.shadowRoot ?? element).childNodes;
    };
    const copied = (node) => {
      const copy = inert.importNode(node);
      if (node.nodeType !== Node.ELEMENT_NODE) return copy;
      const seen = [...inside(node)].filter((child) => child.nodeType === Node.TEXT_NODE || (child.nodeType === Node.ELEMENT_NODE && isSeen(child)));
      for (const child of seen) copy.append(copied(child));
      return copy;
    };
    return `<!doctype html>${copied(document.documentElement).outerHTML}`;
  };

  const panel = document.querySelector("rapporteur-panel");

  /** Drops a page on the panel, as soon as that takes something in. */
  const hand = async (source) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([source], "page.html", { type: "text/html" }));
    const drop = () => new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
    // For half a minute: where the panel cannot start, it says so itself.
    for (let tries = 0; panel.dispatchEvent(drop()) && tries < 1000; tries++) await new Promise((resolve) => setTimeout(resolve, 30));
  };

  const read = async (tabId) => {
    const refused = document.getElementById("refused");
    try {
      const [{ result }] = await chrome.scripting.executeScript({ target: { tabId }, func: seen });
      refused.hidden = true;
      await hand(result);
    } catch {
      refused.hidden = false;
    }
  };

  const own = Number(new URLSearchParams(location.search).get("tab"));
  chrome.runtime.onMessage.addListener((message) => void (message.read === own && read(own)));
  if (own) read(own);
})();
