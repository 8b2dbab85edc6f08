// What a panel takes from the page around: its paper, its ink, its letters, and whether it is light or dark.

/** The least contrast that words are read at (WCAG 2.2, 1.4.3). */
const ENOUGH = 4.5;

const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

/** How light a colour is, as a browser writes one that is computed, from 0 to 1, and how much of it covers what is below. */
export const read = (colour) => {
  const [, space, list] = colour.match(/^(?:color\()?([a-z0-9-]+)[( ](.*)\)$/) ?? [];
  const [one, two, three, alpha = 1] = (list ?? "").split(/[ ,/]+/).filter(Boolean).map((part) => (part.endsWith("%") ? parseFloat(part) / 100 : parseFloat(part)));
  if (space?.startsWith("rgb")) return { light: 0.2126 * linear(one / 255) + 0.7152 * linear(two / 255) + 0.0722 * linear(three / 255), alpha };
  if (space?.startsWith("ok")) return { light: one ** 3, alpha };
  if (/^(lab|lch)$/.test(space)) return { light: ((one + 16) / 116) ** 3, alpha };
  return { light: 0.2126 * linear(one) + 0.7152 * linear(two) + 0.0722 * linear(three), alpha };
};

const contrast = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

/** The colour that an element stands on; none where a picture is below it, or nothing but the window. */
const paperOf = (element) => {
  for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (backgroundImage !== "none") return undefined;
    if (read(backgroundColor).alpha > 0.9) return backgroundColor;
  }
};

/** Whether an element stands light on dark, and what on. */
export const ground = (element) => {
  const [ink, paper] = [getComputedStyle(element).color, paperOf(element)];
  const light = read(ink).light;
  return { ink, paper, dark: paper ? light > read(paper).light : light > 0.4, legible: !paper || contrast(light, read(paper).light) >= ENOUGH };
};

/** What the page asks of the panel itself: light or dark, or neither. */
const asked = (host) => {
  const theme = host.getAttribute("theme");
  if (theme === "light" || theme === "dark") return theme;
  const [own, around] = [host, host.parentElement ?? document.documentElement].map((element) => getComputedStyle(element).colorScheme);
  return own !== around && /^(light|dark)$/.test(own) ? own : undefined;
};

/** The rules by whicha panel looks as if it were of the page around it. */
export const dress = (host, article) => {
  const { scheme, font, ink, paper, accent } = dressed(host, article);
  const rules = [`color-scheme: ${scheme}; --host-font: ${font};`];
  if (ink) rules.push(`--host-ink: ${ink}; --host-paper: ${paper};`);
  else rules.push("padding-inline: 1em;");
  if (accent) rules.push(`--host-accent: ${accent};`);
  return `.rapporteur.guest { ${rules.join(" ")} }`;
};

/** What it takes: light or dark, the letters and their size, and the colours that can be read. */
export const dressed = (host, article) => {
  const { ink, paper, dark, legible } = ground(host);
  const scheme = asked(host) ?? (dark ? "dark" : "light");
  const { fontFamily: font, fontSize: size } = getComputedStyle(host);
  if (!legible || scheme !== (dark ? "dark" : "light")) return { scheme, font, size };
  const link = article?.querySelector("a[href]");
  const colour = link && getComputedStyle(link).color;
  const reads = colour && colour !== ink && contrast(read(colour).light, paper ? read(paper).light : Number(!dark)) >= ENOUGH;
  return { scheme, font, size, ink, paper: paper ?? "Canvas", accent: reads ? colour : undefined };
};

/** Calls whenever the page around may have turned light or dark, until it is told to stop. */
export const watchDress = (changed) => {
  const system = matchMedia("(prefers-color-scheme: dark)");
  let late;
  const turn = () => {
    changed();
    // Colours may take their time to change.
    clearTimeout(late);
    late = setTimeout(changed, 600);
  };
  const switches = new MutationObserver(turn);
  for (const element of [document.documentElement, document.body]) element && switches.observe(element, { attributes: true });
  system.addEventListener("change", turn);
  addEventListener("load", turn, { once: true });
  return () => {
    switches.disconnect();
    clearTimeout(late);
    system.removeEventListener("change", turn);
    removeEventListener("load", turn);
  };
};
