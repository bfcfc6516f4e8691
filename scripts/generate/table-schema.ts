import type { CellType, ColumnTemplate, TableTemplate } from "../../src/form/index.ts";
import { closedObject, type JsonSchema, textOrNull } from "./json-schema.ts";

/** Objects of one table, by the path that leads to them. */
interface Branch {
  description: string | null;
  readonly below: Map<string, Branch | JsonSchema>;
}

/** Schema of one table, nested like its rows and columns; the labels of the form are the descriptions. */
export function tableSchema(template: TableTemplate): JsonSchema {
  const root: Branch = { description: `${template.name.text}（${template.edition} 版）`, below: new Map() };
  for (const block of template.blocks) {
    for (const row of block.rows) {
      const branch = descend(root, row.path);
      branch.description = row.label?.text ?? branch.description;
      const above = row.path.length > 1 ? descend(root, row.path.slice(0, -1)) : null;
      if (above !== null) above.description ??= row.groups.at(-1)?.text ?? null;
      for (const column of block.columns) plantColumn(branch, column);
    }
  }
  return schemaOf(root);
}

function plantColumn(row: Branch, column: ColumnTemplate): void {
  const holder = descend(row, column.path.slice(0, -1));
  if (holder !== row) holder.description ??= column.groups.at(-1)?.text ?? null;
  const [key] = column.path.slice(-1);
  if (key === undefined) throw new Error("a column without a path");
  holder.below.set(key, cellSchema(column.type, column.label.text));
}

function descend(from: Branch, path: readonly string[]): Branch {
  return path.reduce((branch, key) => {
    const known = branch.below.get(key);
    if (known !== undefined && "below" in known) return known;
    const made: Branch = { description: null, below: new Map() };
    branch.below.set(key, made);
    return made;
  }, from);
}

function schemaOf(branch: Branch): JsonSchema {
  const properties = [...branch.below].map(
    ([key, node]) => [key, "below" in node ? schemaOf(node) : node] as const,
  );
  return closedObject(Object.fromEntries(properties), {
    ...(branch.description === null ? {} : { description: branch.description }),
  });
}

/** What the file says is kept: a count written as 12.5 or -3 stands here as it is and is a finding of `lint`. */
function cellSchema(type: CellType, label: string): JsonSchema {
  switch (type) {
    case "count":
    case "delta":
    case "amount":
      return { description: label, type: ["number", "null"] };
    case "money":
      return {
        description: label,
        anyOf: [
          closedObject({
            value: { description: "数额", type: "number" },
            unit: {
              ...textOrNull("单位；文件没有写则为 null"),
              type: ["string", "null"],
              enum: ["万元", "元", null],
            },
          }),
          { type: "null" },
        ],
      };
  }
}
