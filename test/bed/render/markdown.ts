import { trueColumns } from "./rows.ts";
import type { TextLayout } from "./text.ts";

/** Markdown tables, by hand; what pandoc writes is tested with pandoc itself (`tools/`). */

const row = (texts: readonly string[]) => `| ${texts.join(" | ")} |`;

/** GitHub tables: the first row is the header. */
export const gfm: TextLayout = {
  gap: "\n\n",
  table: (table) => {
    const [head, ...body] = trueColumns(table);
    return [row(head ?? []), row((head ?? []).map(() => "---")), ...body.map(row)];
  },
};

/** GitHub tables with an empty header row, as converters write tables that have no header. */
export const gfmNoHeader: TextLayout = {
  gap: "\n\n",
  table: (table) => {
    const rows = trueColumns(table);
    const empty = Array.from({ length: table.width }, () => "");
    return [row(empty), row(empty.map(() => ":-:")), ...rows.map(row)];
  },
};

/** Tables without the outer pipes. */
export const gfmBare: TextLayout = {
  gap: "\n\n",
  table: (table) => {
    const [head, ...body] = trueColumns(table);
    return [
      (head ?? []).join(" | "),
      (head ?? []).map(() => "---").join(" | "),
      ...body.map((texts) => texts.join(" | ")),
    ];
  },
};
