import type {
  CellPointer,
  CellTemplate,
  ColumnTemplate,
  RowTemplate,
  TableKey,
} from "../../../src/form/index.ts";
import { pointerOf } from "../../../src/form/index.ts";
import { label } from "../../../src/form/labels.ts";
import type { CellValue } from "../../../src/report/model.ts";
import type { Degrade } from "../degrade/labels.ts";
import { mapTables, type PrintedCell, type PrintedTable, slotsOf } from "../printed.ts";
import type { Random } from "../random.ts";
import type { BedReport } from "../report.ts";
import { foreign, foreignCells, type Rewrite, withTexts } from "./extra.ts";
import { withColumns, withRows } from "./orders.ts";

/** Rows and columns that an office added to the form. Their figures are none of the form's. */

/** 备注 behind the last column, with words in it and now and then a number. */
export const remarks: Rewrite = (report, random) =>
  added(report, ["proactiveDisclosure", "applications"], {
    columns: (columns) => [...columns, { ...plain(`${foreign}remark`, "备注"), groups: [] }],
    text: () => random.pick(["", "", "", "无", "见说明", "含转办件", "其中网上5件", "2件为上年收到"]),
  });

/** 小计 of the five kinds of legal persons, behind them. */
export const subtotalColumn: Rewrite = (report) =>
  added(report, ["applications"], {
    columns: (columns) => {
      const parts = columns.filter(({ groups }) => groups.length > 1);
      const last = parts.at(-1);
      if (last === undefined) return columns;
      const own = { ...plain(`${foreign}subtotal`, "小计"), groups: last.groups };
      return columns.flatMap((column) => (column === last ? [column, own] : [column]));
    },
    text: (cell) => {
      const parts = cell.block.columns.filter(
        ({ path, groups }) => groups.length > 1 && path[0] !== `${foreign}subtotal`,
      );
      return sumOf(
        report,
        parts.map(({ path }) => pointerOf(cell.table.key, cell.row.path, path)),
      );
    },
  });

/** 小计 of each group of results, below them. */
export const subtotalRows: Rewrite = (report) =>
  added(report, ["applications"], {
    rows: (rows) =>
      rows.flatMap((row, index) => {
        const group = row.groups[1];
        if (group === undefined || rows[index + 1]?.groups[1] === group) return [row];
        const path = [`${foreign}subtotal-${row.path.slice(0, -1).join("-")}`];
        return [row, { path, label: label("小计", "Subtotal"), groups: row.groups, roles: [] }];
      }),
    text: (cell) => {
      const parts = cell.block.rows.filter(
        ({ path, groups }) => groups[1] === cell.row.groups[1] && !path[0]?.startsWith(foreign),
      );
      return sumOf(
        report,
        parts.map(({ path }) => pointerOf(cell.table.key, path, cell.column.path)),
      );
    },
  });

/** 占比 beside the total: what each row is of all, in percent. */
export const shares: Rewrite = (report, random) =>
  added(report, ["applications"], {
    columns: (columns) => [...columns, { ...plain(`${foreign}share`, "占比"), groups: [] }],
    text: () => `${(random.int(0, 1000) / 10).toFixed(random.int(0, 1))}%`,
  });

/** Rows 其中：… below rows of the form, with figures of their own. */
export const partRows: Rewrite = (report, random) => {
  const after: Readonly<Record<string, string>> = {
    normativeDocuments: "其中：部门联合制发的文件",
    administrativeLicenses: "其中：网上办理的许可",
    received: "其中：网络渠道收到的申请",
    "outcomes/granted": "其中：主动公开后告知的",
  };
  return added(report, ["proactiveDisclosure", "applications"], {
    rows: (rows) =>
      rows.flatMap((row): RowTemplate[] => {
        const words = after[row.path.join("/")];
        if (words === undefined) return [row];
        const path = [`${foreign}part-${row.path.join("-")}`];
        return [row, { path, label: label(words, words), groups: row.groups, roles: [] }];
      }),
    text: () => String(random.int(1001, 1999)),
  });
};

/** 序号 before all other columns: the rows with figures are counted. */
export const ordinals: Degrade = (printed) =>
  mapTables(printed, (table) => (table.key === "remedies" ? table : withOrdinals(table)));

interface Added {
  readonly columns?: (columns: readonly ColumnTemplate[]) => readonly ColumnTemplate[];
  readonly rows?: (rows: readonly RowTemplate[]) => readonly RowTemplate[];
  /** What stands in an added cell. */
  readonly text: (cell: CellTemplate) => string;
}

function added(report: BedReport, keys: readonly TableKey[], { columns, rows, text }: Added): BedReport {
  const tables = { ...report.tables };
  const texts = new Map<CellPointer, string>();
  for (const key of keys) {
    const wider = columns === undefined ? tables[key] : withColumns(tables[key], columns);
    tables[key] = rows === undefined ? wider : withRows(wider, rows);
    for (const cell of foreignCells(tables[key])) {
      if (!report.figures.has(cell.pointer)) texts.set(cell.pointer, text(cell));
    }
  }
  return withTexts({ ...report, tables }, texts);
}

function plain(key: string, words: string): Pick<ColumnTemplate, "path" | "label" | "type" | "roles"> {
  return { path: [key], label: label(words, words), type: "count", roles: [] };
}

function sumOf(report: BedReport, pointers: readonly CellPointer[]): string {
  const numbers = pointers.map((pointer) => numberOf(report.figures.get(pointer)?.value ?? null));
  return String(numbers.reduce((sum, one) => sum + one, 0));
}

function numberOf(value: CellValue): number {
  if (value === null) return 0;
  return typeof value === "number" ? value : value.value;
}

function withOrdinals(table: PrintedTable): PrintedTable {
  const slots = slotsOf(table);
  let count = 0;
  let headerBelow = 0;
  const rows = table.rows.map((row, index) => {
    const [first] = row.cells;
    if (first?.role === "caption") return { ...row, cells: [{ ...first, colSpan: first.colSpan + 1 }] };
    if (row.cells.some(({ role }) => role === "value")) {
      count += 1;
      return { ...row, cells: [word("label", String(count), 1), ...row.cells] };
    }
    if (headerBelow > 0) {
      headerBelow -= 1;
      return row;
    }
    const corner = slots[index]?.[0]?.cell.rowSpan ?? 1;
    headerBelow = corner - 1;
    return { ...row, cells: [word("header", "序号", corner), ...row.cells] };
  });
  return { ...table, width: table.width + 1, rows };
}

function word(role: PrintedCell["role"], text: string, rowSpan: number): PrintedCell {
  return { role, text, rowSpan, colSpan: 1 };
}

/** Some of the additions, at least one. */
export const severalAdditions: Rewrite = (report, random: Random) => {
  const all = [remarks, subtotalColumn, subtotalRows, shares, partRows];
  return random
    .shuffle(all)
    .slice(0, random.int(1, 3))
    .reduce((one, rewrite) => rewrite(one, random), report);
};
