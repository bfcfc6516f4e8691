import type { FormSum } from "../../../collect/index.ts";
import { tableKeys, tableOf } from "../../../form/index.ts";
import { version } from "../../../version.ts";
import { plainNumber } from "../../../write/document/figure.ts";
import { formTable } from "../../../write/document/form-table.ts";
import { tableHtml } from "../../../write/html/index.ts";
import { escapeHtml } from "../../html/escape.ts";
import { languageTag } from "../../html/file-section.ts";
import { formName, type Language } from "../../words.ts";
import { labelOf } from "../labels.ts";
import { collectionText, namesText } from "../text.ts";
import type { CollectionView } from "../view.ts";
import { statusText } from "../words.ts";
import { chartHtml, tableOf as plainTable } from "./chart.ts";
import { faultsChart, outcomesChart, progressChart, requestsChart } from "./charts.ts";
import { style } from "./style.ts";
import { pageWords } from "./words.ts";

/** The page of a collection: complete in itself, without scripts, with a table behind each chart. */
export function* collectionHtml(view: CollectionView): Generator<string> {
  const { collection, language } = view;
  const words = pageWords[language];
  yield `<!DOCTYPE html>
<html lang="${languageTag(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="gia-report ${version}">
<title>${words.title} ${collection.years.join("–")}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#offices">${words.skip}</a>
<header><h1>${words.title} ${collection.years.join(" – ")}</h1></header>
<main>
<h2>${words.summary}</h2>
`;
  yield `<p class="lines">${escapeHtml([...collectionText(view)].join("").trimEnd())}</p>\n`;
  yield `<h2>${words.charts}</h2>\n`;
  for (const draw of [progressChart, requestsChart, outcomesChart, faultsChart])
    yield `${chartHtml(draw(collection, language), words.data)}\n`;
  yield* officesPart(view);
  yield* sumsPart(collection.sums, language);
  yield* againstPart(view);
  yield `</main>
<footer><p>gia-report ${version} · ${words.footer}</p></footer>
</body>
</html>
`;
}

function* officesPart({ collection, language }: CollectionView): Generator<string> {
  const words = pageWords[language];
  const comma = language === "zh" ? "、" : ", ";
  const rows = [...collection.offices].map((office) => [
    office.name,
    String(office.year),
    statusText(office.status, language),
    String(office.errors),
    String(office.warnings),
    office.files.join(comma),
  ]);
  yield `<h2 id="offices">${words.offices}</h2>\n${scrolled("offices", plainTable({ head: words.officeColumns, rows }))}\n`;
}

function* sumsPart(sums: readonly FormSum[], language: Language): Generator<string> {
  const words = pageWords[language];
  yield `<h2>${words.sums}</h2>\n<p class="note">${words.incompleteNote}</p>\n`;
  for (const [index, { form, year, offices, of, cells }] of sums.entries()) {
    const id = `sum-${index + 1}`;
    yield `<h3 id="${id}">${year} · ${escapeHtml(formName(form, language))} · ${offices}/${of}</h3>\n`;
    for (const key of tableKeys) {
      const table = formTable(tableOf(form, key), (pointer) => {
        const { value = null, complete = false } = cells.get(pointer) ?? {};
        const mark = complete || value === null ? "" : words.incompleteMark;
        return { text: value === null ? "" : `${plainNumber(value)}${mark}`, value, notes: [] };
      });
      yield `${scrolled(id, tableHtml(table))}\n`;
    }
  }
}

function* againstPart({ against, language }: CollectionView): Generator<string> {
  if (against === null) return;
  const words = pageWords[language];
  const shown = (value: number | null) => (value === null ? "–" : plainNumber(value));
  const rows = against.differences.map((one) => [
    labelOf(one.cell, one.form, language),
    String(one.year),
    shown(one.government),
    shown(one.sum),
    shown(one.difference),
    one.complete ? words.assessable : `${words.missing}${namesText(one.missing, language, 10)}`,
    one.shares
      .map(({ name, value }) => `${name} ${plainNumber(value)}`)
      .join(language === "zh" ? "、" : ", "),
  ]);
  yield `<h2 id="against">${words.against}</h2>\n${scrolled("against", plainTable({ head: words.differenceColumns, rows }))}\n`;
}

/** Wide tables move in a frame of their own, by keyboard too. */
function scrolled(label: string, table: string): string {
  return `<div class="scroll" tabindex="0" role="region" aria-labelledby="${label}">${table}</div>`;
}
