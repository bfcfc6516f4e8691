import { foldLabel } from "../../form/fold.ts";
import type { TableKey } from "../../form/index.ts";
import { thresholds } from "../thresholds.ts";
import { isOwnHeader } from "./own-headers.ts";
import { tableFamily } from "./slots.ts";
import { termOf } from "./terms.ts";

/** Whether a text in a table is none of its labels, nor what damage left of one: 注：不含垂直管理单位。 */
export function isNote(text: string, key: TableKey): boolean {
  const folded = foldLabel(text);
  return (
    folded.length >= thresholds.notes.fewest &&
    /\p{Script=Han}/u.test(folded) &&
    !isOwnHeader(folded) &&
    tableFamily(key).best(termOf(folded)) === 0
  );
}

/**
 * What stands in brackets behind a label and counts something: 行政许可（含不予许可3件）. Years, ordinals, units and numbers of
 * notes count nothing.
 */
export function countsBeside(label: string): readonly string[] {
  return [...label.matchAll(bracketed)].flatMap(([whole, inside = ""]) =>
    count.test(inside.normalize("NFKC")) ? [whole] : [],
  );
}

const bracketed = /[(（〔［[【]([^()（）〔〕［］[\]【】]*)[)）〕］\]】]/gu;
const count = new RegExp(
  [
    /(?<![第\d.,])\d[\d,.]{0,20}\s?(?:万元|元|人次|[件项宗次个份人批家户起笔张篇])/u,
    /[含有另共]\s?(?!20\d\d年|\d+\s?类)\d/u,
    /(?<!第)[二两三四五六七八九十百千][件宗份起笔]/u,
    /[含有另共]一[件宗份起笔]/u,
  ]
    .map(({ source }) => source)
    .join("|"),
  "u",
);
