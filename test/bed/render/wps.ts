import { existsSync, readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { type Printed, type PrintedTable, wordRowsOf } from "../printed.ts";

const path = "../shared/samples/wps-blank-template.docx";

/** Whether the blank form is at hand: it is not part of this repository. */
export const wpsTemplateAtHand = existsSync(path);

/** The blank statutory form as WPS Office writes it, filled in. Only for the 2021 form with all its rows. */
export function fillWpsTemplate(printed: Printed): Uint8Array {
  const files = unzipSync(readFileSync(path));
  const name = "word/document.xml";
  const document = files[name];
  if (document === undefined) throw new Error(`${path} has no ${name}`);
  const tables = printed.sections.flatMap((section) => section.table ?? []);
  let nth = 0;
  const filled = strFromU8(document)
    .replace(/<w:tbl>.*?<\/w:tbl>/gsu, (xml) => {
      const table = tables[nth];
      nth += 1;
      return table === undefined ? xml : fillTable(xml, table);
    })
    .replace("政府信息公开工作年度报告格式模板", [...printed.title].join(""));
  return zipSync(
    { ...files, [name]: strToU8(fillProse(filled, printed)) },
    {
      level: 1,
      mtime: new Date(2024, 0, 1),
    },
  );
}

function fillTable(xml: string, table: PrintedTable): string {
  const rows = wordRowsOf(table);
  let r = 0;
  return xml.replace(/<w:tr[ >].*?<\/w:tr>/gsu, (row) => {
    const slots = rows[r] ?? [];
    r += 1;
    let c = 0;
    return row.replace(/<w:tc>.*?<\/w:tc>/gsu, (cell) => {
      const slot = slots[c];
      c += 1;
      if (slot?.cell.role !== "value") return cell;
      const properties = /<w:tcPr>.*?<\/w:tcPr>/su.exec(cell)?.[0] ?? "";
      return `<w:tc>${properties}${paragraphXml(slot.cell.text)}</w:tc>`;
    });
  });
}

/** 「（文字描述）」 stands under 一 and 五; 六 has a longer note. */
function fillProse(xml: string, printed: Printed): string {
  const texts = ["overview", "problems", "otherMatters"].map(
    (key) => printed.sections.find((section) => section.key === key)?.paragraphs ?? [],
  );
  const [overview = [], problems = [], otherMatters = []] = texts;
  const front = [...printed.front, ...printed.preamble];
  let nth = 0;
  return xml.replace(/<w:p [^>]*>(?:(?!<\/w:p>).)*<\/w:p>/gsu, (paragraph) => {
    const text = [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map((match) => match[1]).join("");
    if (text === printed.title.join("")) return paragraph + front.map(paragraphXml).join("");
    if (!text.startsWith("（文字描述")) return paragraph;
    nth += 1;
    return ([overview, problems, otherMatters][nth - 1] ?? []).map(paragraphXml).join("");
  });
}

function paragraphXml(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  // As in docx.ts: docx2txt takes a paragraph without attributes for none.
  return `<w:p w:rsidR="00A10000"><w:r><w:t xml:space="preserve">${escaped}</w:t></w:r></w:p>`;
}
