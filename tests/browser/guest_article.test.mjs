// The element follows its article, reads what a visitor sees of it, and leaves no trace.
import assert from "node:assert/strict";
import { test } from "node:test";
import { everywhere } from "./everywhere.mjs";
import { article, hasMarks, look, marked, other, ours, page, story, tag, told, visit } from "./guest.mjs";
import { until } from "./reader.mjs";

const pages = {
  "plain.html": page(story() + tag("open")),
  "late.html": page(`<div id="root"></div>${tag("open")}<template id="late">${story()}</template>`),
  "waits.html": page(story("<p>Loading…</p>") + tag("open")),
  "nothing.html": page(story() + '<rapporteur-panel for="nope">Who is in it: see the <b>archive</b>.</rapporteur-panel>'),
  "empty.html": page("<rapporteur-panel></rapporteur-panel>"),
  "two.html": page(`${story()}${tag("open")}<div id="other">${other}</div>`),
  "children.html": page(`<rapporteur-panel open>${article}</rapporteur-panel>`),
  "several.html": page(`${story()}<div id="other">${other}</div>${tag("open")}<rapporteur-panel for="other" open id="second"></rapporteur-panel>`),
  "hidden.html": page(`<style>.mobile{display:none}.away{visibility:hidden}.none{font-size:0}.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.fade{opacity:0}</style>
${story(`<p>Councillor Maud Keller said no to the toll. “We need a year,” she said.</p>
<p class="mobile">Councillor Maud Keller said no to the toll. “We need a year,” she said.</p>
<div hidden><p>Rosa Klein said: “The rest is for subscribers.”</p></div><p class="away">Adam Osei said: “Nobody sees me.”</p>
<p class="none">Lena Brandt said: “Nor me.”</p><dialog><p>Omar Sadiq invites you to read on.</p></dialog><p class="sr">Paul Ferrand reads this aloud.</p>
<details><summary>More</summary><p>Ines Duarte said: “I wait to be unfolded.”</p></details><p class="fade">Jonas Weber said: “I come as you scroll.”</p>`)}${tag("open")}`),
  "set.html": page(`<style>.cap{float:left;font-size:3em}</style>${story(`<p><span class="cap">M</span>aud Keller, the mayor of
        Arden, spoke to Piet
        Hansen of the Arden
        Haulage Company.</p>
<figure><blockquote><p>“We need a year,” said Rosa Klein, the treasurer.</p></blockquote></figure><blockquote>“Somebody listened,” said Adam Osei.</blockquote>`)}${tag("open")}`),
};

