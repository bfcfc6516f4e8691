import { basename, join } from "node:path";
import { read as readWorkbook, write as writeWorkbook } from "@e965/xlsx";
import { print } from "../bed/printed.ts";
import { renderMht } from "../bed/render/mht.ts";
import { renderOds, renderOdt } from "../bed/render/odf.ts";
import { renderRtf } from "../bed/render/rtf.ts";
import { renderXlsx } from "../bed/render/xlsx.ts";
import { makeReport } from "../bed/report.ts";
import { invoke, root } from "../cli/invoke.ts";
import type { DrivenPage } from "./driven-page.ts";

/** Files of the kinds that are kept as fixtures. */
export const fixtures = [
  "samples/shiqiao-2023.docx",
  "samples/wangshan-2023.docx",
  "samples/linhe-2022.html",
  "samples/qiaotou-2020.txt",
  "pages/shiqiao-2023.pdf",
  "pages/object-streams.pdf",
  "pages/owner-aes-128.pdf",
  "pages/owner-aes-256.pdf",
  "pages/owner-rc4-40.pdf",
  "pages/printed-by-libreoffice.pdf",
  "pages/user-password.pdf",
  "pages/shiqiao-2023.ofd",
  "doc/shiqiao-2023.doc",
  "doc/features.doc",
].map((path) => join(root, "fixtures", path));

/** Files of the other kinds, made with `write`. */
export function madeKinds(write: (name: string, content: Uint8Array) => string): string[] {
  const printed = print(makeReport(7, { mode: "distinct" }));
  const workbook = renderXlsx(printed, { sheets: "one" });
  const biff = new Uint8Array(writeWorkbook(readWorkbook(workbook), { bookType: "biff8", type: "array" }));
  return [
    write("a.xlsx", workbook),
    write("a.xls", biff),
    write("a.ods", renderOds(printed)),
    write("a.odt", renderOdt(printed)),
    write("a.rtf", renderRtf(printed, { characters: "unicode" })),
    write("a.mht", renderMht(printed)),
  ];
}

/** What the page offers as “findings, JSON” of all its files. */
export async function findingsOf(page: DrivenPage): Promise<readonly { readonly file: string }[]> {
  const bytes = await page.download("发现.json", () => page.click(".side-actions [data-kind=result]"));
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** What the command line finds, with the names that a page sees. */
export async function byCommandLine(paths: readonly string[]): Promise<readonly { readonly file: string }[]> {
  const { stdout } = await invoke(["lint", ...paths, "--format", "json", "--lang", "zh"]);
  const results: readonly { readonly file: string }[] = JSON.parse(stdout);
  return results.map((result) => ({ ...result, file: basename(result.file) }));
}
