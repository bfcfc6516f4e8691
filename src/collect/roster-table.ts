import { type Bilingual, exitCode, UserError } from "../errors.ts";
import { foldName } from "./name.ts";
import {
  type ColumnKey,
  columnOf,
  columnWords,
  isNo,
  isoDate,
  isRemark,
  isYes,
  splitAliases,
} from "./roster-words.ts";

/** An office that is to report. */
export interface RosterOffice {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: string | null;
  readonly parent: string | null;
  /** ISO date by which its report is to be there. */
  readonly deadline: string | null;
  /** Whether its figures are added up. */
  readonly aggregate: boolean;
}

/** A table that may be a list of offices. */
export interface RosterTable {
  /** `null` where the file has no sheets. */
  readonly sheet: string | null;
  readonly rows: readonly RosterRow[];
  /** Values that no heading stands above are a row that was cut wrongly, as in a text without quotes. */
  readonly strict?: boolean;
}

export interface RosterRow {
  /** As the program that shows the file counts. */
  readonly line: number;
  readonly texts: readonly string[];
}

/** An office, and where the list has it. */
export interface ListedOffice {
  readonly office: RosterOffice;
  /** 「第 3 行」, 「“乡镇”第 3 行」 */
  readonly place: Bilingual;
}

/** Rows above the headings of the columns: titles, notes. */
const mostHeadRows = 10;

/**
 * The offices of a table, and the columns that mean nothing here; `null` where it has no column of names.
 * @throws UserError (exit 2)
 */
export function listOf(
  table: RosterTable,
): { readonly offices: readonly ListedOffice[]; readonly ignored: readonly string[] } | null {
  const { rows, sheet, strict = false } = table;
  const head = rows
    .slice(0, mostHeadRows)
    .findIndex(({ texts }) => texts.some((text) => columnOf(text) === "name"));
  const titles = rows[head]?.texts;
  if (titles === undefined) return null;
  const { columns, ignored } = columnsOf(titles);
  const offices: ListedOffice[] = [];
  for (const { line, texts } of rows.slice(head + 1)) {
    if (texts.every((text) => text.trim() === "")) continue;
    const place = placeOf(sheet, line);
    // Programs print the headings again on each page.
    if (columnOf(texts[columns.get("name") ?? -1] ?? "") === "name") {
      if (isSame(texts, titles)) continue;
      throw otherHead(place);
    }
    if (strict) refuseTooMany(texts, titles, place);
    offices.push({ office: officeOf(texts, columns, place), place });
  }
  return { offices, ignored };
}

type Columns = ReadonlyMap<ColumnKey, number>;

function columnsOf(titles: readonly string[]): {
  readonly columns: Columns;
  readonly ignored: readonly string[];
} {
  const columns = new Map<ColumnKey, number>();
  const ignored: string[] = [];
  for (const [index, title] of titles.entries()) {
    const key = columnOf(title);
    if (key === null) {
      if (title.trim() !== "") ignored.push(title.trim());
      continue;
    }
    const other = columns.get(key);
    if (other !== undefined) {
      const [one, two] = [titles[other] ?? "", title];
      throw wrong({
        zh: `名单有两列都是“${columnWords[key].zh}”：${one}、${two}`,
        en: `two columns of the roster are “${key}”: ${one}, ${two}`,
      });
    }
    columns.set(key, index);
  }
  return { columns, ignored };
}

function placeOf(sheet: string | null, line: number): Bilingual {
  if (sheet === null) return { zh: `第 ${line} 行`, en: `line ${line}` };
  return { zh: `“${sheet}”第 ${line} 行`, en: `line ${line} of “${sheet}”` };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  const length = Math.max(one.length, other.length);
  return Array.from({ length }, (_, index) => index).every(
    (index) => foldName(one[index] ?? "") === foldName(other[index] ?? ""),
  );
}

