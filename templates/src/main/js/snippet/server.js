import {endpoint} from "./settings.js";

/** Rejects when the server can't be reached. Goes on when the page is left. */
export const post = (path, body, more) =>
  fetch(endpoint + "/v1/" + path, {method: "POST", body: JSON.stringify(body), keepalive: true, ...more});

/** Loads a part that few pages need. An import carries the nonce of this script and needs no policy of Trusted Types. */
export const load = name => fetchModule(endpoint + "/t/" + name + ".js").catch(() => {});
