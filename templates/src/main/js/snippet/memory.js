import {attempt, endpoint, site} from "./settings.js";
import {texts} from "./swap.js";
import {denied} from "./consent.js";

const HALF_AN_HOUR = 18e5;
export const key = "trunkline:" + site;

/** What this browser keeps, which is nothing without consent. */
export const recall = () => attempt(() => !denied() && JSON.parse(localStorage[key])) || {};
export const remember = memory => {
  attempt(() => {
    if (denied() || !memory?.token) delete localStorage[key];
    else {
      // On its own host the server keeps the visitor in a cookie that no script can read.
      if (endpoint === location.origin) memory.visitor = undefined;
      localStorage[key] = JSON.stringify({...memory, texts: [...texts], at: Date.now()});
    }
  });
};

/** By the browser's own clock, which may be wrong but goes on. */
export const fresh = memory => Math.abs(Date.now() - memory.at) < HALF_AN_HOUR;
