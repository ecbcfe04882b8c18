// Trunkline: shows each visitor the right phone number. Whatever fails, the page keeps its own number.
import {attempt, endpoint, settings, site} from "./settings.js";
import {choose, denied} from "./consent.js";
import {fresh, key, recall, remember} from "./memory.js";
import {entry, facts, touched} from "./facts.js";
import {compile, vanity} from "./pattern.js";
import {places, swap} from "./swap.js";
import {observe, observer} from "./watch.js";
import {on, tell} from "./events.js";
import {load, post} from "./server.js";
import {live, state} from "./alive.js";

const PATIENCE = 800;
let token;
let shown = [];
let turn = 0;
let here;

const paint = numbers => {
  compile(numbers);
  swap(document);
};
const again = () => paint(shown);
const show = answer => {
  compile(answer.numbers);
  token = answer.token;
  shown = answer.numbers;
  observe(document);
  live({...answer, site, endpoint, places, vanity, again});
  tell("swap", state);
  if (settings.vanity) load("vanity");
  if (/trunkline-debug/.test(location.search)) load("debug");
};

export const decide = async () => {
  const mine = ++turn;
  const memory = recall();
  const from = entry(memory, mine > 1);
  const known = token || memory.token;
  here = location.href;
  try {
    const answer = await post("decisions", {...facts(from), visitor: memory.visitor, token: known}, AbortSignal.timeout?.(PATIENCE));
    if (answer.status === 400 && known) {
      token = remember();
      return decide();
    }
    const decision = await answer.json();
    if (!answer.ok || mine !== turn) return;
    const now = {...from, ...decision};
    show(now);
    remember(now);
  } catch { /* the page's number stays */ }
};
export const moved = () => {
  if (here !== location.href) {
    here = location.href;
    if (touched(state.url)) decide();
  }
};

const run = choice => {
  choose(choice);
  if (denied()) token = remember();
  document.addEventListener("prerenderingchange", decide);
  if (!document.prerendering) decide();
};
const repaint = () => attempt(() => {
  const memory = recall();
  if (fresh(memory)) show(memory);
});

// Another tab had a decision: one session, one number.
addEventListener("storage", event => event.key === key && repaint());
addEventListener("pageshow", event => event.persisted && decide());
// Paper outlives a lease.
addEventListener("beforeprint", () => paint(shown.filter(({lease}) => !lease)));
addEventListener("afterprint", again);
window.trunkline = {
  run, on,
  restore() {
    turn++;
    observer.disconnect();
    live();
    paint([]);
    tell("restore");
  }
};
if (!("wait" in settings)) {
  repaint();
  run();
}
