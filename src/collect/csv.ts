import { UserError } from "../errors.ts";

/**
 * The fields of a text of values parted by commas, tabs or semicolons, quoted where they hold such (RFC 4180).
 * @throws UserError where a quote is never closed: all that follows would be one field
 */
export function readCsv(text: string): string[][] {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  let opened = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (quoted) {
      if (character !== '"') field += character;
      else if (text.charAt(index + 1) === '"') {
        field += '"';
        index += 1;
      } else quoted = false;
      continue;
    }
    if (character === '"' && field.trim() === "") {
      field = "";
      quoted = true;
      opened = rows.length + 1;
    } else if (character === separator) {
      row.push(field);
      field = "";
    } else if (character === "\n" || character === "\r") {
      if (character === "\r" && text.charAt(index + 1) === "\n") index += 1;
      rows.push([...row, field]);
      row = [];
      field = "";
    } else field += character;
  }
  if (quoted) throw openQuote(opened);
  if (field !== "" || row.length > 0) rows.push([...row, field]);
  return rows;
}

/** Whichever stands most often in the first line that has any. */
function separatorOf(text: string): string {
  const lines = text.split(/\r\n|\r|\n/u, 10);
  const first = lines.find((line) => /[,\t;]/u.test(line)) ?? "";
  const count = (separator: string) => first.split(separator).length;
  return ["\t", ";"].find((separator) => count(separator) > count(",")) ?? ",";
}

function openQuote(line: number): UserError {
  return new UserError(
    "roster",
    { zh: `第 ${line} 行的引号没有结束`, en: `the quote in line ${line} is never closed` },
    { hint: { zh: "补上后引号，或去掉前引号", en: "close the quote, or take it out" } },
  );
}
