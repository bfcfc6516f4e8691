import { describe, expect, test } from "vitest";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";

/** Texts and the places at which they begin. */
type Line = readonly (readonly [start: number, text: string])[];

const wide = /[^\u0020-\u007e]/gu;
const inCharacters = (text: string) => text.length;
const inColumns = (text: string) => text.length + (text.match(wide)?.length ?? 0);

const set = (line: Line, widthOf = inCharacters) =>
  line.reduce((text, [start, word]) => text + " ".repeat(Math.max(1, start - widthOf(text))) + word, "");

const labels = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开"];
const figures = [
  [1500, 20, 1, 2, 3, 4, 1530],
  [20, 5, 6, 7, 8, 9, 55],
  [10, 11, 12, 13, 14, 15, 75],
];
const keys = [
  "naturalPerson",
  "commercialEnterprise",
  "researchInstitution",
  "welfareOrganization",
  "legalServiceAgency",
  "otherOrganization",
  "total",
];

/** The first row of table three by its columns, and the issues of the report. */
async function readingOf(lines: readonly string[]) {
  const text = [
    "石桥县水利局2023年政府信息公开工作年度报告",
    "三、收到和处理政府信息公开申请情况",
    ...lines,
  ].join("\n");
  const [report] = recognize(await readSource(new TextEncoder().encode(text), { file: "a.txt" }));
  const cells = [...(report?.tables.applications?.cells.values() ?? [])];
  const figureOf = (key: string) =>
    cells.find(({ cell }) => cell.pointer.endsWith(`/received/${key}`))?.value ?? null;
  return { values: keys.map(figureOf), issues: report?.issues.map(({ code }) => code) ?? [] };
}

/** Column by column, those of one row beside its label. */
const places = [40, 54, 68, 82, 96, 110, 124];
const rowsOf = (order: readonly number[], widthOf = inCharacters) =>
  labels.map((label, row) =>
    set(
      [
        [0, label],
        ...order.map((from, at): [number, string] => [places[at] ?? 0, String(figures[row]?.[from])]),
      ],
      widthOf,
    ),
  );

const form = [0, 1, 2, 3, 4, 5, 6];
const group: Line = [[80, "法人或其他组织"]];
const leaves: Line = [
  [54, "商业企业"],
  [68, "科研机构"],
  [82, "社会公益组织"],
  [96, "法律服务机构"],
  [110, "其他"],
];
const beside: Line = [
  [40, "自然人"],
  [124, "总计"],
];

describe.each([
  ["characters", inCharacters],
  ["columns", inColumns],
] as const)("headers of merged cells, set by %s", (_, widthOf) => {
  const printed = (header: readonly Line[], order = form) => [
    ...header.map((line) => set(line, widthOf)),
    ...rowsOf(order, widthOf),
  ];

  test("stand halfway between the lines beside them", async () => {
    const { values, issues } = await readingOf(printed([group, beside, leaves]));
    expect(values).toEqual(figures[0]);
    expect(issues).not.toContain("order-of-file");
  });

  test("stand beside the headers below the group", async () => {
    const { values } = await readingOf(
      printed([group, [...beside.slice(0, 1), ...leaves, ...beside.slice(1)]]),
    );
    expect(values).toEqual(figures[0]);
  });

  test("are broken over lines", async () => {
    const upper: Line = [
      [54, "商业企"],
      [68, "科研机"],
      [82, "社会公益"],
      [96, "法律服务"],
      [110, "其他"],
    ];
    const lower: Line = [
      [54, "业"],
      [68, "构"],
      [82, "组织"],
      [96, "机构"],
    ];
    const { values } = await readingOf(printed([group, beside, upper, lower]));
    expect(values).toEqual(figures[0]);
  });

  test("say in which other order columns stand", async () => {
    const moved: Line = [
      [40, "总计"],
      [54, "自然人"],
    ];
    const right = leaves.map(([start, text]): [number, string] => [start + 14, text]);
    const order = [6, 0, 1, 2, 3, 4, 5];
    const { values, issues } = await readingOf(printed([[[94, "法人或其他组织"]], moved, right], order));
    expect(values).toEqual(figures[0]);
    expect(issues).toContain("order-of-file");
  });
});

test("headers that begin at one place leave the order of others open", async () => {
  const tied: Line = [
    [124, "自然人"],
    [138, "总计"],
  ];
  const header = [set(tied), set(group), set([...leaves.slice(0, 4), [124, "其他"]])];
  expect((await readingOf([...header, ...rowsOf(form)])).values).not.toEqual([0, 1, 2, 3, 4, 5, 6]);
});

describe("cells between tabs or bars, blank ones at the end of a line left out", () => {
  const marked = (header: readonly string[], mark: string) => [
    ...header,
    ...labels.map((label, row) => [label, ...(figures[row] ?? [])].join(mark)),
  ];

  test.each(["\t", "|"])("stand above their figures (%j)", async (mark) => {
    const header = [
      ["", "", "法人或其他组织"],
      ["", "自然人", "", "", "", "", "", "总计"],
      ["", "", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"],
    ];
    const { values, issues } = await readingOf(
      marked(
        header.map((line) => line.join(mark)),
        mark,
      ),
    );
    expect(values).toEqual(figures[0]);
    expect(issues).not.toContain("order-of-file");
  });

  test("stand above them in another order", async () => {
    const header = [
      "\t\t\t法人或其他组织",
      "\t总计\t自然人",
      "\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他",
    ];
    const rows = labels.map((label, row) =>
      [label, figures[row]?.[6], ...(figures[row]?.slice(0, 6) ?? [])].join("\t"),
    );
    expect((await readingOf([...header, ...rows])).values).toEqual(figures[0]);
  });

  test("stand in the form's order where merged ones are absent", async () => {
    const header = [
      "\t\t法人或其他组织",
      "\t自然人\t总计",
      "\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他",
    ];
    expect((await readingOf(marked(header, "\t"))).values).toEqual(figures[0]);
  });
});
