// What makes a panel of the element. What is inside its shadow root belongs to Rust; what is outside it, to this folder.
import { bindings, isRefusal } from "./bindings.js";
import { copy, linkTo, pasted, savePicture } from "./clipboard.js";
import { expose } from "./expose.js";
import { kept, Readings } from "./kept.js";
import { Amiss, RapporteurEvent, report } from "./report.js";
import { ROOM } from "./tag.js";
import { Work } from "./work.js";

/** So long, in milliseconds, an article may be missing before the page's owner is told. */
const PATIENCE = 4000;

const parsed = () => document.readyState === "loading"
  && new Promise((resolve) => addEventListener("DOMContentLoaded", resolve, { once: true }));
const isField = (node) => /^(INPUT|TEXTAREA|SELECT)$/.test(node?.nodeName);

// Lengths inside count by the letters around, which only a length that is known as one does.
try {
  CSS.registerProperty({ name: "--rapporteur-rem", syntax: "<length>", inherits: true, initialValue: "16px" });
} catch {
  // It is known already.
}

export class Panel {
  /** What a panel needs in somebody's page, and none that is a page of its own; see around.js. */
  static around;
  #host;
  #root;
  #bindings;
  #starting;
  /** The program's own panel. */
  #panel;
  #story;
  #text = "";
  #again = "";
  #recovered = 0;
  #lost;
  #lit = Panel.around && new Panel.around.Lit();
  #work = new Work();
  #readings = new Readings();
  #turn = 0;
  #look = new CSSStyleSheet();
  #clicked;
  #watch;
  #undress;
  #missing;
  #frame;
  /** Whether a text was read: what shows is known then. */
  #decided = false;
  /** Whether a text was handed over by the page's own script. */
  #given = false;

  constructor(host, root) {
    this.#host = host;
    this.#root = root;
    expose(host, this);
  }

