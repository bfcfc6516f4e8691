import { readFile } from "node:fs/promises";
import { load } from "cheerio/slim";
import { deflateSync, strFromU8, unzipSync } from "fflate";
import { annotateDocx } from "../../src/annotate/index.ts";
import { lintSource } from "../../src/lint/index.ts";
import { readSource } from "../../src/read/index.ts";
import type { Grid } from "../../src/read/source.ts";
import { recognize } from "../../src/recognize/index.ts";
import { drawComments, drawPage, drawParagraph, drawTable, type Hung, type Piece } from "./picture-parts.ts";

const sample = "fixtures/samples/shiqiao-2023.docx";
/** Rows of 表三 that are shown. */
const rowsShown = 7;

type Xml = ReturnType<typeof load>;
type Selected = ReturnType<Xml>;

/**
 * `docs/annotated.svg`: pieces of the annotated copy of a sample, with its comments in the margin, as they stand in the
 * file that `annotate --suggest` writes: the picture cannot show what the program does not do.
 */
export async function annotatedPicture(): Promise<string> {
  const bytes = await annotatedCopy();
  const files = unzipSync(bytes);
  const part = (name: string) => load(strFromU8(files[name] ?? new Uint8Array()), { xml: true });
  const [document, said] = [part("word/document.xml"), commentsOf(part("word/comments.xml"))];
  const hung: Hung[] = [];
  const drawn: string[] = [];
  let y = 40;
  for (const element of document("w\\:body > w\\:p").toArray()) {
    const paragraph = document(element);
    const texts = textsAt(paragraph, said);
    if (texts.length === 0) continue;
    const { svg, height, right } = drawParagraph(piecesOf(document, paragraph), y);
    drawn.push(svg);
    for (const text of texts) hung.push({ text, ...right });
    y += height;
  }
  const { table, element } = await tableThree(bytes, document);
  const marks = marksIn(document, element, said);
  const { svg, height } = drawTable(table, { y, rows: rowsShown, marks, hung });
  const margin = drawComments(hung);
  return drawPage([...drawn, svg, margin.svg].join("\n"), Math.max(y + height, margin.height));
}

async function annotatedCopy(): Promise<Uint8Array> {
  const bytes = new Uint8Array(await readFile(sample));
  const source = await readSource(bytes, { file: sample });
  const reports = recognize(source);
  const found = lintSource(source, reports, { edits: true });
  const said = reports.map((report, index) => ({
    findings: found[index]?.findings ?? [],
    title: report.title?.at ?? null,
  }));
  const options = { language: "zh", suggest: true, date: null, deflate: deflateSync } as const;
  return annotateDocx(bytes, said, options).bytes;
}

/** What each comment says, by its number; a paragraph a line. */
function commentsOf(comments: Xml): ReadonlyMap<string, string> {
  const all = comments("w\\:comment").toArray();
  return new Map(
    all.map((element) => {
      const one = comments(element);
      const lines = one.find("w\\:p").toArray();
      return [one.attr("w:id") ?? "", lines.map((line) => comments(line).text()).join("\n")];
    }),
  );
}

/** The comments that begin in a paragraph or cell. */
function textsAt(place: Selected, said: ReadonlyMap<string, string>): string[] {
  const starts = place.find("w\\:commentRangeStart");
  const ids = starts.toArray().map((_, index) => starts.eq(index).attr("w:id") ?? "");
  return ids.map((id) => said.get(id) ?? "");
}

/** The text of a paragraph with what is tracked in it. */
function piecesOf(document: Xml, paragraph: Selected): Piece[] {
  const texts = paragraph.find("w\\:t, w\\:delText").toArray();
  return texts.map((element): Piece => {
    const one = document(element);
    const change =
      one.closest("w\\:ins").length > 0 ? "in" : one.closest("w\\:del").length > 0 ? "out" : null;
    return { text: one.text(), change };
  });
}

async function tableThree(bytes: Uint8Array, document: Xml) {
  const { blocks } = await readSource(bytes, { file: "年报.docx" });
  const grids = blocks.filter((block): block is Grid => block.kind === "grid");
  const table = grids[1];
  if (table === undefined) throw new Error("the sample has lost its tables");
  return { table, element: document("w\\:body > w\\:tbl").eq(1) };
}

/** Comments by the cell at which they stand: `6/9` for row 6, cell 9. */
function marksIn(document: Xml, table: Selected, said: ReadonlyMap<string, string>) {
  const marks = new Map<string, readonly string[]>();
  table.find("w\\:tr").each((row, tr) => {
    const cells = document(tr).children("w\\:tc");
    cells.each((column) => {
      const texts = textsAt(cells.eq(column), said);
      if (texts.length > 0) marks.set(`${row + 1}/${column + 1}`, texts);
    });
  });
  return marks;
}
