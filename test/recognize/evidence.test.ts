import { describe, expect, test } from "vitest";
import { readSource } from "../../src/read/index.ts";
import type { Item } from "../../src/recognize/align/items.ts";
import type { ValueToken } from "../../src/recognize/align/values.ts";
import { recognize } from "../../src/recognize/index.ts";
import { placeRow } from "../../src/recognize/place/place.ts";
import type { TableLayout } from "../../src/recognize/place/table-layout.ts";
import type { PhysicalCell } from "../../src/recognize/sheet/rows.ts";
import { emptyTerm, termOf } from "../../src/recognize/words/terms.ts";
import type {
  CellEvidence,
  ColumnEvidence,
  FiguresEvidence,
  RowEvidence,
} from "../../src/report/evidence.ts";
import type { CellReading } from "../../src/report/model.ts";
import { layouts, type Made } from "../bed/layouts.ts";
import { rewrites } from "../bed/rewrites/index.ts";

function made(name: string, run: number): Made {
  const layout = [...layouts, ...rewrites].find((one) => one.name === name);
  if (layout === undefined) throw new Error(`no layout ${name}`);
  return layout.make(run);
}

async function readingsOf({ bytes, file }: Made): Promise<CellReading[]> {
  const reports = recognize(await readSource(bytes, { file }));
  return reports
    .flatMap(({ tables }) => Object.values(tables))
    .flatMap((table) => [...(table?.cells.values() ?? [])]);
}

const rowBy = (by: RowEvidence["by"]) => (one: CellEvidence) => one.row.by === by;
const columnBy = (by: ColumnEvidence["by"]) => (one: CellEvidence) => one.column.by === by;
const way = (name: string) => (one: CellEvidence) => "way" in one.column && one.column.way === name;
const figuresBy = (by: FiguresEvidence["by"]) => (one: CellEvidence) => one.figures.by === by;
const refused = (why: string) => (one: CellEvidence) => "why" in one.figures && one.figures.why === why;

/** Layout and run in which each kind of evidence decides, and whether figures are taken by it. */
const deciding: readonly (readonly [
  string,
  string,
  number,
  (one: CellEvidence) => boolean,
  "taken" | "null",
])[] = [
  ["a row by its label", "html", 0, rowBy("label"), "taken"],
  ["a row without a label of its own", "html", 0, rowBy("only-row"), "taken"],
  ["a row by order alone", "L2+lost-row-label", 0, rowBy("order"), "taken"],
  ["a row counted off", "extracted-before", 0, rowBy("count"), "taken"],
  [
    "a row that stands elsewhere",
    "extracted-behind",
    0,
    (one) => "elsewhere" in one.row && one.row.elsewhere,
    "taken",
  ],
  ["a row that order does not settle", "short-labels+unrolled-tabs", 3, rowBy("doubtful"), "null"],
  ["a row of two tables", "alternating-rows+html", 0, rowBy("repeated"), "null"],
  ["a row that is not there", "form-rows-lost+html", 0, rowBy("absent"), "null"],

  ["a column by its header", "html", 0, columnBy("header"), "taken"],
  ["a column by order alone", "extracted-amid", 0, columnBy("order"), "taken"],
  ["columns of a grid in another order", "permuted-columns+html", 0, way("places"), "taken"],
  ["columns of a line in another order", "permuted-columns+page", 0, way("line"), "taken"],
  ["columns in another order, level by level", "total-first+L1a", 0, way("levels"), "taken"],
  ["columns that the sums tell", "permuted-all+L2", 0, way("sums"), "taken"],
  ["a column that the file lacks", "form-columns-lost+html", 0, columnBy("absent"), "null"],
  ["a block of another edition", "other-edition-block+html", 0, columnBy("other-form"), "null"],
  ["columns of two tables", "side-by-side+html", 0, columnBy("unclear"), "null"],

  ["a whole row", "html", 0, figuresBy("whole-row"), "taken"],
  ["columns of complete rows", "html+blanked-values", 0, figuresBy("columns"), "taken"],
  ["an offset from the label", "L1a+blanked-values", 0, figuresBy("offset"), "taken"],
  ["both of these", "L9+blanked-values", 0, figuresBy("columns-and-offset"), "taken"],
  ["below the headers", "L9+blanked-values", 0, figuresBy("below-headers"), "taken"],
  ["all cells of a row", "L8+blanked-values", 0, figuresBy("all-cells"), "taken"],
  ["blank lines", "L3+blanked-values", 0, figuresBy("blank-lines"), "taken"],
  ["a torn row", "L2+torn-row", 0, figuresBy("torn-row"), "taken"],
  ["a figure behind its label", "L6", 0, figuresBy("behind-label"), "taken"],
  ["the sums", "L8+dropped-cells", 0, figuresBy("sums"), "taken"],

  ["no figures", "L6", 0, refused("no-figures"), "null"],
  ["a figure too many", "side-by-side+html", 0, refused("too-many"), "null"],
  ["a blank amid", "blank-too-many+html", 0, refused("blank-amid"), "null"],
  ["a line that is shorter", "L9+dropped-cells", 1, refused("shorter-line"), "null"],
  ["figures off their columns", "html+dropped-cells", 0, refused("off-columns"), "null"],
  ["a hole nobody knows", "docx+dropped-cells", 0, refused("hole-unknown"), "null"],
  ["blank lines that do not fit", "L2+blanked-values", 0, refused("blank-lines-unclear"), "null"],
  ["figures that may be broken", "cell-after-cell-narrow", 2, refused("maybe-broken"), "null"],
  ["lines gone", "L7", 3, refused("lines-deduplicated"), "null"],
  ["figures above their labels", "figures-above", 0, refused("order-unclear"), "null"],
  ["a row not taken", "alternating-rows+html", 0, refused("row-not-taken"), "null"],
];

