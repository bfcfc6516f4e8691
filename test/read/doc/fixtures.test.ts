import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lintSource } from "../../../src/lint/index.ts";
import { readSource } from "../../../src/read/index.ts";
import { recognize } from "../../../src/recognize/index.ts";
import { featuresDocx } from "./features.ts";

const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url));
const readFile = (file: string, bytes: Uint8Array) => readSource(bytes, { file });

describe("a .doc that LibreOffice made of a .docx", () => {
  test.each([
    ["a report", "shiqiao-2023.doc", fixture("samples/shiqiao-2023.docx")],
    ["everything that is said in its own way", "features.doc", featuresDocx()],
  ])("has the same paragraphs, tables and places: %s", async (_, name, original) => {
    const doc = await readFile(name, fixture(`doc/${name}`));
    const docx = await readFile("a.docx", original);
    expect(doc.kind).toBe("doc");
    expect(doc.blocks).toEqual(docx.blocks);
    expect(doc.notices).toEqual(docx.notices);
  });

  test("has the same findings", async () => {
    const findings = async (name: string, bytes: Uint8Array) => {
      const source = await readFile(name, bytes);
      return lintSource(source, recognize(source)).flatMap((report) => report.findings);
    };
    const found = await findings("a.doc", fixture("doc/shiqiao-2023.doc"));
    expect(found.length).toBeGreaterThan(2);
    expect(found).toEqual(await findings("a.docx", fixture("samples/shiqiao-2023.docx")));
  });

  test("may end with a short sector, as WPS leaves it", async () => {
    const whole = fixture("doc/shiqiao-2023.doc");
    let end = whole.length;
    while (whole[end - 1] === 0) end--;
    expect(end).toBeLessThan(whole.length);
    const short = await readFile("a.wps", whole.subarray(0, end));
    expect(short.blocks).toEqual((await readFile("a.doc", whole)).blocks);
  });
});
