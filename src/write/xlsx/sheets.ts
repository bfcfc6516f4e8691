import type { Block, Table } from "../document/model.ts";

/** What stands on one sheet: a table of the form with its section, or prose. */
export interface SheetPlan {
  /** 「正文」「表三」, unique in its workbook. */
  readonly name: string;
  readonly blocks: readonly Block[];
  /** The table of the form. */
  readonly table: Table | null;
}

/** Sheets in the order of the report, so that a reader that goes from sheet to sheet reads it as it stands. */
export function planSheets(blocks: readonly Block[], taken: Set<string>): SheetPlan[] {
  const parts: Block[][] = [];
  for (const block of blocks) {
    const part = parts.at(-1);
    if (part === undefined || opensPart(block, part)) parts.push([block]);
    else part.push(block);
  }
  const joined: Block[][] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before !== undefined && formOf(before) === null && formOf(part) === null) before.push(...part);
    else joined.push([...part]);
  }
  return joined.map((part) => {
    const table = formOf(part);
    return { name: freeName(table?.name ?? "正文", taken), blocks: part, table };
  });
}

/** A heading opens a part, and so does a second table of the form whose heading was lost. */
function opensPart(block: Block, part: readonly Block[]): boolean {
  if (block.kind === "passage") return block.role === "heading";
  return block.key !== null && formOf(part) !== null;
}

function formOf(part: readonly Block[]): Table | null {
  return part.find((block): block is Table => block.kind === "table" && block.key !== null) ?? null;
}

/** 「表三」, then 「表三 (2)」. */
export function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted} (${number})`;
  taken.add(name);
  return name;
}
