// Runs Rapporteur and its peers by turns, in Chromium, in Node and, where it is there, spaCy in Python; prints `docs/benchmarks.md`.
//
// `node run.mjs FOLDER CHROMIUM PYTHON`: the folder has the bundles, the wasm, the text and `facts.json`.
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { extname, join } from "node:path";
import { createInterface } from "node:readline";
import vm from "node:vm";
import { brotliCompressSync, constants } from "node:zlib";
import puppeteer from "puppeteer-core";

const [folder, chromium, python] = process.argv.slice(2);
const file = (name) => readFileSync(join(folder, name));
const facts = JSON.parse(file("facts.json"));
const text = String(file("text.txt"));

// How many turns each takes, how long one is in milliseconds, and how many fresh tabs tell how long a start takes.
const ROUNDS = 9;
const TURN = 250;
const STARTS = 5;

const version = (name) => JSON.parse(file(`node_modules/${name}/package.json`)).version;
const peers = [
  { name: "Rapporteur", scripts: ["bindings.js", "mentions.js", "ours.js"] },
  { name: `wink-nlp ${version("wink-nlp")}`, scripts: ["wink.js"] },
  { name: `compromise ${version("compromise")}`, scripts: ["compromise.js"] },
];
const TASKS = ["whole", "names"];

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];

// Reads a text again and again for a while; answers how many characters a second that is.
const turn = (program, task, text, long) => {
  const start = performance.now();
  let times = 0;
  do {
    program[task](text);
    times++;
  } while (performance.now() - start < long);
  return (1000 * times * text.length) / (performance.now() - start);
};

// Every program takes its turn in every round, so that a busy machine is busy for all of them.
const rounds = async (take) => {
  const speeds = peers.map(() => ({ whole: [], names: [] }));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const task of TASKS) {
      for (const [at, speed] of speeds.entries()) {
        const figure = await take(at, task);
        // The first round warms up.
        if (round > 0) speed[task].push(figure);
      }
    }
  }
  return speeds;
};

