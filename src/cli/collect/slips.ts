import { join, resolve } from "node:path";
import { type Collection, type FiledReport, manyOf, runsOf } from "../../collect/index.ts";
import { namesText } from "../../format/collection/text.ts";
import { counted } from "../../format/words.ts";
import { grouped } from "../../grouped.ts";
import { printable } from "../../printable.ts";
import { slipDocx } from "../../slip/docx.ts";
import { makeSlip } from "../../slip/model.ts";
import { makeOutputFolder } from "../files/make-folder.ts";
import { writeOutputFile } from "../files/write-file.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";

/**
 * Writes a slip for each office whose reports have errors or warnings, or whose file could not be read.
 * @throws UserError (exit 2) where one cannot be written
 */
export async function writeSlips(
  folder: string,
  collection: Collection,
  { invocation, language }: { readonly invocation: Invocation; readonly language: Language },
): Promise<void> {
  const path = resolve(invocation.cwd, folder);
  makeOutputFolder(path, folder);
  const taken = new Set<string>();
  const without: string[] = [];
  for (const { name, reports, failures } of returned(collection)) {
    if (reports.length + failures.length === 0) {
      without.push(name);
      continue;
    }
    const slip = makeSlip(
      reports.map((report) => ({ file: report.file, reports: [report] })),
      failures,
      null,
      language,
    );
    const file = freeName(name, taken);
    await writeOutputFile(join(path, file), [slipDocx(slip, language)], join(folder, file));
  }
  await invocation.stderr.write(
    language === "zh"
      ? `gia-report: ${taken.size} 份退回修改单已写到 ${printable(folder)}\n`
      : `gia-report: ${counted(taken.size, "份", "slip", language)} written to ${printable(folder)}\n`,
  );
  if (without.length === 0) return;
  const names = namesText(manyOf(without), language);
  await invocation.stderr.write(
    language === "zh"
      ? `gia-report: 报来的是其他年度的，没有写修改单：${names}\n`
      : `gia-report: no slip, since what came is of another year: ${names}\n`,
  );
}

interface Returned {
  readonly name: string;
  readonly reports: readonly FiledReport[];
  readonly failures: readonly { readonly file: string; readonly message: string }[];
}

/**
 * Offices that get something back, with all their reports: one by one, so that few are in memory. Nothing is with those
 * that handed in a report of another year alone.
 */
function* returned({ offices, unreadable }: Collection): Generator<Returned> {
  const failures = grouped(unreadable, ({ office }) => office);
  for (const own of runsOf(offices, ({ name }) => name)) {
    const [{ name }] = own;
    const failed = failures.get(name) ?? [];
    const reports = own.flatMap((office) => office.reports());
    const isAstray = reports.length === 0 && own.some(({ status }) => status.includes("wrongYear"));
    const hasFaults = own.some(({ errors, warnings }) => errors + warnings > 0) || failed.length > 0;
    if (isAstray || (hasFaults && reports.length + failed.length > 0))
      yield { name, reports, failures: failed };
  }
}

/** Characters of a name that every file system takes. */
const mostCharacters = 60;

/** A file name of an office, whatever its name holds. */
function freeName(office: string, taken: Set<string>): string {
  const plain = office
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, "_")
    .replace(/^[. ]/, "_")
    .replace(/[. ]$/, "_");
  const stem = [...plain].slice(0, mostCharacters).join("") || "_";
  let name = `${stem}.退回修改单.docx`;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1)
    name = `${stem} (${number}).退回修改单.docx`;
  taken.add(name.toLowerCase());
  return name;
}
