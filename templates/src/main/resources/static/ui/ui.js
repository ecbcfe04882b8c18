// Comfort on top of pages that are complete without it: theme switch, toasts, keys of the log, live progress.
(() => {
  "use strict";
  const root = document.documentElement;
  const dark = () => (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";

  // The choice lives in a cookie, so that the server renders the next page in the right theme.
  for (const button of document.querySelectorAll("[data-theme-switch]")) {
    button.hidden = false;
    button.setAttribute("aria-pressed", dark());
    button.addEventListener("click", () => {
      root.dataset.theme = dark() ? "light" : "dark";
      document.cookie = `theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax`;
      button.setAttribute("aria-pressed", dark());
    });
  }

  // On a phone the navigation is a bar that scrolls sideways.
  const nav = document.querySelector(".nav");
  const here = nav && nav.querySelector("[aria-current]");
  if (here) nav.scrollLeft = here.offsetLeft - (nav.clientWidth - here.offsetWidth) / 2;

  for (const button of document.querySelectorAll("[data-close]")) {
    button.hidden = false;
    button.addEventListener("click", () => button.closest("[data-closable]").remove());
  }

  // "/" goes to the filter; J and K walk the rows that are links.
  const rows = () => [...document.querySelectorAll("a.row")];
  const walk = step => {
    const all = rows();
    const next = all[Math.min(Math.max(all.indexOf(document.activeElement) + step, 0), all.length - 1)];
    if (next) next.focus();
  };
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    const filter = document.querySelector("[data-filter]");
    if (event.key === "/" && filter) {
      event.preventDefault();
      filter.focus();
    } else if (event.key === "j") {
      walk(1);
    } else if (event.key === "k") {
      walk(-1);
    }
  });

  // Copies what the element named by data-copy says; code line by line, without the numbers of its lines. Browsers let only secure pages.
  for (const button of navigator.clipboard ? document.querySelectorAll("[data-copy]") : []) {
    const word = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      const source = document.getElementById(button.dataset.copy);
      const lines = [...source.querySelectorAll(".l")].map(line => line.textContent);
      await navigator.clipboard.writeText(lines.length ? lines.join("\n") : source.textContent);
      button.textContent = button.dataset.copied;
      setTimeout(() => button.textContent = word, 2000);
    });
  }

  // A part with data-refresh="seconds" is fetched again with its page until the server leaves the attribute out.
  // While somebody is in it with the keyboard it stays as it is.
  const refresh = part => {
    const seconds = Number(part.dataset.refresh);
    if (!seconds) return;
    setTimeout(async () => {
      if (part.contains(document.activeElement)) return refresh(part);
      try {
        const answer = await fetch(location.href, { headers: { accept: "text/html" } });
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(part.id);
        if (!answer.ok || !fresh) return;
        if (!fresh.dataset.refresh) return location.reload();
        part.replaceWith(fresh);
        refresh(fresh);
      } catch {
        refresh(part);
      }
    }, seconds * 1000);
  };
  document.querySelectorAll("[data-refresh]").forEach(refresh);
})();
