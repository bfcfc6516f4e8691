import { describe, expect, test } from "vitest";
import { readHtml } from "../../../src/read/html/index.ts";
import { type Block, defaultLimits, type Grid } from "../../../src/read/source.ts";

function read(html: string) {
  return readHtml(html, defaultLimits);
}

/** Paragraphs as text, grids as rows of the texts of their slots. */
function shape(blocks: readonly Block[]): unknown[] {
  return blocks.map((block) => (block.kind === "paragraph" ? block.text : rows(block)));
}

function rows(grid: Grid): string[] {
  return grid.slots.map((row) => row.map((slot) => grid.cells[slot]?.text ?? "·").join("|"));
}

function shapeOf(html: string): unknown[] {
  return shape(read(html).blocks);
}

function gridsOf(html: string): Grid[] {
  return read(html).blocks.filter((block) => block.kind === "grid");
}

function codes(html: string): string[] {
  return read(html).notices.map(({ code, detail }) => (detail === undefined ? code : `${code} ${detail}`));
}

describe("paragraphs", () => {
  test("block elements and <br> end them, inline markup does not", () => {
    expect(shapeOf("<p>一、<b>总体</b><span>情况</span></p><div>甲<br>乙<p>丙</p>丁</div>")).toEqual([
      "一、总体情况",
      "甲",
      "乙",
      "丙",
      "丁",
    ]);
  });

  test("white space collapses, other spaces stay", () => {
    expect(shapeOf("<p>  收到 \t 申请\n 12　件&nbsp;</p><p>&nbsp;</p><p> </p>")).toEqual([
      "收到 申请 12　件\u00a0",
      "\u00a0",
    ]);
  });

  test("a line break between two Chinese characters is no space", () => {
    expect(shapeOf("<p>政府信\r\n  息公开，<b>\n共</b>12\n件</p>")).toEqual(["政府信息公开，共12 件"]);
  });

  test("a heading keeps its level", () => {
    const { blocks } = read("<h1>年报</h1><h3><span>一、</span>总体情况</h3><p>正文</p>");
    expect(blocks.map((block) => block.kind === "paragraph" && block.heading)).toEqual([1, 3, undefined]);
  });

  test("<pre> keeps its lines, empty ones too", () => {
    expect(shapeOf("<pre>\n规章\n\n  0\n<b>行政</b>许可\n</pre><p>完</p>")).toEqual([
      "规章",
      "",
      "  0",
      "行政许可",
      "完",
    ]);
    expect(shapeOf('<div style="white-space: pre-wrap">甲\n乙</div>')).toEqual(["甲", "乙"]);
  });

  test("what no reader of the page sees is left out", () => {
    const hidden = [
      "<script>var a = '<p>1</p>';</script>",
      "<style>p{}</style>",
      "<noscript>二</noscript>",
      "<!-- 三 -->",
      "<template><p>四</p></template>",
      "<svg><text>五</text></svg>",
      "<datalist><option>六</option></datalist>",
      "<iframe>八</iframe>",
    ];
    expect(shapeOf(`<p>甲${hidden.join("")}乙</p>`)).toEqual(["甲乙"]);
  });

  test("the pinyin of a ruby annotation is left out", () => {
    expect(shapeOf("<p><ruby>规<rp>(</rp><rt>guī</rt><rp>)</rp></ruby>章</p>")).toEqual(["规章"]);
  });

  test("entities are decoded", () => {
    expect(shapeOf("<p>&ldquo;三安全一稳定&rdquo;&#65289;&lt;1&gt;&amp;</p>")).toEqual([
      "“三安全一稳定”）<1>&",
    ]);
  });
});

