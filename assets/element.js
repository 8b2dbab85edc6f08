// Defines <rapporteur-panel>. A classic script: the page, the single file and the embeddable script all load it as it is.
//
// Where the bindings come from, in the order to look:
// - `wasm_bindgen`, where a loader put it just before this script: call it without arguments, then use its properties;
// - `wasmBindings`, which trunk's page sets before it fires `TrunkApplicationStarted`.
(() => {
  let loading;
  const bindings = () => (loading ??= typeof wasm_bindgen === "undefined"
    ? new Promise((resolve) => {
        const answer = () => resolve(globalThis.wasmBindings);
        globalThis.wasmBindings ? answer() : addEventListener("TrunkApplicationStarted", answer, { once: true });
      })
    : wasm_bindgen().then(() => wasm_bindgen));

  /** The words of an element, a line for each block. */
  const words = (element) => element.innerText ?? "";

  class RapporteurPanel extends HTMLElement {
    #root = this.attachShadow({ mode: "open" });
    #panel;
    #text = "";

    async connectedCallback() {
      if (this.#panel) return;
      const story = this.hasAttribute("for") ? this.getRootNode().getElementById(this.getAttribute("for")) : this.firstElementChild;
      // What stands here until the page can read shows through, and so does an article of one's own.
      this.#root.append(document.createElement("slot"));
      try {
        const { Panel } = await bindings();
        const own = document.createElement("div");
        const inner = story ? own.attachShadow({ mode: "open" }) : this.#root;
        if (!story) this.#root.replaceChildren();
        else this.#root.append(own);
        this.#panel = new Panel(inner, Boolean(story), (word, value) => this.#told(word, value));
        if (story) this.read(words(story));
      } catch (error) {
        this.#failed(error);
      }
    }

    /** Reads a text and shows what is in it. */
    read(text) {
      try {
        this.#panel.read(text);
      } catch (error) {
        this.#failed(error);
      }
    }

    #told(word, value) {
      if (word === "reading") this.#text = value;
      else this.#fire(`rapporteur-${word}`, value);
    }

    #failed(error) {
      const line = document.createElement("p");
      line.setAttribute("role", "alert");
      line.textContent = "The reader could not start here. " + (error instanceof WebAssembly.CompileError
        ? "This page’s policy, or this browser’s settings, forbid WebAssembly."
        : "Reloading the page may help.");
      this.#root.append(line);
      this.#fire("rapporteur-error", error);
    }

    #fire(name, detail) {
      this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
    }
  }
  customElements.get("rapporteur-panel") ?? customElements.define("rapporteur-panel", RapporteurPanel);
})();
