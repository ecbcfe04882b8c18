// The editor of a rule file: a plain text area, painted from behind. Line numbers, colours, marks, jumps and keys are additions.
(() => {
  "use strict";
  const area = document.querySelector("[data-editor]");
  const text = area?.querySelector("textarea");
  if (!text) return;

  const form = text.form;
  const paint = document.createElement("pre");
  const code = paint.appendChild(document.createElement("code"));
  paint.className = "code";
  paint.setAttribute("aria-hidden", "true");
  area.prepend(paint);
  area.classList.add("painted");

  const names = new Set([...document.querySelectorAll("[data-word]")].map(word => word.dataset.word));
  const token = /(\/\/.*|\/\*[^]*?(?:\*\/|$))|("(?:\\.|[^"\\\n])*"?)|(@\w+)|\b(rule|when|then|end|and|or|not|in|matches|contains|memberOf|str)\b|(\w+)/g;
  const kinds = ["c", "s", "d", "k", "f"];
  const tokens = { rules: token, lists: /(#.*)|(^-.*$)|(^\[.*?\])/gm }[area.dataset.kind] || /(?!)/g;

  // Marks belong to lines as they were checked; a line that was changed since then loses its mark, and a text that is not saved has none.
  const jumps = [...document.querySelectorAll("a[data-line]")];
  const checked = text.value.split("\n");
  const marks = new Map((area.dataset.unsaved ? [] : jumps).map(jump => [Number(jump.dataset.line) - 1, jump.dataset.severity === "ERROR" ? "bad-l" : "warn-l"]).reverse());

  const draw = () => {
    const lines = [];
    let line;
    const next = () => {
      line = document.createElement("span");
      line.className = "l";
      lines.push(line);
    };
    const add = (piece, kind) => piece.split("\n").forEach((part, i) => {
      if (i) next();
      if (!part) return;
      const node = kind ? document.createElement("span") : document.createTextNode(part);
      if (kind) {
        node.className = kind;
        node.textContent = part;
      }
      line.append(node);
    });
    next();
    let end = 0;
    for (const match of text.value.matchAll(tokens)) {
      add(text.value.slice(end, match.index));
      const kind = kinds[match.slice(1).findIndex(group => group !== undefined)];
      add(match[0], kind === "f" && !names.has(match[0]) ? "" : kind);
      end = match.index + match[0].length;
    }
    add(text.value.slice(end));
    marks.forEach((mark, i) => {
      if (lines[i] && lines[i].textContent === checked[i]) lines[i].classList.add(mark);
    });
    code.replaceChildren(...lines);
  };

  let waiting = 0;
  let saved = !area.dataset.unsaved;
  text.addEventListener("input", () => {
    saved = false;
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(draw);
  });
  draw();

  const goTo = (wantedLine, wantedColumn) => {
    const lines = text.value.split("\n");
    const row = Math.min(Math.max(wantedLine, 1), lines.length) - 1;
    const column = Math.min(Math.max(wantedColumn - 1, 0), lines[row].length);
    const at = lines.slice(0, row).reduce((sum, line) => sum + line.length + 1, 0) + column;
    text.focus({ preventScroll: true });
    text.setSelectionRange(at, at);
    code.children[row].scrollIntoView({ block: "center", inline: "nearest" });
  };
  for (const jump of jumps) {
    jump.addEventListener("click", event => {
      event.preventDefault();
      goTo(Number(jump.dataset.line), Number(jump.dataset.column));
    });
  }
  // A finding in another file leads here with its place.
  const place = /^#at-(\d+)-(\d+)$/.exec(location.hash);
  if (place) goTo(Number(place[1]), Number(place[2]));

  // Enter in a part of the form does what that part is for; without script it saves, which loses nothing either.
  for (const part of form.querySelectorAll("[data-enter]")) {
    part.addEventListener("keydown", event => {
      if (event.key !== "Enter" || event.target.tagName !== "INPUT" || event.isComposing) return;
      event.preventDefault();
      form.requestSubmit(form.querySelector(`button[name="do"][value="${part.dataset.enter}"]`));
    });
  }

  text.addEventListener("keydown", event => {
    const deed = event.ctrlKey || event.metaKey ? { s: "save", Enter: "check" }[event.key] : undefined;
    if (!deed) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector(`button[name="do"][value="${deed}"]`));
  });
  form.addEventListener("submit", () => { saved = true; });
  addEventListener("beforeunload", event => { if (!saved) event.preventDefault(); });
})();
