import { strToU8, zipSync } from "fflate";
import { type Printed, type PrintedTable, type Slot, tablesOf, wordRowsOf } from "../printed.ts";
import { withValues } from "./page.ts";

/** Word files with what Word and WPS put into them and our own writer does not. */

/** How a file writes the pieces of a report; what is not given is written plainly. */
interface Dialect {
  readonly paragraph?: (text: string) => string;
  readonly run?: (text: string) => string;
  /** Content of a cell that holds a value. */
  readonly value?: (text: string) => string;
  readonly cell?: (content: string, slot: Slot) => string;
  readonly row?: (cells: string, index: number) => string;
  readonly table?: (rows: readonly string[], table: PrintedTable) => string;
  readonly body?: (content: string) => string;
  /** Parts of the package beside the body. */
  readonly parts?: Readonly<Record<string, string>>;
}

const escapeXml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const run = (text: string, properties = "") =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
const p = (content: string, properties = "") => `<w:p>${properties}${content}</w:p>`;

function render(printed: Printed, dialect: Dialect): Uint8Array {
  const write = dialect.run ?? ((text: string) => run(text));
  const paragraph = dialect.paragraph ?? ((text: string) => p(write(text)));
  const parts = [...printed.title, ...printed.front, ...printed.preamble].map(paragraph);
  for (const section of printed.sections) {
    parts.push(paragraph(section.heading));
    for (const table of tablesOf(section)) parts.push(tableOf(table, dialect));
    parts.push(...section.paragraphs.map(paragraph));
  }
  const body = parts.join("");
  return pack(dialect.body?.(body) ?? body, dialect.parts ?? {});
}

function tableOf(table: PrintedTable, dialect: Dialect): string {
  const write = dialect.run ?? ((text: string) => run(text));
  const rows = wordRowsOf(table).map((slots, index) => {
    const cells = slots.map((slot) => {
      const { text, role } = slot.cell;
      const lines = text
        .split("\n")
        .map((line) => p(write(line)))
        .join("");
      const content = !slot.starts
        ? p("")
        : role === "value" && dialect.value
          ? p(dialect.value(text))
          : lines;
      return dialect.cell?.(content, slot) ?? tc(content, slot);
    });
    return dialect.row?.(cells.join(""), index) ?? `<w:tr>${cells.join("")}</w:tr>`;
  });
  return dialect.table?.(rows, table) ?? tbl(rows, table);
}

function tbl(rows: readonly string[], table: PrintedTable): string {
  return `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol w:w="900"/>'.repeat(table.width)}</w:tblGrid>${rows.join("")}</w:tbl>`;
}

