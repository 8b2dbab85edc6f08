// What happens to an article while it is read.

/** So many milliseconds a change may wait for others, first and at most: where something ticks, we look ever less often. */
const [SOON, LATE] = [300, 30_000];

/** Looks out for an article that comes late, is replaced or is edited, until it is told to stop. */
export class Watch {
  #wait = SOON;
  #timer;
  #article;
  #around;
  #inside = new MutationObserver(() => this.#later());

  /** `find` answers the article, if there is one; `changed` hears that it, or what is in it, is another. */
  constructor(root, find, changed) {
    this.#around = new MutationObserver(() => find() !== this.#article && this.#later(0));
    this.#around.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ["id"] });
    this.find = find;
    this.changed = changed;
  }

  /** Looks at this article, or at none, from now on. */
  at(article) {
    this.#article = article;
    this.#inside.disconnect();
    if (article) this.#inside.observe(article, { childList: true, subtree: true, characterData: true });
  }

  #later(wait = this.#wait) {
    if (this.#timer) return;
    this.#wait = Math.min(2 * this.#wait, LATE);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.changed();
    }, wait);
  }

  stop() {
    clearTimeout(this.#timer);
    this.#around.disconnect();
    this.#inside.disconnect();
  }
}

/** Whether a browser, or an extension, has put another language in the place of an article's own. */
export const isTranslated = (article) =>
  document.documentElement.matches(".translated-ltr, .translated-rtl") || Boolean(article.querySelector("font > font, [_msttexthash]"));
