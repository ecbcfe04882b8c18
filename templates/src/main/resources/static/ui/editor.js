// The rule editor: a plain text area, painted from behind. Line numbers, colours, marks, jumps and keys are additions.
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

  // Marks belong to lines as they were checked; a line that was changed since then loses its mark.
  const jumps = [...document.querySelectorAll("a[data-line]")];
  const checked = text.value.split("\n");
  const marks = new Map(jumps.map(jump => [Number(jump.dataset.line) - 1, jump.dataset.severity === "ERROR" ? "bad-l" : "warn-l"]).reverse());

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
    for (const match of text.value.matchAll(token)) {
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
  let saved = true;
  text.addEventListener("input", () => {
    saved = false;
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(draw);
  });
  draw();

  for (const jump of jumps) {
    jump.addEventListener("click", event => {
      event.preventDefault();
      const lines = text.value.split("\n");
      const row = Math.min(Number(jump.dataset.line), lines.length) - 1;
      const column = Math.min(Math.max(Number(jump.dataset.column) - 1, 0), lines[row].length);
      const at = lines.slice(0, row).reduce((sum, line) => sum + line.length + 1, 0) + column;
      text.focus({ preventScroll: true });
      text.setSelectionRange(at, at);
      code.children[row].scrollIntoView({ block: "center", inline: "nearest" });
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
