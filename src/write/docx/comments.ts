import { run } from "./text.ts";

/** Comments gathered while the body is written. */
export interface Comments {
  /** Puts comments around the runs of a paragraph, and gives the runs with their anchors. */
  readonly around: (runs: string, notes: readonly string[]) => string;
  /** Elements of `word/comments.xml`; `null` where there are none. */
  readonly part: () => string | null;
}

/** Comments by one author; without a date the same document has the same bytes. */
export function openComments(author: string, date: string | null): Comments {
  const written: string[] = [];
  return {
    around: (runs, notes) => {
      const ids = notes.map((text) => {
        const id = written.length;
        written.push(commentXml(id, author, date, text));
        return id;
      });
      const starts = ids.map((id) => `<w:commentRangeStart w:id="${id}"/>`).join("");
      return starts + runs + ids.map(anchorEnd).join("");
    },
    part: () => (written.length === 0 ? null : written.join("")),
  };
}

function anchorEnd(id: number): string {
  return `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
}

function commentXml(id: number, author: string, date: string | null, text: string): string {
  const paragraphs = text
    .split("\n")
    .map((line) => `<w:p>${run(line)}</w:p>`)
    .join("");
  const dated = date === null ? "" : ` w:date="${date}"`;
  return `<w:comment w:id="${id}" w:author="${author}"${dated} w:initials="GIA">${paragraphs}</w:comment>`;
}
