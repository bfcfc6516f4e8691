import { strToU8 } from "fflate";
import { latestEdition } from "../../src/form/index.ts";
import { oncePerText } from "../../src/form/once.ts";
import * as characters from "./degrade/characters.ts";
import * as labels from "./degrade/labels.ts";
import * as lines from "./degrade/lines.ts";
import * as tables from "./degrade/tables.ts";
import * as values from "./degrade/values.ts";
import { mapCells, type Printed, print, truthOf } from "./printed.ts";
import { type Random, seeded, seedOf } from "./random.ts";
import { renderDoc } from "./render/doc.ts";
import { type DocxStyle, renderDocx } from "./render/docx.ts";
import { extractedAmid, extractedBefore, extractedBehind } from "./render/extracted.ts";
import { type HtmlStyle, renderHtml } from "./render/html.ts";
import { deduplicateLines, l6, l6b } from "./render/lossy.ts";
import * as markdown from "./render/markdown.ts";
import { renderMht } from "./render/mht.ts";
import { renderOds, renderOdt } from "./render/odf.ts";
import { type OfdStyle, renderOfd } from "./render/ofd.ts";
import { type PaperStyle, papersOf } from "./render/paper.ts";
import { type PdfStyle, renderPdf } from "./render/pdf.ts";
import * as programs from "./render/programs.ts";
import * as rows from "./render/rows.ts";
import { renderRtf } from "./render/rtf.ts";
import { guide, siteFoot, siteHead } from "./render/shapes.ts";
import * as stream from "./render/stream.ts";
import { renderText, type TextLayout } from "./render/text.ts";
import { fillWpsTemplate, wpsTemplateAtHand } from "./render/wps.ts";
import { renderWritten, writtenKinds } from "./render/written.ts";
import { renderXlsx, type XlsxStyle } from "./render/xlsx.ts";
import { type BedReport, type Mode, makeReport, type Truth } from "./report.ts";
import { sites } from "./wild/sites.ts";
import { wordFiles } from "./wild/word.ts";

/** A file we made, and what must come back from it. */
export interface Made {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly truths: readonly Truth[];
}

/** One way in which a report reaches us. */
export interface Layout {
  readonly name: string;
  readonly group:
    | "text"
    | "markdown"
    | "html"
    | "docx"
    | "sheet"
    | "document"
    | "pages"
    | "shape"
    | "damage"
    | "lossy"
    | "wild"
    | "rewrite";
  /** Run 0, 1, 2… cycles through the modes; the same run gives the same report in every layout. */
  readonly make: (run: number) => Made;
  /** Percent of the cells that must come back right whatever the floor says, where the labels leave nothing open. */
  readonly leastRight?: number;
}

const modes: readonly Mode[] = ["distinct", "sparse", "distinct", "blank"];

/** Whether the figures of a run's report all differ, are mostly zeros, or mostly blank. */
export function modeOfRun(run: number): Mode {
  return modes[run % modes.length] ?? "distinct";
}

/** All layouts ask for the same few runs, one layout after the other. */
const runsKept = 100;

const reports = oncePerText(runsKept, (run) =>
  makeReport(Number(run) * 7919 + 17, { mode: modeOfRun(Number(run)) }),
);

/** The report of a run: the same in every layout, so that layouts can be compared. */
export function reportOfRun(run: number): BedReport {
  return reports(String(run));
}

const narrowPrintings = oncePerText(runsKept, (run) => print(reportOfRun(Number(run))));
const widePrintings = oncePerText(runsKept, (run) => print(reportOfRun(Number(run)), { wide: true }));

/** The report of a run as the form prints it. */
export function printingOfRun(run: number, { wide = false } = {}): Printed {
  return (wide ? widePrintings : narrowPrintings)(String(run));
}

/** A printed report as the bytes of a file. */
export type Render = (printed: Printed) => { readonly bytes: Uint8Array; readonly extension: string };

