import { highlight, KINDS } from "./marks.js";
import { first } from "./search.js";

/** The numbers of each mark, as Rust tells them: from where to where, of what kind, whose. */
const EACH = 4;

/** The marks of one panel in its article: drawn where the reader comes near, since for all of a long one at once some browsers take minutes. */
export class Lit {
  #story;
  #all = [];
  #firsts = new Set();
  #which = "all";
  #followed;
  #drawn = new Map();
  #here;
  #near = new IntersectionObserver((blocks) => {
    for (const { target, isIntersecting } of blocks) isIntersecting ? this.#mark(target) : this.#unmark(target);
  }, { rootMargin: "100% 0px" });

  /** Draws marks in a story: all of them, those where somebody is first named, or none but of whoever is followed. */
  draw(story, all, which) {
    this.wipe();
    if (!globalThis.Highlight) return;
    [this.#story, this.#all, this.#which] = [story, all, which];
    const seen = new Set();
    this.#firsts = new Set();
    for (let at = 0; at < all.length; at += EACH) {
      if (KINDS[all[at + 2]] && !seen.has(all[at + 3])) this.#firsts.add(at);
      if (KINDS[all[at + 2]]) seen.add(all[at + 3]);
    }
    for (const block of story.blocks.keys()) this.#near.observe(block);
  }

  /** Lights up what refers to an actor; with none, nothing is pointed at either. */
  follow(actor) {
    this.#followed = actor;
    if (actor === null) this.#here?.();
    for (const block of [...this.#drawn.keys()]) this.#mark(block);
  }

  /** Points at the words of a span. */
  point(story, span) {
    this.#here?.();
    this.#here = globalThis.Highlight && story.stands(span) ? this.#add(story, "here", span) : undefined;
  }

  wipe() {
    this.#near.disconnect();
    for (const block of [...this.#drawn.keys()]) this.#unmark(block);
    this.#here?.();
  }

  #shows(at) {
    return this.#which === "all" || (this.#which === "first" && this.#firsts.has(at));
  }

  #mark(block) {
    this.#unmark(block);
    const all = this.#all;
    const drawn = [];
    for (const { start, end } of this.#story.blocks.get(block)) {
      for (let at = EACH * first(all.length / EACH, (index) => all[EACH * index] >= start); at < all.length && all[at] < end; at += EACH) {
        const followed = all[at + 3] === this.#followed;
        const kinds = [(followed || this.#shows(at)) && KINDS[all[at + 2]], followed && "followed"].filter(Boolean);
        const span = { start: all[at], end: all[at + 1] };
        if (kinds.length && this.#story.stands(span)) drawn.push(...kinds.map((kind) => this.#add(this.#story, kind, span)));
      }
    }
    this.#drawn.set(block, drawn);
  }

  #unmark(block) {
    for (const remove of this.#drawn.get(block) ?? []) remove();
    this.#drawn.delete(block);
  }

  /** Marks words, and answers how the mark is taken away. */
  #add(story, kind, span) {
    const range = story.range(span);
    highlight(kind).add(range);
    return () => highlight(kind).delete(range);
  }
}
