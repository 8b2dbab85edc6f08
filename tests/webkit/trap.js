// WebKit's wasm that computes something else now and then; docs/webkit.md tells what is known of it.
//
//     jsc [options] tests/webkit/trap.js -- target/no-modules/rapporteur.js dist/rapporteur.wasm SECONDS seeds/*.txt
//
// jsc is WebKit's shell; Debian has it in libjavascriptcoregtk-4.0-bin. Reads the texts over and over, each twelve times with a
// fresh module, so that its functions go through the compiler's tiers again and again, and prints every trap and how many answers
// there were that differ from the first one. The same program has one answer for one text: anything but "0 traps, 0 other
// answers" is the engine's.
const [glue, wasm, seconds, ...paths] = arguments;

/** What the shell lacks of a browser, as far as the bindings ask for it. */
globalThis.TextDecoder = class {
  decode(bytes = []) {
    let text = "";
    for (let at = 0; at < bytes.length;) {
      const first = bytes[at++];
      const more = first < 0x80 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
      let point = more ? first & (0x3f >> more) : first;
      for (let left = more; left > 0; left--) point = (point << 6) | (bytes[at++] & 0x3f);
      text += String.fromCodePoint(point);
    }
    return text;
  }
};
globalThis.TextEncoder = class {
  encode(text) {
    return Uint8Array.from(unescape(encodeURIComponent(text)), (character) => character.charCodeAt(0));
  }
  encodeInto(text, view) {
    const bytes = this.encode(text);
    view.set(bytes);
    return { read: text.length, written: bytes.length };
  }
};
globalThis.performance ??= { now: () => preciseTime() * 1000 };

const source = read(glue);
const bytes = read(wasm, "binary");
const texts = paths.map((path) => new TextDecoder().decode(read(path, "binary")));
const fresh = () => {
  const bindings = (0, eval)(`(() => { ${source}; return wasm_bindgen; })()`);
  bindings.initSync({ module: new WebAssembly.Module(bytes) });
  return bindings;
};

const first = [];
const count = { modules: 0, readings: 0, traps: 0, others: 0 };
const end = preciseTime() + Number(seconds);
while (preciseTime() < end) {
  const { analyse } = fresh();
  count.modules++;
  try {
    for (let round = 0; round < 12; round++) {
      texts.forEach((text, at) => {
        const answer = JSON.stringify(analyse(text));
        count.readings++;
        first[at] ??= answer;
        if (answer !== first[at]) count.others++;
      });
    }
  } catch (error) {
    count.traps++;
    print(`${error}\n${error.stack}`);
  }
}
print(`${count.modules} modules, ${count.readings} readings: ${count.traps} traps, ${count.others} other answers`);
