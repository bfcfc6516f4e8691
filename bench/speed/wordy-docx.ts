import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/**
 * The same Word file as office programs write it: with properties at every paragraph, run and cell, and a table of
 * styles. `document.xml` of a report becomes a quarter of a megabyte, as in files that WPS saved.
 */
export function makeWordy(docx: Uint8Array): Uint8Array {
  const files = unzipSync(docx);
  const name = "word/document.xml";
  const document = strFromU8(files[name] ?? new Uint8Array());
  const wordy = document
    .replace(/<w:p w:rsidR="00A10000">(?!<w:pPr>)/g, `<w:p w:rsidR="00A10000"><w:pPr>${paragraph}</w:pPr>`)
    .replace(/<w:rPr>.*?<\/w:rPr>/g, `<w:rPr>${run}</w:rPr>`)
    .replace(/<\/w:tcPr>/g, `${cell}</w:tcPr>`);
  return zipSync({ ...files, [name]: strToU8(wordy), "word/styles.xml": strToU8(styles) }, { level: 6 });
}

const paragraph = [
  `<w:keepNext w:val="0"/><w:keepLines w:val="0"/><w:widowControl/><w:suppressLineNumbers w:val="0"/>`,
  `<w:spacing w:before="0" w:beforeAutospacing="0" w:after="0" w:afterLines="0" w:afterAutospacing="0"/>`,
  `<w:ind w:left="0" w:right="0"/><w:jc w:val="center"/>`,
].join("");

const run = [
  `<w:rFonts w:hint="eastAsia" w:ascii="仿宋" w:hAnsi="仿宋" w:eastAsia="仿宋" w:cs="仿宋"/>`,
  `<w:kern w:val="0"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>`,
].join("");

const borders = ["top", "left", "bottom", "right"]
  .map((side) => `<w:${side} w:val="single" w:color="auto" w:sz="8" w:space="0"/>`)
  .join("");
const cell = `<w:tcBorders>${borders}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="auto"/><w:vAlign w:val="center"/>`;

const styles = `<?xml version="1.0" encoding="UTF-8"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${Array.from(
  { length: 120 },
  (_, index) =>
    `<w:style w:type="paragraph" w:styleId="s${index}"><w:name w:val="Style ${index}"/><w:basedOn w:val="s0"/><w:rPr>${run}</w:rPr></w:style>`,
).join("")}</w:styles>`;
