import {attempt, settings, site} from "./settings.js";
import {consent, denied} from "./consent.js";
import {fresh} from "./memory.js";

const touching = RegExp(`^(${settings.touch?.replace(/,/g, "|") || "utm_.*|.*cl?k?id|.*braid|epik|li_.*"})$`, "i");
const touch = url => [...new URL(url).searchParams].filter(([name]) => touching.test(name)).join();

/** Whether the page came by parameters that the session has not come by: a new touch. */
export const touched = url => touch(location) && touch(location) !== touch(url);

/** The page that was entered from outside stands for the whole session. */
export const entry = (memory, later) => {
  const {referrer} = document;
  const {href, origin} = location;
  return fresh(memory) && !touched(memory.url) && (later || !referrer || referrer.startsWith(origin + "/"))
    ? memory : {url: href, referrer};
};

export const facts = ({url, referrer}) => {
  const cookies = attempt(() => !denied() && document.cookie) || "";
  return {
    site, url, referrer, targets: settings.numbers?.match(/[+\d]+/g), language: navigator.language, screen: screen.width + "x" + screen.height,
    consent: consent(), gaClientId: /_ga=GA.{4}([\d.]+)/.exec(cookies)?.[1], gaSessionId: /_ga_\w+=GS.{4}s?(\d+)/.exec(cookies)?.[1]
  };
};
