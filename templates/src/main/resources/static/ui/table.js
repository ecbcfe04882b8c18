// The table of rules: rows without a round trip, keys of a spreadsheet, a warning before typed cells are lost. The page works without.
(() => {
  "use strict";
  const form = document.querySelector("[data-table]");
  const upload = document.querySelector("[data-upload]");

  const file = upload?.querySelector("input[type=file]");
  file?.addEventListener("change", () => {
    const large = file.files[0]?.size > 256 * 1024;
    file.setCustomValidity(large ? upload.dataset.tooLarge : "");
    if (large) file.reportValidity();
  });
  if (!form) return;

  const rows = form.querySelector("[data-rows]");
  const save = form.querySelector("button[value=save]");
  const note = form.querySelector("[data-unsaved-note]");
  const cells = row => [...row.querySelectorAll("[name=cell]")];

  let unsaved = form.dataset.unsaved === "true";
  let leaving = false;
  const change = () => {
    unsaved = true;
    note.textContent = save.dataset.unsavedText;
  };
  form.addEventListener("input", event => {
    if (event.target.name === "cell") change();
  });
  form.addEventListener("submit", () => { leaving = true; });
  addEventListener("pageshow", () => { leaving = false; });
  addEventListener("beforeunload", event => { if (unsaved && !leaving) event.preventDefault(); });
  addEventListener("keydown", event => {
    if (!save || event.key !== "s" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit(save);
  });
  if (!rows) return;

  // Beyond what a request can hold the server is asked, which says so.
  const addRow = () => {
    const columns = form.querySelectorAll("[name=column]").length;
    if (columns * (rows.rows.length + 1) > Number(form.dataset.most)) return false;
    rows.append(form.querySelector("[data-new-row]").content.cloneNode(true));
    cells(rows.lastElementChild)[0].focus();
    change();
    return true;
  };

  form.addEventListener("click", event => {
    const button = event.target.closest("button");
    if (button?.hasAttribute("data-add-row") && addRow()) {
      event.preventDefault();
    } else if (button?.hasAttribute("data-remove")) {
      event.preventDefault();
      const row = button.closest("tr");
      const near = row.nextElementSibling ?? row.previousElementSibling;
      row.remove();
      (near?.querySelector("[data-remove]") ?? form.querySelector("[data-add-row]")).focus();
      change();
    }
  });

  // Enter and the arrows walk a column; a list of choices keeps its arrows.
  rows.addEventListener("keydown", event => {
    const cell = event.target;
    if (cell.name !== "cell" || event.ctrlKey || event.metaKey || event.altKey) return;
    const plain = cell.localName === "input";
    const step = { Enter: event.shiftKey ? -1 : 1, ArrowDown: plain ? 1 : 0, ArrowUp: plain ? -1 : 0 }[event.key];
    if (!step) return;
    event.preventDefault();
    const row = cell.closest("tr");
    const next = step > 0 ? row.nextElementSibling : row.previousElementSibling;
    if (!next) return;
    const target = cells(next)[cells(row).indexOf(cell)];
    target.focus();
    target.select?.();
  });

  // A new condition: only the comparisons that fit, and the text beside it only where one is needed.
  const ask = form.querySelector("[data-ask]");
  const [field, operator] = ask.querySelectorAll("select");
  const literal = ask.querySelector("input");
  const fit = () => {
    const chosen = field.selectedOptions[0];
    for (const option of operator.options) {
      option.hidden = option.disabled = !option.dataset.asked.split(" ").includes(chosen.dataset.asked);
    }
    if (operator.selectedOptions[0]?.disabled) operator.value = [...operator.options].find(option => !option.disabled).value;
    literal.hidden = chosen.dataset.literal !== "true";
  };
  field.addEventListener("change", fit);
  fit();
  literal.addEventListener("keydown", event => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    form.requestSubmit(ask.querySelector("button"));
  });
})();
