import type { LabelLanguage } from "../form/index.ts";
import { escapeAttribute, escapeText } from "../format/xml.ts";
import { goneLines, headLines, pointCells } from "./lines.ts";
import type { Slip, SlipReport } from "./model.ts";
import { type SlipWords, slipWords } from "./words.ts";

const style = `
@page { size: A4 landscape; margin: 15mm }
body { font-family: 仿宋, FangSong, 仿宋_GB2312, STFangsong, serif; margin: 1.5em; line-height: 1.5 }
h1 { font-family: 黑体, SimHei, STHeiti, sans-serif; font-size: 1.4em; text-align: center }
section + section { break-before: page }
p { margin: .2em 0 }
table { border-collapse: collapse; width: 100%; margin: .6em 0; table-layout: fixed }
th, td { border: 1px solid; padding: .2em .4em; vertical-align: top; overflow-wrap: anywhere }
th { font-family: 黑体, SimHei, sans-serif; font-weight: normal }
thead { display: table-header-group }
tr { break-inside: avoid }
`;

const widths = [8, 15, 22, 12, 15, 14, 14];

/** A slip as a page that is complete in itself and prints on A4; no scripts, nothing from elsewhere. */
export function slipHtml(slip: Slip, language: LabelLanguage): string {
  const words = slipWords[language];
  const sections = slip.reports.map((report) => sectionHtml(report, words));
  const rest = [
    ...slip.failures.map(({ file, message }) => `${words.notChecked}${file}（${message}）`),
    ...slip.notHere.map((name) => words.notHere + name),
  ];
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="generator" content="gia-report slip">\n<title>${escapeText(words.title)}</title><style>${style}</style>`;
  const body = [...sections, ...(rest.length === 0 ? [] : [`<section>${lines(rest)}</section>`])].join("\n");
  return `<!DOCTYPE html>\n<html lang="${escapeAttribute(language === "zh" ? "zh-CN" : "en")}"><head>${head}</head><body>\n${body}\n</body></html>\n`;
}

function sectionHtml(report: SlipReport, words: SlipWords): string {
  const { points } = report;
  const rows = points.map((point, index) => {
    const cells = pointCells(point, index + 1, words);
    return `<tr>${cells.map((cell) => `<td>${cell.map(lineHtml).join("<br>")}</td>`).join("")}</tr>`;
  });
  const columns = widths.map((width) => `<col style="width:${width}%">`).join("");
  const header = words.columns.map((column) => `<th scope="col">${escapeText(column)}</th>`).join("");
  const table = `<table><colgroup>${columns}</colgroup><thead><tr>${header}</tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
  return [
    `<section><h1>${escapeText(words.title)}</h1>`,
    lines(headLines(report, words)),
    points.length === 0 ? lines([words.noFindings]) : table,
    lines([...goneLines(report, words), words.reply]),
    "</section>",
  ].join("\n");
}

/** The code by which a point is known again is no reading matter. */
function lineHtml(line: string): string {
  return line.startsWith("#") ? `<small>${escapeText(line)}</small>` : escapeText(line);
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `<p>${escapeText(text)}</p>`).join("\n");
}
