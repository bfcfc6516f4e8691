import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { editionIds } from "../../src/form/index.ts";
import { lintSource } from "../../src/lint/index.ts";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import { slipDocx } from "../../src/slip/docx.ts";
import { makeSlip } from "../../src/slip/model.ts";
import { docxOf, writeDocx } from "../../src/write/docx/index.ts";
import { draftOf } from "../../src/write/draft/index.ts";
import { writeXlsx } from "../../src/write/xlsx/index.ts";
import { annotate } from "../annotate/copies.ts";
import { layouts } from "../bed/layouts.ts";
import { print } from "../bed/printed.ts";
import { renderDocx } from "../bed/render/docx.ts";
import { makeReport } from "../bed/report.ts";
import { root } from "../cli/invoke.ts";
import { brokenRules } from "./package-rules.ts";
import { schemaMessages, schemasAtHand } from "./schemas.ts";

const sample = new Uint8Array(readFileSync(`${root}fixtures/samples/shiqiao-2023.docx`));

/** Every kind of document that is written anew, for both editions, two reports in one file, a draft. */
async function documents(): Promise<Record<string, Uint8Array>> {
  const written: Record<string, Uint8Array> = {};
  for (const form of editionIds) {
    const printed = [1, 2].map((seed) =>
      print(makeReport(seed, { mode: seed === 1 ? "distinct" : "blank", form })),
    );
    const source = await readSource(renderDocx(printed), { file: "a.docx" });
    const reports = recognize(source);
    written[`${form}.docx`] = writeDocx(reports);
    written[`${form}.xlsx`] = writeXlsx(reports);
    const [last = null] = reports;
    written[`${form}-draft.docx`] = docxOf(draftOf({ year: 2030, organization: "某局", last }), "草稿");
    const found = lintSource(source, reports);
    written[`${form}-slip.docx`] = slipDocx(
      makeSlip([{ file: "a.docx", reports: found }], [], null, "zh"),
      "zh",
    );
  }
  return written;
}

/** Word files of all makes with comments and tracked changes, each beside what it was made of. */
async function copies(): Promise<{ before: Record<string, Uint8Array>; after: Record<string, Uint8Array> }> {
  const word = layouts.filter(({ group, make }) => group !== "damage" && make(1).file.endsWith(".docx"));
  const made = [...word.map(({ name, make }) => [name, make(3).bytes] as const), ["sample", sample] as const];
  const before: Record<string, Uint8Array> = {};
  const after: Record<string, Uint8Array> = {};
  for (const [name, bytes] of made) {
    const once = (await annotate(bytes, { suggest: true })).bytes;
    before[name] = bytes;
    after[name] = once;
    after[`${name}-again`] = (await annotate(once)).bytes;
  }
  return { before, after };
}

describe("packages are such that Word and Excel take them without repair", () => {
  test("those written anew", async () => {
    for (const [name, bytes] of Object.entries(await documents()))
      expect([name, brokenRules(bytes)]).toEqual([name, []]);
  });

  test("annotated copies, once and again", async () => {
    const { before, after } = await copies();
    expect(Object.keys(before).length).toBeGreaterThan(10);
    for (const [name, bytes] of Object.entries(after)) {
      const own = before[name.replace(/-again$/, "")] ?? bytes;
      const broken = brokenRules(own);
      expect([name, brokenRules(bytes).filter((one) => !broken.includes(one))]).toEqual([name, []]);
    }
  });

  test.each([
    ["a comment without an end", (xml: string) => xml.replace(/<w:commentRangeEnd [^>]*>/, "")],
    [
      "a reference outside a run",
      (xml: string) => xml.replace(/<w:r>(<w:commentReference [^>]*>)<\/w:r>/, "$1"),
    ],
    ["a cell that ends in a table", (xml: string) => xml.replace("</w:tc>", "<w:tbl/></w:tc>")],
    [
      "a range that ends before it starts",
      (xml: string) => xml.replace(/(<w:commentRangeStart [^>]*>)(.*?)(<w:commentRangeEnd [^>]*>)/, "$3$2$1"),
    ],
  ])("%s is noticed", async (_name, spoil) => {
    const files = unzipSync((await annotate(sample)).bytes);
    const xml = strFromU8(files["word/document.xml"] ?? new Uint8Array());
    expect(spoil(xml)).not.toBe(xml);
    expect(brokenRules(zipSync({ ...files, "word/document.xml": strToU8(spoil(xml)) }))).not.toEqual([]);
    const { "word/comments.xml": _gone, ...rest } = files;
    expect(brokenRules(zipSync(rest))).not.toEqual([]);
  });
});

describe.skipIf(!schemasAtHand)("the schemas of ECMA-376 have nothing to say", () => {
  test("of what is written anew", { timeout: 120_000 }, async () => {
    expect(await schemaMessages(await documents())).toEqual([]);
  });

  test("of annotated copies that they do not say of the original", { timeout: 240_000 }, async () => {
    const { before, after } = await copies();
    const said = new Set((await schemaMessages(before)).map(withoutFile));
    const added = (await schemaMessages(after)).filter((message) => !said.has(withoutFile(message)));
    expect(added).toEqual([]);
  });

  test("but of a mark at a wrong place", async () => {
    const files = unzipSync((await annotate(sample)).bytes);
    const xml = strFromU8(files["word/document.xml"] ?? new Uint8Array());
    const spoilt = xml.replace(/(<w:tc>)(.*?)(<w:commentRangeStart [^>]*>)/, "$1$3$2");
    const messages = await schemaMessages({ a: zipSync({ ...files, "word/document.xml": strToU8(spoilt) }) });
    expect(messages.join("\n")).toContain("tcPr': This element is not expected");
  });
});

function withoutFile(message: string): string {
  return message.slice(message.indexOf(": ") + 2);
}
