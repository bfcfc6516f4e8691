import type { Random } from "../random.ts";

/** Damage to the lines of a finished text. */
export type DegradeText = (text: string, random: Random) => string;

/** Blank lines lost here and there. */
export const lostBlankLines: DegradeText = (text, random) =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "" || random.chance(0.6))
    .join("\n");

/** Blank lines doubled here and there. */
export const doubledBlankLines: DegradeText = (text, random) =>
  text
    .split("\n")
    .flatMap((line) => (line.trim() === "" && random.chance(0.3) ? [line, "", ""] : [line]))
    .join("\n");

/** Windows line ends and a byte order mark. */
export const windowsText: DegradeText = (text) => `\ufeff${text.replaceAll("\n", "\r\n")}`;

/** Every line indented by ideographic spaces or four blanks. */
export const indentedLines: DegradeText = (text, random) => {
  const indent = random.pick(["    ", "　　", "\u00a0\u00a0"]);
  return text
    .split("\n")
    .map((line) => (line === "" ? line : indent + line))
    .join("\n");
};

/** Trailing blanks after every line. */
export const trailingBlanks: DegradeText = (text, random) =>
  text
    .split("\n")
    .map((line) => line + random.pick(["", " ", "  ", "　"]))
    .join("\n");