describe("hidden text", () => {
  test.each([
    "<p hidden>旧稿</p>",
    '<p style="DISPLAY : none">旧稿</p>',
    '<p style="mso-hide:all">旧稿</p>',
    '<p style="color:red; visibility: hidden">旧稿</p>',
    '<p style="filter:blur(1px) opacity(0%)">旧稿</p>',
    '<p style="opacity:0.0">旧稿</p>',
    '<p style="font-size:0px;">旧稿</p>',
  ])("%s", (html) => {
    expect(shapeOf(`<p>甲</p>${html}${html}<p>乙</p>`)).toEqual(["甲", "乙"]);
    expect(codes(`<p>甲</p>${html}${html}`)).toEqual(["hidden-text-skipped"]);
  });

  test.each([
    '<p style="opacity:0.5">正文</p>',
    '<p style="font-size:0.9em">正文</p>',
    '<p style="backface-visibility:hidden">正文</p>',
    '<div style="font-size:0"><span style="font-size:14px">正文</span></div>',
  ])("not %s", (html) => {
    expect(shapeOf(html)).toEqual(["正文"]);
    expect(codes(html)).toEqual([]);
  });

  test("a cell that is only invisible keeps its place", () => {
    const html =
      '<table><tr><td>甲<td style="visibility:hidden">9<td>1<tr style="visibility:hidden"><td>乙<td>2<td>3<tr><td>丙<td>4<td>5</table>';
    expect(shapeOf(html)).toEqual([["甲||1", "||", "丙|4|5"]]);
  });

  test("hidden emptiness is not worth a word", () => {
    expect(codes('<p>甲</p><div style="display:none"> <script>x</script>&nbsp;</div>')).toEqual([]);
  });

  test("a hidden row is no row, a hidden cell no cell", () => {
    const html = "<table><tr><td>甲<td>1<tr hidden><td>乙<td>2<tr><td>丙<td hidden>9<td>3</table>";
    expect(shapeOf(html)).toEqual([["甲|1", "丙|3"]]);
    expect(codes(html)).toEqual(["hidden-text-skipped"]);
  });
});

describe("text that is no part of the figure beside it", () => {
  test("raised and lowered digits stay apart from those on the line", () => {
    expect(
      shapeOf(
        '<p>12<sup>1</sup>，m<sup>2</sup>，<span style="vertical-align:super">[３]</span>H<sub>2</sub>O</p>',
      ),
    ).toEqual(["12¹，m²，[³]H₂O"]);
    expect(shapeOf("<table><tr><td>规章<td>12<sup><a>1</a></sup><tr><td>许可<td>3</table>")).toEqual([
      ["规章|12¹", "许可|3"],
    ]);
  });

  test.each([
    "<s>8</s>",
    "<del>8</del>",
    "<strike>8</strike>",
    '<b style="text-decoration: red line-through">8</b>',
  ])("struck through: %s", (struck) => {
    const html = `<p>收到${struck}12件</p><table><tr><td>规章<td>${struck}12<tr><td>许可<td>3</table>`;
    expect(shapeOf(html)).toEqual(["收到12件", ["规章|12", "许可|3"]]);
    expect(codes(html)).toEqual(["struck-text-skipped"]);
  });

  test("characters without width are not seen", () => {
    expect(shapeOf("<p>1&#8203;2&shy;件&#xfeff;</p>")).toEqual(["12件"]);
  });
});

describe("pictures", () => {
  test("mark their paragraph, icons and spacers do not", () => {
    const { blocks } = read(
      '<p>表三<img src="a.png"></p><p><img src="b.png" width="700"></p><p>甲<img src="icon_doc.gif"><img src="c.gif" width=16></p>',
    );
    expect(blocks).toEqual([
      { kind: "paragraph", text: "表三", at: { line: 1, column: 1 }, image: true },
      { kind: "paragraph", text: "", at: { line: 1, column: 27 }, image: true },
      { kind: "paragraph", text: "甲", at: { line: 1, column: 63 } },
    ]);
  });

  test("in a cell stand after its grid", () => {
    const { blocks } = read('<table><tr><td>规章<td>1<tr><td>许可<td><img src="a.png"></table>');
    expect(blocks.slice(1)).toEqual([
      { kind: "paragraph", text: "", at: { line: 1, table: 1, row: 2, column: 2 }, image: true },
    ]);
  });

  test("alone make a page that cannot be read", () => {
    expect(codes('<h1>年报</h1><p><img src="1.jpg"></p><p><img src="2.jpg"></p>')).toEqual([
      "image-only 2 × img",
    ]);
    expect(codes(`<p>${"字".repeat(200)}</p><p><img src="1.jpg"></p>`)).toEqual([]);
  });
});

