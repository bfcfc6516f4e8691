import type { EditionId, TableTemplate } from "../../../src/form/index.ts";
import { cellsOf, editionIds, tableOf } from "../../../src/form/index.ts";
import { figuresOf, type Mode } from "../figures.ts";
import { mapCells, type Printed, type PrintedCell, type PrintedTable, print } from "../printed.ts";
import type { Random } from "../random.ts";
import type { BedReport } from "../report.ts";

/** Tables in the columns of another edition than the report's: what is not the edition's is nowhere due. */

/** Some edition that is not this one. */
function otherThan(form: EditionId, random: Random): EditionId {
  return random.pick(editionIds.filter((id) => id !== form));
}

/** The whole of 表二 as another edition has it. */
export function otherTable(report: BedReport, mode: Mode, random: Random, wide: boolean): Printed {
  const other = tableOf(otherThan(report.form, random), "proactiveDisclosure");
  return mixed(report, other, mode, random, wide);
}

/** One block of 表二 as another edition has it, the others as this one does. */
export function otherBlock(report: BedReport, mode: Mode, random: Random, wide: boolean): Printed {
  const own = report.tables.proactiveDisclosure;
  const other = tableOf(otherThan(report.form, random), "proactiveDisclosure");
  const both = own.blocks.filter((block) => blockLike(other, block.caption?.text) !== undefined);
  const chosen = random.pick(both);
  const blocks = own.blocks.map((block) =>
    block === chosen ? (blockLike(other, block.caption?.text) ?? block) : block,
  );
  return mixed(report, { ...own, blocks }, mode, random, wide);
}

/** 表二 twice in its section: as this edition has it and as another does, in either order. */
export function bothTables(report: BedReport, mode: Mode, random: Random, wide: boolean): Printed {
  const template = tableOf(otherThan(report.form, random), "proactiveDisclosure");
  const tables = { ...report.tables, proactiveDisclosure: template };
  const own = print(report, { wide });
  const others = figuresOf([template], mode, random);
  const other = print({ ...report, tables, figures: others }, { wide });
  const figures = new Map([...others, ...report.figures]);
  // A cell that both have under one key has two figures in the file: neither need be read.
  const shared = new Set([...others.keys()].filter((pointer) => report.figures.has(pointer)));
  const ownFirst = random.chance(0.5);
  const between = random.pick([[], ["（另附按其他格式填写的表格）"]]);
  return {
    ...own,
    report: { ...report, figures },
    unclear: ["form"],
    sections: own.sections.map((section) => {
      if (section.key !== "proactiveDisclosure" || section.table === null) return section;
      const second = other.sections.find(({ key }) => key === section.key)?.table ?? null;
      if (second === null) return section;
      const [mine, theirs] = [marked(section.table, shared), refused(second, shared)];
      return ownFirst
        ? { ...section, table: mine, between, continued: theirs }
        : { ...section, table: theirs, between, continued: mine };
    }),
  };
}

function marked(table: PrintedTable, shared: ReadonlySet<string>): PrintedTable {
  return mapTable(table, (cell) =>
    cell.pointer !== undefined && shared.has(cell.pointer) ? { ...cell, open: true } : cell,
  );
}

/** The other edition's table: its own cells may be read, the shared ones are those of the report's table. */
function refused(table: PrintedTable, shared: ReadonlySet<string>): PrintedTable {
  return mapTable(table, ({ pointer, ...cell }) => {
    if (pointer === undefined || shared.has(pointer)) return cell;
    return { ...cell, pointer, open: true };
  });
}

function mapTable(table: PrintedTable, change: (cell: PrintedCell) => PrintedCell): PrintedTable {
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(change) })) };
}

function blockLike(template: TableTemplate, caption: string | undefined) {
  return template.blocks.find((block) => block.caption?.text === caption);
}

/** The report with this 表二; cells that the report's own edition does not have so may be read or refused. */
function mixed(
  report: BedReport,
  proactiveDisclosure: TableTemplate,
  mode: Mode,
  random: Random,
  wide: boolean,
): Printed {
  const tables = { ...report.tables, proactiveDisclosure };
  const figures = figuresOf(Object.values(tables), mode, random);
  const own = new Set(report.tables.proactiveDisclosure.blocks);
  const foreign = new Set(
    cellsOf(proactiveDisclosure)
      .filter(({ block }) => !own.has(block))
      .map(({ pointer }) => pointer),
  );
  const printed = print({ ...report, tables, figures }, { wide });
  const opened = mapCells(printed, (cell) =>
    cell.pointer !== undefined && foreign.has(cell.pointer) ? { ...cell, open: true } : cell,
  );
  return { ...opened, unclear: ["form"] };
}
