// A plain static host on loopback, which remembers what it was asked for. It serves `dist/` from a sub-folder, as many hosts do.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { noticed } from "./engines/noting.mjs";
import { dist } from "./places.mjs";

const FOLDER = "/some/folder/";
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

// `headers` are sent with every answer; `pages` are further pages by their name; `answer` may answer a request, by its name, in
// another way: with a status, headers and a body.
export const host = async ({ headers = {}, pages = {}, answer = () => undefined } = {}) => {
  const asked = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://host").pathname;
    // Browsers ask a host for an icon now and then.
    if (path === "/favicon.ico") return void response.writeHead(204).end();
    // Some ask for the manifest at once, others when the page is installed.
    if (!path.endsWith(".webmanifest")) asked.push(path);
    const name = path.startsWith(FOLDER) ? normalize(path.slice(FOLDER.length) || "index.html") : "..";
    try {
      if (name.startsWith("..")) throw new Error("outside");
      const other = await answer(name, request);
      if (other) return void response.writeHead(other.status ?? 200, { "content-type": types[extname(name)] ?? "text/html", ...other.headers }).end(other.body);
      const body = pages[name] ?? (await readFile(join(dist, name)));
      response.writeHead(200, { "content-type": types[extname(name)] ?? "application/octet-stream", ...headers });
      // What goes wrong in a page of WebKit's only the page itself can tell.
      const notes = extname(name) === ".html" && /\bAppleWebKit\b(?!.*\bChrome)/.test(request.headers["user-agent"]);
      response.end(notes ? noticed(String(body)) : body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    asked,
    url: (name) => `http://127.0.0.1:${server.address().port}${FOLDER}${name}`,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
};
