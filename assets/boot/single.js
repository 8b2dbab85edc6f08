// The loader of the single file: the wasm lies in the page itself, compressed, because nothing can be fetched beside a file opened from disk.
wasm_bindgen = ((load) => Object.assign(() => {
  const bytes = Uint8Array.from(atob(document.getElementById("rapporteur-wasm").textContent), (byte) => byte.charCodeAt(0));
  const wasm = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return load({ module_or_path: new Response(wasm, { headers: { "content-type": "application/wasm" } }) });
}, load))(wasm_bindgen);
