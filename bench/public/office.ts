import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { promisify } from "node:util";
import { type Block, type Grid, readSource } from "../../src/read/index.ts";

/** Lets LibreOffice save each of these .doc files as .docx, and compares what is read of both: see `compare`. */
export async function compareWithOffice(files: readonly string[]): Promise<string> {
  const folder = resolve("node_modules/.cache/gia-report/public-office");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // In small groups: one that ends LibreOffice takes no more than its group along.
  for (let at = 0; at < files.length; at += groupSize) await convert(files.slice(at, at + groupSize), folder);
  return compare(files, folder);
}

/**
 * Compares what is read of .doc files with what is read of the .docx of that name in a folder, as far as there is one. Gives
 * the counts in words, and the names of those that differ.
 */
export async function compare(files: readonly string[], folder: string): Promise<string> {
  const converted = new Set(readdirSync(folder));
  const counts = { compared: 0, same: 0, sameText: 0, tables: 0, sameTables: 0 };
  const different: string[] = [];
  for (const file of files) {
    const name = basename(file).replace(/\.\w+$/, ".docx");
    if (!converted.has(name)) continue;
    const [own, other] = [await blocksOf(file), await blocksOf(join(folder, name))];
    if (own === null || other === null) continue;
    const theirs = tablesOf(other);
    const found = inCommon(tablesOf(own), theirs);
    const sameText = textOf(own) === textOf(other);
    const same = sameText && found === theirs.length && tablesOf(own).length === theirs.length;
    counts.compared += 1;
    counts.same += same ? 1 : 0;
    counts.sameText += sameText ? 1 : 0;
    counts.tables += theirs.length;
    counts.sameTables += found;
    if (!same) different.push(`${basename(file)} (${sameText ? "tables" : "text"})`);
  }
  const { compared, same, sameText, tables, sameTables } = counts;
  return [
    `against LibreOffice: ${compared} documents, ${same} the same, ${sameText} with the same text; ${sameTables} of ${tables} tables the same`,
    `different: ${different.join(", ")}`,
  ].join("\n");
}

const groupSize = 10;

async function convert(files: readonly string[], folder: string): Promise<void> {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const args = [profile, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, ...files];
  await promisify(execFile)("soffice", args, { timeout: 180_000 }).catch(() => {});
}

async function blocksOf(file: string): Promise<readonly Block[] | null> {
  const source = await readSource(new Uint8Array(readFileSync(file)), { file }).catch(() => null);
  return source?.blocks ?? null;
}

function textOf(blocks: readonly Block[]): string {
  return bare(blocks.map((block) => (block.kind === "paragraph" ? block.text : gridText(block))).join(""));
}

/** The cells of each table with their places and spans, as one string. */
function tablesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === "grid" ? [gridText(block, true)] : []));
}

function gridText({ cells }: Grid, placed = false): string {
  const told = cells.map(({ row, column, rowSpan, columnSpan, text }) =>
    placed ? `${row}:${column}:${rowSpan}:${columnSpan}:${bare(text)}` : text,
  );
  return told.join(placed ? "|" : "");
}

/** LibreOffice keeps the private codes of symbol fonts, of which nobody can tell what they show. */
function bare(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{Cf}\p{Co}]+/gu, "");
}

function inCommon(own: readonly string[], theirs: readonly string[]): number {
  const left = [...own];
  return theirs.filter((table) => {
    const at = left.indexOf(table);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}
