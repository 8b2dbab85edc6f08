// Defines <rapporteur-panel>. A classic script: the page, the single file and the embeddable script all load it as it is.
// What is inside the element's shadow root belongs to Rust; what is outside it, to this file.
//
// Where the bindings come from, in the order to look:
// - `wasm_bindgen`, where a loader put it just before this script: call it without arguments, then use its properties;
// - `wasmBindings`, which trunk's page sets before it fires `TrunkApplicationStarted`.
(() => {
  /**
   * What runs in a worker, for a text that would hold the page up: the program once more, of which only `work` is called. So what else
   * it would call in a browser may be missing, and the bindings that wasm-bindgen writes are not needed.
   */
  const reader = () => {
    onmessage = async ({ data: [module, job] }) => {
      try {
        const imports = {};
        for (const { module: from, name } of WebAssembly.Module.imports(module)) {
          (imports[from] ??= {})[name] = name.includes("postMessage") ? (stage) => postMessage(stage) : () => {};
        }
        const { exports } = await WebAssembly.instantiate(module, imports);
        const room = Object.keys(exports).find((name) => name.endsWith("__wbindgen_malloc"));
        const at = exports[room](job.length, 1);
        new Uint8Array(exports.memory.buffer).set(job, at);
        const [start, length] = exports.work(at, job.length);
        const answer = new Uint8Array(exports.memory.buffer.slice(start, start + length));
        postMessage(answer, [answer.buffer]);
      } catch ({ name, message, stack }) {
        postMessage({ name, message, stack });
      }
    };
    onmessageerror = () => postMessage({});
  };
  if (typeof document === "undefined") return reader();

  /** So many milliseconds a worker may take to say that it has begun. */
  const SILENCE = 8000;
  /** Where the worker's script is, the better place first; one that is refused here is not asked again. */
  const scripts = new Set();
  // Somebody's policy rather lets in a script of their own, as the element may be, than one that a script makes.
  const own = typeof wasm_bindgen === "undefined" ? undefined : wasm_bindgen.script;
  if (own?.startsWith(`${location.origin}/`)) scripts.add(() => own);
  scripts.add(() => URL.createObjectURL(new Blob([`(${reader})()`], { type: "text/javascript" })));
  let trusted;
  /** A worker, and what is to be done if it turns out that its script is refused; neither where none can be had. */
  const hire = () => {
    for (const script of scripts) {
      const refuse = () => scripts.delete(script);
      try {
        trusted ??= globalThis.trustedTypes?.createPolicy("rapporteur-worker", { createScriptURL: (address) => address });
        const address = script();
        const worker = new Worker(trusted?.createScriptURL(address) ?? address);
        worker.addEventListener("message", () => URL.revokeObjectURL(address), { once: true });
        return { worker, refuse };
      } catch {
        refuse();
      }
    }
    return {};
  };

  // That WebAssembly is not to be had here.
  const isRefusal = (error) => !globalThis.WebAssembly
    || [error, error?.cause].some((error) => error instanceof WebAssembly.CompileError || error instanceof EvalError);
  /** One line in the console, with whatever somebody needs to find the fault: where it is as a trap's stack tells. */
  const report = (what, error) => console.error(`rapporteur: ${what}: ${error?.message ?? error}\n${error?.stack ?? ""}`);
  let loading;
  const bindings = () => (loading ??= typeof wasm_bindgen === "undefined"
    ? new Promise((resolve) => {
        // The page's own loader does not tell when it is refused; the smallest module there is does.
        new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
        const answer = () => resolve(globalThis.wasmBindings);
        globalThis.wasmBindings ? answer() : addEventListener("TrunkApplicationStarted", answer, { once: true });
      })
    : wasm_bindgen().then(() => wasm_bindgen));
  const parsed = () => document.readyState === "loading"
    && new Promise((resolve) => addEventListener("DOMContentLoaded", resolve, { once: true }));

  /** What happens in a panel, for whoever built the page around it. */
  class RapporteurEvent extends Event {
    constructor(name, fields) {
      super(`rapporteur-${name}`, { bubbles: true, composed: true });
      Object.assign(this, fields);
    }
  }

  /** The first of so many indices from which on something holds. */
  const first = (count, holds) => {
    let [from, to] = [0, count];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (holds(middle)) to = middle;
      else from = middle + 1;
    }
    return from;
  };

  /** An article that stands in the host page: its words, and where each of them is. Its DOM is only read. */
  class Story {
    static #left = "script, style, noscript, template, nav, aside, footer, form, button, figure, svg, rapporteur-panel";
    #pieces = [];
    text = "";
    /** The stretches of the text that each block of the page has. */
    blocks = new Map();

    constructor(element) {
      const accept = (node) => node.nodeType === Node.ELEMENT_NODE && node.matches(Story.#left)
        ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, accept);
      let [block, stretch] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.nodeType === Node.ELEMENT_NODE) {
          if (node.localName === "br") this.text += "\n";
          continue;
        }
        if (!node.data.trim() && !this.text) continue;
        const own = Story.#block(node.parentElement);
        if (own !== block) {
          if (block) this.text += "\n\n";
          block = own;
          stretch = { start: this.text.length };
          if (!this.blocks.has(block)) this.blocks.set(block, []);
          this.blocks.get(block).push(stretch);
        }
        this.#pieces.push({ node, start: this.text.length });
        // One character for one, so that places stay true; a line break in the source is a space to the reader.
        this.text += node.data.replace(/[\t\n\r\f]/g, " ");
        stretch.end = this.text.length;
      }
    }

    static #block(element) {
      // What has no box of its own is never seen to come near.
      while (element.parentElement && /^(inline|contents)/.test(getComputedStyle(element).display)) element = element.parentElement;
      return element;
    }

    /** The range of a span of the text; one that the browser need not keep up with the page. */
    range({ start, end }) {
      const [[startContainer, startOffset], [endContainer, endOffset]] = [this.#place(start), this.#place(end)];
      return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
    }

    /** The place in the text of a point on the screen. */
    at(x, y) {
      const caret = document.caretPositionFromPoint?.(x, y) ?? document.caretRangeFromPoint?.(x, y);
      const node = caret?.offsetNode ?? caret?.startContainer;
      const piece = this.#pieces.find((piece) => piece.node === node);
      return piece && piece.start + (caret.offset ?? caret.startOffset);
    }

    #place(at) {
      const after = first(this.#pieces.length, (index) => this.#pieces[index].start > at);
      const { node, start } = this.#pieces[Math.max(after - 1, 0)];
      return [node, Math.min(at - start, node.length)];
    }
  }

  /** The marks in host pages: one highlight of each kind, shared by all panels, and their style. */
  const marks = {
    kinds: ["person", "organization", "state", "unnamed", "followed", "here"],
    sheet: `
      ::highlight(rapporteur-person) { text-decoration: underline solid light-dark(#0d2a81, #9db0fe) 0.1em; }
      ::highlight(rapporteur-organization) { text-decoration: underline double light-dark(#7e3005, #f78a3d) 0.07em; }
      ::highlight(rapporteur-state) { text-decoration: underline dashed light-dark(#0b735c, #47f5ab) 0.1em; }
      ::highlight(rapporteur-unnamed) { text-decoration: underline dotted light-dark(#41274b, #b48aa4) 0.13em; }
      ::highlight(rapporteur-followed) { background-color: light-dark(#e3e8f8, #262b45); }
      ::highlight(rapporteur-here) { background-color: light-dark(#b9c7f7, #3346a0); }`,
    of: (kind) => {
      if (!marks.styled) {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(marks.sheet);
        document.adoptedStyleSheets.push(sheet);
        marks.styled = true;
        marks.kinds.forEach((kind, priority) => CSS.highlights.set(`rapporteur-${kind}`, Object.assign(new Highlight(), { priority })));
      }
      return CSS.highlights.get(`rapporteur-${kind}`);
    },
  };

  /**
   * What a reader sets right, kept in this browser: the corrections of each text under a hash of it, and the names that the
   * reader knows. Only where the page is ours, never in somebody's page. Where the browser keeps nothing, nothing is lost but that.
   */
  const kept = {
    names: "rapporteur-names",
    place: (text) => {
      let [high, low] = [0xdeadbeef, 0x41c6ce57];
      for (let at = 0; at < text.length; at++) {
        high = Math.imul(high ^ text.charCodeAt(at), 2654435761);
        low = Math.imul(low ^ text.charCodeAt(at), 1597334677);
      }
      return `rapporteur-${text.length.toString(36)}-${(high >>> 0).toString(36)}-${(low >>> 0).toString(36)}`;
    },
    get: (place) => {
      try {
        return localStorage.getItem(place) ?? undefined;
      } catch {}
    },
    set: (place, words) => {
      try {
        if (words) localStorage.setItem(place, words);
        else localStorage.removeItem(place);
        return true;
      } catch {
        return false;
      }
    },
  };

  /**
   * What was read in this tab, an entry of its history each, so that Back returns to it. For a reload the tab itself keeps the
   * texts until it is closed (session storage), unless the reader would rather not. Only where the page is ours.
   */
  class Readings {
    static #off = "rapporteur-keeps-no-texts";
    static #place = (at) => `rapporteur-reading-${at}`;
    #texts = new Map();

    /** Whether the tab keeps its texts. */
    get kept() {
      return !kept.get(Readings.#off);
    }

    /** The text of the entry that shows. */
    get now() {
      return this.#text(this.#at);
    }

    get #at() {
      return history.state?.rapporteur ?? 0;
    }

    #text(at) {
      try {
        return this.#texts.get(at) ?? sessionStorage.getItem(Readings.#place(at)) ?? undefined;
      } catch {}
    }

    #keep(at, text) {
      this.#texts.set(at, text);
      try {
        if (this.kept && text) sessionStorage.setItem(Readings.#place(at), text);
        else sessionStorage.removeItem(Readings.#place(at));
      } catch {
        // It is full, or there is none: then a reload forgets.
      }
    }

    /** Makes an entry of a text; of the one that shows already, none. */
    enter(text) {
      if ((this.now ?? "") === text) return;
      try {
        // Entries further on are gone with the first new one.
        const at = this.#at + 1;
        for (const later of [...this.#texts.keys()].filter((other) => other >= at)) this.#keep(later, "");
        history.pushState({ rapporteur: at }, "");
        this.#keep(at, text);
      } catch {
        // A browser that counts entries refuses one too many.
      }
    }

    /** Keeps the texts from now on, or forgets them. */
    keep(keeps) {
      kept.set(Readings.#off, keeps ? "" : "yes");
      if (!this.#texts.has(this.#at) && this.now) this.#texts.set(this.#at, this.now);
      try {
        for (const name of Object.keys(sessionStorage).filter((name) => name.startsWith(Readings.#place("")))) sessionStorage.removeItem(name);
      } catch {}
      if (keeps) for (const [at, text] of this.#texts) this.#keep(at, text);
    }

    listen(recall) {
      addEventListener("popstate", () => recall(this.now));
    }
  }

  class RapporteurPanel extends HTMLElement {
    #root = this.attachShadow({ mode: "open" });
    #bindings;
    #panel;
    #story;
    #text = "";
    #again = "";
    #recovered = 0;
    #lost;
    #marks = [];
    #followed;
    #drawn = new Map();
    #here;
    #near = new IntersectionObserver((blocks) => {
      for (const { target, isIntersecting } of blocks) isIntersecting ? this.#mark(target) : this.#unmark(target);
    }, { rootMargin: "100% 0px" });
    #room;
    #arrived;
    #readings = new Readings();
    #turn = 0;
    #worker;

    async connectedCallback() {
      // Moved to another place in the page.
      if (this.#panel) this.#draw();
      if (this.#bindings) return;
      // What stands here until the page can read shows through, and so does an article of its own.
      this.#root.append(document.createElement("slot"));
      if (this.hasAttribute("for")) {
        // Below an article, what comes pushes nothing about that is in sight.
        this.#room = this.#root.appendChild(document.createElement("div"));
        this.#room.style.height = "100vh";
      }
      try {
        this.#bindings = await bindings();
        await parsed();
        const hosted = this.#article();
        const turn = () => hosted && new Promise((resolve) => setTimeout(resolve));
        // A style sheet has the browser style the whole page anew: in a task of its own.
        if (hosted && globalThis.Highlight) marks.of("here");
        await turn();
        this.#start();
        await turn();
        if (this.#own()) this.#readings.listen((text) => this.#try(() => this.#panel.recall(text)));
        if (this.#arrived) this.arrive(...this.#arrived);
        else if (this.#own() && this.#readings.now) this.#try(() => this.#panel.recall(this.#readings.now));
        else this.refresh();
      } catch (error) {
        this.#fail(error);
      }
    }

    disconnectedCallback() {
      this.#wipe();
    }

    /** What was found in the text that is shown; see rapporteur.d.ts. */
    get analysis() {
      return this.#panel?.analysis();
    }

    /** Reads a text, of a day such as "2024-03-05" where that is known, and shows what is in it. */
    read(text, date) {
      this.#try(() => this.#panel.read(text, date));
    }

    /** Reads a text that came with the page's address; without one, says that it was too long for that. */
    arrive(text) {
      if (this.#panel) this.#try(() => this.#panel.arrive(text));
      else this.#arrived = [text];
    }

    /** What was set right in the text that is shown, as the text of a file; what is set is added to it. */
    get corrections() {
      return this.#panel?.corrections();
    }

    set corrections(file) {
      this.#panel?.correct(file);
    }

    /** How often a reading stopped in the middle and was begun once more. */
    get recovered() {
      return this.#recovered;
    }

    /** Reads the article in the page again, for instance after it has changed. */
    refresh() {
      const element = this.#article();
      if (!element) return;
      const story = (this.#story = new Story(element));
      element.addEventListener("click", this);
      // Taking in the words of a long page is enough for a task.
      setTimeout(() => this.#story === story && this.read(story.text, RapporteurPanel.#date(element)));
    }

    /** The day that the page gives an article: the page's own word for it, else the first time in the article. */
    static #date(element) {
      const meta = document.querySelector('meta[property="article:published_time"]');
      return meta?.content || element.querySelector("time[datetime]")?.dateTime;
    }

    handleEvent(event) {
      if (!(getSelection()?.isCollapsed ?? true)) return;
      // A click beside the words leads nowhere, and away from whoever was followed.
      const at = this.#story?.at(event.clientX, event.clientY) ?? this.#story?.text.length;
      this.#try(() => this.#panel.pick(at));
    }

    #article() {
      if (this.hasAttribute("for")) return this.getRootNode().getElementById(this.getAttribute("for"));
      return this.firstElementChild;
    }

    #start() {
      this.#rest();
      this.#root.replaceChildren();
      const turn = ++this.#turn;
      const tell = (word, value) => this.#told(word, value);
      // Whatever the browser calls in a panel goes through here; one that stopped in the middle is not called again.
      const guard = (act) => (event) => turn === this.#turn && this.#try(() => act(event), event);
      this.#panel = new this.#bindings.Panel(this.#root, Boolean(this.#article()), tell, guard);
      const names = this.#own() && kept.get(kept.names);
      if (names) this.#panel.know(names);
      if (this.#own()) this.#panel.keeping(this.#readings.kept);
    }

    /** Whether the page is ours: it says so itself. */
    #own() {
      return this.hasAttribute("keep") && !this.#article();
    }

    /** Has a worker do a job, and answers whether one can be had; the panel is told what comes of it. */
    #work(job, again = false) {
      this.#rest();
      const { worker, refuse } = hire();
      if (!worker) return false;
      this.#worker = worker;
      let heard = false;
      const end = (act) => {
        if (this.#worker !== worker) return;
        this.#rest();
        this.#try(act);
      };
      const fail = () => {
        if (!heard) refuse();
        if (heard || !this.#work(job)) this.#panel.work_here();
      };
      // Its first word comes at once; a browser that never starts it, as WebKit may not, tells nobody.
      const silent = setTimeout(() => end(fail), SILENCE);
      worker.onmessage = ({ data }) => {
        clearTimeout(silent);
        if (typeof data === "number") {
          heard = true;
          if (this.#worker === worker) this.#try(() => this.#panel.begin(data));
        } else if (data instanceof Uint8Array) end(() => this.#panel.bring(data));
        else if (data.name === "RuntimeError") end(() => this.#falter(data, job, again));
        else end(fail);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        end(fail);
      };
      worker.postMessage(job);
      return true;
    }

    #rest() {
      this.#worker?.terminate();
      this.#worker = undefined;
    }

    #told(word, value) {
      if (word === "work") return this.#work(value);
      if (word === "rest") return this.#rest();
      if (word === "keep") {
        const [corrections, names, text] = value;
        return this.#own() && kept.set(kept.names, names) && kept.set(kept.place(text), corrections);
      }
      if (word === "enter") return this.#own() && this.#readings.enter(value);
      if (word === "hold") return this.#readings.keep(value);
      if (word === "forget") return kept.set(kept.place(value), "");
      if (word === "reading") {
        this.#text = value;
        return this.#own() ? kept.get(kept.place(value)) : undefined;
      }
      if (word === "theme") document.documentElement.style.colorScheme = value;
      else if (word === "here") this.#show(value);
      else if (word === "point") this.#point(value);
      else if (word === "where") return this.#where(value);
      else if (word === "picture") RapporteurPanel.#picture(...value);
      else if (word === "paste") this.#paste();
      else if (word === "copy") this.#copy(value, "copied");
      else if (word === "link") this.#link(value);
      else this.dispatchEvent(new RapporteurEvent(word, word === "analysed" ? { milliseconds: value } : { actor: value }));
      if (word === "analysed") {
        this.#again = "";
        this.#draw();
        const lost = this.#lost;
        this.#lost = undefined;
        if (lost) setTimeout(() => this.#click(lost), 50);
      }
      if (word === "select") this.#light(value);
    }

    /** Puts words on the clipboard, by their media types, and says how that ended. */
    async #copy(forms, done) {
      const told = (word) => this.#try(() => this.#panel.told(word));
      try {
        const blobs = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })]);
        await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
        told(done);
      } catch {
        // Older browsers, and pages without the right to write there, still take what is being copied.
        const listen = (event) => {
          for (const [type, text] of Object.entries(forms)) event.clipboardData.setData(type, text);
          event.preventDefault();
          event.stopImmediatePropagation();
        };
        addEventListener("copy", listen, { capture: true, once: true });
        const copied = document.execCommand("copy");
        removeEventListener("copy", listen, { capture: true });
        told(copied ? done : "refused");
      }
    }

    /** Copies an address that carries a text behind its #, which browsers send to no server; see boot/arrival.js. */
    async #link(text) {
      let fragment = `text=${encodeURIComponent(text)}`;
      try {
        const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
        const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
        const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
        fragment = `z=${base64.replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "")}`;
      } catch {
        // A browser that cannot pack has the text as it is.
      }
      if (fragment.length > 60_000) return this.#try(() => this.#panel.told("long"));
      await this.#copy({ "text/plain": `${location.href.split("#")[0]}#${fragment}` }, "link");
    }

    /** Saves a drawing as pixels; as it is, where the host page forbids pictures. */
    static #picture(drawing, name) {
      const address = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
      const save = (download, href) => Object.assign(document.createElement("a"), { download, href }).click();
      const image = new Image();
      image.onload = () => {
        const canvas = document.createElement("canvas");
        canvas.width = image.width;
        canvas.height = image.height;
        canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
        save(name, canvas.toDataURL());
      };
      image.onerror = () => save(name.replace(/png$/, "svg"), address);
      image.src = address;
    }

    async #paste() {
      try {
        const [item] = await navigator.clipboard.read();
        const words = async (type) => (item.types.includes(type) ? (await item.getType(type)).text() : "");
        const [plain, rich] = [await words("text/plain"), await words("text/html")];
        this.#try(() => this.#panel.paste(plain, rich));
      } catch {
        // The reader, or the browser, would rather not: the box takes what they paste themselves.
        this.#root.querySelector("textarea")?.focus();
      }
    }

    /** Marks the article in the page where the reader comes near: for all of a long one at once, some browsers take minutes. */
    #draw() {
      this.#wipe();
      if (!this.#story || !globalThis.Highlight) return;
      this.#marks = this.#panel.marks();
      for (const block of this.#story.blocks.keys()) this.#near.observe(block);
    }

    /** Lights up what refers to an actor; with none, nothing is pointed at either. */
    #light(followed) {
      this.#followed = followed;
      if (followed === null) this.#here?.();
      for (const block of [...this.#drawn.keys()]) this.#mark(block);
    }

    #mark(block) {
      this.#unmark(block);
      const all = this.#marks;
      const drawn = [];
      for (const { start, end } of this.#story.blocks.get(block)) {
        for (let at = 4 * first(all.length / 4, (index) => all[4 * index] >= start); at < all.length && all[at] < end; at += 4) {
          const kinds = [marks.kinds[all[at + 2]], all[at + 3] === this.#followed && "followed"].filter(Boolean);
          drawn.push(...kinds.map((kind) => this.#add(kind, { start: all[at], end: all[at + 1] })));
        }
      }
      this.#drawn.set(block, drawn);
    }

    #unmark(block) {
      for (const remove of this.#drawn.get(block) ?? []) remove();
      this.#drawn.delete(block);
    }

    #show(span) {
      if (!this.#story || !span) return;
      const range = this.#story.range(span);
      const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
      range.startContainer.parentElement.scrollIntoView({ block: "center", behavior: still ? "instant" : "smooth" });
      this.#point(span);
    }

    #point(span) {
      if (!this.#story || !globalThis.Highlight) return;
      this.#here?.();
      this.#here = this.#add("here", span);
    }

    /** Where words are in the window. */
    #where(span) {
      const range = document.createRange();
      const { startContainer, startOffset, endContainer, endOffset } = this.#story.range(span);
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.getBoundingClientRect();
    }

    /** Marks words, and answers how the mark is taken away. */
    #add(kind, span) {
      const range = this.#story.range(span);
      marks.of(kind).add(range);
      return () => marks.of(kind).delete(range);
    }

    #wipe() {
      this.#near.disconnect();
      for (const block of [...this.#drawn.keys()]) this.#unmark(block);
      this.#here?.();
    }

    #try(act, event) {
      try {
        act();
      } catch (error) {
        if (error instanceof WebAssembly.RuntimeError) this.#stop(error, event);
        else this.#fail(error);
      }
    }

    /** The work stopped in the middle of a worker: says so, and has another one do it once more. */
    #falter({ message, stack }, job, again) {
      const recovered = !again && this.#work(job, true);
      if (!recovered) this.#panel.abandon();
      this.#tell(Object.assign(new WebAssembly.RuntimeError(message), { stack }), recovered);
    }

    /** Tells that a reading stopped, and whether it is done once more. */
    #tell(error, recovered) {
      report(`a reading stopped${recovered ? " and is done once more" : " again"}; please report these lines, with your browser’s name and version`, error);
      if (recovered) this.#recovered++;
      this.dispatchEvent(new RapporteurEvent("error", { error, recovered }));
    }

    /**
     * The reading stopped in the middle: says so, and reads the text once more, since WebKit's compiler falters now and then
     * where nothing is wrong; if it stops again, shows the text as it is, and starts afresh with the next one.
     */
    #stop(error, event) {
      const handed = (event?.clipboardData ?? event?.dataTransfer)?.getData("text/plain");
      const text = handed || this.#root.querySelector("textarea")?.value || this.#text;
      const recovered = this.#again !== text;
      // A click that stopped is made once more; one that was made so is not.
      this.#lost = recovered && event?.type === "click" && event.isTrusted
        ? { x: event.clientX, y: event.clientY, top: scrollY, target: event.composedPath()[0] } : undefined;
      this.#text = "";
      try {
        this.#start();
        if (recovered) this.#again = text;
        else this.#panel.stopped(text);
        this.#tell(error, recovered);
        if (recovered) this.read(text);
      } catch (again) {
        this.#fail(again);
      }
    }

    /** Clicks where a click was lost, if the same words stand there again, or in one place beside, where a list was scrolled. */
    #click({ x, y, top, target }) {
      scrollTo({ top, behavior: "instant" });
      const same = (other) => other?.textContent === target.textContent && other.className === target.className;
      const there = this.#root.elementFromPoint(x, y);
      if (same(there)) return there.click();
      const others = [...this.#root.querySelectorAll(target.localName)].filter(same);
      if (others.length === 1) others[0].click();
    }

    #fail(error) {
      report("it cannot go on here", error);
      const line = document.createElement("p");
      line.setAttribute("role", "alert");
      line.textContent = isRefusal(error)
        ? "Rapporteur cannot start: this page’s policy, or this browser’s settings, forbid WebAssembly."
        : "Rapporteur could not start here. Reloading the page may help.";
      this.#room?.remove();
      this.#root.append(line);
      this.dispatchEvent(new RapporteurEvent("error", { error, recovered: false }));
    }
  }
  customElements.get("rapporteur-panel") ?? customElements.define("rapporteur-panel", RapporteurPanel);
})();
