import { first } from "./search.js";
import { blockOf, isLeft, setting } from "./visible.js";

/** An article that stands in the host page: its words as they are seen, and where each of them is. Its DOM is only read. */
export class Story {
  /** Stretches that are the same here and there: of a node, from a place in it on, as many characters from one of the text on. */
  #pieces = [];
  #parts = [];
  #length = 0;
  #last = "";
  /** The stretches of the text that each block of the page has. */
  blocks = new Map();

  constructor(element) {
    this.element = element;
    const accept = (node) => node.nodeType === Node.ELEMENT_NODE && isLeft(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, accept);
    const settings = new Map();
    let [block, stretch] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === Node.ELEMENT_NODE) {
        if (node.localName === "br" && stretch) this.#add("\n");
        continue;
      }
      const parent = node.parentElement ?? element;
      if (!settings.has(parent)) settings.set(parent, { ...setting(parent), own: blockOf(parent) });
      const { seen, lines, own } = settings.get(parent);
      if (!seen || (own !== block && !node.data.trim())) continue;
      if (own !== block) {
        if (block) this.#add("\n\n");
        block = own;
        stretch = { start: this.#length };
        if (!this.blocks.has(block)) this.blocks.set(block, []);
        this.blocks.get(block).push(stretch);
      }
      if (lines) this.#take(node, 0, node.length, /[\t\r\f]/g);
      else this.#fold(node);
      stretch.end = this.#length;
    }
    this.text = this.#parts.join("");
  }

  /** Takes in a node as a browser sets it: several characters of white space are one, and none after another or at the start. */
  #fold(node) {
    let from = 0;
    for (const { 0: run, index } of node.data.matchAll(/[ \t\n\r\f]+/g)) {
      const follows = index === from && /^\s?$/.test(this.#last);
      if (run.length === 1 && !follows) continue;
      this.#take(node, from, index + (follows ? 0 : 1), /[\t\n\r\f]/g);
      from = index + run.length;
    }
    this.#take(node, from, node.length, /[\t\n\r\f]/g);
  }

  /** Takes in a part of a node, in which so much is a space to the reader. */
  #take(node, from, to, spaces) {
    if (to <= from) return;
    this.#pieces.push({ node, from, start: this.#length, length: to - from });
    this.#add(node.data.slice(from, to).replace(spaces, " "));
  }

  #add(words) {
    this.#parts.push(words);
    this.#length += words.length;
    this.#last = words.slice(-1);
  }

  /** The range of a span of the text; one that the browser need not keep up with the page. Its whole block where its words are gone. */
  range({ start, end }) {
    const [[startContainer, startOffset], [endContainer, endOffset]] = [this.#place(start), this.#place(end)];
    if (startContainer.isConnected && endContainer.isConnected && startOffset <= startContainer.length && endOffset <= endContainer.length) {
      return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
    }
    const block = this.#block(start);
    return new StaticRange({ startContainer: block, startOffset: 0, endContainer: block, endOffset: block.childNodes.length });
  }

  /** Whether the words of a span stand where they stood. */
  stands({ start, end }) {
    return [start, end].every((at) => this.#place(at)[0].isConnected);
  }

  /** The place in the text of a point on the screen. */
  at(x, y) {
    const caret = document.caretPositionFromPoint?.(x, y) ?? document.caretRangeFromPoint?.(x, y);
    const [node, offset] = [caret?.offsetNode ?? caret?.startContainer, caret?.offset ?? caret?.startOffset];
    const piece = this.#pieces.findLast((piece) => piece.node === node && piece.from <= offset);
    return piece && piece.start + Math.min(offset - piece.from, piece.length);
  }

  #place(at) {
    const after = first(this.#pieces.length, (index) => this.#pieces[index].start > at);
    const { node, from, start, length } = this.#pieces[Math.max(after - 1, 0)];
    return [node, from + Math.min(at - start, length)];
  }

  #block(at) {
    for (const [block, stretches] of this.blocks) {
      if (block.isConnected && stretches.some(({ start, end }) => start <= at && at <= end)) return block;
    }
    return this.element;
  }
}
