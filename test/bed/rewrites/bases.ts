import { asDocx, asHtml, asText, type Render } from "../layouts.ts";
import { plainBrowser, textBrowser } from "../render/browser.ts";
import { gfm, gfmNoHeader } from "../render/markdown.ts";
import { byPlaces } from "../render/places.ts";
import * as programs from "../render/programs.ts";
import * as rows from "../render/rows.ts";
import * as spread from "../render/spread.ts";
import * as stream from "../render/stream.ts";

/** A layout in which rewritten tables are shown. */
export interface Base {
  readonly render: Render;
  /** Nothing shows where a cell is: an empty label leaves no line either. */
  readonly rowless?: boolean;
  /** Blank cells leave no trace, so that a tenth of the cells cannot be found again. */
  readonly blanksLost?: boolean;
  /** One table cannot be told from the next where nothing stands between them. */
  readonly grid?: boolean;
  /** A short row is drawn with blank cells at its end: a cell that was dropped moves those behind it. */
  readonly filled?: boolean;
}

/** As `pdftotext -layout` sets a page, labels on as many lines as they need. */
const page = byPlaces({ wide: 2, group: 8, label: 26, figure: 10, gap: 2, align: "centre" });

/** Every way of showing a table that a rewritten one is shown in. */
export const bases: Readonly<Record<string, Base>> = {
  html: { render: asHtml({}), grid: true },
  "html-flattened": { render: asHtml({ flattened: true }), grid: true },
  docx: { render: asDocx({}), grid: true },
  L1a: { render: asText(rows.l1a), rowless: true },
  L1c: { render: asText(rows.l1c), rowless: true },
  "unrolled-bars": { render: asText(programs.unrolledBars) },
  gfm: { render: asText(gfm, "md") },
  "gfm-no-header": { render: asText(gfmNoHeader, "md") },
  L9: { render: asText(rows.l9) },
  "tsv-word": { render: asText(rows.tsvWord) },
  "unrolled-tabs": { render: asText(programs.unrolledTabs) },
  csv: { render: asText(rows.csv) },
  "columns-by-spaces": { render: asText(rows.columnsBySpaces), blanksLost: true },
  page: { render: asText(page), blanksLost: true },
  L2: { render: asText(stream.l2), rowless: true, blanksLost: true },
  L3: { render: asText(stream.l3), rowless: true },
  L8: { render: asText(stream.l8) },
  "three-tabs": { render: asText(spread.threeTabs), rowless: true },
  "figures-between": { render: asText(spread.figuresBetween), blanksLost: true },
  "one-line-per-table": { render: asText(spread.oneLinePerTable), rowless: true, blanksLost: true },
  L4: { render: asText(stream.l4), rowless: true },
  L10: { render: asText(rows.l10), rowless: true, blanksLost: true },
  w3m: { render: asText(textBrowser), filled: true },
  lynx: { render: asText(plainBrowser), rowless: true, blanksLost: true },
};
