// Where things lie.
import { readdirSync, readFileSync, existsSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const dist = join(root, "dist");
export const fileUrl = (name) => pathToFileURL(join(dist, name)).href;

/** The texts of a folder. */
export const texts = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => ({ name: basename(name, ".txt"), path: join(folder, name), text: readFileSync(join(folder, name), "utf8") }));

// The samples that come with the page.
export const samples = texts(join(root, "seeds"));
// Real articles, which are not part of the repository; the samples where there are none.
const beside = join(root, "../shared/seeds");
export const articles = existsSync(beside) ? texts(beside) : samples;
