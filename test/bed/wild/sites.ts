import type { Printed, PrintedCell } from "../printed.ts";
import { type Dialect, escapeText, renderPage, renderTable, td, withValues } from "./page.ts";

/** Pages as content management systems of government websites write them. */

const trs: Dialect = {
  paragraph: (text) =>
    `<p align="justify">&nbsp;&nbsp;&nbsp;&nbsp;<font face="仿宋_GB2312" size="4">${escapeText(text)}</font></p>`,
  cell: (cell) =>
    td(
      cell,
      `<p align="center"><font face="宋体">${cell.text === "" ? "&nbsp;" : escapeText(cell.text)}</font></p>`,
      ' width="18%" height="32"',
    ),
  table: (rows) =>
    `<div align="center"><table class="MsoNormalTable" border="1" cellspacing="0" cellpadding="0" width="100%"><colgroup><col width="20%"><col></colgroup><tbody>${rows}</tbody></table></div>`,
  page: (article) =>
    `<html><head><title>年度报告</title></head><body><div class="article"><div class="TRS_Editor"><style type="text/css">.TRS_Editor P{margin:0 0 1em 12pt;line-height:1.5}.TRS_Editor TD{font-size:12pt}</style>${article}</div></div><script>var docId=2231;document.write("<p>99</p>");</script></body></html>`,
};

const jcms: Dialect = {
  paragraph: (text) => `<p style="text-indent:2em;"><span>${escapeText(text)}</span></p>`,
  // The editor wraps every table in a paragraph, which browsers end before it.
  table: (rows) =>
    `<p style="text-align:center;"><table style="width:96%" border="1"><tbody>${rows}</tbody></table></p>`,
  page: (article, printed) =>
    `<html><head><meta name="ArticleTitle" content="${printed.title.join("")}"><meta name="PubDate" content="${printed.report.publishedOn} 09:12"></head><body><!--ZJEG_RSS.content.begin--><!--<p>二、主动公开政府信息情况</p>--><meta name="ContentStart"/><div id="zoom"><ucapcontent>${article}</ucapcontent></div><meta name="ContentEnd"/><!--ZJEG_RSS.content.end--></body></html>`,
};

const spelled = (text: string) =>
  Array.from(text, (character) =>
    /\d/.test(character)
      ? `<span lang="EN-US" style="font-family:&quot;Times New Roman&quot;">${character}</span>`
      : `<span style="font-family:仿宋;mso-ascii-font-family:Calibri">${escapeText(character)}</span>`,
  ).join("");

const vsb: Dialect = {
  paragraph: (text) => `<p class="MsoNormal" style="text-indent:32pt">${spelled(text)}<o:p></o:p></p>`,
  cell: (cell) =>
    td(
      cell,
      `<p class="MsoNormal" align="center">${cell.text === "" ? '<span lang="EN-US"><o:p>&nbsp;</o:p></span>' : spelled(cell.text)}</p>`,
      ' valign="center" style="padding:0pt 5.4pt;border:1pt solid windowtext"',
    ),
  page: (article) =>
    `<html><body><form name="_newscontent_fromname"><div id="vsb_content_2"><div class="v_news_content">${article}</div></div><p>上一条：<a href="1.htm">机构设置</a></p></form></body></html>`,
};

