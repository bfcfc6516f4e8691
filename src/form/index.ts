import * as declared from "./editions/index.ts";
import { oncePer } from "./once.ts";
import type {
  BlockTemplate,
  CellPointer,
  CellTemplate,
  Edition,
  EditionId,
  Label,
  RowTemplate,
  SectionKey,
  SectionTemplate,
  TableKey,
  TableTemplate,
} from "./types.ts";

/** All editions of the form, newest first. */
export const editions: readonly Edition[] = Object.values(declared)
  .toSorted((a, b) => b.from - a.from)
  .map(({ tables, from, ...own }, index, newestFirst) => {
    const template = (key: TableKey): TableTemplate => ({ ...tables[key], key, edition: own.id });
    const next = newestFirst[index - 1];
    return {
      ...own,
      years: { from, to: next === undefined ? null : next.from - 1 },
      tables: {
        proactiveDisclosure: template("proactiveDisclosure"),
        applications: template("applications"),
        remedies: template("remedies"),
      },
    };
  });

export const editionIds: readonly EditionId[] = editions.map(({ id }) => id);
export const tableKeys: readonly TableKey[] = ["proactiveDisclosure", "applications", "remedies"];

/** The six sections in the order of the edition in force now; another edition's own is in its `sections`. */
export const sectionKeys: readonly SectionKey[] = latestEdition().sections.map(({ key }) => key);

/** The sections with all wordings that any edition has for them: headings are read before their edition is known. */
export const sections: readonly SectionTemplate[] = latestEdition().sections.map(withWordingsOfAll);

function withWordingsOfAll(section: SectionTemplate): SectionTemplate {
  const others = editions.flatMap((edition) =>
    edition.sections.filter((other) => other.key === section.key && other !== section),
  );
  if (others.length === 0) return section;
  const wordings = others.flatMap(({ heading, variants }) => [
    { text: heading.text, verdict: "ok" as const },
    ...variants,
  ]);
  const subject = new Set([section, ...others].flatMap((one) => one.subject));
  return { ...section, variants: [...section.variants, ...wordings], subject: [...subject] };
}

/** The edition of that name, or `null`: data from elsewhere may name any. */
export function editionNamed(id: string | null): Edition | null {
  return editions.find((edition) => edition.id === id) ?? null;
}

export function editionOf(id: EditionId): Edition {
  const edition = editionNamed(id);
  if (edition === null) throw new Error(`unknown edition ${id}`);
  return edition;
}

/** The edition in force now. */
export function latestEdition(): Edition {
  const [latest] = editions;
  if (latest === undefined) throw new Error("the form has no edition");
  return latest;
}

/** The edition of a report, or the one in force now where the report has none: what a thing is called in it. */
export function nearestEdition(id: EditionId | null): Edition {
  return id === null ? latestEdition() : editionOf(id);
}

/** Reports for this year were the first to have a form of their own (国办公开办函〔2019〕60号). */
export const firstYearOfForms = Math.min(...editions.map(({ years }) => years.from));

/** The edition in force for a report year; `null` before the first, when there was no statutory form of this kind. */
export function editionOfYear(year: number): EditionId | null {
  return editions.find(({ years: { from, to } }) => year >= from && (to === null || year <= to))?.id ?? null;
}

/** A section as an edition has it; as the one in force now does where none is given. */
export function sectionOf(key: SectionKey, edition: EditionId | null = null): SectionTemplate {
  const found = nearestEdition(edition).sections.find((section) => section.key === key);
  if (found === undefined) throw new Error(`unknown section ${key}`);
  return found;
}

/** All blocks of all tables of all editions. */
export function everyBlock(): readonly BlockTemplate[] {
  return editionIds.flatMap((edition) => tableKeys.flatMap((key) => tableOf(edition, key).blocks));
}

/** The official wording of a label and those accepted beside it. */
export function wordingsOf({ text, aliases = [] }: Label): readonly string[] {
  return [text, ...aliases];
}

export function tableOf(edition: EditionId, key: TableKey): TableTemplate {
  return editionOf(edition).tables[key];
}

/** The numeric cells of a table, in reading order: 175 and 161 for 表三, 10 and 22 for 表二, 15 for 表四. */
export const cellsOf: (table: TableTemplate) => readonly CellTemplate[] = oncePer((table) => {
  const cells: CellTemplate[] = [];
  for (const block of table.blocks) {
    for (const row of block.rows) {
      for (const column of block.columns) {
        const pointer = pointerOf(table.key, row.path, column.path);
        cells.push({ pointer, table, block, row, column, index: cells.length });
      }
    }
  }
  return cells;
});

/** The same cells by their rows; rows may be shared between editions. */
export const cellsByRow: (table: TableTemplate) => ReadonlyMap<RowTemplate, readonly CellTemplate[]> =
  oncePer((table) => {
    const rows = new Map<RowTemplate, CellTemplate[]>();
    for (const cell of cellsOf(table)) {
      const row = rows.get(cell.row);
      if (row === undefined) rows.set(cell.row, [cell]);
      else row.push(cell);
    }
    return rows;
  });

/** `/applications/table/received/total` from its parts. */
export function pointerOf(table: TableKey, row: readonly string[], column: readonly string[]): CellPointer {
  return `/${[table, "table", ...row, ...column].join("/")}`;
}

const cellsByPointer = oncePer(
  ({ tables }: Edition): ReadonlyMap<CellPointer, CellTemplate> =>
    new Map(tableKeys.flatMap((key) => cellsOf(tables[key]).map((cell) => [cell.pointer, cell]))),
);

/** The template of one cell, or `null` where the edition has no such cell. */
export function cellAt(edition: EditionId, pointer: CellPointer): CellTemplate | null {
  return cellsByPointer(editionOf(edition)).get(pointer) ?? null;
}

/** The wording of a label in the language of messages. */
export type LabelLanguage = "zh" | "en";

/** What labels say, one below the other, in both languages. */
export function namedBy(
  labels: readonly Label[],
  separator: { readonly zh: string; readonly en: string } = { zh: " › ", en: " › " },
): { readonly zh: string; readonly en: string } {
  return {
    zh: labels.map(({ text }) => text).join(separator.zh),
    en: labels.map(({ en }) => en).join(separator.en),
  };
}

/** `cellLabel` in both languages. */
export function cellName(cell: CellTemplate): { readonly zh: string; readonly en: string } {
  return { zh: cellLabel(cell), en: cellLabel(cell, "en") };
}

/** 「表三 › （三）不予公开 › 1.属于国家秘密 › 总计」: how messages name a cell. */
export function cellLabel(cell: CellTemplate, language: LabelLanguage = "zh"): string {
  const known = cellLabels[language].get(cell);
  if (known !== undefined) return known;
  const label = makeCellLabel(cell, language);
  cellLabels[language].set(cell, label);
  return label;
}

/** A few hundred labels, which every report asks for. */
const cellLabels: Readonly<Record<LabelLanguage, Map<CellTemplate, string>>> = {
  zh: new Map(),
  en: new Map(),
};

function makeCellLabel(cell: CellTemplate, language: LabelLanguage): string {
  const word = (label: Label) => (language === "zh" ? label.text : label.en);
  const groups = cell.row.groups.slice(1).concat(cell.row.label ?? []);
  const columns = cell.row.label === null ? [...cell.column.groups, cell.column.label] : [cell.column.label];
  return [cell.table.name, ...groups, ...columns].map(word).join(" › ");
}

export type * from "./types.ts";