function layout(
  name: string,
  group: Layout["group"],
  render: Render,
  damage: labels.Degrade = (printed) => printed,
): Layout {
  return {
    name,
    group,
    make: (run) => {
      const random = seeded(seedOf(name, run));
      const printed = damage(printingOfRun(run, { wide: run % 5 === 4 }), random);
      const { bytes, extension } = render(printed);
      return { file: `${fileName(name)}-${run}.${extension}`, bytes, truths: [truthOf(printed)] };
    },
  };
}

/** The name of a layout as part of a file name. */
export function fileName(name: string): string {
  return name.replaceAll(/[^\w-]+/g, "_");
}

/** Renders as a text file of this style. */
export const asText =
  (textLayout: TextLayout, extension = "txt"): Render =>
  (printed) => ({ bytes: strToU8(renderText(printed, textLayout)), extension });
/** Renders as a page of this style. */
export const asHtml =
  (style: HtmlStyle): Render =>
  (printed) => ({ bytes: strToU8(renderHtml(printed, style)), extension: "html" });
/** Renders as a Word file of this style. */
export const asDocx =
  (style: DocxStyle): Render =>
  (printed) => ({ bytes: renderDocx(printed, style), extension: "docx" });

const asXlsx =
  (sheets: XlsxStyle["sheets"]): Render =>
  (printed) => ({ bytes: renderXlsx(printed, { sheets }), extension: "xlsx" });
const asPdf =
  (paper: PaperStyle, style: PdfStyle = {}): Render =>
  (printed) => ({ bytes: renderPdf(papersOf(printed, paper), style), extension: "pdf" });
const asOfd =
  (paper: PaperStyle, style: OfdStyle = {}): Render =>
  (printed) => ({ bytes: renderOfd(papersOf(printed, paper), style), extension: "ofd" });

/** Pages that we draw ourselves; those of programs are in `tools/`. */
const pageLayouts: Readonly<Record<string, Render>> = {
  pdf: asPdf({ numbered: true }),
  "pdf-narrow": asPdf({ narrow: true, repeatHeader: true }),
  "pdf-bare": asPdf({ lines: "none" }),
  "pdf-upright": asPdf({ lines: "upright" }),
  "pdf-upright-narrow": asPdf({ lines: "upright", narrow: true, repeatHeader: true }),
  "pdf-level": asPdf({ lines: "level" }),
  "pdf-level-narrow": asPdf({ lines: "level", narrow: true, repeatHeader: true }),
  "pdf-cut": asPdf({ narrow: true, cut: "closed" }),
  "pdf-cut-open": asPdf({ narrow: true, cut: "open" }),
  "pdf-upright-cut": asPdf({ lines: "upright", narrow: true, cut: "open" }),
  "pdf-level-cut": asPdf({ lines: "level", narrow: true, cut: "closed" }),
  "pdf-level-cut-open": asPdf({ lines: "level", narrow: true, cut: "open" }),
  "pdf-turned": asPdf({ repeatHeader: true, numbered: true }, { rotate: 90, filled: true }),
  "pdf-twice": asPdf({}, { rotate: 180, twice: true }),
  "pdf-sideways": asPdf({ numbered: true }, { rotate: 270, sideways: true }),
  ofd: asOfd({ numbered: true }),
  "ofd-template": asOfd({ repeatHeader: true }, { template: true, absolute: true }),
  "ofd-narrow": asOfd({ narrow: true }, { filled: true }),
  "ofd-matrix": asOfd({ numbered: true }, { matrix: true }),
};

const textLayouts: Readonly<Record<string, TextLayout>> = {
  L1a: rows.l1a,
  L1b: rows.l1b,
  L1c: rows.l1c,
  L2: stream.l2,
  "L2(i)": stream.streamLayout({ indent: "　　" }),
  "L2(ii)": stream.streamLayout({ valueIndent: "  " }),
  "L2(iii)": stream.streamLayout({ extraBlank: (index) => index % 7 === 0 }),
  L2b: stream.l2b,
  L3: stream.l3,
  L4: stream.l4,
  L5: stream.l5,
  L8: stream.l8,
  L9: rows.l9,
  L9cut: rows.l9cut,
  "L9-centred": rows.l9Centred,
  "tsv-word": rows.tsvWord,
  L10: rows.l10,
  "L10-vertical": rows.l10Vertical,
  "columns-by-spaces": rows.columnsBySpaces,
  L12: rows.l12,
  L12b: rows.l12b,
  L13: rows.l13,
  csv: rows.csv,
  "inner-text": programs.innerText,
  "unrolled-tabs": programs.unrolledTabs,
  "unrolled-bars": programs.unrolledBars,
  "unrolled-lines": programs.unrolledLines,
  "numbered-tabs": programs.numberedTabs,
  "numbered-bars": programs.numberedBars,
  "trailing-tabs": programs.trailingTabs,
  frame: programs.frame,
  "cell-after-cell": programs.cellAfterCell(4, 14),
  "cell-after-cell-narrow": programs.cellAfterCell(3, 7),
  "cell-after-cell-narrower": programs.cellAfterCell(2, 4),
};

