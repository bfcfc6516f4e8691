import { strToU8 } from "fflate";
import type { SourceKind } from "../../src/read/source.ts";
import type { Example } from "../../src/rules/example.ts";
import type { Printed } from "../../test/bed/printed.ts";
import { type DocxStyle, renderDocx } from "../../test/bed/render/docx.ts";
import { type HtmlStyle, renderHtml, renderHtmlBody } from "../../test/bed/render/html.ts";
import { papersOf } from "../../test/bed/render/paper.ts";
import { renderPdf } from "../../test/bed/render/pdf.ts";
import * as rows from "../../test/bed/render/rows.ts";
import * as stream from "../../test/bed/render/stream.ts";
import { renderText, type TextLayout } from "../../test/bed/render/text.ts";

/** A way in which the reports of a file reach us. */
export interface Layout {
  readonly name: string;
  readonly kind: SourceKind;
  readonly file: string;
  readonly render: (reports: readonly Printed[]) => Uint8Array;
}

/** Whether the layout shows what the example changes: its kind is the one asked for, and it writes headings itself. */
export function carries(layout: Layout, { text, report, siblings }: Example): boolean {
  if (report?.kind !== undefined && report.kind !== layout.kind) return false;
  if (layout.name !== "docx-auto-number") return true;
  // Word counts on through a second report, and numbers what the example writes otherwise.
  return text === undefined && siblings === undefined && report?.headings === undefined;
}

/**
 * Three of each kind, so that a defect that only one kind shows is still seen in three, and two in which the width of a
 * page cuts every paragraph: pages as they are drawn, and their text.
 */
export const layouts: readonly Layout[] = [
  html("html", {}),
  html("html-padded", { padded: true }),
  html("html-flattened", { flattened: true, headings: true }),
  docx("docx", {}),
  docx("docx-split-runs", { splitRuns: true }),
  docx("docx-auto-number", { autoNumber: true }),
  text("L1a", rows.l1a),
  text("L2", stream.l2),
  text("tsv-word", rows.tsvWord),
  pdf("pdf"),
  text("pdf-text", rows.l1a, 38),
];

function html(name: string, style: HtmlStyle): Layout {
  return { name, kind: "html", file: `${name}.html`, render: (reports) => strToU8(page(reports, style)) };
}

function page([first, ...others]: readonly Printed[], style: HtmlStyle): string {
  if (first === undefined) return "";
  const more = others.map((printed) => renderHtmlBody(printed, style)).join("\n");
  return renderHtml(first, style).replace("\n</body>", () => `\n${more}\n</body>`);
}

function docx(name: string, style: DocxStyle): Layout {
  return { name, kind: "docx", file: `${name}.docx`, render: (reports) => renderDocx(reports, style) };
}

/** @param width of the page in characters; none = a paragraph is a line */
function text(name: string, layout: TextLayout, width = Number.POSITIVE_INFINITY): Layout {
  const render = (reports: readonly Printed[]) =>
    strToU8(reports.map((printed) => renderText(cutAt(printed, width), layout)).join(layout.gap));
  return { name, kind: "text", file: `${name}.txt`, render };
}

function cutAt(printed: Printed, width: number): Printed {
  if (!Number.isFinite(width)) return printed;
  const cut = (paragraph: string) => paragraph.match(new RegExp(`.{1,${width}}`, "gu")) ?? [];
  return {
    ...printed,
    preamble: printed.preamble.flatMap(cut),
    sections: printed.sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.flatMap(cut),
    })),
  };
}

function pdf(name: string): Layout {
  const render = (reports: readonly Printed[]) =>
    renderPdf(reports.flatMap((printed) => papersOf(printed, { numbered: true })));
  return { name, kind: "pdf", file: `${name}.pdf`, render };
}
