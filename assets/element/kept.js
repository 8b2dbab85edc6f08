// What is kept in this browser, or in this tab: only where the page is ours, never in somebody's page.

/**
 * What a reader sets right: the corrections of each text under a hash of it, and the names that the reader knows. Where the
 * browser keeps nothing, nothing is lost but that.
 */
export const kept = {
  names: "rapporteur-names",
  place: (text) => {
    let [high, low] = [0xdeadbeef, 0x41c6ce57];
    for (let at = 0; at < text.length; at++) {
      high = Math.imul(high ^ text.charCodeAt(at), 2654435761);
      low = Math.imul(low ^ text.charCodeAt(at), 1597334677);
    }
    return `rapporteur-${text.length.toString(36)}-${(high >>> 0).toString(36)}-${(low >>> 0).toString(36)}`;
  },
  get: (place) => {
    try {
      return localStorage.getItem(place) ?? undefined;
    } catch {}
  },
  set: (place, words) => {
    try {
      if (words) localStorage.setItem(place, words);
      else localStorage.removeItem(place);
      return true;
    } catch {
      return false;
    }
  },
};

/**
 * What was read in this tab, an entry of its history each, so that Back returns to it. For a reload the tab itself keeps the
 * texts until it is closed (session storage), unless the reader would rather not.
 */
export class Readings {
  static #off = "rapporteur-keeps-no-texts";
  static #place = (at) => `rapporteur-reading-${at}`;
  #texts = new Map();

  /** Whether the tab keeps its texts. */
  get kept() {
    return !kept.get(Readings.#off);
  }

  /** The text of the entry that shows. */
  get now() {
    return this.#text(this.#at);
  }

  get #at() {
    return history.state?.rapporteur ?? 0;
  }

  #text(at) {
    try {
      return this.#texts.get(at) ?? sessionStorage.getItem(Readings.#place(at)) ?? undefined;
    } catch {}
  }

  #keep(at, text) {
    this.#texts.set(at, text);
    try {
      if (this.kept && text) sessionStorage.setItem(Readings.#place(at), text);
      else sessionStorage.removeItem(Readings.#place(at));
    } catch {
      // It is full, or there is none: then a reload forgets.
    }
  }

  /** Makes an entry of a text; of the one that shows already, none. */
  enter(text) {
    if ((this.now ?? "") === text) return;
    try {
      // Entries further on are gone with the first new one.
      const at = this.#at + 1;
      for (const later of [...this.#texts.keys()].filter((other) => other >= at)) this.#keep(later, "");
      history.pushState({ rapporteur: at }, "");
      this.#keep(at, text);
    } catch {
      // A browser that counts entries refuses one too many.
    }
  }

  /** Keeps the texts from now on, or forgets them. */
  keep(keeps) {
    kept.set(Readings.#off, keeps ? "" : "yes");
    if (!this.#texts.has(this.#at) && this.now) this.#texts.set(this.#at, this.now);
    try {
      for (const name of Object.keys(sessionStorage).filter((name) => name.startsWith(Readings.#place("")))) sessionStorage.removeItem(name);
    } catch {}
    if (keeps) for (const [at, text] of this.#texts) this.#keep(at, text);
  }

  listen(recall) {
    addEventListener("popstate", () => recall(this.now));
  }
}
