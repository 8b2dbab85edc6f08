// Texts of a size, and how long the page leaves a reader without an answer.
import { samples } from "./places.mjs";
import { until } from "./reader.mjs";

// Pastes the text that the page was given beforehand, so that handing it over is not counted.
export const paste = (tab) =>
  tab.run(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", globalThis.long);
    const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true, composed: true });
    Object.defineProperty(event, "clipboardData", { value: clipboardData });
    setTimeout(() => globalThis.panel.querySelector("textarea").dispatchEvent(event));
  });

export const typed = async (tab, words) => {
  for (const key of words) await tab.press(key);
};

// The bundled articles over and over, cut to so many characters.
export const news = (length) => {
  const articles = samples.map(({ text }) => text).join("\n\n");
  return articles.repeat(Math.ceil(length / articles.length)).slice(0, length);
};

// Notes the longest stretch in which nothing else had its turn, in milliseconds, and what Chromium calls a long task.
export const watch = (tab) =>
  tab.run(() => {
    const seen = (globalThis.longest = { gap: 0, tasks: [] });
    let last = performance.now();
    const look = () => {
      seen.gap = Math.max(seen.gap, performance.now() - last);
      last = performance.now();
      if (globalThis.longest === seen) setTimeout(look);
    };
    setTimeout(look);
    if (!PerformanceObserver.supportedEntryTypes.includes("longtask")) seen.tasks = null;
    else new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)))).observe({ type: "longtask" });
  });

export const longest = async (tab) => {
  await tab.run(() => new Promise((resolve) => setTimeout(resolve, 300)));
  return tab.run(() => ({ gap: Math.round(globalThis.longest.gap), tasks: globalThis.longest.tasks }));
};

// Waits until every line of a long text is set.
export const whole = (tab, length) =>
  until("the whole text to be set", () =>
    tab.run((length) => {
      const story = globalThis.panel.querySelector(".story");
      const all = story && !globalThis.panel.querySelector(".progress") && story.querySelectorAll("[data-at]").length;
      const last = (globalThis.lastCount ??= { all: 0, since: 0 });
      if (all !== last.all) Object.assign(last, { all, since: performance.now() });
      // As many lines as there is time for come with each picture.
      return performance.now() - last.since > 600 && story?.textContent.length > 0.5 * length;
    }, length));

// Notes where each worker's script comes from.
export const noteWorkers = (tab) =>
  tab.run(() => {
    const hired = (globalThis.hired = []);
    globalThis.Worker = class extends Worker {
      constructor(script) {
        super(script);
        hired.push(String(script));
      }
    };
  });

// Has the next so many workers whose script the page makes do something before all else.
export const spoilWorkers = (tab, times, words) =>
  tab.run((times, words) => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => createObjectURL.call(URL, times-- > 0 ? new Blob([words, "\n", blob]) : blob);
  }, times, words);
