import { stringify } from "csv-stringify/sync";

/** A number stays a number; text that a spreadsheet would take for a formula gets an apostrophe in front. */
export type CsvField = string | number | null;

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

/** Blanks in front do not help: some spreadsheets trim them before they look for a formula. */
function neutralise(field: CsvField): CsvField {
  return typeof field === "string" && /^\s*[=+\-@＝＋－＠]/u.test(field) ? `'${field}` : field;
}
