// What the element has besides what every page loads: properties that say its attributes, and what was found.

const ATTRIBUTES = ["for", "frame", "marks", "sections", "theme"];
const panels = new WeakMap();
const known = new WeakSet();

/** Has an element show its panel's properties; those that somebody set before they were there count. */
export const expose = (host, panel) => {
  panels.set(host, panel);
  const prototype = Object.getPrototypeOf(host);
  if (!known.has(prototype)) define(prototype);
  known.add(prototype);
  for (const name of [...ATTRIBUTES, "open", "corrections"]) {
    if (!Object.hasOwn(host, name)) continue;
    const value = host[name];
    delete host[name];
    host[name] = value;
  }
};

const define = (prototype) => {
  const add = (name, get, set) => Object.defineProperty(prototype, name, { get, set, configurable: true, enumerable: true });
  for (const name of ATTRIBUTES) {
    add(name, function () {
      return this.getAttribute(name) ?? "";
    }, function (value) {
      if (value === null || value === undefined || value === false) this.removeAttribute(name);
      else this.setAttribute(name, value);
    });
  }
  add("open", function () {
    return this.hasAttribute("open");
  }, function (value) {
    this.toggleAttribute("open", Boolean(value));
  });
  for (const name of ["analysis", "recovered"]) {
    add(name, function () {
      return panels.get(this)?.[name];
    });
  }
  // Once the rest is there, what is asked for is done at once, and so before whatever is set after it.
  for (const name of ["arrive", "read", "refresh"]) {
    const late = prototype[name];
    prototype[name] = function (...values) {
      const panel = panels.get(this);
      if (panel) panel[name](...values);
      else late.apply(this, values);
    };
  }
  add("corrections", function () {
    return panels.get(this)?.corrections;
  }, function (file) {
    panels.get(this).corrections = file;
  });
};
