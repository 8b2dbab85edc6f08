// The program in a frame, under a policy that forbids WebAssembly; and the snippets of docs/embed.md as they stand there.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { everywhere } from "./everywhere.mjs";
import { article, other, page, shown, story } from "./guest.mjs";
import { host } from "./host.mjs";
import { root } from "./places.mjs";
import { until } from "./reader.mjs";

const docs = readFileSync(join(root, "docs/embed.md"), "utf8");
const snippets = [...docs.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map(([, language, code]) => ({ language, code }));
const snippet = (part) => snippets.find(({ code }) => code.includes(part)).code;
const content = article.slice(article.indexOf("<p>"));
// What the systems make of their templates.
const made = {
  "plain HTML": snippet('src="/rapporteur/rapporteur.js"').replace("…", content),
  "WordPress": snippet("the_content()").replace("<?php the_content(); ?>", content)
    .replace(/<\?php wp_enqueue_script\('rapporteur', get_theme_file_uri\('(.*?)'\).*\?>/, '<script async src="/$1"></script>'),
  "Hugo": snippet(".Content").replace("{{ .Content }}", content).replace('{{ "rapporteur/rapporteur.js" | relURL }}', "/rapporteur/rapporteur.js"),
  "Jekyll and Eleventy": snippet("{{ content }}").replace("{{ content }}", content),
};

everywhere((engine, house) => {
  // A page that forbids WebAssembly, and somebody else's host for the frame.
  const framed = async (body, act) => {
    const cdn = await host({ headers: { "access-control-allow-origin": "*" } });
    const policy = `<meta http-equiv="Content-Security-Policy" content="script-src 'self' 'unsafe-inline'; connect-src 'none'; frame-src ${new URL(cdn.url("")).origin}">`;
    const own = await host({ pages: { "framed.html": page(body(cdn.url("rapporteur-frame.html")), policy) } });
    const tab = await house.browser.newTab();
    await tab.size(1024, 900);
    await tab.open(own.url("framed.html"));
    await act(tab);
    await tab.close();
    await Promise.all([cdn.close(), own.close()]);
  };

  test("where WebAssembly is forbidden, a frame reads the article and is as high as what it shows", async () => {
    await framed((frame) => `${story()}<rapporteur-panel for="story" frame="${frame}"></rapporteur-panel><div id="other" hidden>${other}</div>`, async (tab) => {
      await tab.run(() => {
        globalThis.analysed = 0;
        addEventListener("rapporteur-analysed", () => globalThis.analysed++);
      });
      const height = () => tab.run(() => document.querySelector("rapporteur-panel").getBoundingClientRect().height);
      await until("the reading", () => tab.run(() => globalThis.analysed > 0));
      const folded = await until("its line", async () => {
        const now = await height();
        return now > 40 && now < 90 && now;
      });
      await tab.run(() => document.querySelector("rapporteur-panel").setAttribute("open", ""));
      await until("the cast", async () => (await height()) > 2 * folded);
      // Whoever else speaks is not heard.
      await tab.run(() => postMessage({ rapporteur: 1, height: 9999 }, "*"));
      await tab.run(() => (document.getElementById("story").innerHTML = document.getElementById("other").innerHTML));
      await until("the other article", () => tab.run(() => globalThis.analysed > 1));
      assert.ok((await height()) < 5000);
    });
  });

  test("a page without a script of ours hands its words to the frame itself", async () => {
    const code = snippet("who.contentWindow");
    await framed((frame) => story() + code.replace("https://cdn.example/rapporteur-frame.html", frame), async (tab) => {
      await until("a height", () => tab.run(() => {
        const { height } = document.getElementById("who").getBoundingClientRect();
        return height > 40 && height < 100;
      }));
    });
  });

  for (const [name, body] of Object.entries(made)) {
    test(`the snippet for ${name} works as it is documented`, async () => {
      const inFolder = body.replaceAll('"/rapporteur/', '"/some/folder/');
      const own = await host({ pages: { "made.html": page(inFolder, "", "") } });
      const tab = await house.browser.newTab();
      await tab.open(own.url("made.html"));
      await shown(tab);
      await tab.close();
      await own.close();
    });
  }
}, {});
