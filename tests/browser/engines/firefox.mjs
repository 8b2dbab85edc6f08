import { launch } from "./puppeteer.mjs";

// Without this preference puppeteer's profile lets pages fetch files, which users' Firefox does not.
const extraPrefsFirefox = { "security.fileuri.strict_origin_policy": true };

export const firefox = (executablePath) => launch({ browser: "firefox", executablePath, extraPrefsFirefox });
