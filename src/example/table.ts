import { cellsOf, tableOf } from "../form/index.ts";
import type { CellTemplate, EditionId, RowTemplate, TableKey } from "../form/types.ts";
import type { LinePlace } from "../read/source.ts";
import { readValue } from "../recognize/words/numbers.ts";
import type { CellReading, HeaderReading, RowReading, TableReading } from "../report/model.ts";
import { type ExampleLayout, type ExampleReport, formOfTable } from "../rules/example.ts";
import type { LineCounter } from "./lines.ts";

/** The table of an example: all cells 0 but those given, all labels official but those given. */
export function buildTable(
  key: TableKey,
  form: EditionId,
  example: ExampleReport,
  lines: LineCounter,
): TableReading | null {
  const written = example[key] ?? {};
  if (example[key] === null) return null;
  const layout: ExampleLayout = example.tables?.[key] ?? {};
  const template = tableOf(layout.formOf === undefined ? form : formOfTable(example, key), key);
  const templates = template.blocks.flatMap((block) => block.rows);
  checkRowNames(templates, [...Object.keys(written), ...(layout.missingRows ?? [])]);
  const at = lines.next();
  const headers = template.blocks.flatMap((block) => headersOf(block, layout, lines.next()));
  const rows: RowReading[] = [];
  const cells = new Map<string, CellReading>();
  for (const row of templates) {
    const name = row.path.join("/");
    const missing = layout.missingRows?.includes(name) ?? false;
    const line = missing ? null : lines.next();
    const due = cellsOf(template).filter((cell) => cell.row === row);
    const values = written[name] ?? due.map(() => 0);
    if (values.length !== due.length)
      throw new Error(`row ${name} has ${due.length} cells, not ${values.length}`);
    rows.push(readRow(row, layout, line, due.length));
    due.forEach((cell, column) => {
      cells.set(cell.pointer, readCell(cell, missing ? null : (values[column] ?? 0), line, column + 2));
    });
  }
  return {
    template,
    layout: layout.layout ?? "grid",
    at,
    cells,
    rows,
    headers,
    extraRows: (layout.extraRows ?? []).map((extra) => ({ cells: extra, at: lines.next() })),
    confidence: 1,
    margin: null,
  };
}

function readRow(row: RowTemplate, layout: ExampleLayout, at: LinePlace | null, due: number): RowReading {
  const name = row.path.join("/");
  const written = layout.rowLabels?.[name];
  const official = row.label?.text ?? null;
  const rawLabel = at === null ? null : written === undefined ? official : written;
  return {
    row,
    rawLabel,
    similarity:
      at === null ? 0 : rawLabel === official || row.label?.aliases?.includes(rawLabel ?? "") ? 1 : 0.8,
    at,
    found: at === null ? null : (layout.found?.[name] ?? due),
    ...(layout.tornRows?.includes(name) ? { torn: true } : {}),
  };
}

function readCell(
  cell: CellTemplate,
  written: number | string | null,
  at: LinePlace | null,
  column: number,
): CellReading {
  if (written === null) {
    return { cell, value: null, raw: null, at: null, placedBy: null, reason: "row-missing", styles: [] };
  }
  const raw = String(written);
  const { value, reason, styles } = readValue(raw, cell.column.type, cell.column.unit ?? null);
  return { cell, value, raw, at: at === null ? null : { ...at, column }, placedBy: "grid", reason, styles };
}

function headersOf(
  block: TableReading["template"]["blocks"][number],
  layout: ExampleLayout,
  at: LinePlace,
): HeaderReading[] {
  const missing = block.caption !== null && layout.missingBlocks?.includes(block.caption.text) === true;
  const reading = (
    expected: string,
    role: HeaderReading["role"],
    aliases: readonly string[] = [],
  ): HeaderReading => {
    const doubled = layout.doubledHeaders?.[expected];
    const written = missing || doubled !== undefined ? null : layout.headers?.[expected];
    const raw = written === undefined ? expected : written;
    const same = raw === expected || (raw !== null && aliases.includes(raw));
    return {
      expected,
      role,
      raw,
      similarity: raw === null ? 0 : same ? 1 : 0.7,
      at: raw === null ? null : at,
      ...(doubled === undefined ? {} : { instead: { value: doubled, at } }),
    };
  };
  return [
    ...(block.caption ? [reading(block.caption.text, "caption")] : []),
    ...(block.corner ? [reading(block.corner.text, "corner")] : []),
    ...[...new Set(block.columns.flatMap((column) => column.groups))].map((group) =>
      reading(group.text, "group", group.aliases),
    ),
    ...block.columns.map(({ label }) => reading(label.text, "column", label.aliases)),
  ];
}

function checkRowNames(rows: readonly RowTemplate[], names: readonly string[]): void {
  for (const name of names) {
    if (!rows.some((row) => row.path.join("/") === name)) throw new Error(`the table has no row “${name}”`);
  }
}
