// Chromium and Firefox, by puppeteer.
import puppeteer from "puppeteer-core";

export const launch = async (options) => {
  const browser = await puppeteer.launch({ headless: true, ...options });
  return { newTab: async () => tab(await browser.newPage()), close: () => browser.close() };
};

const tab = (page) => {
  const errors = [];
  const requests = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  // A data URL asks nobody for anything; Firefox now and then reports one of its own, a font of its controls.
  page.on("request", (request) => request.url().startsWith("data:") || requests.push(request.url()));
  return {
    errors,
    requests,
    open: (url) => page.goto(url, { waitUntil: "load" }),
    run: (task, ...values) => page.evaluate(task, ...values),
    // What the page's own thread was busy with while something went on, in milliseconds of its own time: Chromium only.
    tasks: async (act) => {
      await page.tracing.start({ categories: ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"] });
      await act();
      const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
      const threads = traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(({ pid, tid }) => `${pid} ${tid}`);
      const tasks = traceEvents.filter(({ name, pid, tid, tdur }) => name === "ThreadControllerImpl::RunTask" && tdur && threads.includes(`${pid} ${tid}`));
      globalThis.lastTrace = traceEvents;
      return tasks.map(({ dur, tdur, ts }) => ({ wall: dur / 1000, own: tdur / 1000, ts })).sort((a, b) => b.own - a.own);
    },
    click: (x, y) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    size: (width, height) => page.setViewport({ width, height }),
    scheme: (value) => page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]),
    picture: (path) => page.screenshot({ path, fullPage: true }),
    close: () => page.close(),
  };
};