const htmlStyles: Readonly<Record<string, HtmlStyle>> = {
  html: {},
  "html-site": { site: true, headings: true, sections: true },
  "html-nested": { nested: true, padded: true, site: true },
  "html-flattened": { flattened: true },
  "html-spanless": { spanless: true },
  "html-padded": { padded: true },
};

/** Damage that any renderer can show. */
export const degrades: Readonly<Record<string, labels.Degrade>> = {
  "noisy-labels": labels.noisyLabels,
  "ocr-labels": labels.ocrLabels,
  "wrapped-labels": labels.wrappedLabels,
  "split-headers": labels.splitHeaders,
  "lost-handled": labels.lostHandled,
  "cut-handled": labels.cutHandled,
  "lost-groups": labels.lostGroups,
  "lost-headers": labels.lostHeaders,
  "cut-captions": labels.cutCaptions,
  "cut-headers": labels.cutHeaders,
  "spaced-labels": labels.spacedLabels,
  "instructed-labels": labels.instructedLabels,
  "old-document-label": labels.oldDocumentLabel,
  "lost-row-label": labels.lostRowLabel,
  "total-under-group": labels.totalUnderGroup,
  "doubled-header": labels.doubledHeader,
  "leading-lines": labels.leadingLines,
  "prose-in-cell": values.proseInCell,
  "units-in-cells": values.unitsInCells,
  "remark-column": values.remarkColumn,
  "full-width-digits": values.fullWidthDigits,
  "padded-values": values.paddedValues,
  "spaced-blanks": values.spacedBlanks,
  thousands: values.thousands,
  placeholders: values.placeholders,
  "blanked-values": values.blankedValues,
  "dropped-cells": values.droppedCells,
  "dropped-blanks": values.droppedBlanks,
  "lost-rows": values.lostRows,
  "extra-row": values.extraRow,
  "torn-row": values.tornRow,
  "page-breaks": values.pageBreaks,
  "cut-by-page": values.cutByPage,
  "cut-with-header": values.cutWithHeader,
  "half-width": characters.halfWidth,
  traditional: characters.traditional,
  "taiwan-words": characters.taiwanWords,
  pinyin: characters.withPinyin,
  "lost-after-digits": characters.lostAfterDigits,
  "split-title": characters.splitTitle,
  "hard-wrapped": characters.hardWrapped,
  "body-only": characters.bodyOnly,
  "signed-off": characters.signedOff,
  "remedies-in-rows": tables.remediesInRows,
  "remedies-in-tables": tables.remediesInTables,
};

/** Degrades of labels leave an empty cell; where nothing shows cells, it leaves no line either. */
export const dropEmptyWords: labels.Degrade = (printed) =>
  mapCells(printed, (cell) => (cell.role !== "value" && cell.text === "" ? null : cell));

const damagedLayouts: Readonly<Record<string, { render: Render; rowless: boolean }>> = {
  L2: { render: asText(stream.l2), rowless: true },
  L3: { render: asText(stream.l3), rowless: true },
  L8: { render: asText(stream.l8), rowless: false },
  L1a: { render: asText(rows.l1a), rowless: true },
  L9: { render: asText(rows.l9), rowless: false },
  html: { render: asHtml({}), rowless: false },
  docx: { render: asDocx({}), rowless: false },
};

/** Names of the layouts that damage is shown in. */
export const damageBases: readonly string[] = Object.keys(damagedLayouts);

