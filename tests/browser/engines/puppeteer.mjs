// Chromium and Firefox, by puppeteer.
import puppeteer from "puppeteer-core";
import { noting } from "./noting.mjs";

export const launch = async (options) => {
  const browser = await puppeteer.launch({ headless: true, ...options });
  return { newTab: async () => tab(await browser.newPage(), options.browser === "chrome"), close: () => browser.close() };
};

export const tab = async (page, chrome) => {
  const errors = [];
  const requests = [];
  await page.evaluateOnNewDocument(noting);
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  // A URL of data, or of a blob that the page made, asks nobody for anything; Firefox now and then reports one of its own, a font of its controls.
  page.on("request", (request) => /^(data|blob):|\.webmanifest$/.test(request.url()) || requests.push(request.url()));
  return {
    // What the driver tells, and what the page notes beside that.
    errors: async () => {
      const noted = await page.evaluate(() => globalThis.noted ?? []);
      return [...errors, ...noted.filter((error) => !errors.includes(error))];
    },
    requests: async () => requests.slice(),
    open: (url) => page.goto(url, { waitUntil: "load" }),
    run: (task, ...values) => page.evaluate(task, ...values),
    inject: (script) => page.evaluate(script),
    // The longest task of the page's own thread while something goes on, in milliseconds of its own time: Chromium tells.
    tasks: chrome && (async (act) => {
      await page.tracing.start({ categories: ["toplevel", "disabled-by-default-devtools.timeline"] });
      await act();
      const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
      // The browser's own menus are pages too, and take their time when they like.
      const { frames } = traceEvents.find(({ name }) => name === "TracingStartedInBrowser").args.data;
      const { processId } = frames.find(({ url }) => url === page.url());
      const { tid } = traceEvents.find(({ name, pid, args }) => name === "thread_name" && pid === processId && args.name === "CrRendererMain");
      const tasks = traceEvents.filter((event) => event.name === "ThreadControllerImpl::RunTask" && event.tdur && event.pid === processId && event.tid === tid);
      return Math.max(0, ...tasks.map(({ tdur }) => tdur / 1000));
    }),
    media: async (features, media = "") => (await page.createCDPSession()).send("Emulation.setEmulatedMedia", { features, media }),
    click: (x, y) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    size: (width, height) => page.setViewport({ width, height }),
    scheme: (value) => page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]),
    picture: (path, fullPage = true) => page.screenshot({ path, fullPage }),
    close: () => page.close(),
  };
};
