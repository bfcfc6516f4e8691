import { strToU8 } from "fflate";
import { print } from "../../test/bed/printed.ts";
import { renderDocx } from "../../test/bed/render/docx.ts";
import { renderHtml } from "../../test/bed/render/html.ts";
import { gfm } from "../../test/bed/render/markdown.ts";
import { renderMht } from "../../test/bed/render/mht.ts";
import { renderOds, renderOdt } from "../../test/bed/render/odf.ts";
import { renderOfd } from "../../test/bed/render/ofd.ts";
import { papersOf } from "../../test/bed/render/paper.ts";
import { renderPdf } from "../../test/bed/render/pdf.ts";
import { l1b } from "../../test/bed/render/rows.ts";
import { renderRtf } from "../../test/bed/render/rtf.ts";
import { renderText } from "../../test/bed/render/text.ts";
import { renderXlsx } from "../../test/bed/render/xlsx.ts";
import type { BedReport } from "../../test/bed/report.ts";

/** Every kind of file that can be written here, by its extension. */
const writers: Readonly<Record<string, (report: BedReport) => Uint8Array>> = {
  docx: (report) => renderDocx(print(report)),
  html: (report) => strToU8(renderHtml(print(report), { site: true, headings: true, sections: true })),
  txt: (report) => strToU8(renderText(print(report), l1b)),
  xlsx: (report) => renderXlsx(print(report), { sheets: "one" }),
  md: (report) => strToU8(renderText(print(report), gfm)),
  rtf: (report) => renderRtf(print(report), { characters: "unicode" }),
  odt: (report) => renderOdt(print(report)),
  ods: (report) => renderOds(print(report)),
  mht: (report) => renderMht(print(report)),
  pdf: (report) => renderPdf(papersOf(print(report), { numbered: true })),
  ofd: (report) => renderOfd(papersOf(print(report), { numbered: true })),
};

export const extensions: readonly string[] = Object.keys(writers);

export function writeReport(report: BedReport, extension: string): Uint8Array {
  const write = writers[extension];
  if (write === undefined) throw new Error(`no writer of ${extension}`);
  return write(report);
}
