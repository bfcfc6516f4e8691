import { printableLines } from "../../printable.ts";
import type { Report } from "../../report/model.ts";
import type { Block, Passage, Table, TableCell } from "../document/model.ts";
import { documentOf } from "../document/of-report.ts";
import { columnShares } from "../document/widths.ts";
import { escapeMarkup } from "../markup.ts";
import { pageStyle } from "./style.ts";

/** Reports as a page of their own: the form's tables with their merged cells, nothing from elsewhere, no scripts. */
export function writeHtml(reports: readonly Report[]): string {
  const title = reports.flatMap((report) => report.title?.value ?? []).join("；");
  const body = documentOf(reports).map(blockHtml).join("\n");
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${shown(title)}</title>
<meta name="viewport" content="width=device-width">
<style>
${pageStyle}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** A page may be printed on a terminal, which would act upon control characters. */
function shown(text: string): string {
  return escapeMarkup(printableLines(text));
}

function blockHtml(block: Block): string {
  return block.kind === "passage" ? passageHtml(block) : tableHtml(block);
}

const elements = { title: "h1", heading: "h2", text: "p" } satisfies Record<Passage["role"], string>;

function passageHtml({ role, text, opensReport }: Passage): string {
  const name = elements[role];
  return `<${name}${opensReport === true ? ` class="opens"` : ""}>${shown(text)}</${name}>`;
}

/** A table with its merged cells. */
export function tableHtml(table: Table): string {
  const columns = columnShares(table).map((share) => `<col style="width:${(share * 100).toFixed(2)}%">`);
  const rows = Array.from({ length: table.height }, (_, row) => {
    const cells = table.cells.filter((cell) => cell.row === row).map(cellHtml);
    return `<tr>${cells.join("")}</tr>`;
  });
  const head = rows.slice(0, table.headerRows);
  const body = rows.slice(table.headerRows);
  return [
    "<table>",
    `<colgroup>${columns.join("")}</colgroup>`,
    ...(head.length === 0 ? [] : ["<thead>", ...head, "</thead>"]),
    "<tbody>",
    ...body,
    "</tbody>",
    "</table>",
  ].join("\n");
}

function cellHtml({ role, text, rowSpan, columnSpan }: TableCell): string {
  const name = role === "figure" || role === "plain" ? "td" : "th";
  const spans =
    (rowSpan > 1 ? ` rowspan="${rowSpan}"` : "") + (columnSpan > 1 ? ` colspan="${columnSpan}"` : "");
  return `<${name} class="${role}"${spans}>${shown(text)}</${name}>`;
}
