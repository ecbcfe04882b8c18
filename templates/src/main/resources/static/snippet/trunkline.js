// Trunkline: shows each visitor the right phone number. Whatever fails, the page keeps its own number.
(() => {
  "use strict";
  const script = document.currentScript;
  const attempt = work => { try { return work(); } catch { return undefined; } };
  const home = attempt(() => new URL(script.src));
  const site = home?.searchParams.get("site");
  if (!site || window.trunkline) return;

  const endpoint = (script.dataset.endpoint || home.origin).replace(/\/+$/, "");
  const key = "trunkline:" + site;
  const links = "a[href^='tel:' i],a[href^='sms:' i]";
  const e164 = /^\+[1-9]\d{6,14}$/;
  const codes = /^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;
  const gap = "[\\s().\\-/\\u00b7\\u2010-\\u2014]{0,3}";

  let consent = script.dataset.consent || (navigator.globalPrivacyControl ? "denied" : undefined);
  let swaps = [];
  let pattern;
  let token;
  let timer;
  let turn = 0;
  let changed = new WeakMap(); // text node or link: [as the page wrote it, as we wrote it]

  // What the browser remembers, and only with consent.
  const recall = () => (consent !== "denied" && attempt(() => JSON.parse(localStorage.getItem(key)))) || {};
  const remember = memory =>
    attempt(() => consent === "denied" ? localStorage.removeItem(key) : localStorage.setItem(key, JSON.stringify(memory)));

  // Any usual writing of a target: +1 (416) 555-0100, 416.555.0100, 020 7946 0958. The page's way of writing is kept.
  const compile = () => {
    const writings = swaps.map(({ target }) => {
      const code = codes.exec(target)[1];
      const trunk = code === "1" ? "" : `(?:\\(?0\\)?${gap})?`;
      return `(\\(?(?:(?:\\+|00)?${code}${gap})?${trunk}${[...target.slice(code.length + 1)].join(gap)})`;
    });
    pattern = writings.length ? new RegExp(`(^|[^\\d+])(?:${writings.join("|")})(?!\\d)`, "g") : undefined;
  };
  const rewrite = (text, link) => text.replace(pattern, (match, before, ...groups) => {
    const index = swaps.findIndex((swap, i) => groups[i]);
    const { target, number, display } = swaps[index];
    const code = codes.exec(target)[0];
    if (number.length !== target.length || !number.startsWith(code)) {
      return before + (link || groups[index].includes("+") ? number : display);
    }
    const digits = [...number.slice(code.length)];
    return before + [...groups[index]].reverse().map(sign => /\d/.test(sign) && digits.pop() || sign).reverse().join("");
  });

  const read = node => node.nodeType === 3 ? node.data : node.getAttribute("href");
  const write = (node, value) => node.nodeType === 3 ? node.data = value : node.setAttribute("href", value);
  const visit = node => {
    const before = read(node);
    if (before === changed.get(node)?.[1]) return;
    const after = rewrite(before, node.nodeType !== 3);
    const inside = node.nodeType === 3 ? node.parentElement : node;
    if (after === before || inside?.closest("script,style,textarea,noscript,[contenteditable],[data-trunkline-skip]")) return;
    changed.set(node, [before, after]);
    write(node, after);
  };
  const each = (start, work) => {
    const walker = document.createTreeWalker(start, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = start; node; node = walker.nextNode()) {
      if (node.nodeType === 3 || node.matches?.(links)) work(node);
    }
  };
  const late = new MutationObserver(records => attempt(() => {
    for (const { target, addedNodes, type } of records) {
      for (const node of type === "childList" ? addedNodes : [target]) if (pattern) each(node, visit);
    }
  }));

  const restore = () => {
    late.disconnect();
    clearTimeout(timer);
    each(document, node => {
      const [before, after] = changed.get(node) || [];
      if (after !== undefined && read(node) === after) write(node, before);
    });
    changed = new WeakMap();
    swaps = [];
    pattern = token = undefined;
  };

  const post = (path, type, body) => fetch(endpoint + path, {
    method: "POST", credentials: "omit", headers: { "content-type": type }, body: JSON.stringify(body)
  });
  const beat = async event => {
    if (!token) return;
    if (event === "ping") {
      const leased = swaps.some(swap => swap.lease);
      const answer = leased && await post("/v1/heartbeats", "text/plain", { site, token, event }).catch(() => undefined);
      if (answer?.status === 410) decide();
    } else {
      attempt(() => navigator.sendBeacon(endpoint + "/v1/heartbeats", JSON.stringify({ site, token, event })));
    }
  };

  // The page that was entered from outside stands for the whole session.
  const entry = memory => {
    const inside = attempt(() => new URL(document.referrer).origin === location.origin) || (!document.referrer && !location.search);
    return inside && memory.url && Date.parse(memory.expiresAt) > Date.now() ? memory : { url: location.href, referrer: document.referrer };
  };
  const shown = () => [script.dataset.numbers || "", ...[...document.querySelectorAll(links)].map(link => changed.get(link)?.[0] || read(link))]
    .flatMap(text => text.replace(/%2b/gi, "+").split(/[,;?]/))
    .map(text => text.replace(/^(tel|sms):/i, "").replace(/[^\d+]/g, "").replace(/^1?([2-9]\d{9})$/, "+1$1"))
    .filter((text, i, all) => e164.test(text) && all.indexOf(text) === i);

  const decide = async () => {
    const mine = ++turn;
    try {
      const memory = recall();
      const { url, referrer } = entry(memory);
      const answer = await post("/v1/decisions", "application/json", {
        site, url, referrer, visitor: memory.visitor, token: token || memory.token, targets: shown(), language: navigator.language,
        screen: screen.width + "x" + screen.height, consent: consent && { analytics_storage: consent }
      });
      if (answer.status === 400 && (token || memory.token)) {
        token = remember();
        return decide();
      }
      const decision = await answer.json();
      const numbers = decision.numbers.filter(({ target, number, display }) =>
        e164.test(target) && e164.test(number) && typeof display === "string" && target !== number);
      if (!answer.ok || mine !== turn) return;
      restore();
      token = decision.token;
      swaps = numbers;
      compile();
      remember({ visitor: decision.visitor, token, expiresAt: decision.expiresAt, url, referrer });
      if (pattern) each(document, visit);
      late.observe(document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["href"] });
      const seconds = decision.heartbeatSeconds;
      // Soon for the first time: without a word the number goes back after two minutes.
      const pulse = wait => timer = setTimeout(() => {
        pulse(seconds >= 1 ? seconds * 1000 : 60000);
        document.hidden || beat("ping");
      }, wait);
      pulse(5000);
    } catch { /* the page's number stays */ }
  };

  const run = choice => {
    consent = choice || consent;
    if (consent === "denied") token = remember();
    if (document.prerendering) document.addEventListener("prerenderingchange", decide, { once: true });
    else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", decide, { once: true });
    else decide();
  };

  document.addEventListener("visibilitychange", () => beat(document.hidden ? "hide" : "ping"));
  document.addEventListener("click", event => {
    if (changed.has(event.target.closest?.(links))) beat("tel-click");
  }, true);
  window.trunkline = { run, restore };
  run();
})();