describe("what placed a cell is noted on it", () => {
  test.each(deciding)("%s (%s, run %i)", async (_, name, run, is, outcome) => {
    const own = (await readingsOf(made(name, run))).filter(
      ({ evidence }) => evidence !== undefined && is(evidence),
    );
    expect(own.length).toBeGreaterThan(0);
    const values = own.filter(({ value }) => value !== null);
    if (outcome === "null") expect(values).toEqual([]);
    else expect(values.length).toBeGreaterThan(0);
  });

  test.each([...new Set(deciding.map(([, name, run]) => `${name} ${run}`))])(
    "a figure has grounds for row, column and place, and none stands against it: %s",
    async (named) => {
      const [name = "", run] = named.split(" ");
      for (const { value, evidence } of await readingsOf(made(name, Number(run)))) {
        if (evidence === undefined) throw new Error("no evidence");
        const { row, column, figures } = evidence;
        if (value === null) continue;
        expect(["label", "order", "count", "only-row"]).toContain(row.by);
        expect(["header", "order", "file-order"]).toContain(column.by);
        expect(figures.by).not.toBe("none");
      }
    },
  );
});

describe("the labels are told as they stand in the file", () => {
  const cell = async (name: string, pointer: string) => {
    const found = (await readingsOf(made(name, 0))).find((one) => one.cell.pointer === pointer);
    if (found?.evidence === undefined) throw new Error(`no evidence of ${pointer}`);
    return found.evidence;
  };

  test("row, group, header and what stands above it", async () => {
    const { row, column } = await cell(
      "html",
      "/applications/table/outcomes/denied/stateSecret/researchInstitution",
    );
    expect(row).toMatchObject({ by: "label", found: "1.属于国家秘密", likeness: 1, elsewhere: false });
    expect(row).toMatchObject({
      groups: [{ found: "三、本年度办理结果" }, { found: "（三）不予公开" }],
    });
    expect(column).toMatchObject({ header: { found: "科研机构", likeness: 1 } });
    expect(column).toMatchObject({ above: [{ found: "申请人情况" }, { found: "法人或其他组织" }] });
  });

  test("a damaged label is told with its likeness", async () => {
    const readings = await readingsOf(made("L2+noisy-labels", 0));
    const damaged = readings.flatMap(({ evidence }) =>
      evidence?.row.by === "label" && evidence.row.likeness < 1 ? [evidence.row] : [],
    );
    expect(damaged.length).toBeGreaterThan(0);
    for (const { likeness } of damaged) expect(likeness).toBeGreaterThan(0);
  });

  test("blocks with the same columns have headers of their own", async () => {
    const older = made("html", 1);
    const readings = await readingsOf(older);
    const headers = readings.flatMap(({ cell: { pointer }, evidence }) =>
      pointer.endsWith("/previousItems") && evidence?.column.by === "header"
        ? [{ block: evidence.column.above[0]?.found, at: evidence.column.header.at }]
        : [],
    );
    const blocks = new Set(headers.map(({ block }) => block));
    expect(blocks.size).toBeGreaterThan(1);
    expect(new Set(headers.map(({ at }) => JSON.stringify(at))).size).toBe(blocks.size);
  });

  test("what the headers of another edition say is told", async () => {
    const readings = await readingsOf(made("other-edition-block+html", 0));
    const gaps = readings.flatMap(({ evidence }) =>
      evidence?.column.by === "other-form" ? evidence.column.headers : [],
    );
    expect(gaps.length).toBeGreaterThan(0);
  });
});

