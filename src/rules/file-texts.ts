import type { Block, Location } from "../read/source.ts";
import type { Report } from "../report/model.ts";
import type { RuleContext } from "./define.ts";
import { plainText } from "./passages.ts";

/** A paragraph or cell of the file, whether it belongs to the report or not. */
export interface FileText {
  /** Half-width and simplified, of the same length as what is written. */
  readonly text: string;
  readonly at: Location;
}

/**
 * Everything a reader of the file sees: paragraphs and cells, tables, pasted material, guides and footers included.
 * Of several reports in a file each answers for its own part, the first one for what stands before it too.
 */
export function fileTexts(report: Report, { source, siblings }: RuleContext): FileText[] {
  const index = siblings.indexOf(report);
  const next = siblings[index + 1];
  const from = index <= 0 ? Number.NEGATIVE_INFINITY : positionOf(report.at);
  const to = next === undefined ? Number.POSITIVE_INFINITY : positionOf(next.at);
  return source.blocks.flatMap(piecesOf).flatMap(({ text, at }) => {
    const position = positionOf(at);
    return position >= from && position < to ? [{ text: plainText(text), at }] : [];
  });
}

function piecesOf(block: Block): readonly FileText[] {
  return block.kind === "paragraph" ? [block] : block.cells;
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
