import { readFileSync } from "node:fs";
import { join } from "node:path";
import { print } from "../bed/printed.ts";
import { legacyWorkbook } from "../bed/render/legacy-workbook.ts";
import { renderMht } from "../bed/render/mht.ts";
import { renderOds, renderOdt } from "../bed/render/odf.ts";
import { renderOfd } from "../bed/render/ofd.ts";
import { papersOf } from "../bed/render/paper.ts";
import { renderPdf } from "../bed/render/pdf.ts";
import { renderRtf } from "../bed/render/rtf.ts";
import { renderXlsx } from "../bed/render/xlsx.ts";
import { makeReport } from "../bed/report.ts";
import type { Seed } from "./seeds.ts";

/** One file of each kind that no sample is of: written here, or kept in `fixtures` where no writer of ours exists. */
export function writtenSeeds(root: string): Seed[] {
  const printed = print(makeReport(17, { mode: "distinct" }));
  const papers = papersOf(printed, { numbered: true });
  const workbook = renderXlsx(printed, { sheets: "each" });
  return [
    { name: "written.doc", bytes: new Uint8Array(readFileSync(join(root, "fixtures/doc/shiqiao-2023.doc"))) },
    { name: "written.pdf", bytes: renderPdf(papers) },
    { name: "level.pdf", bytes: renderPdf(papersOf(printed, { lines: "level", narrow: true })) },
    { name: "upright.pdf", bytes: renderPdf(papersOf(printed, { lines: "upright", narrow: true })) },
    { name: "written.ofd", bytes: renderOfd(papers) },
    { name: "written.mht", bytes: renderMht(printed) },
    { name: "written.xlsx", bytes: workbook },
    { name: "written.xls", bytes: legacyWorkbook(workbook) },
    { name: "written.ods", bytes: renderOds(printed) },
    { name: "written.odt", bytes: renderOdt(printed) },
    { name: "written.rtf", bytes: renderRtf(printed, { characters: "bytes" }) },
  ];
}
