// What the entries of the package share: the wasm is loaded once, by whichever comes first. Before this stand the bindings.
let loading;
let ready = false;

/** Loads the wasm from what `source` answers, unless that was done. */
export const load = (source) => (loading ??= wasm_bindgen({ module_or_path: source() }).then(
  () => void (ready = true),
  (error) => {
    loading = undefined;
    throw error;
  },
));

const once = (name) => (...given) => {
  if (!ready) throw new Error(`rapporteur: ${name}() was called before init() had loaded the program: await init() first`);
  return wasm_bindgen[name](...given);
};

export const analyse = once("analyse");
export const compare = once("compare");
export const format = once("format");
