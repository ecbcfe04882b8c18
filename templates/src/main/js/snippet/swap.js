import {settings} from "./settings.js";
import {rewrite} from "./pattern.js";
import {load} from "./server.js";
import {observe, observer} from "./watch.js";

export const links = /^(tel|sms):|wa\.me\/|whatsapp/i;
const off = "[data-trunkline=off]";
const form = "data-trunkline-form";
export const names = ["href", "alt", "aria-label", "src", "srcset", form];
const LINE = 24;
const SHORTEST = 6;
const LONGEST = 99;

/** Text node or attribute: [as the page wrote it, as we wrote it]. The loader may have begun. */
export const places = window.trunkline || new WeakMap();
export let count = window.trunkline ? 1 : 0;
/** What the loader of the next page paints at once: short texts that stand in one piece. */
export const texts = new Map();

const original = place => {
  const written = count && places.get(place);
  return written && written[1] === place.nodeValue ? written[0] : place.nodeValue;
};
const put = (place, owner, after) => {
  if (after === place.nodeValue || owner?.closest?.(off + ",textarea,[contenteditable]")) return;
  const before = original(place);
  if (!places.has(place)) count++;
  places.set(place, [before, after]);
  if (before[SHORTEST] && !before[LONGEST]) texts.set(before, after);
  place.nodeValue = after;
};

// What a link shows and where it leads agree: it stays when its text stays, because of a mark or of letters that nobody lists.
const stays = (link, text) => link.querySelector(off) || rewrite(text) === text && /\d{3}\W?[A-Z]{3}/.test(text);

const attributes = owner => {
  for (const place of owner.attributes || []) {
    const {name} = place;
    if (!names.includes(name)) continue;
    if (name === form) load("forms");
    const link = name === "href";
    const given = name > "s" ? owner.getAttribute("data-trunkline-" + name) || "" : original(place);
    const after = rewrite(given, link);
    if (!link || places.has(place) || links.test(given) && !stays(owner, owner.textContent)) put(place, owner, after === given ? original(place) : after);
  }
};

const flows = node => /^(#text|#comment|[abiu]|em|strong|span|font)$/i.test(node?.nodeName);

/** Swaps in everything under a node, and in the line of text that it stands in; back to the page's own where there is nothing to swap. */
export const swap = first => {
  const nodes = [];
  let text = "";
  let before;
  // A number may be split over inline elements: all texts are read as one, with a border that only a block makes unpassable.
  const read = (node, block) => {
    if (node.nodeType === 3) {
      nodes.push(node);
      text += (block === before ? "" : "\x01") + original(node) + "\0";
      before = block;
    } else if (!/^S(CRI|TY)/i.test(node.nodeName)) {
      attributes(node);
      if (node.shadowRoot && "shadow" in settings) observe(node.shadowRoot);
      for (let child = node.firstChild; child; child = child.nextSibling) read(child, flows(child) ? block : child);
    }
  };
  while (flows(first.parentNode)) first = first.parentNode;
  let last = first.nextSibling;
  for (let i = LINE; i-- && flows(last);) last = last.nextSibling;
  for (let i = LINE; i-- && flows(first.previousSibling);) first = first.previousSibling;
  for (; first !== last; first = first.nextSibling) read(first, flows(first) || first);
  const parts = rewrite(text).split("\0");
  nodes.forEach((node, i) => put(node, node.parentNode, parts[i].replace("\x01", "")));
  observer.takeRecords();
};