function tc(
  content: string,
  slot: Slot,
  first = '<w:vMerge w:val="restart"/>',
  next = "<w:vMerge/>",
): string {
  const { colSpan, rowSpan } = slot.cell;
  const span = colSpan > 1 ? `<w:gridSpan w:val="${colSpan}"/>` : "";
  const merge = rowSpan === 1 ? "" : slot.starts ? first : next;
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${content}</w:tc>`;
}

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const namespaces = `${w} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;

function pack(body: string, parts: Readonly<Record<string, string>>): Uint8Array {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relationship = (type: string, target: string, id: number) =>
    `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relationships = (items: readonly string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
  const names = Object.keys(parts);
  const files: Record<string, string> = {
    "_rels/.rels": relationships([relationship("officeDocument", "word/document.xml", 1)]),
    "word/_rels/document.xml.rels": relationships(
      names.map((name, index) => relationship(name.replace(/\d?\.xml$/, ""), name, index + 1)),
    ),
    "word/document.xml": `<?xml version="1.0"?><w:document ${namespaces}><w:body>${body}<w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr></w:body></w:document>`,
    ...Object.fromEntries(names.map((name) => [`word/${name}`, parts[name] ?? ""])),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level: 1,
    mtime: new Date("2024-01-01T00:00:00Z"),
  });
}

const more = (text: string) => text.replace(/\d/g, (digit) => String((Number(digit) + 1) % 10));

const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const textBox = (content: string) =>
  p(
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
  );

const dialects: Readonly<Record<string, Dialect>> = {
  /** Every table floats in a text box. */
  "text-boxes": { table: (rows, table) => textBox(tbl(rows, table)) },
  /** The report inside one cell of a table for layout. */
  nested: {
    body: (content) =>
      `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>${content}${p("")}</w:tc></w:tr></w:tbl>${p("")}`,
  },
  /** Figures corrected with tracked changes: the old one deleted, the new one inserted. */
  tracked: {
    value: (text) =>
      `<w:del w:id="1" w:author="a"><w:r><w:delText>${more(text)}</w:delText></w:r></w:del><w:ins w:id="2" w:author="a">${run(text)}</w:ins>`,
  },
  /** Rows that were deleted with tracked changes stand between the others. */
  "tracked-rows": {
    row: (cells, index) =>
      `<w:tr>${cells}</w:tr>${index % 5 === 4 ? `<w:tr><w:trPr><w:del w:id="3" w:author="a"/></w:trPr>${more(cells).replaceAll("<w:t ", "<w:delText ").replaceAll("</w:t>", "</w:delText>")}</w:tr>` : ""}`,
  },
  /** Content controls around runs, cells, rows and tables. */
  controls: {
    value: (text) => `<w:sdt><w:sdtPr/><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`,
    cell: (content, slot) => `<w:sdt><w:sdtPr/><w:sdtContent>${tc(content, slot)}</w:sdtContent></w:sdt>`,
    row: (cells) => `<w:sdt><w:sdtContent><w:tr>${cells}</w:tr></w:sdtContent></w:sdt>`,
    table: (rows, table) =>
      `<w:sdt><w:sdtPr><w:alias w:val="99"/></w:sdtPr><w:sdtContent>${tbl(rows, table)}</w:sdtContent></w:sdt>`,
  },
  /** Vertical merges whose first cell does not say `restart`. */
  "merge-without-restart": { cell: (content, slot) => tc(content, slot, "") },
  /** All cells of a merge say `restart`: Word shows them apart, the lower ones empty. */
  "merge-restarted": { cell: (content, slot) => tc(content, slot, undefined, '<w:vMerge w:val="restart"/>') },
  /** The page header holds a table of its own, with other figures. */
  "table-in-header": {
    parts: {
      "header1.xml": `<w:hdr ${w}><w:tbl><w:tr><w:tc>${p(run("规章"))}</w:tc><w:tc>${p(run("777"))}</w:tc><w:tc>${p(run("778"))}</w:tc><w:tc>${p(run("779"))}</w:tc></w:tr></w:tbl></w:hdr>`,
    },
  },
  /** Every character a run, with the marks of the spelling checker between. */
  "split-runs": {
    run: (text) =>
      Array.from(
        text,
        (character) =>
          `<w:proofErr w:type="spellStart"/>${run(character, '<w:rFonts w:hint="eastAsia"/>')}<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>`,
      ).join(""),
  },
  /** Smart tags and custom XML around words. */
  "smart-tags": {
    run: (text) =>
      `<w:smartTag w:element="chsdate"><w:customXml w:element="x">${run(text)}</w:customXml></w:smartTag>`,
  },
  /** Figures are results of formulas. */
  formulas: { value: (text) => field("=SUM(LEFT) \\# 0", text) },
  /** Figures are simple fields, tables carry hidden figures of last year. */
  "hidden-figures": {
    value: (text) =>
      `${run(more(text), "<w:vanish/>")}<w:fldSimple w:instr="DOCPROPERTY a">${run(text)}</w:fldSimple>${run("9", '<w:vanish w:val="true"/>')}`,
  },
  /** Old figures struck through beside the new ones. */
  "struck-through": {
    value: (text) => `${run("8", "<w:strike/>")}${run(text)}${run("6", '<w:dstrike w:val="1"/>')}`,
  },
  /** A row of a deeper grid before and behind each row. */
  "grid-before": {
    row: (cells, index) =>
      `<w:tr><w:trPr><w:gridBefore w:val="1"/>${index % 2 === 0 ? '<w:gridAfter w:val="1"/>' : ""}</w:trPr>${cells}</w:tr>`,
    table: (rows, table) => tbl(rows, { ...table, width: table.width + 2 }),
  },
  /** Footnotes at figures, references by number. */
  footnotes: {
    value: (text) =>
      `${run(text)}<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="2"/></w:r>`,
    parts: {
      "footnotes.xml": `<w:footnotes ${w}><w:footnote w:id="2">${p(run("含上年 3 件"))}</w:footnote></w:footnotes>`,
    },
  },
  /** The header row is repeated on each page, rows must not break, and an empty row ends each table. */
  "empty-rows": {
    row: (cells, index) =>
      `<w:tr><w:trPr>${index === 0 ? "<w:tblHeader/>" : "<w:cantSplit/>"}<w:trHeight w:val="400"/></w:trPr>${cells}</w:tr>`,
    table: (rows, table) =>
      tbl([...rows, `<w:tr>${`<w:tc><w:tcPr/>${p("")}</w:tc>`.repeat(table.width)}</w:tr>`], table),
  },
  /** Lines broken by hand, tabs and page breaks in cells. */
  breaks: {
    value: (text) =>
      `<w:r><w:br/><w:tab/></w:r>${run(text)}<w:r><w:br w:type="page"/><w:lastRenderedPageBreak/></w:r>`,
  },
  /** Merged rows by the old `w:hMerge`. */
  "horizontal-merge": {
    cell: (content, slot) => {
      const merge =
        slot.cell.rowSpan === 1 ? "" : slot.starts ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
      const one = (inner: string, property: string) =>
        `<w:tc><w:tcPr>${property}${merge}</w:tcPr>${inner}</w:tc>`;
      if (slot.cell.colSpan === 1) return one(content, "");
      return (
        one(content, '<w:hMerge w:val="restart"/>') +
        one(p(""), '<w:hMerge w:val="continue"/>').repeat(slot.cell.colSpan - 1)
      );
    },
  },
};

/** One Word file per dialect, and one whose figures carry marks. */
export const wordFiles: Readonly<
  Record<string, (printed: Printed) => { bytes: Uint8Array; printed: Printed }>
> = {
  ...Object.fromEntries(
    Object.entries(dialects).map(([name, dialect]) => [
      name,
      (printed: Printed) => ({ bytes: render(printed, dialect), printed }),
    ]),
  ),
  "note-marks": (printed) => {
    const marked = withValues(printed, (cell, index) =>
      index % 7 === 0 && cell.text !== "" ? { text: `${cell.text}\u0001`, value: null } : {},
    );
    const value = (text: string) =>
      run(text.replace("\u0001", "")) +
      (text.includes("\u0001") ? run("1", '<w:vertAlign w:val="superscript"/>') : "");
    return { bytes: render(marked, { value }), printed: marked };
  },
};
