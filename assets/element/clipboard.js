// What leaves a panel by the reader's own act: to the clipboard, or into a file.

/** Puts words on the clipboard, by their media types, and answers whether that went well. */
export const copy = async (forms) => {
  try {
    const blobs = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
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
    return copied;
  }
};

/** An address that carries a text behind its #, which browsers send to no server, see boot/arrival.js; none where it is too long. */
export const linkTo = async (text) => {
  let fragment = `text=${encodeURIComponent(text)}`;
  try {
    const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
    const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    fragment = `z=${base64.replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "")}`;
  } catch {
    // A browser that cannot pack has the text as it is.
  }
  return fragment.length > 60_000 ? undefined : `${location.href.split("#")[0]}#${fragment}`;
};

/** What is on the clipboard, as plain and as rich text. */
export const pasted = async () => {
  const [item] = await navigator.clipboard.read();
  const words = async (type) => (item.types.includes(type) ? (await item.getType(type)).text() : "");
  return [await words("text/plain"), await words("text/html")];
};

/** Saves a drawing as pixels; as it is, where the host page forbids pictures. */
export const savePicture = (drawing, name) => {
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
};