/** Word's own HTML closes a table with a row of empty cells that carries the widths. */
const misaligned: Dialect = {
  cell: (cell) =>
    td(cell, `<p class=MsoNormal>${escapeText(cell.text)}<o:p></o:p></p>`, " width=77 valign=top"),
  table: (rows, table) =>
    `<table class=MsoTableGrid border=1>${rows}<![if !supportMisalignedColumns]>\n<tr height=0>${"<td width=95 style='border:none'></td>".repeat(table.width)}</tr>\n<![endif]></table>`,
  page: (article) =>
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><!--[if gte mso 9]><xml><o:Words>12</o:Words></xml><![endif]--></head><body lang=ZH-CN><div class=Section1>${article}</div></body></html>`,
};

const excel: Dialect = {
  cell: (cell) =>
    td(
      cell,
      `${escapeText(cell.text)}${cell.role === "value" ? '<span style="mso-spacerun:yes">&nbsp;</span>' : ""}`,
      cell.role === "value" ? ` class=xl66 align=right x:num="${cell.text}"` : " class=xl65 x:str",
    ),
  table: (rows, table) =>
    `<!--StartFragment--><table border=0 style='border-collapse:collapse'><col width=72 span=${table.width} style='mso-width-source:userset'>${rows}</table><!--EndFragment-->`,
};

/** Everything in one paragraph, lines ended by `<br>`. */
const oneParagraph: Dialect = {
  paragraph: (text) => `　　${escapeText(text)}<br/>`,
  page: (article) => `<html><body><div id="content"><p>${article}</p></div></body></html>`,
};

/** HTML 3.2 as it was typed: upper case, nothing closed. */
const unclosed: Dialect = {
  paragraph: (text) => `<P>${escapeText(text)}`,
  cell: (cell) => td(cell, escapeText(cell.text)).replace("</td>", "").replace("<td", "<TD"),
  row: (cells) => `<TR>${cells}`,
  table: (rows) => `<TABLE BORDER=1>${rows}</TABLE>`,
};

/** Tables for layout around tables for layout, navigation beside the article. */
const layoutTables: Dialect = {
  page: (article) =>
    `<html><body><table width="1000"><tr><td colspan="2"><img src="banner.jpg"></td></tr><tr><td width="200"><table><tr><td><a href="a">机构职能</a></td></tr><tr><td><a href="b">政策文件</a></td></tr></table></td><td><table width="100%"><tr><td>当前位置：首页 &gt;&gt; 年度报告</td></tr><tr><td><table><tbody><tr><td>${article}</td></tr></tbody></table></td></tr></table></td></tr><tr><td colspan="2">主办：某某办公室　备案号：12003456</td></tr></table></body></html>`,
};

/** A leading and a trailing spacer column, and an empty row at the end. */
const spacers: Dialect = {
  row: (cells) => `<tr><td width="1">&nbsp;</td>${cells}<td width="1">&nbsp;</td></tr>`,
  table: (rows, table) => `<table>${rows}<tr>${"<td>&nbsp;</td>".repeat(table.width + 2)}</tr></table>`,
};

/** No table elements: boxes that a style sheet shows as cells. */
const boxes: Dialect = {
  cell: (cell) => `<div class="td">${escapeText(cell.text)}</div>`,
  row: (cells) => `<div class="tr">${cells}</div>`,
  table: (rows) => `<div class="tb">${rows}</div>`,
};

/** Column headers written from top to bottom, figures between line breaks. */
const vertical: Dialect = {
  cell: (cell) => {
    const broken = cell.role === "header" && cell.text.length < 7;
    const text = broken ? [...cell.text].join("<br />") : escapeText(cell.text);
    return td(cell, cell.role === "value" ? `<br>${text}<br>` : text);
  },
};

/** A copy that only telephones show, and rows of last year left in the template, both hidden in place. */
const hiddenCopies: Dialect = {
  row: (cells, index) => {
    const old = cells.replace(/>(\d+)</g, (_, number: string) => `>${Number(number) + 3}<`);
    return `<tr>${cells}</tr>${index % 4 === 3 ? `<tr style="DISPLAY: none">${old}</tr>` : ""}`;
  },
  cell: (cell) =>
    td(
      cell,
      `${escapeText(cell.text)}${cell.role === "value" ? '<i style="visibility:hidden">8</i><b hidden>7</b>' : ""}`,
    ),
  page: (article) =>
    `<html><body><div style="display:none">${article.replace(/\d/g, "4")}</div>${article}</body></html>`,
};

/** Entities for every digit, zero-width characters and soft hyphens among them. */
const zeroWidth: Dialect = {
  paragraph: (text) => `<p>${escapeText(text.replace(/(.{3})/gsu, "$1\u200b"))}</p>`,
  cell: (cell) =>
    td(
      cell,
      `${Array.from(cell.text, (character) =>
        /\d/.test(character) ? `&#${character.charCodeAt(0)};&#8203;` : `${escapeText(character)}&shy;&zwnj;`,
      ).join("")}&#xfeff;`,
    ),
};

/** Each clause of 表二 is a table of its own. */
const clauses: Dialect = {
  table: (rows) =>
    rows
      .split(/(?=<tr><td colspan="\d+">第二十条)/)
      .map((part) => `<table border="1">${part}</table><p>&nbsp;</p>`)
      .join("\n"),
};

/** Ordinal and text of a label in two cells. */
function splitLabels(cells: readonly PrintedCell[]): PrintedCell[] {
  return cells.flatMap((cell) => {
    const [, ordinal = "", rest = ""] = /^(\d\.)(.+)$/su.exec(cell.text) ?? [];
    if (cell.role !== "label" || ordinal === "") return [cell];
    return [
      { ...cell, text: ordinal },
      { ...cell, text: rest },
    ];
  });
}

const ordinalCells: Dialect = {
  rows: (table) =>
    table.rows.map(({ cells }) => {
      if (table.key !== "applications") return cells;
      const split = splitLabels(cells);
      if (split.length > cells.length) return split;
      // The column of the ordinals is merged into whatever stands above and below.
      const label = cells.find((cell) => cell.role === "label" || cell.role === "corner");
      return cells.map((cell) => (cell === label ? { ...cell, colSpan: cell.colSpan + 1 } : cell));
    }),
};

