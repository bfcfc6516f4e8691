import type { Bilingual } from "../errors.ts";
import type { CellPointer } from "../form/index.ts";
import type { Location } from "../read/source.ts";

/**
 * What the reader dropped, repaired, merged or could not place. In `lint` every issue is a finding `read/<code>`.
 * The prose of each kind is data: a new kind does not compile before it has its text.
 */
export interface Issue {
  readonly code: IssueCode;
  /** Cell, row (`/applications/table/received`) or table (`/applications/table`) concerned. */
  readonly cell?: CellPointer;
  /** Where one issue speaks of several cells. */
  readonly cells?: readonly CellPointer[];
  readonly at?: Location;
  /** Values for the placeholders of the text; what the form names stands in both languages. */
  readonly data?: Readonly<Record<string, string | number | Bilingual>>;
}

interface IssueText extends Bilingual {
  readonly severity: "error" | "warning" | "info";
}

export const issueTexts = {
  "cell-blank": {
    severity: "info",
    zh: "{label}：单元格空白，记为 null",
    en: "{label}: blank cell, read as null",
  },
  "cells-blank": {
    severity: "info",
    zh: "{label}：{count} 个单元格空白，均记为 null",
    en: "{label}: {count} blank cells, read as null",
  },
  "cell-placeholder": {
    severity: "info",
    zh: "{label}：填的是“{raw}”，不是数字，记为 null",
    en: "{label}: “{raw}” is not a number, read as null",
  },
  "cells-placeholder": {
    severity: "info",
    zh: "{label}：{count} 个单元格填的是“{raw}”，不是数字，均记为 null",
    en: "{label}: {count} cells hold “{raw}”, not a number; read as null",
  },
  "cell-unreadable": {
    severity: "error",
    zh: "{label}：“{raw}”读不成数字，记为 null",
    en: "{label}: “{raw}” cannot be read as a number, read as null",
  },
  "cell-missing": {
    severity: "warning",
    zh: "{label}：没有找到这一格的数字，记为 null",
    en: "{label}: no value found, read as null",
  },
  "cell-annotated": {
    severity: "info",
    zh: "{label}：“{raw}”中的附注未采用，只取数字 {value}",
    en: "{label}: annotation in “{raw}” left out, number {value} taken",
  },
  "figure-joined": {
    severity: "info",
    zh: "{label}：数字被折成几行，拼合为 {raw}",
    en: "{label}: figure broken over several lines, joined to {raw}",
  },
  "row-ambiguous": {
    severity: "error",
    zh: "{label}：应有 {expected} 个数字，只见 {found} 个，看不出缺的是哪一格，整行记为 null（见到：{values}）",
    en: "{label}: {expected} values due, {found} found, and nothing shows which is missing; the row is read as null (found: {values})",
  },
  "row-overfull": {
    severity: "error",
    zh: "{label}：应有 {expected} 个数字，却见 {found} 个，无法对应，整行记为 null（见到：{values}）",
    en: "{label}: {expected} values due, {found} found; the row is read as null (found: {values})",
  },
  "row-unclear": {
    severity: "error",
    zh: "{label}：数字可能被折成几行，或者相邻的行缺了行名，看不出哪些数字属于这一行，整行记为 null（见到：{values}）",
    en: "{label}: its figures may be broken over several lines, or the row beside it lacks its label, and nothing shows which are its own; the row is read as null (found: {values})",
  },
  "row-spread": {
    severity: "error",
    zh: "{label}：数字占的格子比其他行多或少，或者有的不是这一栏该有的数，看不出各属于哪一栏，整行记为 null（见到：{values}）",
    en: "{label}: its figures take up more or fewer cells than those of other rows, or one is none that its column has, and nothing shows which columns they belong to; the row is read as null (found: {values})",
  },
  "cells-joined": {
    severity: "error",
    zh: "{label}：{columns}几栏合并成一格（「{raw}」），看不出是哪一栏的数，这几栏记为 null",
    en: "{label}: one cell (“{raw}”) stands over the columns {columns}, and nothing shows whose figure it is; these are read as null",
  },
  "rows-joined": {
    severity: "error",
    zh: "{label}：“{columns}”一格与相邻的行合并（「{raw}」），看不出是哪一行的数，记为 null",
    en: "{label}: the cell of {columns} (“{raw}”) is merged with that of a neighbouring row, and nothing shows whose figure it is; it is read as null",
  },
  "row-incomplete": {
    severity: "warning",
    zh: "{label}：应有 {expected} 个数字，只见 {found} 个；其余按列名对应，缺“{missing}”",
    en: "{label}: {expected} values due, {found} found; placed by column label, “{missing}” is missing",
  },
  "row-placed-by-arithmetic": {
    severity: "warning",
    zh: "{label}：缺一格，按勾稽关系只有一种放法，据此对应",
    en: "{label}: one value missing; placed by the only arrangement that satisfies all equations",
  },
  "row-missing": { severity: "warning", zh: "{label}：没有找到这一行", en: "{label}: row not found" },
  "table-of-wrong-year": {
    severity: "error",
    zh: "{label}：表中或表的上方写明是 {year} 年的，与报告年度不同，未作为本报告的数据读取",
    en: "{label}: the table says that it is of {year}, another year than the report's; its figures are not read as this report's",
  },
  "table-of-other-year": {
    severity: "info",
    zh: "{label}：另有一张表上方写明是 {year} 年的，未作为本报告的数据",
    en: "{label}: another table is headed {year}; its figures are not this report's",
  },
  "table-of-no-use": {
    severity: "error",
    zh: "{label}：表的上方写明“{caption}”，未作为本报告的数据读取",
    en: "{label}: the table is headed “{caption}”; its figures are not read as this report's",
  },
  "table-beside": {
    severity: "info",
    zh: "{label}：另有一张表上方写明“{caption}”，未作为本报告的数据",
    en: "{label}: another table is headed “{caption}”; its figures are not this report's",
  },
  "order-of-file": {
    severity: "info",
    zh: "{label}：行或列的次序与格式不同，数字按表中自己的行名、列名读取",
    en: "{label}: rows or columns stand in another order than in the form; read by their own labels",
  },
  "table-turned": {
    severity: "info",
    zh: "{label}：行与列对调了，数字按表中自己的行名、列名读取",
    en: "{label}: rows and columns are exchanged; read by their own labels",
  },
  "columns-unclear": {
    severity: "error",
    zh: "{label}：表头各列的名称或次序与格式不同，无法确定数字属于哪一列，未读取（{values}）",
    en: "{label}: the headers have other names, or another order, than those of the form and do not show which column a figure belongs to; not read ({values})",
  },
  "columns-of-other-form": {
    severity: "error",
    zh: "{label}：这一块用的是另一版格式的栏目（{values}），其数字未作为本版格式的数据读取",
    en: "{label}: this block has the columns of another form ({values}); its figures are not read as those of this one",
  },
  "columns-missing": {
    severity: "warning",
    zh: "{label}：表中没有这些栏目（{values}），相应单元格没有数字",
    en: "{label}: the table lacks columns ({values}); their cells have no figure",
  },
  "column-extra": {
    severity: "info",
    zh: "{label}：表中有格式以外的栏目（{values}），未读取",
    en: "{label}: the table has columns that the form does not have ({values}); not read",
  },
  "column-unread": {
    severity: "error",
    zh: "{label}：表中有格式以外的栏目（{values}），其中的数字没有读取",
    en: "{label}: the table has columns that the form does not have ({values}); their figures were not read",
  },
  "cell-not-text": {
    severity: "error",
    zh: "{label}：单元格中是{what}，无法读取{beside}",
    en: "{label}: the cell holds {what}, which cannot be read{beside}",
  },
  "row-repeated": {
    severity: "error",
    zh: "{label}：像有两张表的行混在一起，这一行的数字（{values}）无法确定是不是本报告的，没有采用",
    en: "{label}: rows of two tables seem to stand among each other; whether these figures ({values}) are this report's is not shown, and they were not taken",
  },
  "rows-missing": {
    severity: "warning",
    zh: "{label}：有 {count} 行没有找到",
    en: "{label}: {count} rows not found",
  },
  "row-extra": {
    severity: "info",
    zh: "{label}：多出一行“{raw}”，格式中没有，未采用",
    en: "{label}: row “{raw}” is not in the form, left out",
  },
  "row-torn": {
    severity: "info",
    zh: "{label}：一行被分页拆成两行，已合并",
    en: "{label}: row torn in two by a page break, joined",
  },
  "row-in-parts": {
    severity: "warning",
    zh: "{label}不是统一格式的一行，各部分上下排列，按名称合并成一行",
    en: "{label} is not one row as in the form; its parts stand below each other and were joined by their names",
  },
  "text-in-table": {
    severity: "info",
    zh: "{label}：表内文字“{raw}”不是统一格式的内容，未采用",
    en: "{label}: the text “{raw}” in the table is not part of the form; not used",
  },
  "row-misplaced": {
    severity: "info",
    zh: "{label}：这一行不在格式规定的位置，按行名认定",
    en: "{label}: row not where the form has it, identified by its label",
  },
  "row-label-lost": {
    severity: "info",
    zh: "{label}：行名缺失，按前后行的次序认定",
    en: "{label}: row label lost, identified by its neighbours",
  },
  "row-label-repaired": {
    severity: "info",
    zh: "{label}：行名残缺（“{raw}”），按相似和次序认定",
    en: "{label}: row label damaged (“{raw}”), identified by likeness and order",
  },
  "value-unplaced": {
    severity: "error",
    zh: "{label}：“{raw}”无法对应到任何一格，未采用",
    en: "{label}: “{raw}” belongs to no cell, left out",
  },
  "table-missing": { severity: "info", zh: "没有找到{label}", en: "{label} not found" },
  "table-repeated": {
    severity: "warning",
    zh: "{label}出现不止一次，只读了一张，其余列入 otherTables",
    en: "{label} occurs more than once; one is read, the others are in otherTables",
  },
  "table-differs": {
    severity: "error",
    zh: "{label}出现不止一次，这一张有 {count} 个数字与所读的一张不同，或为其所无（如{first}）；这一张没有读取，请只留一张",
    en: "{label} occurs more than once; {count} figures of this one (such as {first}) differ from the one that is read or are lacking there; this one is not read: keep one",
  },
  "table-ambiguous": {
    severity: "error",
    zh: "{label}分不清是哪一版格式，未读取",
    en: "{label}: cannot tell which edition of the form it is, not read",
  },
  "table-image": {
    severity: "error",
    zh: "{label}可能是图片，无法读取",
    en: "{label} may be a picture and cannot be read",
  },
  "text-glued": {
    severity: "error",
    zh: "{label}：数字连写成“{raw}”，无法分开，记为 null",
    en: "{label}: values run together as “{raw}”, read as null",
  },
  "figure-in-label": {
    severity: "error",
    zh: "{label}：数字写在行名的格里（“{raw}”），没有读取，记为 null；请填到右边的格里",
    en: "{label}: the figure stands in the cell of the label (“{raw}”) and was not read; write it in the cell beside",
  },
  "lines-deduplicated": {
    severity: "error",
    zh: "文本中的重复行被去掉了，{label}的数字无法还原，全部记为 null",
    en: "repeated lines were removed from the text; the values of {label} cannot be recovered and are null",
  },
  "order-unclear": {
    severity: "error",
    zh: "文本的次序乱了，看不出{label}的数字属于前面还是后面的行，全部记为 null；请改用 Word 原件或网页检查，PDF 请用 pdftotext -layout 转换",
    en: "the text is out of order and does not show to which row the figures of {label} belong; all are null; check the Word file or web page instead, or convert the PDF with pdftotext -layout",
  },
  "date-repaired": {
    severity: "info",
    zh: "日期文字残缺（“{raw}”），读作 {value}",
    en: "damaged date “{raw}” read as {value}",
  },
  "date-unreadable": {
    severity: "info",
    zh: "日期“{raw}”读不出来",
    en: "date “{raw}” cannot be read",
  },
  "unit-mismatch": {
    severity: "error",
    zh: "{label}：“{raw}”的单位是“{unit}”，不是{due}，未换算，记为 null",
    en: "{label}: the unit of “{raw}” is “{unit}”, not {due}; not converted, read as null",
  },
  "unit-unknown": {
    severity: "info",
    zh: "{label}：“{raw}”没有写单位",
    en: "{label}: “{raw}” has no unit",
  },
  "content-skipped": {
    severity: "info",
    zh: "不属于年度报告的内容（{detail}），未采用",
    en: "content outside the report ({detail}), left out",
  },
  "heading-unclear": {
    severity: "warning",
    zh: "“{raw}”在“{label}”的位置上，文字却不像这个标题，没有当作标题，其下的文字归在前一部分",
    en: "“{raw}” stands where “{label}” is due but is not like that heading; not read as one, and what follows is in the section before",
  },
  "text-outside-sections": {
    severity: "warning",
    zh: "从“{raw}”起，有 {count} 段文字不在任何一部分的标题之下，没有归入各部分，其中的数字没有核对",
    en: "{count} paragraphs from “{raw}” on stand below no heading of a section; they are in none, and their figures were not checked",
  },
  "revisions-accepted": {
    severity: "info",
    zh: "文件含修订记录，按接受全部修订后的文字读取",
    en: "the file holds tracked changes; read as if all were accepted",
  },
  "hidden-text-skipped": {
    severity: "info",
    zh: "文件含隐藏文字，未读取",
    en: "the file holds hidden text, not read",
  },
  "altered-text-read": {
    severity: "warning",
    zh: "网页的样式使部分文字显示成什么无法判断；按源码读取，请与显示的网页核对",
    en: "how some of the page's text is shown cannot be told from its styles; it was read as written, compare it with the page itself",
  },
  "veiled-text-read": {
    severity: "info",
    zh: "网页的正文设为隐藏，由网页自己的脚本显示；已按显示的样子读取",
    en: "the page hides its text until its own script shows it; read as it is shown",
  },
  "struck-text-skipped": {
    severity: "info",
    zh: "文件含加删除线的文字，视为已删去，未读取",
    en: "the file holds text that is struck through; taken as deleted, not read",
  },
  "encoding-guessed": {
    severity: "info",
    zh: "文件没有可靠的编码声明，按 {detail} 解码",
    en: "no reliable encoding declared; decoded as {detail}",
  },
  "mojibake-undone": {
    severity: "info",
    zh: "文字曾用错误的编码另存而成乱码（{detail}），没有丢失字符，还原后读取",
    en: "the text had been saved in a wrong encoding ({detail}); no character was lost, read after undoing that",
  },
  "characters-undecodable": {
    severity: "warning",
    zh: "有字节无法解码（{detail}）",
    en: "some bytes could not be decoded ({detail})",
  },
  "grid-irregular": {
    severity: "info",
    zh: "表格的合并单元格不规则（{detail}）",
    en: "irregular merged cells in a table ({detail})",
  },
  "image-only": {
    severity: "warning",
    zh: "内容可能是图片，无法读取（{detail}）",
    en: "content may be a picture and cannot be read ({detail})",
  },
  "markup-unescaped": {
    severity: "info",
    zh: "网页标记被多转义了一次（{detail}），还原后读取",
    en: "the page's markup was escaped once too often ({detail}); read after undoing that",
  },
  "footnote-skipped": {
    severity: "info",
    zh: "脚注、尾注、批注未读取",
    en: "footnotes, endnotes and comments were not read",
  },
  "hidden-cells-skipped": {
    severity: "info",
    zh: "隐藏的工作表、行或列未读取（{detail}）",
    en: "hidden sheets, rows or columns were not read ({detail})",
  },
  "value-not-shown": {
    severity: "warning",
    zh: "数字格式、字体（与底色相同、极小）或工作表“不显示零值”的设置使这些单元格的值不显示，按空白读取（{detail}）",
    en: "the values of these cells are not shown, for their number format, a font that is tiny or of the colour of its ground, or because the sheet hides zeros, and were read as blank ({detail})",
  },
  "formula-without-value": {
    severity: "error",
    zh: "公式没有保存计算结果（{detail}），读不出数字；请用 Excel 或 WPS 打开后重新保存",
    en: "formulas without a saved result ({detail}) cannot be read; open and save the file in Excel or WPS",
  },
  "next-year-first": {
    severity: "warning",
    zh: "这是“{later}”上一年的报告，却排在它后面，两年之间没有核对；请把这一份排在前面再检查",
    en: "this is the report of the year before “{later}” but stands after it, so the two years were not compared; put this one first and check again",
  },
  "attachment-read": {
    severity: "info",
    zh: "网页上没有报告正文，已连同旁边的附件“{detail}”一并读取",
    en: "the page holds no report; its attachment “{detail}” beside it was read with it",
  },
  "attachment-unread": {
    severity: "error",
    zh: "网页旁边的附件“{detail}”读不出来，未检查；请单独检查这个文件",
    en: "the attachment “{detail}” beside the page could not be read and was not checked; check it by itself",
  },
  "report-repeated": {
    severity: "info",
    zh: "同一份报告在文件里又出现一次，文字和数字完全相同，只计一份",
    en: "the report stands in the file once more, the same to the last figure; it is counted once",
  },
  "attachment-copy": {
    severity: "info",
    zh: "附件“{copy}”与“{file}”是同一份报告（{equal} 个数字一致），只计一份，检查的是“{file}”",
    en: "the attachments “{copy}” and “{file}” are one report ({equal} figures agree); it is counted once, and “{file}” was checked",
  },
  "attachment-copies-differ": {
    severity: "error",
    zh: "同一份报告的两个附件有 {count} 个数字不一致，“{file}”≠“{copy}”：{shown}",
    en: "two attachments of one report differ in {count} figures, “{file}” ≠ “{copy}”: {shown}",
  },
  "content-damaged": {
    severity: "error",
    zh: "文件有损坏，页面内容可能不全（{detail}）",
    en: "the file is damaged, content of its pages may be missing ({detail})",
  },
  "overlay-unread": {
    severity: "error",
    zh: "有文字压在别的文字上（重影、重叠印刷或后填），分不清以哪个为准，都没有读取（{detail}）",
    en: "text lies upon other text of the page (printed twice, or typed over it); it is unclear which one counts, and neither was read ({detail})",
  },
  "covered-unread": {
    severity: "error",
    zh: "有数字被后来画上的图形遮住、被线划去或裁去一部分，没有读取（{detail}）",
    en: "shapes that were drawn later cover digits, lines strike them through or edges cut them; these were not read ({detail})",
  },
  "font-unreadable": {
    severity: "error",
    zh: "有字体没有可靠的文字对照，用它写的字读不出来（{detail}）",
    en: "fonts do not say which characters they show; text in them cannot be read ({detail})",
  },
  "text-from-picture": {
    severity: "error",
    zh: "页面是扫描图片，文字是别的程序识别出来的，数字可能认错，请对照图片核实（{detail}）",
    en: "pages are scanned pictures whose text some program recognised; figures may be misread, compare them with the pictures ({detail})",
  },
  "renamed-file": {
    severity: "info",
    zh: "文件的扩展名与内容不符：实为 {detail}",
    en: "the file's extension does not match its content: it is {detail}",
  },
} as const satisfies Record<string, IssueText>;

export type IssueCode = keyof typeof issueTexts;

/** Fills the placeholders of a text; an absent value leaves its name in braces, which tests look for. */
export function fill(text: string, data: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = data[name];
    return value === undefined ? whole : String(value);
  });
}

export function issueMessage(issue: Issue, language: "zh" | "en"): string {
  const said = Object.entries(issue.data ?? {}).map(([name, value]) => {
    return [name, typeof value === "object" ? value[language] : value] as const;
  });
  return fill(issueTexts[issue.code][language], Object.fromEntries(said));
}
