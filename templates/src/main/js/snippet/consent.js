import {settings} from "./settings.js";

let choice = navigator.globalPrivacyControl ? "denied" : settings.consent;

/** What the visitor chose in a banner that tells trunkline.run(). */
export const choose = made => choice = made || choice;

/** The signals that the page gave by Consent Mode, and above them what it told the snippet. */
export const consent = () => {
  const given = {};
  window.dataLayer?.forEach?.(entry => entry?.[0] === "consent" && Object.assign(given, entry[2]));
  return {...given, analytics_storage: choice || given.analytics_storage};
};
/** @noinline */
export const denied = () => consent().analytics_storage === "denied";
