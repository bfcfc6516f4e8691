import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { print } from "../../bed/printed.ts";
import { renderDocx } from "../../bed/render/docx.ts";
import { makeReport } from "../../bed/report.ts";
import { inShort, refusalOf, sourceOf } from "../as-read.ts";

const head = `<?xml version="1.0" encoding="UTF-8"?>`;
const bytes = (text: string) => new TextEncoder().encode(text);
const word2003 = (body: string) =>
  bytes(
    `${head}<?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core"><w:styles><w:style w:type="character" w:styleId="off"><w:rPr><w:vanish/></w:rPr></w:style></w:styles><w:body><wx:sect>${body}</wx:sect></w:body></w:wordDocument>`,
  );
const p = (content: string, properties = "") => `<w:p>${properties}${content}</w:p>`;
const r = (text: string, properties = "") => `<w:r>${properties}<w:t>${text}</w:t></w:r>`;

describe("the XML of Word 2003", () => {
  test("gives tables with merged cells, and numbers as Word wrote them out", async () => {
    const tc = (text: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(r(text))}</w:tc>`;
    const list = `<w:pPr><w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/><wx:t wx:val="一、"/></w:listPr></w:pPr>`;
    const rows = `<w:tr>${tc("甲", `<w:vmerge w:val="restart"/>`)}${tc("乙", `<w:gridSpan w:val="2"/>`)}</w:tr><w:tr>${tc("", "<w:vmerge/>")}${tc("1")}${tc("2")}</w:tr>`;
    const { kind, blocks } = await sourceOf(word2003(`${p(r("总体情况"), list)}<w:tbl>${rows}</w:tbl>`));
    expect(kind).toBe("docx");
    expect(inShort(blocks)).toEqual([
      "一、总体情况",
      [
        ["甲 (2×1)", "乙 (1×2)"],
        ["1", "2"],
      ],
    ]);
  });

  test.each([
    [
      "deleted",
      `<aml:annotation w:type="Word.Deletion"><aml:content>${r("5")}</aml:content></aml:annotation>`,
      "revisions-accepted",
    ],
    [
      "commented",
      `<aml:annotation w:type="Word.Comment"><aml:content>${p(r("5"))}</aml:content></aml:annotation>`,
      "footnote-skipped",
    ],
    ["noted", `<w:r><w:footnote>${p(r("5"))}</w:footnote></w:r>`, "footnote-skipped"],
    ["hidden", r("5", `<w:rPr><w:rStyle w:val="off"/></w:rPr>`), "hidden-text-skipped"],
  ])("leaves %s text out and says so", async (_, content, code) => {
    const { blocks, notices } = await sourceOf(word2003(p(r("甲") + content + r("乙"))));
    expect(inShort(blocks)).toEqual(["甲乙"]);
    expect(notices.map((notice) => notice.code)).toEqual([code]);
  });

  test("keeps inserted text and says so", async () => {
    const inserted = `<aml:annotation w:type="Word.Insertion"><aml:content>${r("乙")}</aml:content></aml:annotation>`;
    const { blocks, notices } = await sourceOf(word2003(p(r("甲") + inserted)));
    expect(inShort(blocks)).toEqual(["甲乙"]);
    expect(notices).toEqual([{ code: "revisions-accepted", at: { paragraph: 1 } }]);
  });
});

describe("a package in one file of XML", () => {
  const docx = renderDocx(print(makeReport(5, { mode: "distinct" })), { autoNumber: true });
  const parts = Object.entries(unzipSync(docx)).map(([name, content]) => {
    const xml = new TextDecoder().decode(content).replace(/^<\?xml[^>]*\?>/, "");
    return `<pkg:part pkg:name="/${name}" pkg:contentType="application/xml"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
  });
  const flat = (content: string) =>
    bytes(
      `${head}<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${content}</pkg:package>`,
    );

  test("reads as the same package in a zip", async () => {
    const { kind, blocks, notices } = await sourceOf(flat(parts.join("")));
    const zipped = await sourceOf(docx);
    expect([kind, notices]).toEqual(["docx", zipped.notices]);
    expect(blocks).toEqual(zipped.blocks);
  });

  test("without parts is refused", async () => {
    expect((await refusalOf(flat(""))).code).toBe("docx-not-word");
  });
});
