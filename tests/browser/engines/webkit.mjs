// WebKitGTK's MiniBrowser, by W3C WebDriver, on a screen of its own that nobody sees.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { noticed } from "./noting.mjs";

// Debian keeps it in the folder of the machine's kind.
const miniBrowser = () => {
  const paths = readdirSync("/usr/lib").map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`);
  const found = [...paths, "/usr/libexec/webkit2gtk-4.1/MiniBrowser"].find(existsSync);
  if (!found) throw new Error("WebKit's MiniBrowser is not where Debian or Fedora puts it");
  return found;
};

export const webkit = async (program) => {
  const screen = await display();
  const port = await freePort();
  const driver = spawn(program, [`--port=${port}`], {
    stdio: "ignore",
    env: { ...process.env, DISPLAY: screen.name, WEBKIT_DISABLE_COMPOSITING_MODE: "1", LIBGL_ALWAYS_SOFTWARE: "1" },
  });
  const stop = () => [driver, screen.server].forEach((child) => child.kill());
  process.once("exit", stop);
  const call = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}/session${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(value?.message || value?.error);
    return value;
  };
  await until(() => fetch(`http://127.0.0.1:${port}/status`));
  const options = { binary: miniBrowser(), args: ["--automation"] };
  const { sessionId } = await call("POST", "", { capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } } });
  const copies = copied();
  const session = (method, path, body) => call(method, `/${sessionId}${path}`, body);
  await session("POST", "/timeouts", { script: 60_000, pageLoad: 60_000 });
  return {
    newTab: async () => tab(session, copies),
    close: async () => {
      await session("DELETE", "").catch(() => {});
      copies.remove();
      stop();
      process.off("exit", stop);
    },
  };
};

/** Copies of files, which note what goes wrong in them from the first on; a host does the same for what it serves. */
const copied = () => {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-"));
  return {
    of: (url) => {
      const path = join(folder, "page.html");
      writeFileSync(path, noticed(readFileSync(fileURLToPath(url), "utf8")));
      return pathToFileURL(path).href;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};

const tab = (session, copies) => {
  const act = (type, actions, parameters) => session("POST", "/actions", { actions: [{ type, id: type, parameters, actions }] });
  const run = (task, ...values) =>
    session("POST", "/execute/async", {
      script: `const done = arguments[arguments.length - 1];
        Promise.resolve().then(() => (${task})(...Array.prototype.slice.call(arguments, 0, -1)))
          .then((value) => done({ value }), (error) => done({ error: String(error) }));`,
      args: values,
    }).then(({ value, error }) => {
      if (error) throw new Error(error);
      return value;
    });
  const before = [];
  const errors = async () => [...before, ...(await run(() => globalThis.noted ?? []))];
  const leave = async () => {
    before.push(...(await run(() => (globalThis.noted ?? []).splice(0))));
    await session("POST", "/url", { url: "about:blank" });
  };
  return {
    // WebDriver tells neither, so the page notes them.
    errors,
    requests: () => run(() => performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => !/^(data|blob):|\.webmanifest$/.test(name))),
    // By way of nowhere: the address that is open already would not be loaded anew before the answer comes.
    open: async (url) => {
      await leave();
      await session("POST", "/url", { url: url.startsWith("file:") ? copies.of(url) : url });
    },
    run,
    inject: (script) => run(`() => { ${script}\n}`),
    click: (x, y) =>
      act("pointer", [
        { type: "pointerMove", x: Math.round(x), y: Math.round(y) },
        { type: "pointerDown", button: 0 },
        { type: "pointerUp", button: 0 },
      ], { pointerType: "mouse" }),
    press: (key) => act("key", [{ type: "keyDown", value: keys[key] ?? key }, { type: "keyUp", value: keys[key] ?? key }]),
    size: (width, height) => session("POST", "/window/rect", { width, height }),
    close: leave,
  };
};

const keys = { Enter: "\uE007", Escape: "\uE00C", Tab: "\uE004", ArrowDown: "\uE015", ArrowUp: "\uE013", End: "\uE010", Home: "\uE011" };

const display = async () => {
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1440x900x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const name = await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.stdio[3].once("data", (number) => resolve(`:${String(number).trim()}`));
  });
  return { name, server };
};

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const until = async (attempt) => {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === 100) throw error;
      await wait(100);
    }
  }
};
