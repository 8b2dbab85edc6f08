// The hosted page closes the last way out once it has its own wasm: from here on it cannot connect to anything.
(() => {
  // Where the program does not come whole, its loader tells the console alone.
  const tell = () => setTimeout(() => {
    const panel = document.querySelector("rapporteur-panel");
    if (!panel || panel.firstElementChild || panel.shadowRoot?.querySelector("[role=alert]")) return;
    const line = document.createElement("p");
    line.setAttribute("role", "alert");
    line.textContent = "Rapporteur could not be loaded whole. Reloading the page may help.";
    panel.append(line);
  });
  const words = ["error", "unhandledrejection"];
  words.forEach((word) => addEventListener(word, tell));
  addEventListener("TrunkApplicationStarted", () => {
    words.forEach((word) => removeEventListener(word, tell));
    const policy = document.createElement("meta");
    policy.httpEquiv = "Content-Security-Policy";
    policy.content = "connect-src 'none'";
    document.head.append(policy);
  }, { once: true });
})();
