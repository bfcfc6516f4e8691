import type { Language } from "../words.ts";
import { escapeHtml } from "./escape.ts";
import { badges, type Mark, markClass, placeMarks, type Rendered } from "./mark.ts";

/** A text as it was read: numbered lines, the places in question marked from their column on. */
export function renderText(text: string, marks: readonly Mark[], language: Language): Rendered {
  const lines = splitLines(text);
  const { found, placed } = placeMarks(marks, ({ location: { line } }) =>
    line === undefined || line > lines.length ? null : line - 1,
  );
  const written = lines.map((line, index) => {
    const content = renderLine(line, found.get(index) ?? [], language);
    return `<div class="line"><span class="line-number">${index + 1}</span><span>${content}</span></div>`;
  });
  return { html: `<div class="text">${written.join("\n")}</div>`, placed };
}

function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

function renderLine(line: string, marks: readonly Mark[], language: Language): string {
  const { found: byColumn } = placeMarks(marks, ({ location: { column = 1 } }) =>
    Math.min(Math.max(0, column - 1), line.length),
  );
  const columns = [...byColumn.keys()].sort((one, other) => one - other);
  let html = escapeHtml(line.slice(0, columns[0] ?? line.length));
  for (const [index, column] of columns.entries()) {
    const own = byColumn.get(column) ?? [];
    const next = columns[index + 1] ?? line.length;
    const end = Math.min(endOfPlace(line, column, own), next);
    html += `${badges(own, language)}<mark class="${markClass(own)}">${escapeHtml(line.slice(column, end))}</mark>`;
    html += escapeHtml(line.slice(end, next));
  }
  return html === "" ? " " : html;
}

/** A cell ends at white space or a table rule; what is not a cell, at the end of the line. */
function endOfPlace(line: string, start: number, marks: readonly Mark[]): number {
  if (start === 0 && marks.every(({ location }) => (location.column ?? 1) === 1)) return line.length;
  const length = /^[^\s|│]*/.exec(line.slice(start))?.[0].length ?? 0;
  return start + Math.max(length, 1);
}
