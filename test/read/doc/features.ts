import { zipSync } from "fflate";
import { documentXml, relationships } from "../docx/build.ts";

const run = (text: string, properties = "") =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (content: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const tc = (content: string, width: number, properties = "") =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`;
const tr = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
const table = (widths: readonly number[], ...rows: string[]) =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths
    .map((width) => `<w:gridCol w:w="${width}"/>`)
    .join("")}</w:tblGrid>${rows.join("")}</w:tbl>`;
const numbered = (level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
const author = `w:id="1" w:author="x" w:date="2024-01-01T00:00:00Z"`;
const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const body = [
  p(run("某某局2023年政府信息公开工作年度报告"), `<w:pStyle w:val="Heading1"/>`),
  p(run("总体情况"), numbered(0)),
  p(run("主动公开"), numbered(1)),
  p(run("依申请公开"), numbered(1)),
  p(run("主动公开政府信息情况"), numbered(0)),
  p(
    `${run("全年")}${run("不显示", "<w:vanish/>")}${run("公开")}${run("划掉", "<w:strike/>")}${run("12")}${run("1", '<w:vertAlign w:val="superscript"/>')}${run("件")}`,
  ),
  p(
    `${run("收到")}<w:del ${author}><w:r><w:delText>17</w:delText></w:r></w:del><w:ins ${author}>${run("28")}</w:ins>${run("件")}`,
  ),
  p(`${run("见")}${field(' HYPERLINK "http://www.example.gov.cn" ', "网站")}${run("。")}`),
  p(
    `${run("上")}<w:r><w:br/></w:r>${run("下")}<w:r><w:tab/></w:r>${run("右")}<w:r><w:noBreakHyphen/></w:r>${run("末")}`,
  ),
  p(`${run("是")}<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${run("否")}`),
  p(run("前一节"), `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`),
  table(
    [2000, 2000, 2000, 2000],
    tr(
      tc(p(run("类别")), 2000, `<w:vMerge w:val="restart"/>`),
      tc(p(run("数量")), 6000, `<w:gridSpan w:val="3"/>`),
    ),
    tr(
      tc(p(""), 2000, "<w:vMerge/>"),
      tc(p(run("制发")), 2000),
      tc(p(run("废止")), 2000),
      tc(p(run("有效")), 2000),
    ),
    tr(
      tc(p(run("规章")), 2000),
      tc(p(run("1")) + p(run("2")), 2000),
      tc(table([900, 900], tr(tc(p(run("里甲")), 900), tc(p(run("3")), 900))) + p(run("尾")), 2000),
      tc(p(""), 2000),
    ),
  ),
  p(run("后文")),
].join("");

const styles = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>`;
const levels = [
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>`,
  `<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="space"/><w:lvlText w:val="%2."/></w:lvl>`,
];
const numbering = `<w:abstractNum w:abstractNumId="0">${levels.join("")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

const part = (root: string, content: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${content}</w:${root}>`;
const types = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** A Word file of today with everything that a .doc says in its own way, for other programs to turn into one. */
export function featuresDocx(): Uint8Array {
  const files = {
    "[Content_Types].xml": `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${types}.numbering+xml"/></Types>`,
    "_rels/.rels": relationships(["officeDocument", "word/document.xml"]),
    "word/document.xml": documentXml(body),
    "word/_rels/document.xml.rels": relationships(["styles", "styles.xml"], ["numbering", "numbering.xml"]),
    "word/styles.xml": part("styles", styles),
    "word/numbering.xml": part("numbering", numbering),
  };
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, encoder.encode(text)])),
    {
      level: 1,
      mtime: new Date("2024-01-01T00:00:00Z"),
    },
  );
}
