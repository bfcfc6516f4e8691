import { strToU8, zipSync } from "fflate";
import { pagesPdf } from "../../test/bed/render/pdf.ts";

/** An input that grows: `make(bytes)` gives about so many bytes. Most are made to hurt, not to be read. */
export interface GrowingCase {
  readonly name: string;
  readonly file: string;
  readonly make: (bytes: number) => Uint8Array;
}

const encoder = new TextEncoder();
/** Two complete rows and two with blank cells, in columns. */
const setWithSpaces =
  "1.属于国家秘密  11   21   31   41   51   61   216\n2.重复申请         5         6    7         18\n" +
  "3.其他      12   22   32   42   52   62   222\n4.保护第三方合法权益                 8    9    17\n";
/** A row on three lines, figures broken over two of them. */
const brokenFigures =
  `${" ".repeat(26)}1116      1085                5570\n` +
  `一、本年新收政府信息公开申请数量${" ".repeat(15)}9849      9015 7448 7377\n` +
  `${" ".repeat(26)}0         8                   7\n`;
const heading = "一、总体情况\n二、主动公开政府信息情况\n";

export const cases: readonly GrowingCase[] = [
  text("prose", (bytes) =>
    repeat("本年度围绕群众关心的事项推进公开，共发布信息12条，其中网站10条。\n", bytes),
  ),
  text(
    "sentences of section one",
    (bytes) => `一、总体情况\n${repeat("本年度公开信息12条，收到申请3件，办结2件，行政复议1件。\n", bytes)}`,
  ),
  text("one character a line", (bytes) => heading + repeat("字\n", bytes)),
  text("one figure a line", (bytes) => `三、收到和处理政府信息公开申请情况\n${repeat("1\n", bytes)}`),
  text("the same row again and again", (bytes) => heading + repeat("规章 | 1 | 2 | 3 |\n", bytes)),
  text(
    "rows with labels of their own",
    (bytes) => heading + numbered((index) => `行政许可${index} | ${index} |\n`, bytes),
  ),
  text("near-titles", (bytes) =>
    numbered((index) => `某局${2000 + (index % 30)}年政府信息公开工作年度报告\n`, bytes),
  ),
  text("reports", (bytes) =>
    numbered(
      (index) =>
        `某局${2000 + (index % 30)}年政府信息公开工作年度报告\n${heading}公开信息12条。\n联系电话：0510-8100${1000 + index}\n`,
      bytes,
    ),
  ),
  text("headings", (bytes) => repeat(heading, bytes)),
  text("pieces of labels", (bytes) => repeat("本年新\n制作数量\n", bytes)),
  text("one line", (bytes) => heading + repeat("公开政府信息", bytes)),
  text("digits in one line", (bytes) => "1".repeat(bytes)),
  text("bars in one line", (bytes) => "|".repeat(bytes)),
  text(
    "drawn boxes",
    (bytes) => `${repeat(`+${"-".repeat(20)}+\n|${"字".repeat(10)}|\n`, bytes)}+${"-".repeat(20)}+`,
  ),
  text(
    "tables set with spaces",
    (bytes) => `三、收到和处理政府信息公开申请情况\n${repeat(setWithSpaces, bytes)}`,
  ),
  text("pages of tables set with spaces", (bytes) =>
    repeat(`三、收到和处理政府信息公开申请情况\n${setWithSpaces}\f`, bytes),
  ),
  text("figures broken over lines", (bytes) =>
    repeat(`三、收到和处理政府信息公开申请情况\n${brokenFigures.repeat(30)}`, bytes),
  ),
  text("long lines of spaces and figures", (bytes) =>
    repeat(`1.属于国家秘密${" ".repeat(20)}${"12   3 ".repeat(1_430)}\n`, bytes),
  ),
  text("lines of spaces and a figure", (bytes) => repeat(`3.其他${" ".repeat(10_000)}1   2   3\n`, bytes)),
  text("rows of cells separated by commas", (bytes) => heading + repeat("规章,1,,3\n", bytes)),
  text("commas in one line", (bytes) => `${heading}规章,1${",".repeat(bytes)}`),
  text("quotes that never end", (bytes) => heading + repeat('规章,"1,2,3\n行政许可,1,2,3\n', bytes)),
  html("page of prose", (bytes) => repeat("<p>本年度围绕群众关心的事项推进公开。</p>\n", bytes)),
  html(
    "table of many rows",
    (bytes) => `<table>${repeat("<tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr>\n", bytes)}</table>`,
  ),
  {
    name: "docx: attributes of one tag",
    file: "x.docx",
    make: (bytes) => docx(`<w:p ${numbered((index) => `a${index}="1" `, bytes)}/>`),
  },
  {
    name: "docx: prefixes of one tag",
    file: "x.docx",
    make: (bytes) => docx(`<w:p ${numbered((index) => `xmlns:a${index}="u" `, bytes)}/>`),
  },
  {
    name: "docx: blanks in one paragraph",
    file: "x.docx",
    make: (bytes) => docx(`<w:p><w:r><w:t>甲${" ".repeat(Math.min(bytes, 900_000))}乙</w:t></w:r></w:p>`),
  },
  html("attributes of one tag", (bytes) => `<p ${numbered((index) => `a${index}=1 `, bytes)}>甲</p>`),
  {
    name: "docx: table of many rows",
    file: "x.docx",
    make: (bytes) =>
      docx(
        `<w:tbl>${repeat(`<w:tr>${cell("规章")}${cell("1")}${cell("2")}${cell("3")}</w:tr>`, bytes)}</w:tbl>`,
      ),
  },
  {
    name: "docx: table after table",
    file: "x.docx",
    make: (bytes) =>
      docx(repeat(`<w:tbl><w:tr>${cell("规章")}${cell("1")}${cell("2")}</w:tr></w:tbl>`, bytes)),
  },
  pdf(
    "characters on one spot",
    (bytes) => `BT /F1 6 Tf 0.001 0 0 1 50 50 Tm ${repeat("<0031003200330034> Tj ", bytes)} ET`,
  ),
];

function pdf(name: string, make: (bytes: number) => string): GrowingCase {
  return { name: `pdf: ${name}`, file: "x.pdf", make: (bytes) => pagesPdf([{ content: make(bytes) }]) };
}

function text(name: string, make: (bytes: number) => string): GrowingCase {
  return { name: `text: ${name}`, file: "x.txt", make: (bytes) => encoder.encode(make(bytes)) };
}

function html(name: string, make: (bytes: number) => string): GrowingCase {
  const page = (bytes: number) => `<!doctype html><meta charset="utf-8"><body>${make(bytes)}`;
  return { name: `html: ${name}`, file: "x.html", make: (bytes) => encoder.encode(page(bytes)) };
}

function repeat(piece: string, bytes: number): string {
  return piece.repeat(Math.max(1, Math.round(bytes / encoder.encode(piece).length)));
}

function numbered(piece: (index: number) => string, bytes: number): string {
  const count = Math.max(1, Math.round(bytes / encoder.encode(piece(100_000)).length));
  return Array.from({ length: count }, (_, index) => piece(index)).join("");
}

function cell(content: string): string {
  return `<w:tc><w:p><w:r><w:t>${content}</w:t></w:r></w:p></w:tc>`;
}

/** Stored, not compressed: a table of equal rows would look like a zip bomb. */
function docx(body: string): Uint8Array {
  const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  return zipSync(
    {
      "[Content_Types].xml": strToU8(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      ),
      "_rels/.rels": strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${type}" Target="word/document.xml"/></Relationships>`,
      ),
      "word/document.xml": strToU8(`<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`),
    },
    { level: 0 },
  );
}
