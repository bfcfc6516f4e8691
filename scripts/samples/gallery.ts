import { strToU8 } from "fflate";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import { toEnvelope } from "../../src/write/canonical.ts";
import { jsonPieces } from "../../src/write/json.ts";
import { type Printed, print } from "../../test/bed/printed.ts";
import { renderDocx } from "../../test/bed/render/docx.ts";
import { renderHtml } from "../../test/bed/render/html.ts";
import { legacyWorkbook } from "../../test/bed/render/legacy-workbook.ts";
import { l6 } from "../../test/bed/render/lossy.ts";
import { gfm } from "../../test/bed/render/markdown.ts";
import { renderMht } from "../../test/bed/render/mht.ts";
import { renderOds, renderOdt } from "../../test/bed/render/odf.ts";
import { renderOfd } from "../../test/bed/render/ofd.ts";
import { papersOf } from "../../test/bed/render/paper.ts";
import { renderPdf } from "../../test/bed/render/pdf.ts";
import { columnsBySpaces, csv, l1b, l9, l10, l12 } from "../../test/bed/render/rows.ts";
import { renderRtf } from "../../test/bed/render/rtf.ts";
import { l2, l3, l8 } from "../../test/bed/render/stream.ts";
import { renderText, type TextLayout } from "../../test/bed/render/text.ts";
import { renderXlsx } from "../../test/bed/render/xlsx.ts";
import { reportOf } from "./office.ts";
import { wangshan } from "./samples.ts";

/** The report that the whole gallery shows. */
export const shown: Printed = print(reportOf(wangshan));

/** A file of the gallery: what it is called, and what a newcomer is told of it. */
export interface Exhibit {
  readonly file: string;
  readonly note: string;
  readonly make: () => Uint8Array;
}

const text = (file: string, note: string, layout: TextLayout): Exhibit => ({
  file,
  note,
  make: () => strToU8(renderText(shown, layout)),
});

/** One report in every kind of file and in the layouts that are most unlike each other; docs/layouts.md has them all. */
export const gallery: readonly Exhibit[] = [
  { file: "word.docx", note: "Word, tables with merged cells", make: () => renderDocx(shown) },
  { file: "writer.odt", note: "OpenDocument text", make: () => renderOdt(shown) },
  {
    file: "rich-text.rtf",
    note: "RTF, characters as bytes of GBK",
    make: () => renderRtf(shown, { characters: "bytes" }),
  },
  {
    file: "ruled.pdf",
    note: "PDF with ruled tables; page numbers are no figures",
    make: () => renderPdf(papersOf(shown, { numbered: true }), { packed: true }),
  },
  {
    file: "without-lines.pdf",
    note: "PDF without lines: nothing but places shows what belongs together",
    make: () => renderPdf(papersOf(shown, { lines: "none" }), { packed: true }),
  },
  {
    file: "ruled.ofd",
    note: "OFD, as many offices publish",
    make: () => renderOfd(papersOf(shown, { numbered: true })),
  },
  {
    file: "sheets.xlsx",
    note: "Excel, a sheet for each table",
    make: () => renderXlsx(shown, { sheets: "each" }),
  },
  {
    file: "sheets.xls",
    note: "Excel 97–2003",
    make: () => legacyWorkbook(renderXlsx(shown, { sheets: "each" })),
  },
  { file: "sheet.ods", note: "OpenDocument spreadsheet, all on one sheet", make: () => renderOds(shown) },
  { file: "table.html", note: "a web page, merged cells", make: () => strToU8(renderHtml(shown, {})) },
  {
    file: "site.html",
    note: "the same within a site: navigation, index, footer",
    make: () => strToU8(renderHtml(shown, { site: true, headings: true, sections: true })),
  },
  {
    file: "flattened.html",
    note: "merged cells lost their spans, blank cells stand in their place",
    make: () => strToU8(renderHtml(shown, { flattened: true })),
  },
  {
    file: "saved.mht",
    note: "a page saved by a browser with all that belongs to it",
    make: () => renderMht(shown),
  },
  text("L1b.txt", "a row per line, cells parted by bars", l1b),
  text("L2.txt", "one cell per line: a page stripped of its tags", l2),
  text("L3.txt", "one cell per line, each followed by a bar", l3),
  text("L8.txt", "Word saved as text: a tab before each cell", l8),
  text("L9.tsv", "cells parted by tabs, as spreadsheets give them", l9),
  text("L10.txt", "copied from a PDF viewer: blank cells leave no trace", l10),
  text("L12.txt", "rows with bars, broken over two lines where a cell is blank", l12),
  text("columns-by-spaces.txt", "`pdftotext -layout`: columns kept by spaces", columnsBySpaces),
  text("table.csv", "saved by a spreadsheet as CSV", csv),
  text("table.md", "a Markdown table", gfm),
  text("L6.txt", "the cells of a row run together: what nothing tells apart is `null`", l6),
];

/** Of a kind that nothing of ours writes: made once by LibreOffice out of `word.docx`. */
export const madeElsewhere: readonly Omit<Exhibit, "make">[] = [
  { file: "word-97.doc", note: "Word 97–2003 and WPS, by LibreOffice 7.4 out of `word.docx`" },
];

/** What must be read from a file of the gallery: what `convert` prints in the folder that the file is in. */
export async function expectedOf(file: string, bytes: Uint8Array): Promise<string> {
  const source = await readSource(bytes, { file });
  const envelope = toEnvelope(source, recognize(source), { provenance: false, language: "zh" });
  return `${[...jsonPieces(envelope, false)].join("").trimEnd()}\n`;
}

export interface Told {
  readonly file: string;
  readonly note: string;
  readonly json: string;
}

/** The table of the gallery's README. */
export function galleryTable(told: readonly Told[]): string {
  const rows = told.map(({ file, note, json }) => {
    const { source, reports } = JSON.parse(json);
    return `| [${file}](${file}) | \`${source.kind}\` | ${note} | ${figuresIn(reports)} | [${file}.json](${file}.json) |`;
  });
  return ["| file | kind | what it is | figures read | expected |", "|---|---|---|---|---|", ...rows].join(
    "\n",
  );
}

/** `197 of 200` */
function figuresIn(reports: readonly Record<string, { readonly table?: unknown } | null>[]): string {
  const leaves = reports.flatMap((report) =>
    ["proactiveDisclosure", "applications", "remedies"].flatMap((key) =>
      leavesOf(report[key]?.table ?? null),
    ),
  );
  return `${leaves.filter((leaf) => leaf !== null).length} of ${shown.report.figures.size}`;
}

function leavesOf(value: unknown): unknown[] {
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leavesOf) : [value];
}