const onlyTables = (printed: Printed): string =>
  renderPage(printed, {
    page: (article) => `<html><body>${article}</body></html>`,
    table: (rows, table) => `<table>${rows}</table><!-- ${table.key} -->`,
  });

/** Text in `<pre>`, columns by tabs. */
const preformatted: Dialect = {
  cell: (cell) => `${escapeText(cell.text.replaceAll("\n", ""))}\t${"\t".repeat(cell.colSpan - 1)}`,
  row: (cells) => cells,
  table: (rows) => `<pre>${rows}</pre>`,
};

/** Header rows in `thead`, totals in `tfoot`, which browsers show last wherever it stands. */
const sectioned: Dialect = {
  table: (rows, table) => {
    const lines = rows.split(/\n(?=<tr>)/);
    const header = table.rows.findIndex(({ cells }) => cells.some((cell) => cell.role === "value"));
    const last = lines.at(-1) ?? "";
    return `<table><thead>${lines.slice(0, header).join("")}</thead><tfoot>${last}</tfoot><tbody>${lines.slice(header, -1).join("")}</tbody></table>`;
  },
};

const dialects: Readonly<Record<string, Dialect>> = {
  trs,
  jcms,
  vsb,
  misaligned,
  excel,
  "one-paragraph": oneParagraph,
  unclosed,
  "layout-tables": layoutTables,
  spacers,
  boxes,
  vertical,
  "hidden-copies": hiddenCopies,
  "zero-width": zeroWidth,
  clauses,
  "ordinal-cells": ordinalCells,
  preformatted,
  sectioned,
};

/** One page per dialect, and pages whose figures or spans are themselves odd. */
export const sites: Readonly<Record<string, (printed: Printed) => { page: string; printed: Printed }>> = {
  ...Object.fromEntries(
    Object.entries(dialects).map(([name, dialect]) => [
      name,
      (printed: Printed) => ({ page: renderPage(printed, dialect), printed }),
    ]),
  ),
  "tables-only-comments": (printed) => ({ page: onlyTables(printed), printed }),
  "spans-too-long": (printed) => ({ page: renderPage(printed, wrongSpans(1)), printed }),
  "spans-too-short": (printed) => ({ page: renderPage(printed, wrongSpans(-1)), printed }),
  "one-table": (printed) => ({ page: inOneTable(printed), printed }),
  "footnote-marks": (printed) => {
    const marked = withValues(printed, (cell, index) => noteAt(cell, index));
    return { page: renderPage(marked, { cell: (cell) => td(cell, marks(cell)) }), printed: marked };
  },
  "struck-out": (printed) => ({
    page: renderPage(printed, {
      cell: (cell) =>
        td(
          cell,
          cell.role === "value" && cell.text !== ""
            ? `<s>9</s><del>8</del>${cell.text}`
            : escapeText(cell.text),
        ),
    }),
    printed,
  }),
  "other-zeros": (printed) => {
    const signs = ["―", "／", "无", "－", "—", "〇", "零", "○"];
    const changed = withValues(printed, (cell, index) =>
      cell.text === "0" ? { text: signs[index % signs.length] ?? "", value: null } : {},
    );
    return { page: renderPage(changed, {}), printed: changed };
  },
};

/** A note mark behind every seventh figure: what stands there is no digit of it. */
function noteAt(cell: PrintedCell, index: number): Partial<PrintedCell> {
  return index % 7 === 0 && cell.text !== "" ? { text: `${cell.text}\u0000${index % 3}`, value: null } : {};
}

function marks(cell: PrintedCell): string {
  const [figure = "", note] = cell.text.split("\u0000");
  if (note === undefined) return escapeText(figure);
  return `${figure}${["<sup>1</sup>", "①", "²"][Number(note)] ?? ""}`;
}

/** Row spans of the groups wrong by one. */
function wrongSpans(by: number): Dialect {
  return {
    cell: (cell) =>
      td(
        cell.role === "group" && cell.rowSpan > 2 ? { ...cell, rowSpan: cell.rowSpan + by } : cell,
        escapeText(cell.text),
      ),
  };
}

/** The three tables and the headings between them in one element. */
function inOneTable(printed: Printed): string {
  const whole = (text: string) => `<tr><td colspan="10">${escapeText(text)}</td></tr>`;
  const rows = printed.sections.flatMap((section) => [
    whole(section.heading),
    section.table === null ? "" : renderTable(section.table, { table: (inner) => inner }),
    ...section.paragraphs.map(whole),
  ]);
  const head = [...printed.title, ...printed.front, ...printed.preamble];
  return `<html><body><table border="1">${head.map(whole).join("")}${rows.join("")}</table></body></html>`;
}
