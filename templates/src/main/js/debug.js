// Shows a signed-in person why the page shows what it shows. Before the server has accepted a code nothing of that appears.
const code = new URL(location.href).searchParams.get("trunkline-debug");
let list;
let invited;

const make = (parent, name, text = "", style = "") => {
  const element = document.createElement(name);
  element.textContent = text;
  element.style.cssText = style;
  parent.append(element);
  return element;
};
const note = (name, text) => make(list, "li", new Date().toLocaleTimeString() + "  " + name + "  " + text);

const visible = place => {
  const owner = place.ownerElement || place.parentElement;
  return (owner ? owner.localName + (owner.id ? "#" + owner.id : "") : "") + (place.ownerElement ? "[" + place.name + "]" : "");
};
const swapped = places => {
  const found = [];
  const walker = document.createTreeWalker(document, 5);
  for (let node = walker.currentNode; node; node = walker.nextNode()) {
    for (const place of node.attributes ? [...node.attributes] : [node]) {
      const [before, after] = places.get(place) || [];
      if (after !== undefined && after === place.nodeValue && before !== after) found.push([visible(place), before.trim(), after.trim()]);
    }
  }
  return found;
};

/** An empty overlay. */
const frame = () => {
  const host = document.createElement("div");
  host.dataset.trunkline = "off";
  host.style.cssText = "all:initial;position:fixed;z-index:2147483647;right:12px;bottom:12px";
  const root = host.attachShadow({mode: "closed"});
  const box = make(root, "section", "", "font:13px/1.45 system-ui,sans-serif;color:#111;background:#fff;border:1px solid #888;border-radius:8px;"
    + "box-shadow:0 4px 24px #0004;padding:12px 16px;width:min(420px,90vw);max-height:70vh;overflow:auto");
  box.setAttribute("role", "complementary");
  box.setAttribute("aria-label", "Trunkline");
  const close = make(box, "button", "Close", "float:right;font:inherit");
  close.addEventListener("click", () => host.remove());
  make(box, "strong", "Trunkline");
  document.body.append(host);
  return box;
};

/** Opens the overlay, and answers what fills it with the explanation of a decision. */
const open = shown => {
  const box = frame();
  const facts = make(box, "dl", "", "display:grid;grid-template-columns:auto 1fr;gap:2px 12px;margin:8px 0");
  const fact = (name, value) => {
    if (!value) return;
    make(facts, "dt", name, "color:#555");
    make(facts, "dd", String(value), "margin:0;overflow-wrap:anywhere");
  };
  const explain = told => {
    facts.replaceChildren();
    fact("Channel", told.channel);
    fact("Campaign", told.campaign);
    fact("Keyword", told.keyword);
    for (const {target, number, kind, rule, pool} of told.numbers || []) {
      fact(target, [number, kind, rule, pool].filter(part => part).join(" · "));
    }
    fact("Until", told.expiresAt);
    fact("Rules version", told.version);
  };
  make(box, "strong", "Swapped");
  const places = make(box, "ul", "", "margin:4px 0 8px;padding-left:18px");
  const count = () => {
    const found = swapped(shown.places);
    places.replaceChildren();
    for (const [where, before, after] of found) make(places, "li", where + ": " + before + " → " + after);
    if (!found.length) make(places, "li", "nothing");
  };
  count();
  make(box, "strong", "Events");
  list = make(box, "ul", "", "margin:4px 0 0;padding-left:18px");
  window.trunkline.on("swap", ({numbers}) => {
    note("swap", numbers.map(({number}) => number).join(", "));
    count();
  });
  new PerformanceObserver(entries => entries.getEntries().forEach(({name}) => name.endsWith("/v1/heartbeats") && note("heartbeat", "")))
    .observe({type: "resource"});
  window.trunkline.on("form", ({form}) => note("form", form));
  window.trunkline.on("restore", () => {
    note("restore", "");
    count();
  });
  return explain;
};

/** Who knows no code yet is told where a signed-in person gets one. What is mounted on the page's own host has no such page. */
const invite = ({endpoint, site}) => {
  if (invited || endpoint === location.origin) return;
  invited = true;
  const link = make(make(frame(), "p", "", "margin:8px 0 0"), "a", "Sign in to see why this page shows this number");
  link.href = endpoint + "/sites/" + site + "/install?page=" + encodeURIComponent(location.href) + "#debug";
  link.target = "_blank";
  link.rel = "noopener";
};

let token;
let explain;
// What is painted of the last page may be followed by another decision, which has another token.
window.trunkline.on("swap", async shown => {
  if (code === "") invite(shown);
  if (!code || shown.token === token) return;
  token = shown.token;
  try {
    const answer = await fetch(shown.endpoint + "/v1/debug", {
      method: "POST",
      headers: {"content-type": "application/json"},
      body: JSON.stringify({site: shown.site, code, token: shown.token})
    });
    if (!answer.ok) return;
    const told = await answer.json();
    if (token !== shown.token) return;
    explain = explain || open(shown);
    explain(told);
  } catch { /* the page stays as it is */ }
});
