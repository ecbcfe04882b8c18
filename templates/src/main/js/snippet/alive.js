import {site} from "./settings.js";
import {recall, remember} from "./memory.js";
import {post} from "./server.js";
import {count, links} from "./swap.js";
import {decide} from "./main.js";

const SOON = 5;
/** What is shown, and to whom. */
export let state;
let timer;

const beat = async event => {
  const now = state;
  if (!now?.token) return;
  try {
    const {status} = await post("heartbeats", {site, token: now.token, event, swapped: count});
    if (now === state) status === 410 ? decide() : remember({...recall(), token: now.token});
  } catch { /* the next one may arrive */ }
};

/** Says that a page is looked at: soon, because without a word a number goes back after two minutes, then now and then. */
export const live = alive => {
  clearTimeout(timer);
  state = alive;
  const next = seconds => timer = setTimeout(() => {
    next(alive.heartbeatSeconds || 60);
    document.hidden || beat("ping");
  }, seconds * 1000);
  if (alive) next(SOON);
};

addEventListener("visibilitychange", () => beat(document.hidden ? "hide" : "ping"));
addEventListener("click", event => links.test(event.composedPath()[0].closest?.("[href]")?.href) && beat("tel-click"), true);
