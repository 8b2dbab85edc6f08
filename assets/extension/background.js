// The button opens the panel beside the page, and has it read that page: what is pressed on a page is the only right to it.
chrome.action.onClicked.addListener(({ id }) => {
  chrome.sidePanel.setOptions({ tabId: id, path: `panel.html?tab=${id}`, enabled: true });
  // In the same breath as the press, or the browser refuses.
  chrome.sidePanel.open({ tabId: id });
  // One that is open already reads again; one that opens now reads by itself, and hears nothing yet.
  chrome.runtime.sendMessage({ read: id }).catch(() => {});
});
