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

  class RapporteurPanel extends HTMLElement {
    async connectedCallback() {
      const root = this.attachShadow({ mode: "open" });
      const box = document.createElement("textarea");
      const output = document.createElement("output");
      box.setAttribute("aria-label", "Article");
      root.append(box, output);
      try {
        const { analyse } = await bindings();
        box.addEventListener("input", () => (output.textContent = JSON.stringify(analyse(box.value))));
        output.textContent = "Ready.";
      } catch (error) {
        output.textContent = "This page could not start.";
        this.dispatchEvent(new CustomEvent("rapporteur-error", { bubbles: true, composed: true, detail: error }));
      }
    }
  }
  customElements.get("rapporteur-panel") ?? customElements.define("rapporteur-panel", RapporteurPanel);
})();