describe("tables", () => {
  test("spans, paragraphs in cells, blank cells of both kinds", () => {
    const html = `<table>
      <tr><td rowspan="2">三、本年度办理结果</td><td>（一）予以公开</td><td>7</td><td>&nbsp;</td></tr>
      <tr><td><p>（二）部分公开<br>（区分处理的）</p><p></p></td><td></td><td><p>&nbsp;</p><p>4</p></td></tr>
    </table>`;
    expect(gridsOf(html).map(rows)).toEqual([
      [
        "三、本年度办理结果|（一）予以公开|7|\u00a0",
        "三、本年度办理结果|（二）部分公开\n（区分处理的）||\u00a0\n4",
      ],
    ]);
  });

  test("rows stand as they are displayed: header on top, footer at the bottom", () => {
    const html =
      "<table><tfoot><tr><td>总计<td>5</tfoot><tbody><tr><td>规章<td>2</tbody><thead><tr><th>内容<th>件数</thead><tbody><tr><td>文件<td>3</table>";
    expect(gridsOf(html).map(rows)).toEqual([["内容|件数", "规章|2", "文件|3", "总计|5"]]);
  });

  test("spans do not leave their row group; what was clipped is said", () => {
    const html = "<table><tbody><tr><td rowspan=4>甲<td>1</tbody><tbody><tr><td>乙<td>2</tbody></table>";
    expect(gridsOf(html).map(rows)).toEqual([["甲|1", "乙|2"]]);
    expect(codes(html)).toEqual(["grid-irregular span-too-long × 1"]);
  });

  test.each([
    ["rowspan=0", 'rowspan="0"', ["甲|1", "甲|2", "甲|3"]],
    ["rowspan with a unit", 'rowspan="2px"', ["甲|1", "甲|2", "3|·"]],
    ["rowspan that is no number", 'rowspan="two"', ["甲|1", "2|·", "3|·"]],
    ["negative rowspan", 'rowspan="-2"', ["甲|1", "2|·", "3|·"]],
  ])("%s", (_, attribute, expected) => {
    expect(gridsOf(`<table><tr><td ${attribute}>甲<td>1<tr><td>2<tr><td>3</table>`).map(rows)).toEqual([
      expected,
    ]);
  });

  test("a caption stands before its table", () => {
    expect(shapeOf("<p>甲</p><table><caption>表一</caption><tr><td>规章<td>2</table>")).toEqual([
      "甲",
      "表一",
      ["规章|2"],
    ]);
  });

  test("text that strays between rows comes out before the table, as browsers show it", () => {
    expect(shapeOf("<table><tr><td>规章<td>2</tr>走失的字<tr><td>许可<td>3</table><p>完</p>")).toEqual([
      "走失的字",
      ["规章|2", "许可|3"],
      "完",
    ]);
  });

  test("a table that is never closed", () => {
    expect(shapeOf("<table><tr><td>规章<td>2<tr><td>许可<td>3")).toEqual([["规章|2", "许可|3"]]);
  });
});

