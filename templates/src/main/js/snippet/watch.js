import {names, swap} from "./swap.js";
import {moved} from "./main.js";

export const observer = new MutationObserver(records => {
  // "attributes" and "characterData" have a tenth letter, "childList" has none.
  const added = new Set(records.flatMap(({target, type, addedNodes}) => type[9] ? target : [...addedNodes]));
  for (const node of added) {
    let parent = node;
    while ((parent = parent.parentNode) && !added.has(parent));
    if (!parent) swap(node);
  }
  moved();
});

/** Swaps, and goes on doing so. */
export const observe = root => {
  observer.observe(root, {subtree: true, childList: true, characterData: true, attributeFilter: names});
  swap(root);
};
