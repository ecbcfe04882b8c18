/**
 * Starts Trunkline in a page that a bundler makes. The snippet itself comes from your server, so that it and the server fit.
 *
 * @param {import("./index.d.ts").Settings} settings
 * @returns {Promise<import("./index.d.ts").Trunkline | undefined>} nothing when the server can't be reached: the page keeps its number
 */
export const start = async ({ site, endpoint, ...more }) => {
  if (!document.querySelector("script[data-site]")) {
    // The snippet reads its settings from the tag; this one runs nothing.
    const tag = document.createElement("script");
    tag.type = "text/plain";
    Object.assign(tag.dataset, { site, endpoint });
    for (const [name, value] of Object.entries(more)) {
      if (value !== undefined && value !== false) tag.dataset[name] = value === true ? "" : [value].flat().join(",");
    }
    document.head.append(tag);
  }
  try {
    await import(/* @vite-ignore */ /* webpackIgnore: true */ `${endpoint.replace(/\/+$/, "")}/t.js?site=${encodeURIComponent(site)}`);
    return window.trunkline;
  } catch {
    return undefined;
  }
};
