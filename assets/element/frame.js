// The program in a document of its own, where the page's policy forbids it: words in, a height out.
import { dressed } from "./dress.js";
import { Amiss } from "./report.js";

/** So long, in milliseconds, the document may take to say that it is there. */
const PATIENCE = 20_000;

/** A frame in a panel's root. */
export class Frame {
  #frame = document.createElement("iframe");
  #origin;
  #listen;
  #silent;
  #sent = {};
  #ready = false;

  /** `told` hears what happens in the frame, by its name; `failed` that nothing does. */
  constructor(host, root, told, failed) {
    this.#frame.src = new URL(host.getAttribute("frame"), document.baseURI).href;
    this.#origin = new URL(this.#frame.src).origin;
    this.#frame.title = "Who is in this story";
    this.#frame.sandbox = "allow-scripts allow-same-origin";
    Object.assign(this.#frame.style, { display: "block", width: "100%", border: "0", height: "calc(3.5 * var(--rapporteur-size, max(14px, 1em)))", colorScheme: "normal" });
    this.#listen = ({ source, origin, data }) => {
      // Whoever else speaks is not the frame.
      if (source !== this.#frame.contentWindow || origin !== this.#origin || data?.rapporteur !== 1) return;
      clearTimeout(this.#silent);
      if (data.height) this.#frame.style.height = `${data.height}px`;
      if (data.event) told(data.event, data.fields);
      if (data.ready) {
        this.#ready = true;
        this.#post();
      }
    };
    addEventListener("message", this.#listen);
    this.#silent = setTimeout(() => failed(new Amiss(`${this.#frame.src} does not answer: a Content-Security-Policy needs ${this.#origin} in frame-src, and the address has to be that of rapporteur-frame.html`)), PATIENCE);
    root.replaceChildren(document.createElement("slot"), this.#frame);
  }

  /** Has the frame read a text, or look as the page does now. */
  send(host, article, given) {
    this.#sent = { ...this.#sent, ...given, open: host.hasAttribute("open"), sections: host.getAttribute("sections"), look: dressed(host, article) };
    this.#post();
  }

  #post() {
    if (this.#ready) this.#frame.contentWindow?.postMessage({ rapporteur: 1, ...this.#sent }, this.#origin);
  }

  end() {
    clearTimeout(this.#silent);
    removeEventListener("message", this.#listen);
    this.#frame.remove();
  }
}
