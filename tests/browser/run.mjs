// Runs every test file of this folder, one line a test, and closes with `N passed, N failed`.
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { run } from "node:test";

const folder = import.meta.dirname ?? new URL(".", import.meta.url).pathname;
const wanted = process.argv.slice(2);
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".test.mjs") && (!wanted.length || wanted.some((part) => name.includes(part))))
  .map((name) => join(folder, name));

const count = { passed: 0, failed: 0, skipped: 0 };
const above = [];
const stream = run({ files, concurrency: 1, timeout: 600_000 });
stream.on("test:start", ({ name, nesting }) => {
  above.length = nesting;
  above[nesting] = name;
});
stream.on("test:pass", ({ name, nesting, details, skip }) => {
  if (details.type === "suite" || isFile(name)) return;
  count[skip === undefined ? "passed" : "skipped"]++;
  say(skip === undefined ? "ok" : "skipped", name, nesting, details);
});
stream.on("test:fail", ({ name, nesting, details }) => {
  // A suite fails because something in it did; that was counted.
  const cause = details.error?.cause ?? details.error;
  if (details.error?.failureType === "subtestsFailed") return;
  count.failed++;
  say("FAILED", name, nesting, details);
  const lines = String(cause?.stack ?? cause ?? "").split("\n");
  for (const line of lines.slice(0, 12)) console.log(`    ${line.slice(0, 300)}`);
});
stream.on("test:stderr", ({ message }) => process.stderr.write(message));
stream.on("end", () => {
  const skipped = count.skipped ? `, ${count.skipped} skipped` : "";
  console.log(`${count.passed} passed, ${count.failed} failed${skipped}`);
  if (count.failed || !count.passed) process.exitCode = 1;
});
stream.resume();

const isFile = (name) => name.endsWith(".test.mjs");
const say = (outcome, name, nesting, { duration_ms }) => {
  const path = [...above.slice(0, nesting).filter((part) => part && !isFile(part)), name].map((part) => basename(part)).join(" › ");
  console.log(`${outcome} ${path} (${Math.round(duration_ms)} ms)`);
};