  /** The element is in a page: there it looks out for its article. */
  enter() {
    if (this.#bindings && !this.#panel) this.#show();
    this.#watch ??= Panel.around && new Panel.around.Watch(this.#host.getRootNode(), () => this.#article(), () => this.#heed());
    this.#undress ??= this.#isOwn() ? undefined : Panel.around?.watchDress(() => this.#dress());
    this.#starting ??= this.#start().catch((error) => this.#fail(error));
    this.#heed();
  }

  /** The element is taken out of its page, or only moved in it. */
  leave() {
    queueMicrotask(() => {
      if (this.#host.isConnected || this.#isOwn()) return;
      this.#lit.wipe();
      this.#work.rest();
      this.#watch?.stop();
      this.#undress?.();
      this.#clicked?.removeEventListener("click", this);
      clearTimeout(this.#missing);
      this.#panel?.free();
      this.#frame?.end();
      if (this.#frame) this.#starting = this.#frame = undefined;
      this.#root.replaceChildren(document.createElement("slot"));
      this.#turn++;
      this.#panel = this.#watch = this.#undress = this.#clicked = this.#story = undefined;
    });
  }

  /** An attribute was changed. */
  change(name) {
    if (name === "for") this.#heed();
    else if (name === "theme") this.#dress();
    else if (name === "marks") this.#draw();
    else if (name === "sections") this.#arrange();
    else if (name === "open") this.#unfold();
  }

  /** What was found in the text that is shown; see rapporteur.d.ts. */
  get analysis() {
    return this.#panel?.analysis();
  }

  /** Reads a text, of a day such as "2024-03-05" where that is known, and shows what is in it. */
  read(text, date) {
    this.#given = true;
    this.#then(() => {
      this.#panel.read(text, date);
      this.#dress();
    });
  }

  /** Reads a text that came with the page's address; without one, says that it was too long for that. */
  arrive(text) {
    this.#given = true;
    this.#then(() => this.#panel.arrive(text));
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
    this.#wake();
    this.#story = undefined;
    this.#heed();
  }

  /** A click in the article. */
  handleEvent(event) {
    if (!this.#panel || !(getSelection()?.isCollapsed ?? true) || event.defaultPrevented) return;
    // A click beside the words leads nowhere, and away from whoever was followed; one on a link is the page's, one in the panel its own.
    if (event.composedPath().includes(this.#root) || event.target.closest?.("a[href], button, input, select, textarea, summary, label")) return;
    const at = this.#story?.at(event.clientX, event.clientY) ?? this.#story?.text.length;
    if (at !== undefined) this.#try(() => this.#panel.pick(at));
  }

  /** The article: what `for` names, else what stands in the element. */
  #article() {
    const name = this.#host.getAttribute("for");
    if (name !== null) return this.#host.getRootNode().getElementById?.(name) ?? null;
    return this.#host.firstElementChild && this.#host;
  }

  /** Whether the panel is a page of its own, which takes texts, and not beside an article. */
  #isOwn() {
    return this.#host.hasAttribute("paste") && !this.#host.hasAttribute("for");
  }

  /** Whether the page is ours: it says so itself. */
  #keeps() {
    return this.#isOwn() && this.#host.hasAttribute("keep");
  }

  /** Has the program come once it is wanted: where its article comes near, if a mark is asked for, or it does itself. */
  async #start() {
    await parsed();
    if (!this.#isOwn()) await this.#wanted();
    if (this.#host.getAttribute("frame")) return this.#enframe();
    this.#bindings = await bindings();
    const turn = () => !this.#isOwn() && new Promise((resolve) => setTimeout(resolve));
    // A style sheet has the browser style the whole page anew: in a task of its own.
    if (!this.#isOwn()) Panel.around?.paper(this.#article() ?? this.#host);
    await turn();
    this.#show();
    await turn();
    if (this.#keeps()) {
      this.#readings.listen((text) => this.#try(() => this.#panel.recall(text)));
      if (this.#readings.now && !this.#given) this.#try(() => this.#panel.recall(this.#readings.now));
    }
  }

  #enframe() {
    const told = (name, fields) => {
      if (name === "lead") return this.#lead(fields);
      if (name === "toggle") this.#host.toggleAttribute("open", fields.open);
      this.#host.dispatchEvent(new RapporteurEvent(name, fields));
    };
    this.#frame = new Panel.around.Frame(this.#host, this.#root, told, (error) => this.#fail(error));
    this.#heed();
  }

  #wanted() {
    let near;
    return new Promise((resolve) => {
      near = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && resolve(), { rootMargin: "100%" });
      near.observe(this.#host);
      if (/first|all/.test(this.#host.getAttribute("marks") ?? "") && this.#article()) near.observe(this.#article());
      this.#wake = resolve;
    }).finally(() => near.disconnect());
  }

  #wake = () => {};

  /** Does something once the program is there, which is wanted for it. */
  #then(act) {
    if (this.#panel) return this.#try(act);
    this.#wake();
    this.#starting?.then(() => this.#panel && this.#try(act));
  }

  /** Reads the article that stands in the page now, unless it is the one that was read. */
  #heed() {
    if (!this.#watch || this.#isOwn()) return;
    const article = this.#article();
    this.#watch.at(article);
    clearTimeout(this.#missing);
    if (!article) this.#missing = setTimeout(() => this.#miss(), PATIENCE);
    if (this.#frame) {
      this.#story = article ? new Panel.around.Story(article) : undefined;
      return this.#frame.send(this.#host, article, article && { text: this.#story.text, date: Panel.#date(article) });
    }
    if (!this.#panel) return void this.#starting.then(() => this.#panel && !this.#story && this.#heed());
    if (article !== this.#clicked) {
      this.#clicked?.removeEventListener("click", this);
      article?.addEventListener("click", this);
      this.#clicked = article;
    }
    if (!article) {
      if (this.#story) this.#lit.wipe();
      this.#story = undefined;
      return this.#dress();
    }
    const before = this.#story;
    const story = new Panel.around.Story(article);
    // Words of another language are not read: those that were stand for them.
    if (before?.element === article && story.text !== before.text && Panel.around.isTranslated(article)) return this.#draw();
    this.#story = story;
    if (before && story.text === before.text) return this.#draw();
    this.#lit.wipe();
    if (!story.text.trim()) {
      this.#decided = true;
      return this.#dress();
    }
    // Taking in the words of a long page is enough for a task. Another look may have found the same words meanwhile.
    setTimeout(() => this.#story?.text === story.text && this.#try(() => {
      this.#panel.read(story.text, Panel.#date(article));
      this.#dress();
    }));
  }

  #miss() {
    if (this.#given) return;
    const name = this.#host.getAttribute("for");
    this.#fail(new Amiss(name === null
      ? "<rapporteur-panel> has nothing to read: name an article's id by its attribute for, put the article into it, or let visitors paste one by its attribute paste"
      : `nothing has the id ${name}, which <rapporteur-panel for="${name}"> is to read`), false);
  }

  /** The day that the page gives an article: the page's own word for it, else the first time in the article. */
  static #date(element) {
    const meta = document.querySelector('meta[property="article:published_time"]');
    return meta?.content || element.querySelector("time[datetime]")?.dateTime;
  }

  /** Starts the program's panel, in the place of any before. */
  #show() {
    this.#work.rest();
    this.#root.replaceChildren();
    const turn = ++this.#turn;
    const tell = (word, value) => this.#told(word, value);
    // Whatever the browser calls in a panel goes through here; one that stopped in the middle is not called again.
    const guard = (act) => (event) => turn === this.#turn && this.#try(() => act(event), event);
    this.#panel = new this.#bindings.Panel(this.#root, !this.#isOwn(), tell, guard);
    // After the program's own listeners, which a panel that starts anew makes anew.
    for (const name of ["click", "keydown", "keypress", "keyup"]) {
      this.#root.removeEventListener(name, this.#heard);
      this.#root.addEventListener(name, this.#heard);
    }
    this.#root.adoptedStyleSheets = [...this.#root.adoptedStyleSheets, this.#look];
    const names = this.#keeps() && kept.get(kept.names);
    if (names) this.#panel.know(names);
    if (this.#keeps()) this.#panel.keeping(this.#readings.kept);
    this.#arrange();
    this.#unfold();
    this.#dress();
  }

  /** Puts the panel into the page's dress, and shows it where there is something to show. */
  #dress() {
    this.#frame?.send(this.#host, this.#article());
    if (!this.#panel || !Panel.around || this.#isOwn()) return;
    const article = this.#article();
    const shows = (this.#story || this.#given) && this.#panel.has_cast();
    const fallback = this.#host.hasAttribute("for") && shows ? "slot { display: none; }" : "";
    // Until it is known what is in the article, its room is kept.
    const room = this.#decided || !article ? "" : ROOM;
    this.#look.replaceSync(shows ? Panel.around.dress(this.#host, article) + fallback : `${room} .rapporteur { display: none !important; }`);
    if (article) Panel.around.paper(article);
  }

  #arrange() {
    this.#frame?.send(this.#host, this.#article());
    const sections = this.#host.getAttribute("sections");
    if (sections && this.#panel) this.#try(() => this.#panel.arrange(sections));
  }

  #unfold() {
    this.#frame?.send(this.#host, this.#article());
    if (this.#panel && !this.#isOwn() && this.#host.hasAttribute("open") !== this.#panel.is_unfolded()) this.#try(() => this.#panel.turn());
  }

  /** Has the attribute say what the reader chose. */
  #mirror() {
    if (!this.#panel || this.#host.hasAttribute("open") === this.#panel.is_unfolded()) return;
    this.#host.toggleAttribute("open");
    this.#host.dispatchEvent(new RapporteurEvent("toggle", { open: this.#host.hasAttribute("open") }));
  }

  /** Lets no key out that was typed here or did something: outside, where it was pressed is not to be seen. */
  #heard = (event) => {
    if (this.#isOwn()) return;
    if (event.type !== "click" && (isField(event.composedPath()[0]) || event.defaultPrevented)) event.stopPropagation();
    this.#mirror();
  };

  #told(word, value) {
    if (word === "work") return this.#job(value);
    if (word === "rest") return this.#work.rest();
    if (word === "keep") {
      const [corrections, names, text] = value;
      return this.#keeps() && kept.set(kept.names, names) && kept.set(kept.place(text), corrections);
    }
    if (word === "enter") return this.#keeps() && this.#readings.enter(value);
    if (word === "hold") return this.#readings.keep(value);
    if (word === "forget") return kept.set(kept.place(value), "");
    if (word === "reading") {
      this.#text = value;
      return this.#keeps() ? kept.get(kept.place(value)) : undefined;
    }
    if (word === "theme") document.documentElement.style.colorScheme = value;
    else if (word === "here") this.#lead(value);
    else if (word === "point") this.#point(value);
    else if (word === "where") return this.#where(value);
    else if (word === "picture") savePicture(...value);
    else if (word === "paste") this.#paste();
    else if (word === "copy") this.#copy(value, "copied");
    else if (word === "link") this.#link(value);
    else this.#host.dispatchEvent(new RapporteurEvent(word, word === "analysed" ? { milliseconds: value } : { actor: value }));
    if (word === "analysed") {
      this.#again = "";
      this.#decided = true;
      this.#dress();
      this.#draw();
      const lost = this.#lost;
      this.#lost = undefined;
      if (lost) setTimeout(() => this.#click(lost), 50);
    }
    if (word === "select") this.#lit?.follow(value);
  }

  async #copy(forms, done) {
    const copied = await copy(forms);
    this.#try(() => this.#panel.told(copied ? done : "refused"));
  }

  async #link(text) {
    const address = await linkTo(text);
    if (address) await this.#copy({ "text/plain": address }, "link");
    else this.#try(() => this.#panel.told("long"));
  }

  async #paste() {
    try {
      const [plain, rich] = await pasted();
      this.#try(() => this.#panel.paste(plain, rich));
    } catch {
      // The reader, or the browser, would rather not: the box takes what they paste themselves.
      this.#root.querySelector("textarea")?.focus();
    }
  }

  #draw() {
    if (!this.#story || !this.#panel) return;
    const marks = this.#host.getAttribute("marks");
    this.#lit.draw(this.#story, this.#panel.marks(), /^(off|first)$/.test(marks) ? marks : "all");
  }

  #lead(span) {
    if (!span) return;
    // In a frame the words are outside.
    if (!this.#story) return void this.#host.dispatchEvent(new RapporteurEvent("lead", span));
    const { startContainer } = this.#story.range(span);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const element = startContainer.nodeType === Node.ELEMENT_NODE ? startContainer : startContainer.parentElement;
    element.scrollIntoView({ block: "center", behavior: still ? "instant" : "smooth" });
    this.#point(span);
  }

  #point(span) {
    if (this.#story && span) this.#lit.point(this.#story, span);
  }

  /** Where words are in the window. */
  #where(span) {
    const range = document.createRange();
    const { startContainer, startOffset, endContainer, endOffset } = this.#story.range(span);
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range.getBoundingClientRect();
  }