everywhere((engine, house) => {
  const open = async (name, selector) => {
    house.site.asked.length = 0;
    const tab = await visit(house, name);
    const has = (name) => until(name, async () => {
      const seen = await look(tab, selector);
      return seen?.cast.some((other) => other.includes(name)) && seen;
    });
    return { tab, has };
  };
  const lacks = (seen, name) => assert.ok(!seen.cast.some((other) => other.includes(name)), `${name} in ${seen.cast}`);

  test("an article that comes later is read when it comes, and nothing is seen before", async () => {
    const { tab, has } = await open("late.html");
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(await look(tab), null);
    await tab.run(() => (document.getElementById("root").innerHTML = document.getElementById("late").innerHTML));
    await has("Maud Keller");
    await tab.close();
  });

  test("an article that is filled later is read when it is", async () => {
    const { tab, has } = await open("waits.html");
    await new Promise((resolve) => setTimeout(resolve, 700));
    assert.equal(await look(tab), null);
    await tab.run((article) => (document.getElementById("story").innerHTML = article), article);
    await has("Maud Keller");
    await tab.close();
  });

  for (const [name, line] of [["nothing.html", /nothing has the id nope/], ["empty.html", /has nothing to read/]]) {
    test(`with nothing to read, visitors see what stands in the tag, and the owner is told once: ${name}`, async () => {
      const tab = await visit(house, name);
      const [own, ...others] = await until("the line", async () => {
        const lines = await told(tab);
        return lines.length && lines;
      });
      assert.match(own, line);
      assert.deepEqual(others, []);
      const { text, height } = await tab.run(() => {
        const host = document.querySelector("rapporteur-panel");
        return { text: host.innerText.trim(), height: host.getBoundingClientRect().height };
      });
      assert.equal(text, name === "nothing.html" ? "Who is in it: see the archive." : "");
      assert.ok(height < 40, String(height));
      await tab.close(...ours);
    });
  }

  const changes = {
    "another article is named": () => document.querySelector("rapporteur-panel").setAttribute("for", "other"),
    "another article is put in its place": () => (document.getElementById("story").innerHTML = document.getElementById("other").innerHTML),
    "it is replaced by another of its name": () => document.getElementById("story").replaceWith(Object.assign(document.createElement("article"), { id: "story", innerHTML: document.getElementById("other").innerHTML })),
    "the whole body is replaced": () => {
      const body = document.createElement("body");
      body.innerHTML = `<article id="story">${document.getElementById("other").innerHTML}</article><rapporteur-panel for="story" open></rapporteur-panel>`;
      document.body.replaceWith(body);
    },
  };
  for (const [name, change] of Object.entries(changes)) {
    test(`when ${name} it reads that`, async () => {
      const { tab, has } = await open("two.html");
      await has("Maud Keller");
      await tab.run(change);
      lacks(await has("Rosa Klein"), "Maud Keller");
      if (await hasMarks(tab)) await until("its marks", async () => (await marked(tab)).includes("Rosa Klein"));
      await tab.close();
    });
  }

  test("what is added to an article is read", async () => {
    const { tab, has } = await open("plain.html");
    await has("Maud Keller");
    await tab.run((other) => document.getElementById("story").insertAdjacentHTML("beforeend", other), other);
    await has("Rosa Klein");
    await has("Maud Keller");
    await tab.close();
  });

  const wraps = {
    "set anew with the same words": () => {
      for (const it of document.querySelectorAll("#story p, #story h1")) it.textContent = it.textContent;
    },
    "wrapped as a translator wraps it": () => {
      for (const it of document.querySelectorAll("#story p, #story h1")) {
        const [outer, inner] = [document.createElement("font"), document.createElement("font")];
        inner.textContent = it.textContent;
        outer.append(inner);
        it.replaceChildren(outer);
      }
    },
  };
  for (const [name, wrap] of Object.entries(wraps)) {
    test(`its marks come back when it is ${name}`, async () => {
      const { tab, has } = await open("plain.html");
      await has("Maud Keller");
      if (!(await hasMarks(tab))) return tab.close();
      const before = await until("marks", async () => {
        const words = await marked(tab);
        return words.includes("Maud Keller") && words;
      });
      await tab.run(wrap);
      await until("the marks again", async () => (await marked(tab)).join() === before.join()
        && tab.run(() => [...CSS.highlights.get("rapporteur-person")].every(({ startContainer }) => startContainer.isConnected)));
      await tab.close();
    });
  }

  test("a translated article is not read, and its cast still leads to the paragraphs", async () => {
    const { tab, has } = await open("plain.html");
    await has("Maud Keller");
    await tab.run(() => {
      document.documentElement.classList.add("translated-ltr");
      for (const it of document.querySelectorAll("#story p, #story h1")) {
        const [outer, inner] = [document.createElement("font"), document.createElement("font")];
        inner.textContent = "Die Maut kommt später.";
        outer.append(inner);
        it.replaceChildren(outer);
      }
      document.querySelector("h1").insertAdjacentHTML("beforebegin", '<div style="height:3000px"></div>');
    });
    await new Promise((resolve) => setTimeout(resolve, 800));
    await has("Maud Keller");
    await tab.run(() => globalThis.panel.querySelector("[data-part='quotes']").click());
    await until("a quotation", () => tab.run(() => Boolean(globalThis.panel.querySelector(".said-list .quote"))));
    await tab.run(() => (scrollTo(0, 0), globalThis.panel.querySelector(".said-list .quote").click()));
    await until("its paragraph in sight", () => tab.run(() => {
      const { top, bottom } = document.querySelector("#story p").getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }));
    await tab.close();
  });

  test("several elements in it are one article", async () => {
    const { tab, has } = await open("children.html");
    await has("Ines Duarte");
    assert.ok(await tab.run(() => document.querySelector("rapporteur-panel").innerText.includes("the toll would wait")));
    await tab.close();
  });

  test("several panels each have their own article, and one program", async () => {
    const { tab, has } = await open("several.html");
    lacks(await has("Maud Keller"), "Rosa Klein");
    lacks(await until("the second panel", async () => (await look(tab, "#second"))?.cast.length && look(tab, "#second")), "Maud Keller");
    assert.equal(house.site.asked.filter((path) => path.endsWith(".wasm")).length, 1);
    await tab.close();
  });

  test("what nobody sees is not read, and what comes in sight is", async () => {
    const { tab, has } = await open("hidden.html");
    await has("Jonas Weber");
    const seen = await has("Ines Duarte");
    for (const name of ["Klein", "Osei", "Brandt", "Sadiq", "Ferrand"]) lacks(seen, name);
    const quotes = await tab.run(() => document.querySelector("rapporteur-panel").analysis.quotes.length);
    assert.equal(quotes, 3);
    await tab.close();
  });

  test("names are as they are seen: over lines of the source, behind a large letter, in what is quoted as a block", async () => {
    const { tab, has } = await open("set.html");
    await has("Maud Keller");
    await has("Rosa Klein");
    const { actors } = await has("Adam Osei");
    assert.ok(actors.includes("Maud Keller") && actors.includes("Piet Hansen") && actors.includes("Arden Haulage Company"), actors.join());
    if (await hasMarks(tab)) {
      const words = await until("marks", async () => {
        const words = (await marked(tab)).filter(Boolean).map((word) => word.replace(/\s+/g, " "));
        return words.includes("Piet Hansen") && words;
      });
      assert.ok(words.includes("Arden Haulage Company"), words.join());
    }
    await tab.close();
  });

  test("a panel that is taken out leaves no mark, no listener and no rule behind", async () => {
    const { tab, has } = await open("plain.html");
    await has("Maud Keller");
    if (await hasMarks(tab)) await until("marks", async () => (await marked(tab)).length);
    await tab.run(() => {
      globalThis.kept = document.querySelector("rapporteur-panel");
      globalThis.asked = 0;
      for (const name of ["caretPositionFromPoint", "caretRangeFromPoint"]) {
        const own = document[name];
        if (own) document[name] = (...where) => (globalThis.asked++, own.apply(document, where));
      }
      globalThis.kept.remove();
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.deepEqual(await marked(tab), []);
    assert.equal(await tab.run(() => (document.querySelector("#story p").click(), globalThis.asked)), 0);
    // Put back, it is there again.
    await tab.run(() => document.body.append(globalThis.kept));
    await has("Maud Keller");
    await tab.close();
  });
}, { pages });