const served = async () => {
  const types = { ".js": "text/javascript", ".wasm": "application/wasm", ".html": "text/html; charset=utf-8" };
  const server = createServer((request, response) => {
    const name = request.url.slice(1);
    if (name === "favicon.ico") return void response.writeHead(204).end();
    response.writeHead(200, { "content-type": types[extname(name)] });
    response.end(name === "page.html" ? "<!doctype html><meta charset=utf-8><title>peers</title>" : file(name));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${server.address().port}/page.html`, close: () => server.close() };
};

// Loads a program in a tab and has it read the text: the milliseconds until the first result.
const begin = (scripts, text) => {
  const run = (source) =>
    new Promise((resolve, reject) => {
      const script = Object.assign(document.createElement("script"), { src: source, onload: resolve, onerror: reject });
      document.head.append(script);
    });
  const start = performance.now();
  return scripts
    .reduce((before, script) => before.then(() => run(script)), Promise.resolve())
    .then(() => peer.load({ whole: () => fetch("rapporteur.wasm"), names: () => fetch("mentions.wasm") }))
    .then((program) => {
      globalThis.program = program;
      program.whole(text);
      return performance.now() - start;
    });
};

// How much a tab holds once its garbage is away, in bytes.
const held = async (tab) => {
  const session = await tab.createCDPSession();
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize + (await tab.evaluate(() => globalThis.program?.memory?.() ?? 0));
};

const inChromium = async () => {
  const site = await served();
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await puppeteer.launch({ browser: "chrome", executablePath: chromium, args: [...sandbox, "--no-first-run"] });
  const open = async () => {
    const tab = await browser.newPage();
    await tab.goto(site.url);
    return tab;
  };
  const starts = peers.map(() => []);
  const memory = [];
  for (let round = 0; round < STARTS; round++) {
    for (const [at, { scripts }] of peers.entries()) {
      const tab = await open();
      const empty = await held(tab);
      starts[at].push(await tab.evaluate(begin, scripts, text));
      memory[at] = (await held(tab)) - empty;
      await tab.close();
    }
  }
  const tabs = [];
  for (const { scripts } of peers) {
    const tab = await open();
    await tab.evaluate(begin, scripts, text);
    await tab.evaluate(() => program.prepare?.());
    tabs.push(tab);
  }
  const speeds = await rounds((at, task) =>
    tabs[at].evaluate(`(${turn})(program, ${JSON.stringify(task)}, ${JSON.stringify(text)}, ${TURN})`));
  const name = await browser.version();
  await browser.close();
  site.close();
  return { name: name.replace("/", " "), speeds, starts: starts.map(median), memory };
};

const inNode = async () => {
  const programs = [];
  for (const { scripts } of peers) {
    for (const script of scripts) vm.runInThisContext(String(file(script)), { filename: script });
    const program = await globalThis.peer.load({ whole: () => file("rapporteur.wasm"), names: () => file("mentions.wasm") });
    await program.prepare?.();
    programs.push(program);
  }
  return { name: `Node ${process.versions.node}`, speeds: await rounds(async (at, task) => turn(programs[at], task, text, TURN)) };
};

const inPython = async () => {
  if (!python) return undefined;
  const child = spawn(python, [new URL("spacy_speed.py", import.meta.url).pathname, join(folder, "text.txt")], {
    env: { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => (await lines.next()).value;
  const [spacy, model, first] = (await next()).split(" ");
  return {
    spacy, model, first,
    take: async () => {
      child.stdin.write("1\n");
      return Number(await next());
    },
    close: () => child.stdin.end(),
  };
};

const squeezed = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;

const thousands = (number) => Math.round(number).toLocaleString("en");
const kilobytes = (bytes) => thousands(bytes / 1000);
const times = (ours, other) => median(ours.map((speed, at) => speed / other[at])).toFixed(2);

const table = ({ name, speeds }) =>
  [
    `| ${name} | whole, characters a second | Rapporteur to it | names alone, characters a second | Rapporteur to it |`,
    "|---|---:|---:|---:|---:|",
    ...peers.map(({ name }, at) => {
      const [own, ours] = [speeds[at], speeds[0]];
      const columns = TASKS.flatMap((task) => [thousands(median(own[task])), at === 0 ? "" : `${times(ours[task], own[task])} ×`]);
      return `| ${name} | ${columns.join(" | ")} |`;
    }),
  ].join("\n");

const spacy = await inPython();
const browser = await inChromium();
const node = await inNode();
let server = "spaCy's small English model was not measured: its makers publish it outside the package registry, and it was not there.";
if (spacy) {
  const speeds = [];
  for (let round = 0; round < ROUNDS; round++) speeds.push(await spacy.take());
  spacy.close();
  server = `spaCy ${spacy.spacy} with \`en_core_web_sm\` ${spacy.model}, the server's yardstick, in the same run on one thread: ${thousands(median(speeds))} characters a second, ${thousands(spacy.first)} ms to load and read once.`;
}
const weights = [facts.page, ...["wink.js", "compromise.js"].map((name) => squeezed(file(name)))];

console.log(`# Beside its peers

By \`cargo xtask peers\`, which installs them, builds the page, measures all in one run by turns and writes this file. Compare what stands
in one table; the clock of a shared machine says little across runs.

Measured on ${cpus().length} cores of ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}; one text of ${thousands(text.length)} characters, the beginnings of the
bundled articles; medians of ${ROUNDS} turns of ${TURN} ms each, and of the ratios within a turn.

What each does for its figure:

| | names alone | whole |
|---|---|---|
| Rapporteur | names of people, bodies, places, groups and events, and dates | the whole analysis as an object: also lines, actors, roles, quotes with speakers, relations, summary, timeline |
| wink-nlp, web model | runs of proper nouns, untyped | also sentences, numbers and dates, the importance of sentences |
| compromise | people, organisations, places | also quotations, sentences |

${table(browser)}

${table(node)}

${server}

| in ${browser.name} | from the script's request to the first result, ms | held after it, MB | to load, kB of Brotli 11 |
|---|---:|---:|---:|
${peers.map(({ name }, at) => `| ${name} | ${thousands(browser.starts[at])} | ${(browser.memory[at] / 1e6).toFixed(1)} | ${kilobytes(weights[at])} |`).join("\n")}

Rapporteur's bytes are the page's, model and all; its one file has ${kilobytes(facts.single)} kB on disk.`);
