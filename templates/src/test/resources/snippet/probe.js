// Looks at a fixture's page: what it shows beside what it says it must show, how it moved, how long the swap took.
const probe = window.probe = { shift: 0 };

new PerformanceObserver(list => list.getEntries().forEach(entry => probe.shift += entry.hadRecentInput ? 0 : entry.value))
  .observe({ type: "layout-shift", buffered: true });

// From the answer to the swap, in milliseconds; the marks are for the trace.
let answered;
const json = Response.prototype.json;
Response.prototype.json = async function () {
  const answer = await json.call(this);
  performance.mark("trunkline:answered");
  answered = performance.now();
  return answer;
};
addEventListener("trunkline:swap", () => {
  probe.took ??= performance.now() - answered;
  performance.mark("trunkline:swapped");
});

const swapped = new Promise(resolve => addEventListener("trunkline:swap", resolve, { once: true }));
const loaded = new Promise(resolve => addEventListener("load", resolve, { once: true }));
const frame = () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));

const html = () => document.documentElement.outerHTML;
const act = async () => { if (window.act) { await window.act(); await frame(); } };

// Without the snippet.
probe.finished = async () => { await loaded; await frame(); await act(); return html(); };

const at = place => {
  const [, path, attribute] = /^(.*?)(?:@([\w-]+))?$/.exec(place);
  const steps = path.split(" >>> ");
  const owner = steps.reduce((root, step) => (root.shadowRoot || root.contentDocument || root).querySelector(step), document);
  return owner && (attribute ? owner.getAttribute(attribute) : owner.textContent.trim());
};
const differing = () => Object.entries(JSON.parse(document.getElementById("expect").textContent))
  .map(([place, wanted]) => [place, wanted, at(place)])
  .filter(([, wanted, found]) => wanted !== found)
  .map(([place, wanted, found]) => `${place}: wanted '${wanted}' but found '${found}'`);

probe.differences = async () => {
  await loaded;
  if (await Promise.race([swapped.then(() => 0), new Promise(resolve => setTimeout(resolve, 5000, 1))])) return ["nothing was decided"];
  await frame();
  await act();
  // Parts that few pages need arrive after the swap.
  for (let left = 40; left && differing().length; left--) await new Promise(resolve => setTimeout(resolve, 50));
  return differing();
};
probe.restored = async () => { window.trunkline.restore(); await frame(); return html(); };
