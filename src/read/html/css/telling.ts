/**
 * Words that a style must have to take text from sight or to move it; most pages have none, and are not styled at all.
 * Dark text on white, margins and widths tell nothing.
 */
const telling = new RegExp(
  [
    String.raw`content\s{0,9}:\s{0,9}(?:attr|"(?!["\s]|\\[ef])|'(?!['\s]|\\[ef]))`,
    "none|hid|collapse|opacity|through|clip|scale|translate|rotate|matrix|zoom|mask|blend|security|bidi|transparent|raise",
    String.raw`text-indent\s{0,9}:\s{0,9}\d{3}|letter-spacing\s{0,9}:\s{0,9}-|content\s{0,9}:\s{0,9}counter`,
    String.raw`\b(?:var|calc|min|max|clamp)\(|\b(?:hsla?|hwb|(?:ok)?lab|(?:ok)?lch|color)\(`,
    String.raw`(?:size|font|line-height)\s{0,9}:\s{0,9}[.01]`,
    String.raw`-\d{3}|-\d{1,3}(?:em|rem|vw|%)`,
    String.raw`vertical-align\s{0,9}:\s{0,9}(?:su[pb]|-?[\d.])|top\s{0,9}:\s{0,9}-`,
    String.raw`white-space\s{0,9}:\s{0,9}(?:pre|break)`,
    String.raw`display\s{0,9}:|float\s{0,9}:|absolute|fixed`,
    String.raw`(?<![\w-])color\s{0,9}:\s{0,9}(?:#?[ef]|#(?:\w{3}0|\w{6}00)(?!\w)|white|rgb(?:a|\(\s{0,9}(?:2|[\d.]{1,9}%)|\([^()]{0,40}\/)|snow|ivory|ghost|floral|light)`,
    String.raw`background(?:-color)?\s{0,9}:(?!\s{0,9}(?:white|#fff|none|transparent))`,
  ].join("|"),
  "i",
);

export function isTelling(style: string): boolean {
  return telling.test(style);
}
