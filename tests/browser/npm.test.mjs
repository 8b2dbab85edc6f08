// The package, used from its packed tarball as others would use it: in Node, in TypeScript, in what Vite builds, in a plain page.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { after, describe, test } from "node:test";
import { createServer } from "vite";
import { engines } from "./engines.mjs";
import { host } from "./host.mjs";
import { dist, root, samples } from "./places.mjs";
import { ready, seen, unfold, until } from "./reader.mjs";

const native = process.env.RAPPORTEUR_NATIVE ?? join(root, "target/release/rapporteur");
const own = join(dist, "npm");
const { name, version } = JSON.parse(readFileSync(join(own, "package.json"), "utf8"));
const tarball = join(own, `${name}-${version}.tgz`);
const quiet = { encoding: "utf8", maxBuffer: 1 << 28 };

// A copy of the sample projects, in which npm put what is in the tarball, and nothing else.
const projects = mkdtempSync(join(tmpdir(), "rapporteur-npm-"));
cpSync(join(root, "tests/packages"), projects, { recursive: true });
cpSync(tarball, join(projects, "rapporteur.tgz"));
execFileSync("npm", ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: projects });
const installed = join(projects, "node_modules/rapporteur");
after(() => rmSync(projects, { recursive: true }));

const tool = (path, folder, ...options) => {
  try {
    return execFileSync(process.execPath, [join(root, "node_modules", path), ...options], { ...quiet, cwd: join(projects, folder) });
  } catch ({ stdout, stderr }) {
    return assert.fail(stdout + stderr);
  }
};

test("the tarball holds the entries, their types, the wasm, the element and the licences", () => {
  assert.deepEqual(readdirSync(installed).sort(), [
    "LICENSE-APACHE", "LICENSE-MIT", "README.md", "bindings.js", "index.js", "inline.js", "node.js", "package.json", "rapporteur-panel.js",
    "rapporteur.d.ts", "rapporteur.js", "rapporteur.wasm",
  ]);
  assert.deepEqual(readdirSync(join(projects, "node_modules")).filter((name) => !name.startsWith(".")), ["rapporteur"]);
  assert.ok(statSync(tarball).size < 1_500_000, `${statSync(tarball).size} bytes`);
});

const files = samples.map(({ path }) => path);
const printed = (...options) => execFileSync(native, options, quiet);
for (const [entry, what] of [["rapporteur", "the package"], ["rapporteur/inline", "the package with the wasm in it"]]) {
  test(`in Node, ${what} answers what the program answers`, () => {
    // Bare names are looked up from where a script lies.
    const answer = JSON.parse(execFileSync(process.execPath, [join(projects, "node/main.mjs"), entry, ...files], quiet));
    assert.match(answer.early, /await init\(\) first/);
    assert.deepEqual(answer.refused.map((message) => message.slice(0, 31)), ["there is no format “docx”; ther", "soon is no date such as 2024-03"]);
    const lines = printed(...files).trimEnd().split("\n");
    assert.deepEqual(answer.analyses, lines.map((line, at) => line.replace(`{"id":${JSON.stringify(files[at])},`, "{")));
    assert.equal(answer.dated, "2024-03-05");
    assert.equal(`${answer.comparison}\n`, printed("--compare", ...files));
    for (const [form, text] of Object.entries(answer.forms)) assert.equal(text.trimEnd(), printed("--format", form, files[0]).trimEnd(), form);
  });
}

test("TypeScript takes what is found for what the types say, and nothing else", () => {
  // An object that is written out may have no field that its type lacks, nor lack one.
  const [analysis, comparison] = [printed(files[0]), printed("--compare", ...files)];
  const { id, ...found } = JSON.parse(analysis);
  writeFileSync(join(projects, "types/found.ts"), `import type { Analysis, Comparison } from "rapporteur";
export const analysis: Analysis = ${JSON.stringify(found)};
export const comparison: Comparison = ${comparison};\n`);
  for (const resolution of ["bundler", "nodenext"]) tool("typescript/bin/tsc", "types", "--project", `tsconfig.${resolution}.json`);
});

// What a host is to serve beside its own, by name.
const below = (folder, under = "") => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  .map((path) => [join(under, relative(folder, path)), readFileSync(path)]);

for (const engine of engines) {
  describe(engine.name, () => {
    const opened = async (pages, name, task) => {
      const [browser, site] = await Promise.all([engine.open(), host({ pages: Object.fromEntries(pages) })]);
      try {
        const tab = await browser.newTab();
        await tab.open(site.url(name));
        await task(tab, site.asked.map((path) => path.split("/").pop()));
        await tab.close();
      } finally {
        await Promise.all([browser.close(), site.close()]);
      }
    };
    const lists = async (tab) => {
      const items = await until("the actors", () => tab.run(() => {
        const items = Array.from(document.querySelectorAll("#actors li"), (item) => item.textContent);
        return items.length && items;
      }));
      assert.deepEqual(items, ["Maria Lopez: We are ready,"]);
    };

    test("what Vite builds loads the wasm from beside it, or has it in it", async () => {
      tool("vite/bin/vite.js", "vite", "build", "--logLevel", "error");
      const pages = below(join(projects, "vite/dist"));
      assert.equal(pages.filter(([name]) => name.endsWith(".wasm")).length, 1);
      await opened(pages, "index.html", lists);
      await opened(pages.filter(([name]) => !name.endsWith(".wasm")), "inline.html", lists);
    });

    test("Vite’s development server serves both", async () => {
      const server = await createServer({ root: join(projects, "vite"), logLevel: "error", server: { host: "127.0.0.1" } });
      await server.listen();
      const browser = await engine.open();
      try {
        const tab = await browser.newTab();
        for (const name of ["index.html", "inline.html"]) {
          await tab.open(server.resolvedUrls.local[0] + name);
          await lists(tab);
        }
      } finally {
        await Promise.all([browser.close(), server.close()]);
      }
    });

    const plain = () => [...below(join(projects, "plain")), ...below(join(projects, "vite")).filter(([name]) => name === "show.js"), ...below(installed, "rapporteur")];
    test("a page without a bundler imports it under a strict policy", () => opened(plain(), "module.html", lists));

    test("the element is in it, for a page that loads it from there", () => opened(plain(), "element.html", async (tab) => {
      await ready(tab);
      await unfold(tab);
      const { cast } = await until("the article to be read", async () => {
        const panel = await seen(tab);
        return panel.cast.length && panel;
      });
      assert.ok(cast.some((name) => name.includes("Maria Lopez")), cast.join());
    }));
  });
}
