// Marked forms carry the visit to the server that they are sent to, and tell Trunkline that they were sent; beside them, clicks on addresses.
const marked = "form[data-trunkline-form]";
const clickIds = /^(gclid|gbraid|wbraid|dclid|gad_source|msclkid|fbclid|li_fat_id|ttclid|twclid|epik|rdt_cid|sccid)$/i;
const closed = "[data-trunkline-private],[type=hidden],[type=password],[type=file],[type=submit],[type=button],[autocomplete^=cc-]";
const card = /^(?:\d[ -]?){13,19}$/;
const inputs = new Set();
let session = {};

const parameters = () => [...new URL(session.url || location.href).searchParams].filter(([name]) => clickIds.test(name));

const fill = form => {
  const fields = [["trunkline_visit", session.visit], ["trunkline_visitor", session.visitor], ...parameters()];
  for (const [name, value] of fields) {
    if (!value || !session.token) continue;
    let input = [...form.elements].find(element => element.name === name);
    if (!input) {
      input = document.createElement("input");
      input.type = "hidden";
      input.name = name;
      form.append(input);
      inputs.add(input);
    }
    if (inputs.has(input)) input.value = value;
  }
};
const fillAll = () => document.querySelectorAll(marked).forEach(fill);

// By Luhn's sum, in case a visitor types a card number where nobody expects one.
const isCard = value => card.test(value) && [...value.replace(/\D/g, "")].reverse()
  .reduce((sum, digit, i) => sum + (i % 2 ? 2 * digit - (digit > 4 ? 9 : 0) : +digit), 0) % 10 === 0;

const tellable = element => element.name && element.value && !element.disabled && !element.closest(closed)
  && (element.checked || !/radio|checkbox/.test(element.type)) && !isCard(element.value.trim());

const report = form => {
  const fields = {};
  for (const element of form.elements) {
    if (!tellable(element)) continue;
    const {name, value} = element;
    fields[name.slice(0, 100)] = (fields[name] ? fields[name] + ", " + value : value).slice(0, 4000);
  }
  const body = {site: session.site, token: session.token, form: form.dataset.trunklineForm || "form", fields};
  navigator.sendBeacon(session.endpoint + "/v1/forms", JSON.stringify(body));
  dispatchEvent(new CustomEvent("trunkline:form", {detail: body}));
};

window.trunkline.on("swap", shown => {
  session = shown;
  fillAll();
});
window.trunkline.on("restore", () => {
  session = {};
  inputs.forEach(input => input.remove());
  inputs.clear();
});
document.addEventListener("focusin", ({target}) => {
  const form = target.closest?.(marked);
  if (form) fill(form);
});
// Before the page's own listeners, which may send the fields themselves; told only once it is known that nobody stopped it for being invalid.
document.addEventListener("submit", ({target}) => {
  if (!target.matches(marked)) return;
  fill(target);
  if (session.token && target.dataset.trunklineFormReport !== "off") report(target);
}, true);
// An address that is clicked is a response too; which one it was is all that is told.
document.addEventListener("click", ({target}) => {
  const link = target.closest?.("a[href^='mailto:' i]");
  if (!link || !session.token || link.closest("[data-trunkline=off]")) return;
  const body = {site: session.site, token: session.token, address: link.pathname};
  navigator.sendBeacon(session.endpoint + "/v1/email-clicks", JSON.stringify(body));
}, true);
