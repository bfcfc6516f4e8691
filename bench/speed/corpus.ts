import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { latestEdition } from "../../src/form/index.ts";
import { print } from "../../test/bed/printed.ts";
import { renderDocx } from "../../test/bed/render/docx.ts";
import { renderHtml } from "../../test/bed/render/html.ts";
import { legacyWorkbook } from "../../test/bed/render/legacy-workbook.ts";
import { renderMht } from "../../test/bed/render/mht.ts";
import { renderOds, renderOdt } from "../../test/bed/render/odf.ts";
import { renderOfd } from "../../test/bed/render/ofd.ts";
import { papersOf } from "../../test/bed/render/paper.ts";
import { renderPdf } from "../../test/bed/render/pdf.ts";
import { l1b, l9 } from "../../test/bed/render/rows.ts";
import { renderRtf } from "../../test/bed/render/rtf.ts";
import { l2 } from "../../test/bed/render/stream.ts";
import { renderText } from "../../test/bed/render/text.ts";
import { renderXlsx } from "../../test/bed/render/xlsx.ts";
import { type BedReport, makeReport } from "../../test/bed/report.ts";
import { makeWordy } from "./wordy-docx.ts";

export type Kind = "docx" | "html" | "txt" | OtherKind;

/** Kinds beside the three that most reports come in. */
export const otherKinds = ["pdf", "ofd", "doc", "xlsx", "xls", "ods", "odt", "rtf", "mht"] as const;

type OtherKind = (typeof otherKinds)[number];

/** Folder of so many made-up reports of one kind, `0.docx` and so on; made once, the same everywhere. */
export function corpusOf(kind: Kind, count: number, cache: string): string {
  const folder = join(cache, `${kind}-${count}`);
  const done = join(folder, ".done");
  if (existsSync(done)) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < count; number += 1) {
    const content = contentOf(kind, number);
    writeFileSync(join(folder, `${String(number).padStart(5, "0")}.${kind}`), content);
  }
  writeFileSync(done, "");
  return folder;
}

/** One file that holds so many reports, one after the other. */
export function longTextOf(count: number, cache: string): string {
  const file = join(cache, `long-${count}.txt`);
  if (existsSync(file)) return file;
  mkdirSync(cache, { recursive: true });
  const texts = Array.from({ length: count }, (_, number) => renderText(print(reportOf(number)), l1b));
  writeFileSync(file, texts.join("\n\n"));
  return file;
}

function contentOf(kind: Kind, number: number): string | Uint8Array {
  const printed = print(reportOf(number));
  switch (kind) {
    case "docx":
      return makeWordy(renderDocx(printed));
    case "html":
      return renderHtml(printed, { site: true, headings: number % 2 === 0, padded: true });
    case "txt":
      return renderText(printed, [l1b, l2, l9][number % 3] ?? l1b);
    case "pdf":
      return renderPdf(papersOf(printed, { numbered: true }), { packed: true });
    case "ofd":
      return renderOfd(papersOf(printed, { numbered: true }));
    case "doc":
      // No writer of ours: the same document again and again.
      return readFileSync("fixtures/doc/shiqiao-2023.doc");
    case "xlsx":
      return renderXlsx(printed, { sheets: "each" });
    case "xls":
      return legacyWorkbook(renderXlsx(printed, { sheets: "each" }));
    case "ods":
      return renderOds(printed);
    case "odt":
      return renderOdt(printed);
    case "rtf":
      return renderRtf(printed, { characters: "bytes" });
    case "mht":
      return renderMht(printed);
  }
}

/** Mostly zeros, as real reports are;. */
function reportOf(number: number): BedReport {
  const made = makeReport(number + 1, { mode: "sparse", form: latestEdition().id, singleRow: false });
  return made;
}
