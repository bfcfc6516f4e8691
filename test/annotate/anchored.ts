import { load } from "cheerio/slim";
import { strFromU8, unzipSync } from "fflate";

/** A comment as another reader of the file finds it. */
export interface AnchoredComment {
  readonly id: string;
  readonly author: string;
  readonly text: string;
  /** `表2行6列9` or `段3`, of the paragraphs in which its range starts and ends and its reference stands. */
  readonly start: string;
  readonly end: string;
  readonly reference: string;
}

export type Xml = ReturnType<typeof load>;
export type Selected = ReturnType<Xml>;

/**
 * Comments and where their marks stand, by a parser and a counting of tables, rows and cells that are not gia-report's.
 * @throws where a mark stands outside a paragraph, or a comment has no marks or two of a kind
 */
export function anchoredComments(bytes: Uint8Array): AnchoredComment[] {
  const files = unzipSync(bytes);
  const part = (name: string) => load(strFromU8(files[name] ?? new Uint8Array()), { xml: true });
  const [document, comments] = [part("word/document.xml"), part("word/comments.xml")];
  return comments("w\\:comment")
    .toArray()
    .map((element) => {
      const comment = comments(element);
      const id = comment.attr("w:id") ?? "";
      const where = (kind: string) => {
        const marks = document(`w\\:${kind}[w\\:id="${id}"]`);
        if (marks.length !== 1) throw new Error(`${marks.length} ${kind} of comment ${id}`);
        return placeOf(document, marks);
      };
      return {
        id,
        author: comment.attr("w:author") ?? "",
        text: comment
          .find("w\\:p")
          .toArray()
          .map((one) => comments(one).text())
          .join("\n"),
        start: where("commentRangeStart"),
        end: where("commentRangeEnd"),
        reference: where("commentReference"),
      };
    });
}

function placeOf(document: Xml, mark: Selected): string {
  const paragraph = mark.closest("w\\:p");
  if (paragraph.length === 0) throw new Error("a mark outside a paragraph");
  return paragraphPlace(document, paragraph);
}

/** Place of a paragraph: `段3`, or that of its cell. */
export function paragraphPlace(document: Xml, paragraph: Selected): string {
  // What stands in a fallback is there once already.
  const counted = document("w\\:p").filter((_, one) => document(one).closest("mc\\:Fallback").length === 0);
  const cell = paragraph.closest("w\\:tc");
  if (cell.length === 0) return `段${counted.index(paragraph) + 1}`;
  const row = cell.closest("w\\:tr");
  const table = row.closest("w\\:tbl");
  const own = (within: Selected, kind: string, parent: string) =>
    within.find(kind).filter((_, one) => document(one).closest(parent).is(within));
  const tableNumber = document("w\\:tbl").index(table) + 1;
  const rowNumber = own(table, "w\\:tr", "w\\:tbl").index(row) + 1;
  return `表${tableNumber}行${rowNumber}列${own(row, "w\\:tc", "w\\:tr").index(cell) + 1}`;
}
