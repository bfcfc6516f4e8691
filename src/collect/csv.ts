/** The fields of a text of values parted by commas, tabs or semicolons, quoted where they hold such (RFC 4180). */
export function readCsv(text: string): string[][] {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
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
