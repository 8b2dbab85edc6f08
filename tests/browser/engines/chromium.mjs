import puppeteer from "puppeteer-core";
import { launch, tab } from "./puppeteer.mjs";

// Without its own background traffic, which would be taken for the page's.
const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--no-default-browser-check"];
// Chromium's sandbox refuses to start for root, which is who runs this in a container.
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

const args = [...quiet, ...sandbox];

export const chromium = (executablePath) => launch({ browser: "chrome", executablePath, args });

/** Chromium with an extension: `press` is what its button does on a page, and `panel` answers its side panel as a tab. */
export const extended = async (executablePath, folder) => {
  const browser = await puppeteer.launch({ executablePath, args, pipe: true, enableExtensions: true });
  const id = await browser.installExtension(folder);
  const extension = (await browser.extensions()).get(id);
  const panels = new Map();
  const panel = async () => {
    const target = await browser.waitForTarget((target) => target.url().startsWith(`chrome-extension://${id}/panel.html?tab=`) && !panels.has(target));
    panels.set(target, await tab(await target.asPage(), true));
    return panels.get(target);
  };
  return { newPage: () => browser.newPage(), press: (page) => page.triggerExtensionAction(extension), panel, close: () => browser.close() };
};
