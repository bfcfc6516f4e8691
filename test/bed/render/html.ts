import type { Printed, PrintedCell, PrintedTable } from "../printed.ts";
import { type Slot, slotsOf, tablesOf } from "../printed.ts";

/** Ways in which web pages spoil a table. */
export interface HtmlStyle {
  /** Navigation, index table, share buttons and footer around the report. */
  readonly site?: boolean;
  /** The report inside a layout table. */
  readonly nested?: boolean;
  /** Row spans lost: continued cells are there and empty. */
  readonly flattened?: boolean;
  /** Row spans lost, and nothing in their place: rows are shorter. */
  readonly spanless?: boolean;
  /** `&nbsp;` in blank cells, spaces around values, `<p><span>` in every cell. */
  readonly padded?: boolean;
  /** `<th>`, `<thead>`, `<tbody>`. */
  readonly sections?: boolean;
  /** Block elements as `<h2>`; otherwise paragraphs only. */
  readonly headings?: boolean;
}

/** A page that holds the report. */
export function renderHtml(printed: Printed, style: HtmlStyle = {}): string {
  const body = renderHtmlBody(printed, style);
  const content = style.nested ? `<table width="100%"><tr><td valign="top">${body}</td></tr></table>` : body;
  const page = style.site ? site(printed, content) : content;
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeXml(printed.title.join(""))}</title></head>
<body>
${page}
</body></html>
`;
}

export function renderHtmlBody(printed: Printed, style: HtmlStyle): string {
  const paragraph = (text: string) => `<p>${escapeXml(text)}</p>`;
  const parts = [
    ...printed.title.map((text) => (style.headings ? `<h1>${escapeXml(text)}</h1>` : paragraph(text))),
    ...printed.front.map(paragraph),
    ...printed.preamble.map(paragraph),
  ];
  for (const section of printed.sections) {
    parts.push(style.headings ? `<h2>${escapeXml(section.heading)}</h2>` : paragraph(section.heading));
    parts.push(...(section.lead ?? []).map(paragraph));
    const [first, second] = tablesOf(section);
    if (first !== undefined) parts.push(renderTable(first, style));
    parts.push(...(section.between ?? []).map(paragraph));
    if (second !== undefined) parts.push(renderTable(second, style));
    parts.push(...section.paragraphs.map(paragraph));
  }
  parts.push(...printed.end.map(paragraph));
  return parts.join("\n");
}

function renderTable(table: PrintedTable, style: HtmlStyle): string {
  const rows = style.flattened
    ? slotsOf(table).map(flattenedRow(style))
    : table.rows.map((row) => row.cells.map((cell) => td(cell, style)).join(""));
  const lines = rows.map((row) => `<tr>${row}</tr>`).join("\n");
  const inner = style.sections ? `<tbody>\n${lines}\n</tbody>` : lines;
  return `<table border="1" cellspacing="0">\n${inner}\n</table>`;
}

/** Row spans gone: each continued slot is an empty cell; column spans stay. */
function flattenedRow(style: HtmlStyle) {
  return (slots: readonly (Slot | null)[]) =>
    slots
      .filter((slot) => slot?.leads)
      .map((slot) => {
        if (slot === null) return "";
        const text = slot.starts ? slot.cell.text : "";
        return td({ ...slot.cell, text, rowSpan: 1 }, style);
      })
      .join("");
}

function td(cell: PrintedCell, style: HtmlStyle): string {
  const spans =
    (cell.rowSpan > 1 && !style.spanless ? ` rowspan="${cell.rowSpan}"` : "") +
    (cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : "");
  const tag = style.sections && (cell.role === "header" || cell.role === "corner") ? "th" : "td";
  const text = escapeXml(cell.text).replaceAll("\n", "<br />");
  const content = style.padded
    ? `<p align="center"><span style="font-size:14px">&nbsp;${text === "" ? "&nbsp;" : text}　</span></p>`
    : text;
  return `<${tag}${spans}>${content}</${tag}>`;
}

function site(printed: Printed, content: string): string {
  const { organization, publishedOn } = printed.report;
  return `<div class="top"><a href="/">网站首页</a> 今天是2026年3月3日 星期二 <form><input name="q"></form></div>
<ul class="nav"><li>要闻动态</li><li>政务公开</li><li>办事服务</li><li>互动交流</li></ul>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; 政府信息公开年报</div>
<table class="index"><tr><td>索 引 号：</td><td>0035${publishedOn.replaceAll("-", "")}/2024-00012</td><td>组配分类：</td><td>政府信息公开年报</td></tr>
<tr><td>发布机构：</td><td>${escapeXml(organization)}</td><td>发布日期：</td><td>${publishedOn}</td></tr></table>
<div class="tools">字号：[<a>大</a> <a>中</a> <a>小</a>] 浏览次数：1327 <a>打印</a> 分享：</div>
<div id="zoom">${content}</div>
<div class="foot"><p>主办：白鹭网络中心　承办：青桐数据服务中心　电话：0512-8888123</p>
<p>云ICP备09001234号-2　网站标识码：3705030012　云公网安备 37050302000018号</p></div>`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
