import type { BlockTemplate } from "../../../form/index.ts";
import type { FileColumn, Token } from "./tokens.ts";
import { isHead } from "./tokens.ts";

/**
 * The columns of a block whose headers all stand in one line, in their order.
 *
 * @returns `undefined` where they stand in several lines, or where a label comes again
 */
export function columnsOfLine(
  tokens: readonly Token[],
  block: BlockTemplate,
): readonly FileColumn[] | undefined {
  // Where a label stands in several groups, no line alone says which is meant.
  if (new Set(block.columns.map(({ label }) => label.text)).size < block.columns.length) return undefined;
  const line = headerLine(tokens);
  if (line === undefined) return undefined;
  const own = tokens.filter(({ item }) => item.row === line);
  const first = own.findIndex(isHead);
  const corner = own.findLastIndex(({ kind }, index) => index < first && kind === "known");
  // Before the first header stands that of the labels, unless the corner of the form does.
  const columns = own.slice(corner >= 0 ? corner + 1 : first);
  return columns.map(({ kind, label, item }) => {
    const column = kind === "leaf" ? block.columns.find((one) => one.label.text === label?.text) : undefined;
    return column === undefined ? { kind: "foreign", text: item.raw } : { kind: "form", column };
  });
}

/** The line that holds each header once: the only one, or the last of those that repeat merged headers. */
function headerLine(tokens: readonly Token[]): number | undefined {
  const heads = tokens.filter(isHead);
  const line = heads.at(-1)?.item.row;
  const own = heads.filter(({ item }) => item.row === line);
  const names = new Set(own.map(nameOf));
  if (names.size < own.length) return undefined;
  const isWhole = heads.every((head) => names.has(nameOf(head)));
  // A group below the headers would part them; a header of an office's own there is one more, where each has its line.
  const isApart = ({ kind, item }: Token) =>
    kind === "group" ||
    (kind === "foreign" &&
      own.length === 1 &&
      tokensIn(tokens, item.row) === 1 &&
      // 行政许可315 is a row.
      !/\p{Nd}$/u.test(item.folded));
  return isWhole && tokens.every((token) => token.item.row < (line ?? 0) || !isApart(token))
    ? line
    : undefined;
}

function tokensIn(tokens: readonly Token[], row: number): number {
  return tokens.filter(({ item }) => item.row === row).length;
}

function nameOf({ label, item }: Token): string {
  return label?.text ?? item.folded;
}
