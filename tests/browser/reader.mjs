// What a reader sees and does, told apart from how a browser is driven.

// The page can be typed into.
export const ready = (tab) =>
  tab.run(async () => {
    for (let tries = 0; tries < 200; tries++) {
      const panel = document.querySelector("rapporteur-panel");
      if (panel?.shadowRoot?.textContent.includes("Ready.")) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`not ready: ${document.querySelector("rapporteur-panel")?.shadowRoot?.textContent}`);
  });
