import { strToU8, zipSync } from "fflate";
import { ownMark } from "../annotate/archive-entries.ts";

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageSpace = "http://schemas.openxmlformats.org/package/2006";
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const fonts = (eastAsia: string) =>
  `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${eastAsia}"/>`;

function style(id: string, properties: string, run: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="Normal"/><w:pPr>${properties}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

const styles = [
  `<w:docDefaults><w:rPrDefault><w:rPr>${fonts("仿宋")}<w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>`,
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  style("Title", '<w:spacing w:after="160"/><w:jc w:val="center"/>', `${fonts("黑体")}<w:sz w:val="36"/>`),
  style("Head", '<w:jc w:val="center"/>', `${fonts("黑体")}<w:sz w:val="18"/>`),
  style("Cell", "", '<w:sz w:val="18"/>'),
  style("Code", "", '<w:color w:val="595959"/><w:sz w:val="13"/>'),
].join("");

const section =
  '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1100" w:right="1100" w:bottom="1100" w:left="1100" w:header="600" w:footer="600" w:gutter="0"/></w:sectPr>';

/** The Word file around a body; the same body gives the same bytes, which end in our mark. */
export function packSlip(body: string): Uint8Array<ArrayBuffer> {
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${packageSpace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordType}.styles+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packageSpace}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document xmlns:w="${word}"><w:body>${body}${section}</w:body></w:document>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${packageSpace}/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "word/styles.xml": `<w:styles xmlns:w="${word}">${styles}</w:styles>`,
  };
  const files = Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [name, strToU8(declaration + xml)]),
  );
  // By the clock of the machine, which is what a zip writes down.
  return marked(zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) }));
}

/** With the comment by which folder scans know it; the zip has none yet. */
function marked(zip: Uint8Array): Uint8Array<ArrayBuffer> {
  const mark = strToU8(ownMark);
  const whole = new Uint8Array(zip.length + mark.length);
  whole.set(zip);
  whole.set(mark, zip.length);
  new DataView(whole.buffer).setUint16(zip.length - 2, mark.length, true);
  return whole;
}