test("where columns and offsets say different things no figure is placed", () => {
  const cellAt = (slot: number, text: string): PhysicalCell => ({
    text,
    kind: text === "" ? "blank" : "number",
    term: emptyTerm,
    at: {},
    slot,
    span: 1,
  });
  const valueAt = (slot: number, text: string): ValueToken => ({
    kind: text === "" ? "blank" : "number",
    cell: cellAt(slot, text),
    row: 0,
  });
  const values = [valueAt(1, ""), valueAt(2, "5"), valueAt(3, "")];
  const item: Item = {
    raw: "规章",
    folded: "规章",
    term: termOf("规章"),
    cell: cellAt(0, "规章"),
    row: 0,
    values,
    filled: 1,
    blanks: 2,
    ended: false,
    layout: "line",
    separator: "pipe",
    width: 4,
  };
  const layout: TableLayout = {
    slots: [2, 3],
    offsets: new Map([[0, 1]]),
    offset: null,
    headerWidth: null,
    end: 4,
    ownReach: 0,
    reach: 4,
    width: 4,
    tail: null,
    spare: null,
    lead: null,
    gap: null,
    trail: new Map(),
    commonTrail: null,
    headers: [null, null],
    exact: false,
    exactMarked: false,
    even: false,
    rectangle: 4,
    endsBlank: false,
  };
  expect(placeRow({ item, values, kinds: [] }, 2, layout)).toBe("ways-differ");
  expect(placeRow({ item, values, kinds: [] }, 2, { ...layout, slots: [1, 2] })).toMatchObject({
    how: "columns-and-offset",
  });
});

describe("halves of a row torn over a page break", () => {
  const torn = (lower: string) => `某市某局2023年政府信息公开工作年度报告
一、总体情况
二、主动公开政府信息情况
第二十条第（一）项
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 4 | 0 | 9 |
| 行政规范 | 1 | 0 | 3 |
| 性文件 | ${lower} |
第二十条第（五）项
| 信息内容 | 本年处理决定数量 |
| 行政许可 | 12 |
`;
  const inForce = async (lower: string) => {
    const readings = await readingsOf({
      file: "a.txt",
      bytes: new TextEncoder().encode(torn(lower)),
      truths: [],
    });
    return readings.find(
      ({ cell }) => cell.pointer === "/proactiveDisclosure/table/normativeDocuments/inForce",
    );
  };

  test("are one row where they say the same", async () => {
    expect(await inForce("1 | 0 | 3")).toMatchObject({ value: 3, evidence: { figures: { by: "torn-row" } } });
  });

  test("are not taken where they differ", async () => {
    expect(await inForce("1 | 0 | 4")).toMatchObject({
      value: null,
      evidence: { figures: { by: "none", why: "torn-halves-differ" } },
    });
  });
});
