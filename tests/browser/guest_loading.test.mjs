// What comes when, from where and under which policies; and that a visitor sees nothing of it where it cannot.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { everywhere } from "./everywhere.mjs";
import { look, ours, page, shown, story, tag, told, visit } from "./guest.mjs";
import { host } from "./host.mjs";
import { dist, root } from "./places.mjs";
import { until } from "./reader.mjs";

const docs = readFileSync(join(root, "docs/embed.md"), "utf8");
const both = story() + tag("", "<p>Who is in it.</p>");
const loads = {
  "a module": '<script type="module" src="rapporteur.js"></script>',
  "a module that is imported": '<script type="module">import("./rapporteur.js")</script>',
  "a script before everything": '<script src="rapporteur.js"></script>',
  "an async script": '<script async src="rapporteur.js"></script>',
  "a deferred script, twice": '<script defer src="rapporteur.js"></script><script defer src="rapporteur.js"></script>',
  "a script that a script makes": '<script>document.head.append(Object.assign(document.createElement("script"), { src: "rapporteur.js" }))</script>',
  "a script that is evaluated": '<script>fetch("rapporteur.js").then((answer) => answer.text()).then((text) => (0, eval)(text))</script>',
  "the rest by itself": '<script defer src="rapporteur-panel.js"></script>',
};
const file = (name) => `${name.replace(/\W+/g, "-")}.html`;
// The rows of the table: a policy, and what comes of it.
const policies = [...docs.split("## Content-Security-Policy")[1].split("\n## ")[0].matchAll(/^\| `(.*?)` \| (works|is quiet)(.*) \|$/gm)]
  .map(([, policy, outcome, rest], at) => ({ policy, outcome, rest, name: `policy-${at}.html` }));
const nonce = '<script nonce="r4nd0m" defer src="rapporteur.js"></script>';
const broken = {
  "a wasm that is not there": { answer: { status: 404, body: "no" }, says: /answered with 404: put rapporteur\.wasm beside/ },
  "a wasm that is a page": { answer: { headers: { "content-type": "text/html" }, body: "<p>Home</p>" }, says: /answered with a page/ },
  "a wasm behind a login page": { answer: { status: 302, headers: { location: "login.html" } }, says: /answered by .*login\.html/ },
  "a wasm of another build": { answer: { headers: { "content-type": "application/wasm" }, body: "\0asm\x01\0\0\0" }, says: /not the one that was built/ },
};
const far = '<div style="height:6000px"></div>';
const pages = {
  "plain.html": page(both),
  "far.html": page(story() + far + tag()),
  "far-first.html": page(story() + far + tag('marks="first"')),
  "no-article.html": page(far + "<rapporteur-panel></rapporteur-panel>"),
  "login.html": "<p>Please log in.</p>",
  "shift.html": page(`${story()}${tag()}<p>What comes after.</p>`, `<style>${docs.match(/^rapporteur-panel:not.*$/m)[0]}</style>`),
  "lost.html": page(both, "", '<script defer src="rapporteur.js"></script>').replace("<rapporteur-panel ", '<rapporteur-panel base="nowhere/" '),
  ...Object.fromEntries(Object.entries(loads).map(([name, load]) => [file(name), page(both, "", load)])),
  ...Object.fromEntries(policies.map(({ policy, name }) => [name, page(both, `<meta http-equiv="Content-Security-Policy" content="${policy}">`, policy.includes("nonce-") ? nonce : undefined)])),
};
let reply;
const answer = (name, { headers }) => {
  if (name === "rapporteur.wasm" && reply) return reply;
  // A members' area: whoever has been at its door has a cookie, and nothing comes without it.
  if (name === "members/door.html") return { headers: { "content-type": "text/html", "set-cookie": "member=1" }, body: pages["plain.html"] };
  if (name.startsWith("members/")) {
    const body = headers.cookie?.includes("member=1") && readFileSync(join(dist, name.slice(8)));
    return body ? { body } : { status: 302, headers: { location: "../login.html" } };
  }
};