describe("layout tables", () => {
  const data = "<table><tr><td>规章</td><td>2</td></tr><tr><td>许可</td><td>3</td></tr></table>";

  test("a page in nested tables is read as its blocks", () => {
    const html = `<table><tr><td>首页</td><td>公开</td></tr><tr><td colspan="2"><table><tr><td><p>一、总体情况</p>${data}<p>六、其他</p></td></tr></table></td></tr></table>`;
    expect(shapeOf(html)).toEqual(["首页", "公开", "一、总体情况", ["规章|2", "许可|3"], "六、其他"]);
  });

  test("a table with one cell a row is a list of paragraphs", () => {
    expect(
      shapeOf("<table><tr><td>青禾县年报</td></tr><tr><td><p>一、总体情况</p><p>正文</p></td></tr></table>"),
    ).toEqual(["青禾县年报", "一、总体情况", "正文"]);
  });

  test("a report in one cell beside a few short ones is read as paragraphs", () => {
    const report = Array.from({ length: 30 }, (_, i) => `<p>第${i}段，${"正文".repeat(20)}</p>`).join("");
    const html = `<table><tr><td>索引号</td><td>A-7</td></tr><tr><td colspan="2">${report}</td></tr></table>`;
    expect(shapeOf(html)).toHaveLength(32);
  });

  test("a data table with a long note stays a table", () => {
    const labels = Array.from(
      { length: 60 },
      (_, i) => `<tr><td>第${i}项办理结果的名称</td><td>${i}</td></tr>`,
    ).join("");
    expect(
      gridsOf(`<table>${labels}<tr><td colspan="2">${"填表说明".repeat(130)}</td></tr></table>`),
    ).toHaveLength(1);
  });

  test("a table inside a cell of a data table is a table of its own", () => {
    const labels = Array.from({ length: 12 }, (_, i) => `<tr><td>第${i}项</td><td>${i}</td></tr>`).join("");
    const html = `<table>${labels}<tr><td>附</td><td>见${data}</td></tr></table>`;
    const grids = gridsOf(html);
    expect(grids.map((grid) => grid.height)).toEqual([13, 2]);
    expect(grids[0]?.cells.at(-1)?.text).toBe("见");
    expect(grids.map((grid) => grid.at.table)).toEqual([1, 2]);
  });

  test("a cell that holds nothing but a table of data is not blank", () => {
    const labels = Array.from({ length: 12 }, (_, i) => `<tr><td>第${i}项</td><td>${i}</td></tr>`).join("");
    const [outer] = gridsOf(`<table>${labels}<tr><td>附</td><td>${data}</td></tr></table>`);
    expect(outer?.cells.at(-1)).toMatchObject({ text: "", holds: "object" });
  });

  test("a table that frames the text of a cell is a part of that text, and stands there once", () => {
    const labels = Array.from({ length: 12 }, (_, i) => `<tr><td>第${i}项</td><td>${i}</td></tr>`).join("");
    const frame = "<table><tr><td>448</td></tr></table>";
    const { blocks } = read(`<table>${labels}<tr><td>附</td><td>${frame}</td></tr></table>`);
    expect(blocks).toHaveLength(1);
    expect(blocks[0]).toMatchObject({ kind: "grid", height: 13 });
    expect(
      gridsOf(`<table>${labels}<tr><td>附</td><td>${frame}</td></tr></table>`)[0]?.cells.at(-1)?.text,
    ).toBe("448");
  });
});

describe("locations", () => {
  const html = `<html>
<body>
  <p>一、总体情况</p>
  <div>
    甲<br>
    乙
  </div>
  <table>
    <tr><td>规章</td><td>2</td></tr>
    <tr>
      <td>许可</td>
      <td>3</td>
    </tr>
  </table>
</body>
</html>`;
  const { blocks } = read(html);

  test("a paragraph stands where its element does, or where its first character is", () => {
    const places = blocks.flatMap((block) => (block.kind === "paragraph" ? [[block.text, block.at]] : []));
    expect(places).toEqual([
      ["一、总体情况", { line: 3, column: 3 }],
      ["甲", { line: 4, column: 3 }],
      ["乙", { line: 6, column: 5 }],
    ]);
  });

  test("a grid has its number, a cell its line, row and place in the row", () => {
    const [grid] = gridsOf(html);
    expect(grid?.at).toEqual({ line: 8, column: 3, table: 1 });
    expect(grid?.cells.map((cell) => cell.at)).toEqual([
      { line: 9, table: 1, row: 1, column: 1 },
      { line: 9, table: 1, row: 1, column: 2 },
      { line: 11, table: 1, row: 2, column: 1 },
      { line: 12, table: 1, row: 2, column: 2 },
    ]);
  });

  test("a cell is on the line on which its text begins, an empty one on that of its element", () => {
    const [grid] = gridsOf(
      "<table>\n<tr><td>\n<p>\n　7</p><p>8</p></td>\n<td>\n</td><td>9</td></tr></table>",
    );
    expect(grid?.cells.map(({ text, at }) => [text, at.line])).toEqual([
      ["　7\n8", 4],
      ["", 5],
      ["9", 6],
    ]);
  });

  test("lines of <pre> are counted although its first line end is dropped", () => {
    const found = read("<p>甲</p>\n<pre>\n\n  规章\n<b>2</b>\n</pre>").blocks;
    expect(found.map((block) => [block.kind === "paragraph" && block.text, block.at.line])).toEqual([
      ["甲", 1],
      ["", 3],
      ["  规章", 4],
      ["2", 5],
    ]);
  });

  test.each(["\r\n", "\r"])("lines are counted with any line end: %j", (end) => {
    const found = read(html.replaceAll("\n", end)).blocks.map((block) => block.at.line);
    expect(found).toEqual([3, 4, 6, 8]);
  });
});

