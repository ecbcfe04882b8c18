import {settings} from "./settings.js";

// A number in E.164, with the code of its country apart.
const e164 = /^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(\d{4,14})$/;
// Between two digits: spaces of any width, brackets, dashes, marks of direction, and the border of two text nodes.
const gap = "[\\s().\\-/\0\xad\xb7\u200b-\u206f]{0,30}";

/** Target to what else stands for it, as the source of a pattern; the part for vanity numbers fills it in. */
export const vanity = {};

let swaps;
let pattern;

/** Any usual writing of the targets: +1 (416) 555-0100, 416.555.0100, (0)20 7946 0958. Throws what a malformed answer makes it throw. */
export const compile = numbers => {
  const source = numbers.map(swap => {
    const [, code, national] = e164.exec(swap.target);
    if (settings.never?.replace(/[^\d,]/g, "").includes(national)) swap.number = swap.target;
    const [, ours, digits] = e164.exec(swap.number);
    // Ours stands in the page's own way of writing where it has as many digits, in the same country.
    swap.digits = ours === code && digits.length === national.length ? digits : "";
    return `(\\(?(?:(?:\\+|00)?${code}~)?(?:\\(?0\\)?~)?${national.replace(/\B/g, "~")}${vanity[swap.target] || ""})`;
  }).join("|") || "(?!)";
  pattern = RegExp("(?<![\\d+]|\\+\\d{1,3}\\W\\(?)(?:" + source.replace(/~/g, gap) + ")(?!\\d)", "g");
  swaps = numbers;
};

export const rewrite = (text, link) => text.replace(pattern, (match, ...groups) => {
  const {number, display, digits} = swaps.find((swap, i) => groups[i]);
  let place = digits.length - match.match(/\w/g).length;
  return digits
    ? match.replace(/\w/g, sign => digits[place++] || sign)
    : (link || match.includes("+") ? number : display || number) + match.replace(/[^\0]/g, "");
});