/** A report with several kinds of damage, one after the other. */
export function damagedTwice(base: string, damages: readonly string[], run: number): Made {
  const found = damagedLayouts[base];
  if (found === undefined) throw new Error(`no layout ${base}`);
  const degrade: labels.Degrade = (printed, random) => {
    const damaged = damages.reduce((one, name) => degrades[name]?.(one, random) ?? one, printed);
    return found.rowless ? dropEmptyWords(damaged, random) : damaged;
  };
  return layout([base, ...damages].join("+"), "damage", found.render, degrade).make(run);
}

/** Damage to the lines of a text. */
export const lineDamage: Readonly<Record<string, lines.DegradeText>> = {
  "lost-blank-lines": lines.lostBlankLines,
  "doubled-blank-lines": lines.doubledBlankLines,
  windows: lines.windowsText,
  indented: lines.indentedLines,
  "trailing-blanks": lines.trailingBlanks,
};

function lineDamaged(name: string, base: TextLayout, damage: lines.DegradeText): Layout {
  return {
    name,
    group: "damage",
    make: (run) => {
      const printed = printingOfRun(run);
      const text = damage(renderText(printed, base), seeded(seedOf(name, run)));
      return { file: `${fileName(name)}-${run}.txt`, bytes: strToU8(text), truths: [truthOf(printed)] };
    },
  };
}

function textShape(
  name: string,
  build: (run: number, random: Random) => { text: string; truths: Truth[] },
): Layout {
  return {
    name,
    group: "shape",
    make: (run) => {
      const { text, truths } = build(run, seeded(seedOf(name, run)));
      return { file: `${fileName(name)}-${run}.txt`, bytes: strToU8(text), truths };
    },
  };
}

const shapeBases: readonly TextLayout[] = [stream.l2, rows.l1a, stream.l3, stream.l8, rows.l1c];

const shapes: readonly Layout[] = [
  textShape("site-around", (run, random) => {
    const printed = printingOfRun(run);
    const text = siteHead(printed) + renderText(printed, random.pick(shapeBases)) + siteFoot;
    return { text, truths: [truthOf(printed)] };
  }),
  textShape("several-reports", (run, random) => {
    const base = random.pick(shapeBases);
    const printings = [0, 1, 2].map((step) => printingOfRun(run * 3 + step));
    return { text: printings.map((one) => renderText(one, base)).join("\n"), truths: printings.map(truthOf) };
  }),
  {
    name: "several-docx",
    group: "shape",
    make: (run) => {
      const printings = [0, 1].map((step) => printingOfRun(run * 2 + step));
      return {
        file: `several-docx-${run}.docx`,
        bytes: renderDocx(printings),
        truths: printings.map(truthOf),
      };
    },
  },
  textShape("guide-before", (run, random) => {
    const printed = printingOfRun(run);
    const text = guide(printed.report.organization) + renderText(printed, random.pick(shapeBases));
    return { text, truths: [truthOf(printed)] };
  }),
];

/** All white space made single blanks: the whole report is one line. */
const asOneLine: Render = (printed) => ({
  bytes: strToU8(renderText(printed, rows.l10).replace(/\s+/g, " ").trim()),
  extension: "txt",
});

const lossy: readonly Layout[] = [
  layout("one-line", "lossy", asOneLine),
  layout("figures-above", "lossy", asText(programs.figuresAbove)),
  layout("broken-tabs", "lossy", asText(programs.brokenTabs)),
  layout("L6", "lossy", asText(l6)),
  layout("L6b", "lossy", asText(l6b)),
  layout("L7", "lossy", (printed) => ({
    bytes: strToU8(deduplicateLines(renderText(printed, stream.l2b))),
    extension: "txt",
  })),
];

