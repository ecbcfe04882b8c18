// Numbers that the page writes in letters, such as 1-800-FLOWERS: each becomes another way of writing its target.
const keys = letter => "22233344455566677778889999"[letter.toLowerCase().charCodeAt(0) - 97];
const digits = text => text.replace(/[a-z]/gi, keys).replace(/\D/g, "").replace(/^1(?=\d{10}$)/, "");
const listed = document.querySelector("script[data-vanity]").dataset.vanity.split(",");
let known;

window.trunkline.on("swap", ({numbers, vanity, again}) => {
  if (known) return;
  known = true;
  for (const {target} of numbers) {
    vanity[target] = listed
      .filter(text => target === "+1" + digits(text))
      .map(text => "|" + text.match(/\w/g).map(sign => "[" + sign.toLowerCase() + sign.toUpperCase() + "]").join("~"))
      .join("");
  }
  again();
});
