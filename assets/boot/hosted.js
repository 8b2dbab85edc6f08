// The hosted page closes the last way out once it has its own wasm: from here on it cannot connect to anything.
addEventListener("TrunkApplicationStarted", () => {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "connect-src 'none'";
  document.head.append(policy);
}, { once: true });
