import { plainProse } from "../../form/fold.ts";
import type { Located } from "../../report/model.ts";
import type { PhysicalRow } from "../rows.ts";
import { firstDate } from "./dates.ts";

/** Keys of metadata on government pages, most trusted first. 成文日期 is not the publication date but the last resort. */
const keys: readonly (readonly string[])[] = [
  [
    "发布日期",
    "发布时间",
    "公开日期",
    "公开时间",
    "公布日期",
    "公布时间",
    "發布日期",
    "發佈日期",
    "发文日期",
    "释出日期",
    "释出时间",
  ],
  ["时间", "日期", "信息时间", "撰写时间"],
  ["生成日期", "生成时间", "成文日期", "成文时间"],
];
const labels = keys.flat().sort((left, right) => right.length - left.length);
const keyed = new RegExp(
  `(?:^|[\\s\\t|【\\[（(•·])(${labels.map(spaced).join("|")})\\s*[:：】\\]|\\t ]`,
  "u",
);

/** The last character of every key; most rows have neither. */
const endOfKey = /[期间間]/u;

/** `索 引 号`: keys are often padded with spaces. */
function spaced(label: string): string {
  return Array.from(label).join("\\s*");
}

/** Date of publication from the rows around a report's title. */
export function findPublication(
  rows: readonly PhysicalRow[],
  from: number,
  to: number,
): Located<string> | null {
  let best: { rank: number; found: Located<string> } | null = null;
  for (let index = from; index < to; index++) {
    const row = rows[index];
    if (row === undefined || row.text.length > 300 || !endOfKey.test(row.text)) continue;
    for (const { rank, found } of datesIn(row, rows[index + 1], rows[index + 2])) {
      // Of two equally trusted dates the nearer to the report counts: the later one.
      if (best === null || rank <= best.rank) best = { rank, found };
    }
  }
  return best?.found ?? null;
}

function* datesIn(
  row: PhysicalRow,
  next: PhysicalRow | undefined,
  afterNext: PhysicalRow | undefined,
): Generator<{ rank: number; found: Located<string> }> {
  const text = plainProse(row.text);
  for (let offset = 0; offset < text.length; ) {
    const match = keyed.exec(text.slice(offset));
    const key = match?.[1]?.replace(/\s/gu, "");
    if (match === null || key === undefined) break;
    const end = offset + match.index + match[0].length;
    const value = text.slice(end, end + 40);
    // The value may stand in the next line (`• 发布日期:` newline value); a blank line may be between.
    const following =
      value.replace(/[|\s]/gu, "") === "" ? `${next?.text ?? ""} ${afterNext?.text ?? ""}` : value;
    const date = firstDate(compactDate(following.slice(0, 60)));
    const rank = keys.findIndex((group) => group.includes(key));
    if (date !== null) yield { rank, found: { value: date.iso, at: row.at } };
    offset = end;
  }
  const transposed = transposedDate(row, next);
  if (transposed !== null) yield transposed;
}

/** Header row over value row: `发布日期 | 索引号` / `2024-01-18 | …`. */
function transposedDate(
  row: PhysicalRow,
  next: PhysicalRow | undefined,
): { rank: number; found: Located<string> } | null {
  if (next === undefined || row.cells.length < 2 || next.cells.length !== row.cells.length) return null;
  for (const [index, cell] of row.cells.entries()) {
    const key = cell.text.replace(/[\s:：]/gu, "");
    const rank = keys.findIndex((group) => group.includes(key));
    const below = next.cells[index];
    if (rank < 0 || below === undefined) continue;
    const date = firstDate(compactDate(below.text.slice(0, 40)));
    if (date !== null) return { rank, found: { value: date.iso, at: below.at } };
  }
  return null;
}

/** `2021- 01- 20 08 : 32` → `2021-01-20 08 : 32`. */
function compactDate(text: string): string {
  return text.normalize("NFKC").replace(/(?:(?<!\s)\s+)?([-./年月])\s*/gu, "$1");
}
