import { editions, type Label, type TableTemplate, tableKeys } from "../../src/form/index.ts";
import type { BlockTemplate, ColumnTemplate, Edition, RowTemplate } from "../../src/form/types.ts";
import { tidyColumns } from "../../src/write/csv-tidy.ts";
import { inMarkdown } from "./markdown.ts";

/** Every table of every edition: keys and labels. What an older edition shares with a newer one is told once. */
export function cellDocs(): string {
  return editions.flatMap((edition, index) => editionDocs(edition, editions.slice(0, index))).join("\n\n");
}

function editionDocs(edition: Edition, newer: readonly Edition[]): string[] {
  const { id, document, years, trial } = edition;
  const inForce = years.to === null ? `${years.from} and later` : `${years.from} to ${years.to}`;
  return [
    `### \`"form": "${id}"\``,
    `${document.zh}${trial ? " (trial)" : ""}, for reports of ${inForce}.`,
    ...tableKeys.flatMap((key) => {
      const table = edition.tables[key];
      const same = newer.find((other) => written(other.tables[key]) === written(table));
      const heading = `**\`${key}.table\`** · ${table.name.text} · ${table.name.en}`;
      return same === undefined
        ? [heading, ...table.blocks.map(blockDocs)]
        : [`${heading}: as in \`"${same.id}"\`.`];
    }),
  ];
}

function blockDocs({ caption, columns, rows }: BlockTemplate): string {
  const lines = [
    ...(caption === null ? [] : [`${labelText(caption)}`, ""]),
    "| | keys | label |",
    "|---|---|---|",
    ...rows.map((row) => rowLine(row)),
    ...columns.map((column) => columnLine(column)),
  ];
  return lines.join("\n");
}

function rowLine({ path, label, groups }: RowTemplate): string {
  const keys = path.length === 0 ? "(the only row)" : `\`${path.join("/")}\``;
  return `| row | ${keys} | ${label === null ? "" : labelled([...groups, label])} |`;
}

function columnLine({ path, label, groups, unit }: ColumnTemplate): string {
  return `| column | \`${path.join("/")}\` | ${labelled([...groups, label])}${unit === undefined ? "" : `, in ${unit}`} |`;
}

function labelled(labels: readonly Label[]): string {
  const [zh, en] = [labels.map(({ text }) => text), labels.map((one) => one.en)];
  return inMarkdown(`${zh.join(" › ")} · ${en.join(" › ")}`);
}

function labelText({ text, en }: Label): string {
  return inMarkdown(`${text} · ${en}`);
}

const written = (table: TableTemplate) => JSON.stringify({ ...table, edition: "" });

/** What each column of the tidy layout holds; a column without a word here, or a word without a column, breaks the build. */
const columnNotes = {
  file: "name of the input as it was given",
  report: "which report of the file, from 1",
  organization: "name of the reporting body; empty where it was not found",
  year: "report year",
  form: "edition of the form",
  table: "`proactiveDisclosure` 表二, `applications` 表三, `remedies` 表四",
  row: "key of the row, its groups before it",
  column: "key of the column",
  value: "the figure; empty = `null`",
  unit: "`万元` or `元` for amounts of money",
  raw: "text of the cell as it stands in the file",
} satisfies Readonly<Record<(typeof tidyColumns)[number], string>>;

export function columnDocs(): string {
  return [
    "| column | what |",
    "|---|---|",
    ...tidyColumns.map((name) => `| \`${name}\` | ${columnNotes[name]} |`),
  ].join("\n");
}
