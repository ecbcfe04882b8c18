// Fetches the snippet, and paints what the last page of this session showed while the browser still reads this one.
const data = document.currentScript.dataset;
fetchModule(data.endpoint + "/t.js?site=" + data.site).catch(() => {});
const memory = JSON.parse(localStorage["trunkline:" + data.site]);
const texts = new Map(memory.texts);
const places = window.trunkline = new WeakMap();
if (Date.now() - memory.at < 18e5) new MutationObserver(records => records.map(record => record.addedNodes.forEach(node => {
  const place = node.data ? node : node.getAttributeNode("href");
  const before = place?.nodeValue;
  if (texts.has(before) && !node.parentNode.closest("[data-trunkline=off]")) {
    places.set(place, [before, place.nodeValue = texts.get(before)]);
  }
}))).observe(document, {subtree: true, childList: true});