describe("properties", () => {
  test("title and meta elements by lower-case name, the first that says something", () => {
    const html = `<head><title> 青禾县
 年报 </title><title>站点</title><meta name="PubDate" content=""><meta name="PubDate" content="2024-01-18">
      <meta name="pubdate" content="2019-12-03"><meta property="og:title" content="年报"><meta charset="utf-8">
      <meta name="__proto__" content="x"></head>`;
    expect(read(html).properties).toEqual(
      Object.fromEntries([
        ["title", "青禾县 年报"],
        ["pubdate", "2024-01-18"],
        ["og:title", "年报"],
        ["__proto__", "x"],
      ]),
    );
  });
});

describe("markup escaped twice", () => {
  const escaped = `&lt;h1&gt;年报&lt;/h1&gt;
&lt;table&gt;&lt;tr&gt;&lt;td rowspan=&quot;2&quot;&gt;规章&lt;/td&gt;&lt;td&gt;&amp;nbsp;&lt;/td&gt;&lt;/tr&gt;
&lt;tr&gt;&lt;td&gt;3&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;`;

  test.each(["", "<html><body>"])("is read after undoing that: %j", (before) => {
    const { blocks, notices } = read(before + escaped);
    expect(shape(blocks)).toEqual(["年报", ["规章|\u00a0", "规章|3"]]);
    expect(blocks.map((block) => block.at.line)).toEqual([1, 2]);
    expect(notices.map(({ code }) => code)).toEqual(["markup-unescaped"]);
  });

  test("a page that speaks of tags is left as it is", () => {
    const page = `<p>${"<b>a</b>".repeat(9)}标签 &lt;table&gt; 与 &lt;td&gt; 与 &lt;tr&gt;</p>`;
    expect(codes(page)).toEqual([]);
  });
});

describe("text with tables in HTML", () => {
  test("keeps the lines of the text, blank ones too", () => {
    const text =
      "# 年报\n\n一、总体情况\n正文第一段\n\n<table><tr><td>规章</td><td>2</td></tr></table>\n\n规章\n\n  2\n<p>完</p>\n<p>终</p>";
    const { blocks } = read(text);
    expect(shape(blocks)).toEqual([
      "# 年报",
      "",
      "一、总体情况",
      "正文第一段",
      "",
      ["规章|2"],
      "",
      "规章",
      "",
      "  2",
      "完",
      "终",
    ]);
    expect(blocks.map((block) => block.at.line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  test("keeps them inside wrappers too, where blank lines part the paragraphs and no element does", () => {
    const text =
      '<div id="zoom">\n<div>\n\n年报\n\n一、总体情况\n\n正文\n\n| 规章 | 2 |\n|---|---|\n\n**完**\n\n</div></div>';
    const { blocks } = read(text);
    const filled = shape(blocks).filter((line) => line !== "");
    expect(filled).toEqual(["年报", "一、总体情况", "正文", "| 规章 | 2 |", "|---|---|", "**完**"]);
    expect(blocks.find((block) => block.kind === "paragraph" && block.text === "正文")?.at.line).toBe(8);
  });

  test.each([
    ["paragraphs of its own", "<div>甲\n\n乙\n\n丙\n\n丁<p>戊</p></div>", ["甲乙丙丁", "戊"]],
    ["a single blank line", "<div>发布日期：\n\n<span>某日</span></div>", ["发布日期：某日"]],
  ])("collapses them in a page with %s", (_, html, expected) => {
    expect(shapeOf(html)).toEqual(expected);
  });
});
