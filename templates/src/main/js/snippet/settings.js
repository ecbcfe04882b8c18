// What the script tag says. The loader and the package leave their own tag with data-site, because a module has no current script.
const script = document.currentScript || document.querySelector("script[data-site]");
const address = new URL(script.src || location);

export const settings = script.dataset;
export const site = settings.site || address.searchParams.get("site");
export const endpoint = (settings.endpoint || address.origin).replace(/\/+$/, "");

export const attempt = work => {
  try {
    return work();
  } catch {
    return undefined;
  }
};
