/** The window that people have, in pixels, for `@media`. */
const screen: Readonly<Record<string, number>> = { width: 1280, height: 720 };

/** What is true of a usual screen. */
const usual =
  /^\(\s*(?:color|(?:[a-z]{3}-)?(?:hover|pointer)(?::\s*(?:hover|fine))?|orientation:\s*landscape|prefers-[a-z-]+:\s*(?:light|no-preference)|scripting:\s*enabled|update:\s*fast|display-mode:\s*browser)\s*\)$/;

const bound =
  /^\(\s{0,9}(min|max)-(?:device-)?(width|height)\s{0,9}:\s{0,9}([\d.]{1,9})(px|em|rem)?\s{0,9}\)$/;
const range =
  /^\(\s{0,9}(?:([\d.]{1,9})(px|em|rem)?\s{0,9}(<=?|>=?)\s{0,9})?(width|height)\s{0,9}(?:(<=?|>=?)\s{0,9}([\d.]{1,9})(px|em|rem)?\s{0,9})?\)$/;

/** One query of `@media`, or the `media` attribute of a style element. */
export function isScreen(query: string): boolean {
  const words = query.trim().toLowerCase();
  if (words === "") return true;
  if (/^not\s/.test(words)) return !isScreen(words.slice(4));
  const type = /^(?:only\s+)?(all|screen)(?=\s|$)/.exec(words);
  if (type === null && !words.startsWith("(")) return false;
  return (words.match(/\([^()]{0,200}\)/g) ?? []).every(isTrue);
}

function isTrue(condition: string): boolean {
  const [, side, measure = "", limit, unit] = bound.exec(condition) ?? [];
  if (side !== undefined) return isBetween(screen[measure], limit, unit, side === "min" ? "<=" : ">=");
  const found = range.exec(condition);
  if (found === null) return usual.test(condition);
  const [, low, lowUnit, before, measured = "", after, high, highUnit] = found;
  const size = screen[measured];
  return (
    isBetween(size, low, lowUnit, before) && isBetween(size, high, highUnit, after?.replace(/[<>]/, turned))
  );
}

/** `a < b` as `b > a`. */
function turned(sign: string): string {
  return sign === "<" ? ">" : "<";
}

/** Whether a limit stands to a size as a sign says; where there is none, it does. */
function isBetween(size = 0, limit?: string, unit?: string, sign?: string): boolean {
  if (limit === undefined || sign === undefined) return true;
  const pixels = Number(limit) * (unit === "em" || unit === "rem" ? 16 : 1);
  return (sign.startsWith("<") ? pixels < size : pixels > size) || (sign.endsWith("=") && pixels === size);
}