function otherHead(place: Bilingual): UserError {
  return wrong(
    {
      zh: `名单${place.zh}又是列名，与上面的不同`,
      en: `${place.en} of the roster has headings again, other ones than above`,
    },
    { zh: "一张表只用一行列名", en: "a table has one line of headings" },
  );
}

function refuseTooMany(texts: readonly string[], titles: readonly string[], place: Bilingual): void {
  const more = texts.slice(titles.length).filter((text) => text.trim() !== "");
  if (more.length === 0) return;
  throw wrong(
    {
      zh: `名单${place.zh}比列名多出 ${more.length} 个值（${more.slice(0, 3).join("、")}）`,
      en: `${place.en} of the roster has ${more.length} values more than there are headings (${more.slice(0, 3).join(", ")})`,
    },
    {
      zh: "名称或别名里有逗号的，两边加上英文引号；几个别名之间用分号",
      en: "put values that hold a comma in quotes, and semicolons between aliases",
    },
  );
}

function officeOf(row: readonly string[], columns: Columns, place: Bilingual): RosterOffice {
  const text = (key: ColumnKey) => (row[columns.get(key) ?? -1] ?? "").trim();
  const name = text("name");
  if (foldName(name) === "")
    throw wrong({ zh: `名单${place.zh}没有单位名称`, en: `${place.en} of the roster has no name` });
  if (isRemark(name))
    throw wrong(
      {
        zh: `名单${place.zh}“${name}”不像单位名称`,
        en: `${place.en} of the roster: “${name}” does not look like an office`,
      },
      { zh: "合计、说明、填表人等请从名单里删去", en: "take totals, notes and signatures out of the roster" },
    );
  return {
    name,
    aliases: splitAliases(text("aliases")),
    type: text("type") || null,
    parent: text("parent") || null,
    deadline: deadlineOf(text("deadline"), place),
    aggregate: aggregateOf(text("aggregate"), place),
  };
}

function deadlineOf(text: string, place: Bilingual): string | null {
  if (text === "") return null;
  const date = isoDate(text);
  if (date !== null) return date;
  throw wrong(
    {
      zh: `名单${place.zh}的截止日期“${text}”不是日期`,
      en: `${place.en} of the roster: “${text}” is no date`,
    },
    { zh: "写成 2025-01-26", en: "write 2025-01-26" },
  );
}

function aggregateOf(text: string, place: Bilingual): boolean {
  if (text === "" || isYes(text)) return true;
  if (isNo(text)) return false;
  throw wrong(
    {
      zh: `名单${place.zh}“计入汇总”一列的“${text}”看不懂`,
      en: `${place.en} of the roster: “${text}” under “aggregate” is neither yes nor no`,
    },
    { zh: "写“是”或“否”；空着算“是”", en: "write yes or no; blank is yes" },
  );
}

/** No table has a column of names; these are the first words of the file. */
export function noNames(first: readonly string[]): UserError {
  const seen = first.map((text) => text.trim()).filter((text) => text !== "");
  const known = Object.entries(columnWords);
  return wrong(
    {
      zh: seen.length === 0 ? "名单是空的" : `名单没有“单位名称”一列（读到：${seen.slice(0, 8).join("、")}）`,
      en:
        seen.length === 0
          ? "the roster is empty"
          : `the roster has no column “name” (found: ${seen.slice(0, 8).join(", ")})`,
    },
    {
      zh: `第一行应为列名：${known.map(([key, { zh }]) => `${zh}（${key}）`).join("、")}；只有第一列必需`,
      en: `its first line names the columns: ${known.map(([key, { zh }]) => `${key} (${zh})`).join(", ")}; only the first is needed`,
    },
  );
}

/** A roster is part of the command: what is wrong with it is wrong use. */
export function wrong(text: Bilingual, hint?: Bilingual): UserError {
  return new UserError("roster", text, { ...(hint === undefined ? {} : { hint }), exitCode: exitCode.usage });
}
