import { describe, expect, test } from "vitest";
import type { Location } from "../../../src/read/index.ts";
import { readSource } from "../../../src/read/index.ts";
import { filesOf, type Parts, p, pack, r, tbl, tc, tr } from "../../read/docx/build.ts";
import { markedText, viewOf } from "./marked.ts";

async function view(body: string, places: readonly Location[], parts: Parts = {}) {
  const bytes = pack(filesOf(body, parts));
  return await viewOf(bytes, await readSource(bytes, { file: "a.docx" }), places);
}

const textsAt = async (body: string, places: readonly Location[]) => {
  const { dom } = await view(body, places);
  return places.map((_, index) => markedText(dom, index));
};

describe("a Word file in the page", () => {
  test("empty paragraphs count, and can be marked", async () => {
    const body = `${p("")}<w:p/>${p(r("甲"))}`;
    const places = [{ paragraph: 1 }, { paragraph: 2 }, { paragraph: 3 }];
    expect(await textsAt(body, places)).toEqual(["", "", "甲"]);
  });

  test("cells are counted as they stand in the file, spans and merges or not", async () => {
    const body = tbl(
      3,
      tr(tc("甲", '<w:vMerge w:val="restart"/>'), tc("乙", '<w:gridSpan w:val="2"/>')),
      tr(tc("", "<w:vMerge/>"), tc("丙"), tc("丁")),
    );
    const at = (row: number, column: number) => ({ table: 1, row, column });
    expect(await textsAt(body, [at(1, 1), at(1, 2), at(2, 2), at(2, 3)])).toEqual(["甲", "乙", "丙", "丁"]);
  });

  test("a table in a cell, and what comes after it", async () => {
    const inner = tbl(1, tr(tc("内")));
    const body = tbl(2, tr(tc("甲"), `<w:tc>${inner}${p(r("后"))}</w:tc>`)) + tbl(1, tr(tc("丙")));
    const places = [
      { table: 2, row: 1, column: 1 },
      { table: 3, row: 1, column: 1 },
    ];
    expect(await textsAt(body, places)).toEqual(["内", "丙"]);
  });

  test("a place without column or row is marked in its first cell", async () => {
    const body = tbl(2, tr(tc("甲"), tc("乙")), tr(tc("丙"), tc("丁")));
    expect(await textsAt(body, [{ table: 1 }, { table: 1, row: 2 }])).toEqual(["甲", "丙"]);
  });

  test("deleted text is not shown, inserted text is", async () => {
    const body = p(`${r("甲")}<w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:ins>${r("丙")}</w:ins>`);
    expect(await textsAt(body, [{ paragraph: 1 }])).toEqual(["甲丙"]);
  });

  test("automatic numbers are put back", async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const numbered = (text: string) =>
      p(r(text), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    const body = numbered("总体情况") + p(r("正文")) + numbered("其他");
    const { html } = await view(body, [], { numbering });
    expect(html).toContain('<p><span class="number">一、</span>总体情况</p>');
    expect(html).toContain("<p>正文</p>");
    expect(html).toContain('<p><span class="number">二、</span>其他</p>');
  });

  test("a bookmark of the file's own cannot pass for a place", async () => {
    const { dom } = await view(
      p(`<w:bookmarkStart w:id="7" w:name="g0000000000000000-p2"/><w:bookmarkEnd w:id="7"/>${r("假")}`) +
        p(r("真")),
      [{ paragraph: 2 }],
    );
    expect(markedText(dom, 0)).toBe("真");
  });

  test("namespace prefixes of the file's own choice, comments and a `>` in an attribute do no harm", async () => {
    const files = filesOf(p(r("甲")) + p(r("乙")));
    const xml = (files["word/document.xml"] ?? "")
      .replaceAll("<w:", "<x:")
      .replaceAll("</w:", "</x:")
      .replace("xmlns:w=", "xmlns:x=")
      .replaceAll("w:space", "x:space")
      .replace("<x:p>", '<x:p x:rsidR="a&gt;b>c"><!-- <x:p> -->');
    const bytes = pack({ ...files, "word/document.xml": xml });
    const { dom } = await viewOf(bytes, await readSource(bytes, { file: "a.docx" }), [
      { paragraph: 1 },
      { paragraph: 2 },
    ]);
    expect([markedText(dom, 0), markedText(dom, 1)]).toEqual(["甲", "乙"]);
  });

  test("a link leads nowhere, and one that names no target breaks nothing", async () => {
    const { html } = await view(
      p(
        `<w:hyperlink r:id="r9">${r("链接")}</w:hyperlink><w:hyperlink w:anchor="x">${r("书签")}</w:hyperlink>`,
      ),
      [],
    );
    expect(html).toContain("<p>链接书签</p>");
    expect(html).not.toContain("href");
  });

  test("a picture without its file leaves the text of the report", async () => {
    const drawing =
      '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="n" descr="扫描&lt;b&gt;"/><a:graphic><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="r9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const files = filesOf(p(drawing) + p(r("甲")));
    const rels = (files["word/_rels/document.xml.rels"] ?? "").replace(
      "</Relationships>",
      '<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/1.png"/></Relationships>',
    );
    const bytes = pack({ ...files, "word/_rels/document.xml.rels": rels });
    const { dom, html } = await viewOf(bytes, await readSource(bytes, { file: "a.docx" }), [
      { paragraph: 2 },
    ]);
    expect(markedText(dom, 0)).toBe("甲");
    expect(html).toContain("[图片未显示：扫描&lt;b&gt;]");
    expect(html).not.toContain("<img");
  });

  test("what mammoth cannot lay out is said, and the marks are not promised", async () => {
    const drawing = '<w:r><w:pict><v:shape><v:imagedata r:id="none"/></v:shape></w:pict></w:r>';
    const { html, placed } = await view(p(drawing) + p(r("甲")), [{ paragraph: 2 }]);
    if (placed.size === 0) expect(html).toContain("原文无法排成网页");
    else expect(html).toContain("甲");
  });
});
