import { describe, expect, test } from "vitest";
import { reportIn } from "./expectations.ts";

const title = "石桥县水利局2023年政府信息公开工作年度报告";
const headers = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"];
const rows = [
  ["规章", "1", "2", "30"],
  ["行政规范性文件", "4", "5", "60"],
];

/** 表二 with its cells parted in some way, and the figures of it. */
async function figuresOf(write: (cells: readonly string[]) => string) {
  const lines = [["第二十条第（一）项"], headers, ...rows].map(write);
  const report = await reportIn([title, "二、主动公开政府信息情况", ...lines].join("\n"));
  const cells = [...(report?.tables.proactiveDisclosure?.cells ?? [])];
  return cells.flatMap(([pointer, { value }]) => (/regulations|normative/u.test(pointer) ? [value] : []));
}

describe("marks at the edges of lines part no cells", () => {
  test.each<[string, (cells: readonly string[]) => string]>([
    ["a tab behind the last cell of a row", (cells) => `${cells.join("\n")}\t`],
    ["tabs before the cells and behind the last", (cells) => `${cells.join("\n\t\t\t")}\t`],
    ["a tab behind cells with spaces between", (cells) => `${cells.join("  ")}\t`],
    ["a tab before cells with spaces between", (cells) => `\t${cells.join("  ")}`],
    ["a bar before each cell", (cells) => `| ${cells.join("\n| ")}`],
    ["a bar before each cell but the first", (cells) => cells.join("\n| ")],
    ["a bar behind the last cell of a row", (cells) => `${cells.join("\n")}|`],
    ["bars behind the last cell of a row", (cells) => `${cells.join("\n")} ||||`],
  ])("%s", async (_, write) => {
    expect(await figuresOf(write)).toEqual([1, 2, 30, 4, 5, 60]);
  });
});

test.each([
  ["\n\t", ""],
  ["\n", "|"],
])("of the figures of 表四 not all are marked: %j between, %j behind", async (between, behind) => {
  const results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
  const figures = [1, 2, 3, 4, 10, 5, 6, 7, 8, 26, 9, 1, 2, 3, 15];
  const lines = [
    ["行政复议", "行政诉讼"].join(between),
    [...results, "未经复议直接起诉", "复议后起诉"].join(between),
    `${[...results, ...results].join(between)}${behind}`,
    `${figures.join(between)}${behind}`,
  ];
  const report = await reportIn([title, "四、政府信息公开行政复议、行政诉讼情况", ...lines].join("\n"));
  const read = [...(report?.tables.remedies?.cells.values() ?? [])].map(({ value }) => value);
  expect(read).toEqual(figures);
});

describe("rows of 表三", () => {
  const headers = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
  const figures = [
    [1, 2, 3, 4, 5, 6, 21],
    [7, 8, 9, 1, 2, 3, 30],
    [4, 4, 4, 4, 4, 4, 24],
  ];

  async function figuresBelow(between: string, ...labels: readonly string[]) {
    const rows = labels.map((label, index) => `${label}${figures[index]?.join(between)}`);
    const head = ["三、收到和处理政府信息公开申请情况", ["项目", "项目", "项目", ...headers].join(between)];
    const report = await reportIn([title, ...head, ...rows].join("\n"));
    const cells = [...(report?.tables.applications?.cells.values() ?? [])];
    return cells.flatMap(({ value }) => (value === null ? [] : [value]));
  }

  test("may name a merged label in each of its columns", async () => {
    const [received, carriedIn, granted] = [
      "一、本年新收政府信息公开申请数量  ",
      "二、上年结转政府信息公开申请数量  ",
      "（一）予以公开  ",
    ];
    const labels = [received.repeat(3), carriedIn.repeat(3), `三、本年度办理结果  ${granted.repeat(2)}`];
    expect(await figuresBelow("  ", ...labels)).toEqual(figures.flat());
  });

  test("may end in the same words as others where their labels are whole", async () => {
    const labels = ["一、本年新收政府", "二、上年结转政府"].map((start) => `${start}\n信息公开申请数量|`);
    expect(await figuresBelow("|", ...labels, "（一）予以公开|")).toEqual(
      expect.arrayContaining([7, 8, 9, 30]),
    );
  });
});

test("a merged label in cells with a bar alone between two is none of two tables", async () => {
  const headers = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
  const received = "一、本年新收政府信息公开申请数量";
  const granted = "（一）予以公开";
  const rows = [
    ["项目", "项目", "项目", ...headers],
    [received, received, received, 1, 2, 3, 4, 5, 6, 21],
    ["三、本年度办理结果", granted, granted, 7, 8, 9, 1, 2, 3, 30],
  ];
  const lines = rows.map((cells) => cells.join("\n|\n"));
  const report = await reportIn([title, "三、收到和处理政府信息公开申请情况", ...lines].join("\n\n"));
  const cells = report?.tables.applications?.cells;
  const read = [
    "/applications/table/received/naturalPerson",
    "/applications/table/outcomes/granted/naturalPerson",
  ].map((pointer) => [...(cells ?? [])].find(([at]) => at === pointer)?.[1].value);
  expect(read).toEqual([1, 7]);
});

test("figures on lines of their own of which some stand right below each other may be one that a narrow cell broke", async () => {
  const lines = ["0", "", "25", "6", "", "0", "", "0", "", "25", "6", ...Array(8).fill(["", "0"]).flat()];
  const results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
  const heads = [
    "行政复议",
    ...results,
    "行政诉讼",
    "未经复议直接起诉",
    ...results,
    "复议后起诉",
    ...results,
  ];
  const text = [title, "四、政府信息公开行政复议、行政诉讼情况", ...heads, ...lines].join("\n");
  const read = [...((await reportIn(text))?.tables.remedies?.cells.values() ?? [])].map(({ value }) => value);
  expect(new Set(read)).toEqual(new Set([null]));
});
