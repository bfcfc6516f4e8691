import { type BlockTemplate, namedBy, tableOf } from "../../form/index.ts";
import type { Issue } from "../../report/issues.ts";
import type { TableReading, TextLine } from "../../report/model.ts";
import type { Item } from "../align/items.ts";
import { quality, type TableCandidate } from "../tables/find-tables.ts";
import { thresholds } from "../thresholds.ts";
import { looksLikeValue } from "../words/numbers.ts";
import { unitsOfNotes } from "../words/units.ts";
import type { Draft } from "./draft.ts";
import { headerEvidence } from "./evidence.ts";
import { extraColumnsOf, extraRowsOf, labelNotes, shareIssues, textsIn } from "./extra-cells.ts";
import { inFormOrder } from "./form-order.ts";
import { readRows, solveIncomplete } from "./read-rows.ts";
import { columnIssues, orderIssues } from "./table-columns.ts";
import {
  findHeaders,
  headerReadings,
  placeOfForeign,
  strayHeaders,
  unitsOfColumns,
} from "./table-headers.ts";
import {
  columnsUnclear,
  excerptOf,
  missingRowIssues,
  noteIssue,
  tablePointer,
  valueIssues,
} from "./table-issues.ts";
import { type AlignedRow, alignedRows, isDeduplicated } from "./table-rows.ts";

/** A table as read, with everything that was dropped, repaired or could not be placed. */
export interface ReadTable {
  readonly reading: TableReading;
  readonly issues: readonly Issue[];
}

/** Turns an aligned candidate into a table of the form; `around` is the text of its section, `year` that of the report. */
export function readTable(
  candidate: TableCandidate,
  around: readonly TextLine[] = [],
  year: number | null = null,
): ReadTable {
  const { template } = candidate.table;
  const headers = findHeaders(candidate);
  const evidence = headerEvidence(candidate.table, headers);
  const draft: Draft = {
    candidate,
    headers,
    evidence,
    cells: new Map(),
    rows: [],
    issues: [],
    units: unitsOfColumns(candidate, headers),
    strays: strayHeaders(candidate),
    noted: unitsOfNotes(around),
    year,
  };
  const aligned = alignedRows(candidate);
  const deduplicated = isDeduplicated(aligned, template);
  // Neither kind of text says which figure belongs to which row: none is placed.
  const unplaceable = deduplicated ? "lines-deduplicated" : candidate.orderUnclear ? "order-unclear" : null;
  const incomplete = readRows(draft, aligned, unplaceable);
  const misheaded = incomplete.filter(({ why }) => why === "headers-differ");
  // Headers are said once where they cost a table most of its rows.
  const areTold = misheaded.length <= mostMisheaded;
  if (!areTold) draft.issues.push(columnsUnclear(template, misheaded));
  for (const row of incomplete) if (areTold || !misheaded.includes(row)) solveIncomplete(draft, row);

  const at = candidate.items[candidate.alignment.firstItem]?.cell.at ?? {};
  const name = namedBy([template.name]);
  const cell = tablePointer(template);
  if (unplaceable !== null) draft.issues.push({ code: unplaceable, cell, at, data: { label: name } });
  if (candidate.inParts === true)
    draft.issues.push({ code: "row-in-parts", cell, at, data: { label: name } });
  const form = tableOf(template.edition, template.key);
  const { cells, rows } = template === form ? draft : inFormOrder(draft, form);
  const extraRows = extraRowsOf(candidate, aligned);
  const { strays } = draft;
  const extraColumns = extraColumnsOf(draft);
  const placeOf = (block: BlockTemplate) => placeOfForeign(candidate, headers, block);
  draft.issues.push(
    ...missingRowIssues(form, rows, at),
    ...columnIssues(template, form, rows, { strays, extraColumns, placeOf }, at),
    ...shareIssues(candidate),
    ...orderIssues(template, form, rows, at),
    ...valueIssues(form, cells, at).filter((issue) => !isSaid(draft.issues, issue)),
  );
  for (const extra of extraRows) {
    const [first = ""] = extra.cells;
    const isNamed = /[\p{L}\p{N}]/u.test(first) && !looksLikeValue(first);
    const code = isNamed ? "row-extra" : "value-unplaced";
    draft.issues.push({ code, cell, at: extra.at, data: { label: name, raw: excerptOf(extra.cells) } });
  }
  const texts = textsIn(candidate).map(({ raw, cell: own }) => noteIssue(form, raw, own.at));
  const found = headerReadings(candidate, headers);
  draft.issues.push(...texts, ...labelNotes(form, rows, found, draft));
  const reading: TableReading = {
    template: form,
    layout: layoutOf(aligned),
    at,
    cells,
    rows,
    headers: found,
    extraRows,
    ...(extraColumns.length === 0 ? {} : { extraColumns }),
    confidence: Math.max(0, Math.min(1, quality(candidate))),
    margin: candidate.margin,
  };
  return { reading, issues: draft.issues };
}

const mostMisheaded = thresholds.tableIssues.mostMisheaded;

/** Of a cell that holds no text, or a sum in another unit, more is known than that it cannot be read. */
function isSaid(issues: readonly Issue[], { code, cell }: Issue): boolean {
  const tellsMore = (said: Issue) => said.code === "cell-not-text" || said.code === "unit-mismatch";
  return code === "cell-unreadable" && issues.some((said) => tellsMore(said) && said.cell === cell);
}

function layoutOf(rows: readonly AlignedRow[]): TableReading["layout"] {
  const count = (layout: Item["layout"]) => rows.filter((row) => row.item.layout === layout).length;
  if (count("grid") * 2 > rows.length) return "grid";
  return count("line") * 2 > rows.length ? "rows" : "stream";
}
