// Rapporteur: the wasm of the page as JavaScript calls it, and one that goes from text to names and no further.
// The bindings are `wasm_bindgen` and `mentions_bindgen`; each is handed the bytes or the response of its wasm.
export const load = async ({ whole, names }) => {
  const page = await wasm_bindgen({ module_or_path: await whole() });
  let mentions;
  return {
    memory: () => page.memory.buffer.byteLength,
    prepare: async () => void (mentions ??= await mentions_bindgen({ module_or_path: await names() })),
    names: (text) => mentions_bindgen.mentions(text),
    whole: (text) => wasm_bindgen.analyse(text).mentions.length,
  };
};
