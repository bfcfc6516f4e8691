/**
 * Characters that a terminal or the log of a CI server acts upon instead of showing them: C0, DEL, C1, marks that turn
 * the direction of writing, separators of lines and paragraphs. Tabs and line ends are told apart by what calls.
 */
const acting = /(?![\t\n\r])\p{Cc}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;
const lineEnds = /[\r\n]/gu;

/** `##[error]`, `##vso[…]` and `##teamcity[…]` are commands wherever they stand in a line. */
const bracketCommand = /##(?=[a-z]{0,20}\[)/giu;

/**
 * Text of a file, a name or an argument, fit for one line of text that people read: what would act is shown instead
 * (`␛`, `␊`, `<U+202E>`), and what would be a command to a CI server no longer is one.
 */
export function printable(text: string): string {
  return withoutCommand(exposeControls(text).replace(lineEnds, shown));
}

/** The same for text whose line feeds are meant. */
export function printableLines(text: string): string {
  return text.split("\n").map(printable).join("\n");
}

/** Shows what would act on a terminal; tabs and line ends stay. */
export function exposeControls(text: string): string {
  return text.replace(acting, shown);
}

/** `::error::` is a command where it opens a line, blanks before it or not. */
function withoutCommand(line: string): string {
  const start = line.trimStart();
  const opened = start.startsWith("::")
    ? `${line.slice(0, line.length - start.length)}: ${start.slice(1)}`
    : line;
  return opened.replace(bracketCommand, "## ");
}

/** Unicode has pictures of the older control characters; of the others the number is shown. */
function shown(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}
