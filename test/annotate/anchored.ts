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
  const kinds = new Map<string, Selected>();
  const ofKind = (kind: string) => {
    const marks = kinds.get(kind) ?? document(`w\\:${kind}`);
    kinds.set(kind, marks);
    return marks;
  };
  return comments("w\\:comment")
    .toArray()
    .map((element) => {
      const comment = comments(element);
      const id = comment.attr("w:id") ?? "";
      const where = (kind: string) => {
        const marks = ofKind(kind).filter((_, one) => "attribs" in one && one.attribs["w:id"] === id);
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
  const { paragraphs, tables } = orderOf(document);
  const cell = paragraph.closest("w\\:tc");
  if (cell.length === 0) return `段${numberIn(paragraphs, paragraph)}`;
  const row = cell.closest("w\\:tr");
  const table = row.closest("w\\:tbl");
  const own = (within: Selected, kind: string, parent: string) =>
    within
      .find(kind)
      .toArray()
      .filter((one) => nearest(one, parent) === within[0]);
  const rowNumber = numberIn(own(table, "w\\:tr", "w:tbl"), row);
  const column = numberIn(own(row, "w\\:tc", "w:tr"), cell);
  return `表${numberIn(tables, table)}行${rowNumber}列${column}`;
}

type Node = Selected[number];

const orders = new WeakMap<Xml, { paragraphs: readonly Node[]; tables: readonly Node[] }>();

/** Paragraphs and tables as they follow each other. Found once: every comment of a document asks for its place. */
function orderOf(document: Xml) {
  const known = orders.get(document);
  if (known !== undefined) return known;
  const order = {
    // What stands in a fallback is there once already.
    paragraphs: document("w\\:p")
      .toArray()
      .filter((one) => nearest(one, "mc:Fallback") === null),
    tables: document("w\\:tbl").toArray(),
  };
  orders.set(document, order);
  return order;
}

const numberIn = (nodes: readonly unknown[], [node]: Selected) => nodes.indexOf(node) + 1;

/** The element of that name around a node, without asking a parser of selectors at each step. */
function nearest(node: Node, name: string): Node | null {
  for (let at = node.parent; at !== null; at = at.parent) if ("name" in at && at.name === name) return at;
  return null;
}
