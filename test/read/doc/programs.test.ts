import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readDoc } from "../../../src/read/doc/index.ts";
import { readDocx } from "../../../src/read/docx/index.ts";
import { type Block, defaultLimits } from "../../../src/read/source.ts";
import { featuresDocx } from "./features.ts";

const exists = (program: string, ...args: string[]) =>
  spawnSync(program, args, { stdio: "ignore" }).error === undefined;
const hasOffice = exists("soffice", "--version");
const hasAntiword = exists("antiword");
const hasCatdoc = exists("catdoc", "-V");

const folder = mkdtempSync(join(tmpdir(), "doc-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const convert = (name: string, bytes: Uint8Array): Uint8Array => {
  const file = join(folder, `${name}.docx`);
  writeFileSync(file, bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const args = [profile, "--headless", "--convert-to", "doc:MS Word 97", "--outdir", folder, file];
  execFileSync("soffice", args, { stdio: "ignore" });
  return readFileSync(join(folder, `${name}.doc`));
};

const fixture = new URL("../../../fixtures/doc/shiqiao-2023.doc", import.meta.url);

/** All words of a text or of blocks, in their order, each once: other programs lay tables out in their own ways. */
const wordsOf = (text: string): Set<string> => new Set(text.match(/[\p{Script=Han}\d]{2,}/gu));
const textOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => (block.kind === "paragraph" ? [block.text] : block.cells.map(({ text }) => text)))
    .join("\n");

describe.skipIf(!hasOffice)("LibreOffice", () => {
  it("writes what is read", { timeout: 120_000 }, () => {
    const docx = featuresDocx();
    const { blocks, notices } = readDoc(convert("features", docx), defaultLimits);
    expect({ blocks, notices }).toEqual({
      blocks: readDocx(docx, defaultLimits).blocks,
      notices: readDocx(docx, defaultLimits).notices,
    });
  });

  const template = "../shared/samples/wps-blank-template.docx";
  it.skipIf(!existsSync(template))("writes the form of WPS as it is read", { timeout: 120_000 }, () => {
    const docx = readFileSync(template);
    const doc = readDoc(convert("wps", docx), defaultLimits);
    expect(doc.blocks).toEqual(readDocx(docx, defaultLimits).blocks);
  });
});

describe.each([
  ["antiword", hasAntiword, ["-w", "0", "-m", "UTF-8.txt"]],
  ["catdoc", hasCatdoc, ["-d", "utf-8", "-w"]],
] as const)("%s", (program, installed, args) => {
  it.skipIf(!installed)("reads no word that is missed", () => {
    const theirs = wordsOf(execFileSync(program, [...args, fixture.pathname], { encoding: "utf8" }));
    const ours = wordsOf(textOf(readDoc(readFileSync(fixture), defaultLimits).blocks));
    // antiword breaks words at the edges of its columns.
    const missing = [...theirs].filter((word) => ![...ours].some((own) => own.includes(word)));
    expect(missing).toEqual([]);
    expect(theirs.size).toBeGreaterThan(60);
  });
});
