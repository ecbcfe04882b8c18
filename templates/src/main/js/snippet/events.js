import {state} from "./alive.js";

/** Tells whoever listens; what they throw is theirs, and reaches the page as an error of theirs. */
export const tell = (name, detail) => dispatchEvent(new CustomEvent("trunkline:" + name, {detail}));

/** Listens, also to the last swap. */
export const on = (name, listener) => {
  addEventListener("trunkline:" + name, ({detail}) => listener(detail));
  if (state && name === "swap") listener(state);
};
