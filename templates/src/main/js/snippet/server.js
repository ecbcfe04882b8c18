import {endpoint} from "./settings.js";

/** Rejects when the server can't be reached. Goes on when the page is left. As text, for which no browser asks another origin first. */
export const post = (path, body, signal) =>
  fetch(endpoint + "/v1/" + path, {method: "POST", body: JSON.stringify(body), keepalive: true, signal});

/** Loads a part that few pages need. An import carries the nonce of this script and needs no policy of Trusted Types. */
export const load = name => fetchModule(endpoint + "/t/" + name + ".js").catch(() => {});
