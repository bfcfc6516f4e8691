/** Fonts that official documents are set in, and what stands in where a machine lacks them, best first. */
const fonts: Readonly<Record<string, readonly string[]>> = {
  仿宋_GB2312: ["仿宋", "FangSong", "STFangsong", "Noto Serif CJK SC"],
  黑体: ["SimHei", "STHeiti", "Noto Sans CJK SC"],
  方正小标宋简体: ["宋体", "SimSun", "STSong", "Noto Serif CJK SC"],
};

const [body, heading, title] = ["仿宋_GB2312", "黑体", "方正小标宋简体"];

/** `word/fontTable.xml` below its root. */
export const fontTableXml = Object.entries(fonts)
  .map(([name, others]) => `<w:font w:name="${name}"><w:altName w:val="${others.join(",")}"/></w:font>`)
  .join("");

/** `word/styles.xml` below its root. */
export const stylesXml = [
  `<w:docDefaults><w:rPrDefault><w:rPr>${font(body)}<w:sz w:val="32"/><w:szCs w:val="32"/>`,
  `<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>`,
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>`,
  style("Text", "Body Text", [
    `<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLine="640" w:firstLineChars="200"/><w:jc w:val="both"/>`,
    "",
  ]),
  style("Title", "Title", [
    `<w:spacing w:before="240" w:after="360"/><w:jc w:val="center"/>`,
    `${font(title)}<w:sz w:val="44"/>`,
  ]),
  style("Heading1", "heading 1", [
    `<w:keepNext/><w:spacing w:before="120" w:after="120"/><w:ind w:firstLine="640" w:firstLineChars="200"/><w:outlineLvl w:val="0"/>`,
    font(heading),
  ]),
  style("FormLabel", "Form Label", [``, `<w:sz w:val="18"/>`]),
  style("FormHeader", "Form Header", [`<w:jc w:val="center"/>`, `<w:sz w:val="18"/>`]),
  style("FormFigure", "Form Figure", [`<w:jc w:val="center"/>`, `<w:sz w:val="18"/>`]),
  style("FormCaption", "Form Caption", [`<w:jc w:val="center"/>`, `${font(heading)}<w:sz w:val="18"/>`]),
  `<w:style w:type="table" w:styleId="Form"><w:name w:val="Form"/><w:tblPr><w:tblBorders>`,
  ...["top", "left", "bottom", "right", "insideH", "insideV"].map(
    (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`,
  ),
  `</w:tblBorders></w:tblPr></w:style>`,
].join("");

function font(name = body): string {
  return `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${name}" w:cs="Times New Roman"/>`;
}

function style(id: string, name: string, [paragraph, text]: readonly [string, string]): string {
  const properties = `${wrapped("pPr", paragraph)}${wrapped("rPr", text)}`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${properties}</w:style>`;
}

function wrapped(name: string, content: string): string {
  return content === "" ? "" : `<w:${name}>${content}</w:${name}>`;
}
