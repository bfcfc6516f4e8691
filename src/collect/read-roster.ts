import { exitCode, UserError } from "../errors.ts";
import { decode } from "../read/decode.ts";
import { readSource } from "../read/index.ts";
import { areaOf } from "../read/sheets/own-tables.ts";
import { readCsv } from "./csv.ts";
import { type Roster, rosterOfTables } from "./roster.ts";
import type { RosterTable } from "./roster-table.ts";

/**
 * Reads a roster: a workbook (.xlsx, .xls, .ods), or text of values parted by commas in UTF-8 or GBK.
 * @throws UserError (exit 2) where it cannot be read, or says who is to report in no clear way
 */
export async function readRoster(bytes: Uint8Array, file: string): Promise<Roster> {
  try {
    return rosterOfTables(isBinary(bytes) ? await sheetTables(bytes, file) : [csvTable(decode(bytes).text)]);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { code, text, hint } = error;
    throw new UserError(
      code,
      { zh: `名单 ${file}：${text.zh}`, en: `roster ${file}: ${text.en}` },
      { ...(hint === null ? {} : { hint }), exitCode: exitCode.usage },
    );
  }
}

function csvTable(text: string): RosterTable {
  const rows = readCsv(text).map((texts, index) => ({ line: index + 1, texts }));
  return { sheet: null, rows, strict: true };
}

/** Zip archives and compound files. */
function isBinary(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
}

/** The rows of each sheet with their own numbers; a cell that covers several slots says the same in each. */
async function sheetTables(bytes: Uint8Array, file: string): Promise<RosterTable[]> {
  const { blocks, kind, notices } = await readSource(bytes, { file });
  if (kind !== "xlsx" && kind !== "xls" && kind !== "ods") throw noTable();
  if (notices.some(({ code }) => code === "hidden-cells-skipped")) throw hiddenRows();
  const sheets = new Map<string, Map<number, string[]>>();
  const put = (sheet: string, line: number, column: number, text: string) => {
    const rows = sheets.get(sheet) ?? new Map<number, string[]>();
    const row = rows.get(line) ?? [];
    while (row.length <= column) row.push("");
    // Line breaks within a cell come as several paragraphs.
    row[column] = row[column] === "" ? text : `${row[column]}\n${text}`;
    sheets.set(sheet, rows.set(line, row));
  };
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      const place = areaOf(block.at.cell ?? "");
      if (place !== null) put(block.at.sheet ?? "", place.top + 1, place.left, block.text);
      continue;
    }
    const corner = block.cells[block.slots[0]?.[0] ?? -1];
    const place = areaOf(corner?.at.cell ?? "");
    if (place === null) continue;
    for (const [row, slots] of block.slots.entries())
      for (const [column, slot] of slots.entries())
        put(corner?.at.sheet ?? "", place.top + row + 1, place.left + column, block.cells[slot]?.text ?? "");
  }
  return [...sheets].map(([sheet, rows]) => ({
    sheet,
    rows: [...rows].sort(([one], [other]) => one - other).map(([line, texts]) => ({ line, texts })),
  }));
}

/** A filter left on, or rows put aside: whether these offices are to report is not ours to guess. */
function hiddenRows(): UserError {
  return new UserError(
    "roster",
    { zh: "有隐藏的行、列或工作表，其中有内容", en: "has hidden rows, columns or sheets with content" },
    {
      hint: {
        zh: "取消筛选和隐藏后再存一次，不要的行请删去",
        en: "save it without filters and hidden rows, and delete the rows that are not needed",
      },
    },
  );
}

function noTable(): UserError {
  return new UserError(
    "roster",
    { zh: "不是表格文件", en: "is not a table" },
    { hint: { zh: "名单应为 .csv 或 .xlsx", en: "give a roster as .csv or .xlsx" } },
  );
}
