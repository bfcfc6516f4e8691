import { type Bilingual, exitCode, UserError } from "../errors.ts";
import { foldName } from "./name.ts";
import { type ColumnKey, columnOf, columnWords, isNo, isoDate, isYes, splitAliases } from "./roster-words.ts";

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

/** Who is to report, in the order of the list. */
export interface Roster {
  readonly offices: readonly RosterOffice[];
  /** Number of the office of that name or alias; `null` where there is none. */
  readonly find: (name: string) => number | null;
  /** Columns of the list that mean nothing here. */
  readonly ignored: readonly string[];
}

/** Rows above the headings of the columns: titles, notes. */
const mostHeadRows = 10;

/**
 * A roster from the rows of a table: headings, then an office a row. Rows above the headings and blank rows are passed
 * over.
 * @throws UserError (exit 2) where there is no column of names, no office, a name or alias of two offices, or a value that
 *   says nothing
 */
export function rosterOf(rows: readonly (readonly string[])[]): Roster {
  const { columns, head, ignored } = headOf(rows);
  const offices: RosterOffice[] = [];
  const lines: number[] = [];
  for (const [index, row] of rows.entries()) {
    if (index <= head || row.every((text) => text.trim() === "")) continue;
    offices.push(officeOf(row, columns, index + 1));
    lines.push(index + 1);
  }
  if (offices.length === 0) throw wrong({ zh: "名单里一个单位也没有", en: "the roster names no office" });
  const byName = indexOf(offices, lines);
  return { offices, find: (name) => byName.get(foldName(name)) ?? null, ignored };
}

type Columns = ReadonlyMap<ColumnKey, number>;

function headOf(rows: readonly (readonly string[])[]): {
  readonly columns: Columns;
  readonly head: number;
  readonly ignored: readonly string[];
} {
  const head = rows.slice(0, mostHeadRows).findIndex((row) => row.some((text) => columnOf(text) === "name"));
  const titles = rows[head];
  if (titles === undefined) throw noNames(rows[0] ?? []);
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
  return { columns, head, ignored };
}

function officeOf(row: readonly string[], columns: Columns, line: number): RosterOffice {
  const text = (key: ColumnKey) => (row[columns.get(key) ?? -1] ?? "").trim();
  const name = text("name");
  if (foldName(name) === "")
    throw wrong({ zh: `名单第 ${line} 行没有单位名称`, en: `line ${line} of the roster has no name` });
  return {
    name,
    aliases: splitAliases(text("aliases")),
    type: text("type") || null,
    parent: text("parent") || null,
    deadline: deadlineOf(text("deadline"), line),
    aggregate: aggregateOf(text("aggregate"), line),
  };
}

function deadlineOf(text: string, line: number): string | null {
  if (text === "") return null;
  const date = isoDate(text);
  if (date !== null) return date;
  throw wrong(
    {
      zh: `名单第 ${line} 行的截止日期“${text}”不是日期`,
      en: `line ${line} of the roster: “${text}” is no date`,
    },
    { zh: "写成 2025-01-26", en: "write 2025-01-26" },
  );
}

function aggregateOf(text: string, line: number): boolean {
  if (text === "" || isYes(text)) return true;
  if (isNo(text)) return false;
  throw wrong(
    {
      zh: `名单第 ${line} 行“计入汇总”一列的“${text}”看不懂`,
      en: `line ${line} of the roster: “${text}” under “aggregate” is neither yes nor no`,
    },
    { zh: "写“是”或“否”；空着算“是”", en: "write yes or no; blank is yes" },
  );
}

/** Every name and alias with the number of its office. */
function indexOf(offices: readonly RosterOffice[], lines: readonly number[]): ReadonlyMap<string, number> {
  const byName = new Map<string, number>();
  for (const [number, { name, aliases }] of offices.entries()) {
    for (const called of [name, ...aliases]) {
      const key = foldName(called);
      const other = byName.get(key);
      if (other !== undefined && other !== number) {
        const [one, two] = [lines[other], lines[number]];
        throw wrong(
          {
            zh: `名单第 ${one} 行和第 ${two} 行都叫“${called}”`,
            en: `lines ${one} and ${two} of the roster are both called “${called}”`,
          },
          { zh: "名称和别名都只能属于一个单位", en: "a name or alias belongs to one office alone" },
        );
      }
      byName.set(key, number);
    }
  }
  return byName;
}

function noNames(first: readonly string[]): UserError {
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
function wrong(text: Bilingual, hint?: Bilingual): UserError {
  return new UserError("roster", text, { ...(hint === undefined ? {} : { hint }), exitCode: exitCode.usage });
}
