import {settings} from "./settings.js";
import {rewrite} from "./pattern.js";
import {load} from "./server.js";
import {observe, observer} from "./watch.js";

export const links = /^(tel|sms):|wa\.me\/|whatsapp/i;
const off = "[data-trunkline=off]";
const form = "data-trunkline-form";
export const names = ["href", "alt", "aria-label", "src", "srcset", form];
const wanted = "shadow" in settings ? "*" : `[${names.join("],[")}]`;
const AROUND = 12;
const TEXT = 4;
const SHORTEST = 6;

/** Text node or attribute: [as the page wrote it, as we wrote it]. The loader may have begun. */
export const places = window.trunkline || new WeakMap();
export let count = 0;
/** What the loader of the next page paints at once: texts that stand in one piece. */
export const texts = new Map();

const original = place => {
  const written = places.get(place);
  return written?.[1] === place.nodeValue ? written[0] : place.nodeValue;
};
const put = (place, owner, after) => {
  if (after === place.nodeValue || owner?.closest(off + ",script,style,textarea,[contenteditable]")) return;
  const before = original(place);
  if (!places.has(place)) count++;
  places.set(place, [before, after]);
  if (before[SHORTEST]) texts.set(before, after);
  place.nodeValue = after;
};

const attributes = owner => {
  for (const name of names) {
    const place = owner.attributes?.[name];
    if (!place) continue;
    const link = name === "href";
    const given = name > "s" ? owner.getAttribute("data-trunkline-" + name) || "" : original(place);
    const after = rewrite(given, link);
    if (/mailto:|-form/.test(name + given)) load("forms");
    const text = owner.textContent;
    // What a link shows and where it leads agree: it stays when its text stays, because of a mark or of letters that nobody lists.
    if (!link || places.has(place) || links.test(given) && !owner.querySelector(off) && (rewrite(text) !== text || !/\d{3}\W?[A-Z]{3}/.test(text))) {
      put(place, owner, after === given ? original(place) : after);
    }
  }
};

const block = node => {
  while (/^([abiu]|em|strong|span|font)$/.test((node = node.parentNode)?.localName));
  return node;
};

/** Swaps in everything under a node, and in the text that it stands in; back to the page's own where there is nothing to swap. */
export const swap = first => {
  for (const owner of [first, first.parentElement?.closest("a") || first, ...first.querySelectorAll?.(wanted) || []]) {
    attributes(owner);
    if (!wanted[1] && owner.shadowRoot) observe(owner.shadowRoot);
  }
  // A number may be split over inline elements, and over what stood there before.
  const nodes = [];
  const texts = document.createTreeWalker(document, TEXT);
  let room = AROUND;
  for (texts.currentNode = first; room < 2 * AROUND && texts.previousNode(); room++);
  for (let node = texts.currentNode; node && room; node = texts.nextNode()) {
    if (node.nodeType === 3) nodes.push(node);
    first.contains(node) || room--;
  }

  // All texts are read as one: as if the page had no blocks, which is quick, and where a number then seems to be split, with borders.
  const before = nodes.map(original);
  const read = texts => rewrite(texts.join("\0")).split("\0");
  const parts = read(before);
  let bordered;
  let last;
  nodes.forEach((node, i) => {
    if (parts[i] === before[i] && !places.has(node)) return;
    const alone = rewrite(before[i]);
    put(node, node.parentElement, parts[i] === alone ? alone
      : (bordered ||= read(before.map((text, i) => last !== (last = block(nodes[i])) ? "\x01" + text : text)))[i].replace(/^\x01/, ""));
  });
  observer.takeRecords();
};
