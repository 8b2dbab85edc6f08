// The hosted page takes in a text that comes in its address after the #, which browsers send to no server, and takes it out of
// there: when the page opens, and when such an address is put into the bar of a page that is open.
(() => {
  const take = async () => {
    const [, key, value] = location.hash.match(/^#(text|z|long)=?(.*)$/s) ?? [];
    if (!key) return;
    history.replaceState(null, "", location.pathname + location.search);
    const unpack = (value) => {
      const bytes = Uint8Array.from(atob(value.replace(/-/g, "+").replace(/_/g, "/")), (byte) => byte.charCodeAt(0));
      return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).text();
    };
    let text = key === "long" ? undefined : "";
    try {
      if (text !== undefined) text = key === "z" ? await unpack(value) : decodeURIComponent(value);
    } catch {
      // Somebody cut the address short: there is nothing to read in it.
    }
    if (document.readyState === "loading") await new Promise((parsed) => addEventListener("DOMContentLoaded", parsed, { once: true }));
    await customElements.whenDefined("rapporteur-panel");
    document.querySelector("rapporteur-panel").arrive(text);
  };
  take();
  addEventListener("hashchange", take);
})();
