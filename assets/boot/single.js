// The loader of the single file: the wasm lies in the page itself, compressed, because nothing can be fetched beside a file opened from disk.
wasm_bindgen = ((load) => Object.assign(() => {
  // Seven bits a character; DEL stands before one that the page could not hold as it is (xtask/src/seven.rs).
  const text = document.getElementById("rapporteur-wasm").textContent;
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (let at = 0, bits = 0, buffer = 0; at < text.length; at++) {
    const seven = text.charCodeAt(at);
    buffer = buffer << 7 | (seven === 0x7f ? text.charCodeAt(++at) ^ 0x40 : seven);
    bits += 7;
    if (bits >= 8) bytes[length++] = buffer >> (bits -= 8);
  }
  const wasm = new Blob([bytes.subarray(0, length)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return load({ module_or_path: new Response(wasm, { headers: { "content-type": "application/wasm" } }) });
}, load))(wasm_bindgen);
