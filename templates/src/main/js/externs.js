/**
 * @externs
 * @fileoverview Names that others know: the server, the page, the loader and what the browser keeps. The compiler must not shorten them.
 */

/** The script tag. */
const settings = {
  site: "", endpoint: "", numbers: "", never: "", vanity: "", touch: "", consent: "", shadow: "", wait: "",
  trunklineForm: "", trunklineFormReport: "", trunklinePrivate: "", trunklineSrc: "", trunklineSrcset: ""
};

/** What is asked, what is answered, what is remembered. */
const protocol = {
  site: "", url: "", referrer: "", visitor: "", visit: "", token: "", targets: [], language: "", screen: "",
  gaClientId: "", gaSessionId: "", consent: {}, ad_storage: "", analytics_storage: "", ad_user_data: "", ad_personalization: "",
  heartbeatSeconds: 0, expiresAt: "", numbers: [], target: "", number: "", display: "", kind: "", lease: "",
  event: "", swapped: 0, address: "", form: "", fields: {}, at: 0, texts: {}, digits: "", vanity: {},
  channel: "", campaign: "", keyword: "", rule: "", pool: "", version: 0, code: "", detail: ""
};

/** The one global name. */
window.trunkline = { run() {}, restore() {}, on() {} };
window.dataLayer = [];

/** What a listener is told. */
const told = { numbers: [], places: {}, visit: "", visitor: "", token: "", site: "", endpoint: "", vanity: {}, again() {} };

/** Younger than the compiler's own list. */
Document.prototype.prerendering;
Navigator.prototype.globalPrivacyControl;
AbortSignal.timeout = function (milliseconds) {};

/** Stands for the import() of a module from a server, which the compiler can't keep; the build puts that in its place. */
function fetchModule(url) {}
