import { deflateSync, type Zippable, zipSync } from "fflate";
import { annotatedCopy } from "../../annotate/copy.ts";
import { makeExhibit } from "../../check/exhibits.ts";
import { countLeftOut } from "../../check/skip-reasons.ts";
import { nothingYet, tallied } from "../../check/tally.ts";
import { openFormat } from "../../format/formats.ts";
import { noColour } from "../../format/palette.ts";
import { piecesOf, type Text } from "../../format/run.ts";
import type { Language } from "../../format/words.ts";
import type { LintReport } from "../../lint/index.ts";
import { slipDocx } from "../../slip/docx.ts";
import { makeSlip } from "../../slip/model.ts";
import { conversionOf, type Format } from "../../write/conversion.ts";
import type { Download, DownloadKind, DownloadOrder } from "../protocol.ts";
import { pageWords } from "../words.ts";
import { joined } from "./bytes.ts";
import { type Content, lastName } from "./content.ts";

/** Reads a file again, and what is wrong in it. */
export type Again = (
  file: DownloadOrder["files"][number],
) => Promise<{ readonly content: Content; readonly found: readonly LintReport[] } | null>;

type Written = Record<string, Uint8Array<ArrayBuffer>>;

/** Writes what was asked for: one file as it is, several as a zip archive. */
export async function download(order: DownloadOrder, again: Again, language: Language): Promise<Download> {
  const files: Written = {};
  for (const kind of order.kind === "all" ? everything : [order.kind]) {
    for (const [name, bytes] of await writers[kind](order, again, language)) put(files, name, bytes);
  }
  const names = Object.keys(files);
  const [only] = names;
  const content = only === undefined ? undefined : files[only];
  if (names.length === 1 && only !== undefined && content !== undefined)
    return { name: lastName(only), type: typeOf(only), bytes: content };
  return { name: `${pageWords.archiveName[language]}.zip`, type: "application/zip", bytes: zipped(files) };
}

const everything = ["annotated", "slip", "json", "csv", "xlsx", "findings", "result"] as const;

type Write = (
  order: DownloadOrder,
  again: Again,
  language: Language,
) => Promise<Iterable<readonly [name: string, bytes: Uint8Array<ArrayBuffer>]>>;

const writers: Readonly<Record<Exclude<DownloadKind, "all">, Write>> = {
  annotated: (order, again, language) =>
    each(order, again, async (name, { content, found }) => {
      const options = {
        language,
        suggest: true,
        date: null,
        deflate: (part: Uint8Array) => deflateSync(part),
      };
      const copy = await annotatedCopy({ ...content, found }, options);
      return [`${stemOf(name)}.审阅.docx`, copy.bytes];
    }),
  json: converted("json"),
  csv: converted("csv"),
  xlsx: converted("xlsx"),
  slip: async ({ files }, _again, language) => {
    const checked = files.flatMap(({ result: { file, reports, error } }) =>
      error === undefined ? [{ file, reports }] : [],
    );
    const failures = files.flatMap(({ result: { file, error } }) =>
      error === undefined ? [] : [{ file, message: error.message }],
    );
    const slip = makeSlip(checked, failures, null, language);
    return [[`${pageWords.slipName[language]}.docx`, slipDocx(slip, language)]];
  },
  findings: async (order, again, language) => [
    [`${pageWords.findingsName[language]}.html`, await printed("html", order, again, language)],
  ],
  result: async (order, again, language) => [
    [`${pageWords.findingsName[language]}.json`, await printed("json", order, again, language)],
  ],
};

function converted(format: Format): Write {
  return async (order, again, language) => {
    const { before, convert } = await conversionOf(format, {}, language, false);
    return await each(order, again, async (name, { content: { source, reports } }) => {
      const pieces = [before(0), ...convert(source, reports)];
      return [`${stemOf(name)}.${format}`, joined(pieces)];
    });
  };
}

/** One file for each input that was checked. */
async function each(
  { files }: DownloadOrder,
  again: Again,
  write: (
    name: string,
    file: NonNullable<Awaited<ReturnType<Again>>>,
  ) => Promise<readonly [name: string, bytes: Uint8Array<ArrayBuffer>]>,
): Promise<(readonly [name: string, bytes: Uint8Array<ArrayBuffer>])[]> {
  const written: (readonly [name: string, bytes: Uint8Array<ArrayBuffer>])[] = [];
  for (const file of files) {
    const read = await again(file);
    if (read !== null) written.push(await write(file.subject.name, read));
  }
  return written;
}

/** What `lint` prints in that format. */
async function printed(
  name: "html" | "json",
  { files, skipped }: DownloadOrder,
  again: Again,
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> {
  const options = {
    language,
    palette: noColour,
    quiet: false,
    failOn: "error",
    several: files.length !== 1,
  } as const;
  const printing = await openFormat(name, options);
  const texts: Text[] = [];
  let tally = nothingYet;
  let exitCode = 0;
  for (const file of files) {
    const read = name === "html" ? await again(file) : null;
    const exhibit = read === null ? null : await makeExhibit(read.content.bytes, read.content.source);
    texts.push(await printing.result(file.result, exhibit));
    tally = tallied(tally, file.result);
    exitCode = Math.max(exitCode, file.result.exitCode);
  }
  texts.push(await printing.end({ total: { ...tally, ...countLeftOut(skipped) }, exitCode, skipped }));
  return joined(texts.flatMap((text) => [...piecesOf(text)]));
}

/** 附件.zip!年报.docx is written as 附件/年报. */
function stemOf(name: string): string {
  return name
    .replace(/\.zip!/gi, "/")
    .replaceAll("!", "/")
    .replace(/\.[^./]{1,12}$/, "");
}

/** Two inputs of one name and two kinds write the same name: the second is numbered. */
function put(files: Written, name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const [, stem = name, extension = ""] = /^(.*?)((?:\.审阅)?\.[^./]+)$/.exec(name) ?? [];
  let free = name;
  for (let count = 2; Object.hasOwn(files, free); count += 1) free = `${stem} (${count})${extension}`;
  files[free] = bytes;
}

function zipped(files: Written): Uint8Array<ArrayBuffer> {
  const parts: Zippable = {};
  // Word files and workbooks are packed already.
  for (const [name, bytes] of Object.entries(files))
    parts[name] = [bytes, { level: /\.(?:docx|xlsx)$/.test(name) ? 0 : 6, mtime: new Date(1980, 0, 1) }];
  return zipSync(parts);
}

const types: Readonly<Record<string, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv",
  json: "application/json",
  html: "text/html",
};

/** What a browser is told of a file that it saves. */
export function typeOf(name: string): string {
  return types[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}
