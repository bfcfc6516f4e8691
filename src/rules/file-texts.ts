import { oncePer, oncePerOptions } from "../form/once.ts";
import type { Location, Source } from "../read/source.ts";
import type { Report } from "../report/model.ts";
import type { RuleContext } from "./define.ts";
import { plainText } from "./passages.ts";

/** A paragraph or cell of the file, whether it belongs to the report or not. */
export interface FileText {
  /** As rules are given it: half-width and simplified, of the same length as what is written. */
  readonly text: string;
  readonly at: Location;
}

/**
 * Everything a reader of the file sees: paragraphs and cells, tables, pasted material, guides and footers included.
 * Of several reports in a file each answers for its own part, the first one for what stands before it too.
 */
export function fileTexts(report: Report, context: RuleContext): FileText[] {
  return piecesFor(report, context).map(plain);
}

/** Those that may hold numbers of persons: eight figures, blanks and hyphens in a row. Nearly all texts have none. */
export const textsWithLongNumbers = oncePerOptions((report: Report, context: RuleContext) =>
  piecesFor(report, context)
    .filter(({ text }) => text.length >= 8 && longNumber.test(text))
    .map(plain),
);

const longNumber = /[\d０-９]{3}[\d０-９\s\-－]{5}/u;

function piecesFor(report: Report, { source, siblings }: RuleContext): readonly FileText[] {
  const pieces = piecesIn(source);
  if (siblings.length < 2) return pieces;
  const index = siblings.indexOf(report);
  const next = siblings[index + 1];
  const from = index <= 0 ? Number.NEGATIVE_INFINITY : positionOf(report.at);
  const to = next === undefined ? Number.POSITIVE_INFINITY : positionOf(next.at);
  return pieces.filter(({ at }) => positionOf(at) >= from && positionOf(at) < to);
}

const piecesIn: (source: Source) => readonly FileText[] = oncePer(({ blocks }) => {
  const pieces: FileText[] = [];
  for (const block of blocks) {
    if (block.kind === "paragraph") pieces.push(block);
    else for (const cell of block.cells) pieces.push(cell);
  }
  return pieces;
});

function plain({ text, at }: FileText): FileText {
  return { text: plainText(text), at };
}

/** Lines of a text or a page, paragraphs of a Word file: both grow towards the end. */
function positionOf({ line, paragraph }: Location): number {
  return line ?? paragraph ?? 0;
}

/** Place of a character: in text files with its column. */
export function columnOf({ at }: FileText, offset: number, { source }: RuleContext): Location {
  return source.kind === "text" && at.line !== undefined ? { ...at, column: (at.column ?? 1) + offset } : at;
}

/** Words before a number that say that it is no number of a person. */
export function namesAnotherNumber(before: string): boolean {
  return /(?:信用代码|机构代码|组织代码|索引号?|文号|备案号?|备案|标识码|编号|账号|帐号|序号|流水号|订单|发票|许可证号?|证号|工单)[^。,;]{0,8}$/u.test(
    before.slice(-24).replace(/\s+/gu, ""),
  );
}

/** The text with addresses of pages blanked out, of the same length. */
export function withoutAddresses(text: string): string {
  return text.replace(/(?:https?:\/\/|www\.)[\w\-.~:/?#@!$&'*+=%]+/giu, (address) =>
    " ".repeat(address.length),
  );
}