/** Files that were not made with our renderers in mind: they try to read like those of real offices. */
const wild: readonly Layout[] = [
  ...Object.entries(sites).map(
    ([name, write]): Layout => ({
      name: `site-${name}`,
      group: "wild",
      make: (run) => {
        const { page, printed } = write(printingOfRun(run));
        return { file: `site-${name}-${run}.html`, bytes: strToU8(page), truths: [truthOf(printed)] };
      },
    }),
  ),
  ...Object.entries(wordFiles).map(
    ([name, write]): Layout => ({
      name: `word-${name}`,
      group: "wild",
      make: (run) => {
        const { bytes, printed } = write(printingOfRun(run));
        return { file: `word-${name}-${run}.docx`, bytes, truths: [truthOf(printed)] };
      },
    }),
  ),
];

/** A report as the WPS form takes it: 2021 form with all its rows, text in three sections only. */
export function wpsPrinting(run: number): Printed {
  const mode = modeOfRun(run);
  const full = print(makeReport(run * 7919 + 17, { mode, form: latestEdition().id, singleRow: false }));
  const sections = full.sections.map((section) =>
    section.table === null ? section : { ...section, paragraphs: [] },
  );
  return { ...full, sections };
}

const wps: Layout = {
  name: "docx-wps",
  group: "docx",
  make: (run) => {
    const printed = wpsPrinting(run);
    return { file: `docx-wps-${run}.docx`, bytes: fillWpsTemplate(printed), truths: [truthOf(printed)] };
  },
};

/** Every layout that needs no tool outside Node. */
export const layouts: readonly Layout[] = [
  ...Object.entries(textLayouts).map(([name, one]) => layout(name, "text", asText(one))),
  layout("gfm", "markdown", asText(markdown.gfm, "md")),
  layout("gfm-no-header", "markdown", asText(markdown.gfmNoHeader, "md")),
  layout("gfm-bare", "markdown", asText(markdown.gfmBare, "md")),
  layout("extracted-before", "markdown", asText(extractedBefore, "md")),
  layout("extracted-behind", "markdown", asText(extractedBehind, "md")),
  layout("extracted-amid", "markdown", asText(extractedAmid, "md")),
  ...Object.entries(htmlStyles).map(([name, style]) => layout(name, "html", asHtml(style))),
  layout("docx", "docx", asDocx({})),
  layout("docx-auto-number", "docx", asDocx({ autoNumber: true })),
  layout("docx-split-runs", "docx", asDocx({ splitRuns: true }), labels.splitHeaders),
  ...(wpsTemplateAtHand ? [wps] : []),
  ...writtenKinds.map((kind) => ({
    ...layout(`written-${kind}`, "document", (printed) => ({
      bytes: renderWritten(printed, kind),
      extension: kind,
    })),
    leastRight: 100,
  })),
  layout("xlsx-sheets", "sheet", asXlsx("each")),
  layout("xlsx-one", "sheet", asXlsx("one")),
  layout("ods", "sheet", (printed) => ({ bytes: renderOds(printed), extension: "ods" })),
  layout("doc", "document", (printed) => ({ bytes: renderDoc(printed), extension: "doc" })),
  layout("rtf", "document", (printed) => ({
    bytes: renderRtf(printed, { characters: "unicode" }),
    extension: "rtf",
  })),
  layout("rtf-bytes", "document", (printed) => ({
    bytes: renderRtf(printed, { characters: "bytes" }),
    extension: "rtf",
  })),
  layout("mht", "document", (printed) => ({ bytes: renderMht(printed), extension: "mht" })),
  layout("odt", "document", (printed) => ({ bytes: renderOdt(printed), extension: "odt" })),
  ...Object.entries(pageLayouts).map(([name, render]) => layout(name, "pages", render)),
  ...shapes,
  ...Object.entries(degrades).flatMap(([damage, degrade]) =>
    Object.entries(damagedLayouts).map(([base, { render, rowless }]) =>
      layout(`${base}+${damage}`, "damage", render, (printed, random) => {
        const damaged = degrade(printed, random);
        return rowless ? dropEmptyWords(damaged, random) : damaged;
      }),
    ),
  ),
  ...Object.entries(lineDamage).flatMap(([damage, degrade]) => [
    lineDamaged(`L2+${damage}`, stream.l2, degrade),
    lineDamaged(`L3+${damage}`, stream.l3, degrade),
    lineDamaged(`L1a+${damage}`, rows.l1a, degrade),
  ]),
  ...lossy,
  ...wild,
];