everywhere((engine, house) => {
  const names = () => house.site.asked.map((path) => path.split("/").pop()).filter((name) => name.includes("rapporteur"));
  const open = (name, width) => {
    house.site.asked.length = 0;
    return visit(house, name, width);
  };
  const fallback = (tab) => until("what stands in the tag", () => tab.run(() => document.querySelector("rapporteur-panel").innerText.trim() === "Who is in it."));
  const quiet = async (tab, ...says) => {
    const [own, ...others] = await until("the line", async () => {
      const lines = await told(tab);
      return lines.length && lines;
    });
    for (const words of says) assert.ok(words instanceof RegExp ? words.test(own) : own.includes(words), own);
    assert.deepEqual(others, []);
    await fallback(tab);
    assert.equal(await look(tab), null);
    assert.ok(await tab.run(() => !/cannot|could not/.test(document.body.innerText)), "a visitor is told");
    await tab.close(...ours, /Content.Security.Policy|refused by|TrustedScript|integrity|digest|Failed to load|cannot load|WebAssembly|NetworkError|blocked/i);
  };

  for (const name of Object.keys(loads)) {
    test(`it starts from ${name}`, async () => {
      const tab = await open(file(name));
      await shown(tab);
      await tab.close();
    });
  }

  test("the script of the tag has at most 2 kB, and what it brings is what is built with it", () => {
    const stub = readFileSync(join(dist, "rapporteur.js"), "utf8");
    assert.ok(Buffer.byteLength(stub) <= 2000, `${Buffer.byteLength(stub)} bytes`);
    const digest = createHash("sha384").update(readFileSync(join(dist, "rapporteur-panel.js"))).digest("base64");
    assert.ok(stub.includes(`sha384-${digest}`));
  });

  test("nothing but that comes before somebody comes near, then the rest", async () => {
    const tab = await open("far.html");
    await new Promise((resolve) => setTimeout(resolve, 700));
    assert.deepEqual(names(), ["rapporteur.js"]);
    await tab.run(() => scrollTo(0, document.body.scrollHeight));
    await shown(tab);
    assert.deepEqual(names(), ["rapporteur.js", "rapporteur-panel.js", "rapporteur.wasm"]);
    await tab.close();
  });

  test("marks that are asked for come with the article", async () => {
    const tab = await open("far-first.html");
    await until("the wasm", () => names().includes("rapporteur.wasm"));
    await tab.close();
  });

  test("where there is nothing to read far below, nothing comes", async () => {
    const tab = await open("no-article.html");
    await new Promise((resolve) => setTimeout(resolve, 700));
    assert.deepEqual(names(), ["rapporteur.js"]);
    await tab.close();
  });

  for (const width of [320, 1280]) {
    test(`nothing moves when it comes, ${width} pixels wide`, { skip: engine.name !== "chromium" && "only Chromium tells what moves" }, async () => {
      const tab = await open("shift.html", width);
      const before = await tab.run(() => document.querySelector("rapporteur-panel").getBoundingClientRect().height);
      await shown(tab);
      const [after, shift] = await tab.run(() => new Promise((resolve) => {
        const height = document.querySelector("rapporteur-panel").getBoundingClientRect().height;
        new PerformanceObserver((list) => resolve([height, list.getEntries().reduce((sum, { value }) => sum + value, 0)])).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve([height, 0]), 500);
      }));
      assert.equal(after, before);
      assert.equal(shift, 0);
      await tab.close();
    });
  }

  for (const { policy, outcome, rest, name } of policies) {
    test(`under ${policy} it ${outcome}${rest}`, async () => {
      const tab = await open(name);
      if (outcome === "works") {
        await shown(tab);
        // The page has an icon, which the strictest policy refuses.
        return tab.close(/img-src/);
      }
      await quiet(tab, ...Array.from(rest.matchAll(/`(.*?)`/g), ([, word]) => word));
    });
  }

  for (const [name, { answer, says }] of Object.entries(broken)) {
    test(`of ${name} the owner is told, and a visitor sees what stands in the tag`, async () => {
      reply = answer;
      try {
        await quiet(await open("plain.html"), says);
      } finally {
        reply = undefined;
      }
    });
  }

  test("where the rest is not, the owner is told", async () => {
    await quiet(await open("lost.html"), /cannot load .*nowhere\/rapporteur-panel\.js/);
  });

  test("it comes from another origin, by its digest", async () => {
    const cdn = await host({ headers: { "access-control-allow-origin": "*" } });
    const digest = createHash("sha384").update(readFileSync(join(dist, "rapporteur.js"))).digest("base64");
    const own = await host({ pages: { "cdn.html": page(both, "", `<script async src="${cdn.url("rapporteur.js")}" integrity="sha384-${digest}" crossorigin></script>`) } });
    const tab = await house.browser.newTab();
    await tab.open(own.url("cdn.html"));
    await shown(tab);
    assert.deepEqual(own.asked.map((path) => path.split("/").pop()), ["cdn.html"]);
    await tab.close();
    await Promise.all([cdn.close(), own.close()]);
  });

  test("behind a login it comes by what the page came by", async () => {
    const tab = await house.browser.newTab();
    await tab.open(house.site.url("members/door.html"));
    await shown(tab);
    await tab.close();
  });

  test("the one file works, whatever character set its host says it has", async () => {
    const own = await host({ answer: (name) => name === "latin.html" && { headers: { "content-type": "text/html; charset=iso-8859-1" }, body: readFileSync(join(dist, "rapporteur.html")) } });
    const tab = await house.browser.newTab();
    await tab.open(own.url("latin.html"));
    await until("the page", () => tab.run(() => document.querySelector("rapporteur-panel").shadowRoot?.querySelector("textarea") !== null));
    await tab.close();
    await own.close();
  });
}, { pages, answer });
