import { stringify } from "csv-stringify/sync";
import { printableLines } from "../printable.ts";

/**
 * A number stays a number, with the digits that it was written with where these say more; text that a spreadsheet would
 * take for a formula gets an apostrophe in front.
 */
export type CsvField = string | number | { readonly digits: string } | null;

/** Byte order mark: without it Excel takes UTF-8 for the local code page. */
export const byteOrderMark = "\uFEFF";

/** Lines of RFC 4180: CRLF, quotes where needed. */
export function csvText(records: readonly (readonly CsvField[])[]): string {
  if (records.length === 0) return "";
  return stringify(
    records.map((record) => record.map(neutralise)),
    // A lone line feed is no record delimiter here and would stay unquoted; readers take it for one.
    { record_delimiter: "windows", quoted_match: /[\r\n]/ },
  );
}

/**
 * Blanks in front do not help: some spreadsheets trim them before they look for a formula. CSV has no way to write a
 * control character but as itself, so it is shown; JSON has the text as it was.
 */
function neutralise(field: CsvField): string | number | null {
  if (typeof field === "object") return field === null ? null : field.digits;
  if (typeof field === "number") return field;
  const shown = printableLines(field.replaceAll("\r\n", "\n"));
  return /^\s*[=+\-@＝＋－＠]/u.test(shown) ? `'${shown}` : shown;
}
