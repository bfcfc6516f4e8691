import { join, resolve } from "node:path";
import process from "node:process";
import { corpusOf, type Kind, otherKinds } from "./corpus.ts";
import type { Command } from "./measure.ts";

const node = process.execPath;
const gia = [node, "bin/gia-report.js"];

/** The pages that LibreOffice printed, with its fonts: more work than those without. */
const printedPages = "fixtures/pages/printed-by-libreoffice.pdf";

/** One file of each kind, the whole process. */
export function coldCommands(cache: string): Command[] {
  const fileOf = (kind: Kind) =>
    kind === "pdf" ? printedPages : join(corpusOf(kind, 1, cache), `00000.${kind}`);
  const pdf2json = [node, "node_modules/pdf2json/bin/pdf2json.js", "-s", "-f", printedPages, "-o", cache];
  return [
    { name: "node -e 0", argv: [node, "-e", "0"] },
    ...otherKinds.map((kind) => ({ name: `lint ${kind}`, argv: [...gia, "lint", fileOf(kind)] })),
    { name: "pdftotext -layout", argv: ["pdftotext", "-layout", printedPages, "-"] },
    { name: "pdf2json", argv: pdf2json },
    office("LibreOffice, doc to text", fileOf("doc"), cache),
    { name: "antiword", argv: ["antiword", fileOf("doc")] },
    { name: "catdoc", argv: ["catdoc", fileOf("doc")] },
  ];
}

/** So many files of each kind, one after the other. */
export function batchCommands(cache: string, count: number): Command[] {
  const folderOf = (kind: Kind) => corpusOf(kind, count, cache);
  const loop = (name: string, command: string, kind: Kind): Command => ({
    name: `${name} loop`,
    argv: ["bash", "-c", `for f in ${folderOf(kind)}/*.${kind}; do ${command}; done`],
    units: count,
    needs: name,
  });
  const pdf2json = [node, "bench/speed/peers/pdf2json.mjs", folderOf("pdf"), `${count}`];
  return [
    ...otherKinds.map((kind) => ({
      name: `lint ${kind}`,
      argv: [...gia, "lint", folderOf(kind), "--jobs", "1"],
      units: count,
    })),
    loop("pdftotext", 'pdftotext -layout "$f" -', "pdf"),
    { name: "pdf2json loop", argv: pdf2json, units: count },
    { ...office("LibreOffice, all doc to text", `${folderOf("doc")}/*.doc`, cache), units: count },
    loop("antiword", 'antiword "$f"', "doc"),
    loop("catdoc", 'catdoc "$f"', "doc"),
  ];
}

/** LibreOffice in one start, with a profile of its own; the shell finds the files. */
function office(name: string, files: string, cache: string): Command {
  const profile = `-env:UserInstallation=file://${resolve(cache, "office")}`;
  const script = `soffice --headless "${profile}" --convert-to txt:Text --outdir ${cache}/office-out ${files}`;
  return { name, argv: ["bash", "-c", script], needs: "soffice" };
}

type Aim = readonly [one: string, other: string, atMost: number];

/** Aims for the processor time of one, as a multiple of the other's. */
export const coldAims: readonly Aim[] = [
  ["lint pdf", "pdftotext -layout", 30],
  ["lint pdf", "pdf2json", 1],
  ["lint doc", "LibreOffice, doc to text", 0.5],
  ...otherKinds.map((kind): Aim => [`lint ${kind}`, "node -e 0", 8]),
];

export const batchAims: readonly Aim[] = [
  ["lint pdf", "pdf2json loop", 1],
  ["lint doc", "LibreOffice, all doc to text", 1],
];
