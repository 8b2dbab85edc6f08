import { launch } from "./puppeteer.mjs";

// Without its own background traffic, which would be taken for the page's.
const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--no-default-browser-check"];
// Chromium's sandbox refuses to start for root, which is who runs this in a container.
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export const chromium = (executablePath) => launch({ browser: "chrome", executablePath, args: [...quiet, ...sandbox] });
