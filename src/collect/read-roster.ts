import { exitCode, UserError } from "../errors.ts";
import { decode } from "../read/decode.ts";
import { readSource } from "../read/index.ts";
import { readCsv } from "./csv.ts";
import { type Roster, rosterOf } from "./roster.ts";

/**
 * Reads a roster: a workbook (.xlsx, .xls, .ods), or text of values parted by commas in UTF-8 or GBK.
 * @throws UserError (exit 2) where it cannot be read, or says who is to report in no clear way
 */
export async function readRoster(bytes: Uint8Array, file: string): Promise<Roster> {
  try {
    return rosterOf(isBinary(bytes) ? await sheetRows(bytes, file) : readCsv(decode(bytes).text));
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

/** Zip archives and compound files. */
function isBinary(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
}

/** All rows of all sheets; a cell that covers several slots says the same in each. */
async function sheetRows(bytes: Uint8Array, file: string): Promise<string[][]> {
  const { blocks, kind } = await readSource(bytes, { file });
  if (kind !== "xlsx" && kind !== "xls" && kind !== "ods") throw noTable();
  return blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? [[block.text]]
      : block.slots.map((slots) => slots.map((slot) => block.cells[slot]?.text ?? "")),
  );
}

function noTable(): UserError {
  return new UserError(
    "roster",
    { zh: "不是表格文件", en: "is not a table" },
    { hint: { zh: "名单应为 .csv 或 .xlsx", en: "give a roster as .csv or .xlsx" } },
  );
}
