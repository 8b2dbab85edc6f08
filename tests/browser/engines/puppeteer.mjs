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
    click: (x, y) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    size: (width, height) => page.setViewport({ width, height }),
    scheme: (value) => page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]),
    picture: (path) => page.screenshot({ path, fullPage: true }),
    close: () => page.close(),
  };
};
