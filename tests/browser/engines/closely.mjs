// A browser none of whose tabs closes without a word when something went wrong in it.
import assert from "node:assert/strict";

export const closely = (browser) => {
  const open = new Set();
  const newTab = async () => {
    const tab = await browser.newTab();
    /** Fails on every error of the page's that none of the patterns fits: what its test did not ask for. */
    const close = async (...askedFor) => {
      open.delete(close);
      const errors = await tab.errors().finally(tab.close);
      assert.deepEqual(errors.filter((error) => !askedFor.some((pattern) => pattern.test(error))), []);
    };
    open.add(close);
    return { ...tab, close };
  };
  const close = async () => {
    try {
      for (const close of open) await close();
    } finally {
      await browser.close();
    }
  };
  return { newTab, close };
};
