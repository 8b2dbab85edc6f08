// The element, as little of it as a page needs before somebody comes near: it keeps its room, and has the rest come.

/** Said so often here that a short name makes the script shorter; a worker has none. */
export const page = self.document;

/** The room of the line that will stand there: below an article, what comes pushes nothing about. */
export const ROOM = ":host{display:block;min-height:calc(3.5*var(--rapporteur-size,max(14px,1em)))}";

/** Defines the element, once; `load` brings the rest: what makes a panel of an element and its root. */
export const define = (load) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(ROOM);
  class RapporteurPanel extends HTMLElement {
    static observedAttributes = ["for", "marks", "open", "sections", "theme"];
    #root = this.attachShadow({ mode: "open" });
    #panel;
    #coming;
    #near = new IntersectionObserver((seen) => seen.some((it) => it.isIntersecting) && this.#come(), { rootMargin: "100%" });

    static {
      for (const name of ["arrive", "read", "refresh"]) {
        this.prototype[name] = function (...values) {
          this.#come().then((panel) => panel[name](...values));
        };
      }
    }

    connectedCallback() {
      if (this.#panel) return this.#panel.enter();
      this.#root.adoptedStyleSheets = [sheet];
      // What stands here shows until there is something better.
      this.#root.replaceChildren(page.createElement("slot"));
      this.#near.observe(this);
      if (this.matches("[keep],[marks=all],[marks=first]")) this.#come();
    }

    disconnectedCallback() {
      this.#near.disconnect();
      this.#panel?.leave();
    }

    attributeChangedCallback(name) {
      this.#panel?.change(name);
    }

    #come() {
      return (this.#coming ??= load(this).then((Panel) => {
        this.#near.disconnect();
        this.#panel = new Panel(this, this.#root);
        if (this.isConnected) this.#panel.enter();
        return this.#panel;
      }, (error) => {
        this.#root.adoptedStyleSheets = [];
        console.error(`rapporteur: ${error.message}`);
        this.dispatchEvent(new ErrorEvent("rapporteur-error", { bubbles: true, composed: true, error }));
        return new Promise(() => {});
      }));
    }
  }
  try {
    customElements.define("rapporteur-panel", RapporteurPanel);
  } catch {
    // Another script of ours was first.
  }
};