  /** Has a worker do a job, and answers whether one can be had; the panel is told what comes of it. */
  #job(job, again = false) {
    const began = this.#work.begin(job, {
      begun: (stage) => this.#try(() => this.#panel.begin(stage)),
      done: (answer) => this.#try(() => this.#panel.bring(answer)),
      refused: () => this.#try(() => this.#panel.work_here()),
      stopped: (error) => this.#try(() => this.#falter(error, job, again)),
    });
    // There is something to show: how the reading goes on.
    if (began) setTimeout(() => this.#dress());
    return began;
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
    const recovered = !again && this.#job(job, true);
    if (!recovered) this.#panel.abandon();
    this.#tell(Object.assign(new WebAssembly.RuntimeError(message), { stack }), recovered);
  }

  /** Tells that a reading stopped, and whether it is done once more. */
  #tell(error, recovered) {
    report(`a reading stopped${recovered ? " and is done once more" : " again"}; please report these lines, with your browser’s name and version`, error);
    if (recovered) this.#recovered++;
    this.#host.dispatchEvent(new RapporteurEvent("error", { error, recovered }));
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
      this.#show();
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

  /** Says that it cannot go on: to visitors only where the page is the panel's own. Under an article they see what stands in the tag. */
  #fail(error, ends = true) {
    report("it cannot go on here", error);
    if (this.#isOwn()) {
      const line = document.createElement("p");
      line.setAttribute("role", "alert");
      line.textContent = isRefusal(error)
        ? "Rapporteur cannot start: this page’s policy, or this browser’s settings, forbid WebAssembly."
        : "Rapporteur could not start here. Reloading the page may help.";
      this.#root.append(line);
    } else if (ends || !this.#panel) {
      this.#root.replaceChildren(document.createElement("slot"));
      this.#root.adoptedStyleSheets = [];
    }
    this.#host.dispatchEvent(new RapporteurEvent("error", { error, recovered: false }));
  }
}
