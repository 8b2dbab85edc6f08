// What a visitor of a page sees of it.

/** What is no words of an article, wherever it stands in one. */
const LEFT = "script, style, noscript, template, nav, aside, footer, form, button, svg, iframe, object, rapporteur-panel";

/** Whether an element holds none of the article's words: it is no part of it, or nobody sees it. */
export const isLeft = (element) => {
  if (element.matches(LEFT)) return true;
  // A figure is a picture, unless it frames somebody's words; a pull quote says again what the text says.
  if (element.localName === "figure" && (!element.querySelector("blockquote") || /pull-?quote/.test(element.className))) return true;
  const { display, contentVisibility, position, clip, clipPath, width, height, overflow } = getComputedStyle(element);
  if (display === "none" || contentVisibility === "hidden") return true;
  // For screen readers alone.
  return position === "absolute" && (/^rect\([01]px, [01]px, [01]px, [01]px\)$/.test(clip) || /^inset\((50|100)%/.test(clipPath)
    || (overflow !== "visible" && Math.max(parseFloat(width), parseFloat(height)) <= 1));
};

/** Whether an element's own words are seen, and whether a line break among them is one. */
export const setting = (element) => {
  const { visibility, fontSize, whiteSpace } = getComputedStyle(element);
  return { seen: visibility === "visible" && parseFloat(fontSize) > 0, lines: /^(pre|break)/.test(whiteSpace) };
};

/** The block that an element's words stand in: what has no box of its own is never seen to come near. */
export const blockOf = (element) => {
  while (element.parentElement && isInline(element)) element = element.parentElement;
  return element;
};

/** Whether an element stands in a line of what is around it; a letter that is set large beside its word does too. */
const isInline = (element) => {
  const { display, float } = getComputedStyle(element);
  return /^(inline|contents|ruby)/.test(display) || (float !== "none" && element.textContent.trim().length <= 2);
};
