// Runs every test file of this folder, one line a test, and closes with `N passed, N failed`.
//
// WebKit's compiler traps now and then in sound code (docs/webkit.md). A test of its in which that was told fails like any
// other; but it is said to be one of those, and run once more, and what counts is how that ends.
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { run } from "node:test";

const folder = import.meta.dirname ?? new URL(".", import.meta.url).pathname;
const wanted = process.argv.slice(2);
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".test.mjs") && (!wanted.length || wanted.some((part) => name.includes(part))))
  .map((name) => join(folder, name));

const count = { passed: 0, failed: 0, skipped: 0 };
const isFile = (name) => name.endsWith(".test.mjs");
const isTrap = (path, cause) => path.startsWith("webkit › ") && /(Out of bounds memory access|Unreachable code)/.test(cause);

/** Runs files, or of them the tests of some names, and answers those that WebKit's compiler made fail: file and name of each. */
const all = (options, again) => new Promise((resolve) => {
  const above = [];
  const trapped = [];
  const stream = run({ concurrency: 1, timeout: 600_000, ...options });
  const told = (outcome, { name, nesting, details: { duration_ms } }) => {
    const path = [...above.slice(0, nesting).filter((part) => part && !isFile(part)), name].map((part) => basename(part)).join(" › ");
    console.log(`${outcome} ${path} (${Math.round(duration_ms)} ms)`);
    return path;
  };
  stream.on("test:start", ({ name, nesting }) => {
    above.length = nesting;
    above[nesting] = name;
  });
  stream.on("test:pass", (test) => {
    // Of a second run, what was not asked for is skipped.
    if (test.details.type === "suite" || isFile(test.name) || (again && test.skip !== undefined)) return;
    count[test.skip === undefined ? "passed" : "skipped"]++;
    told(test.skip === undefined ? "ok" : "skipped", test);
  });
  stream.on("test:fail", (test) => {
    // A suite fails because something in it did; that was counted.
    const { error } = test.details;
    if (error?.failureType === "subtestsFailed") return;
    const cause = String(error?.cause?.stack ?? error?.cause ?? error?.stack ?? error ?? "");
    const path = told("FAILED", test);
    for (const line of cause.split("\n").slice(0, 12)) console.log(`    ${line.slice(0, 300)}`);
    if (!again && test.file && isTrap(path, cause)) trapped.push(test);
    else count.failed++;
  });
  stream.on("test:stderr", ({ message }) => process.stderr.write(message));
  stream.on("end", () => resolve(trapped));
  stream.resume();
});

const exactly = (name) => new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
const trapped = await all({ files });
if (trapped.length) {
  console.log(`WebKit trapped in ${trapped.length} of its tests (docs/webkit.md); each is run once more, there alone`);
  process.env.RAPPORTEUR_ENGINES = process.env.RAPPORTEUR_ENGINES?.split(",").filter((engine) => engine.startsWith("webkit=")).join(",");
  for (const { file, name } of trapped) await all({ files: [file], testNamePatterns: [exactly(name)] }, true);
}
const skipped = count.skipped ? `, ${count.skipped} skipped` : "";
console.log(`${count.passed} passed, ${count.failed} failed${skipped}`);
if (count.failed || !count.passed) process.exitCode = 1;
