import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import type { Report } from "../../src/report/model.ts";

/** Tables as programs take them out of a PDF: figures between bars, labels of several lines apart from them. */

async function reportOf(text: string): Promise<Report> {
  const [report] = recognize(await readSource(strToU8(text), { file: "report.md" }));
  if (report === undefined) throw new Error("no report");
  return report;
}

function rowOf(report: Report, row: string): (number | null)[] {
  const cells = [...(report.tables.applications?.cells ?? [])];
  return cells.flatMap(([pointer, { value }]) =>
    pointer.startsWith(`/applications/table/${row}/`) ? [value as number | null] : [],
  );
}

const bars = (...cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
/** Seven figures that add up, and that no other row has. */
const figures = (first: number) => [first, 1, 0, 0, 0, 0, first + 1];
const row = (label: string, first: number) => bars(label, ...figures(first));
const apart = (first: number) => bars(...figures(first));

/** 表三 of a made-up office; `middle` stands between 8.属于行政查询事项 and 1.信访举报投诉类申请. */
const page = (middle: string) => `桃源县司法局2024年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
${row("一、本年新收政府信息公开申请数量", 10)}
${row("二、上年结转政府信息公开申请数量", 20)}
${row("（一）予以公开", 30)}
${row("（二）部分公开", 40)}
${row("1.属于国家秘密", 50)}
${row("2.其他法律行政法规禁止公开", 60)}
${row("3.危及“三安全一稳定”", 70)}
${row("4.保护第三方合法权益", 80)}
${row("5.属于三类内部事务信息", 90)}
${row("6.属于四类过程性信息", 100)}
${row("7.属于行政执法案卷", 110)}
${row("8.属于行政查询事项", 120)}
${middle}
${row("1.信访举报投诉类申请", 160)}
${row("2.重复申请", 170)}
${row("3.要求提供公开出版物", 180)}
${row("4.无正当理由大量反复申请", 190)}
${row("5.要求行政机关确认或重新出具已获取信息", 200)}
${row("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", 210)}
${row("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", 220)}
${row("3.其他", 230)}
${row("（七）总计", 240)}
${row("四、结转下年度继续办理", 250)}
四、政府信息公开行政复议、行政诉讼情况
`;

const notHeld = "1.本机关不掌握相关政\n府信息";
const requiresCreation = "（四）无2.没有现成信息需要另\n法提供行制作";
const unclear = "3.补正后申请内容仍不\n明确";
const unavailable = ["notHeld", "requiresCreation", "unclearAfterCorrection"].map(
  (name) => `outcomes/unavailable/${name}`,
);

describe("labels of several lines that stand apart from their figures", () => {
  test.each([
    ["in a heap before", [notHeld, requiresCreation, unclear, apart(130), apart(140), apart(150)]],
    ["in a heap behind", [apart(130), apart(140), apart(150), notHeld, requiresCreation, unclear]],
    ["amid the rows", [notHeld, apart(130), requiresCreation, unclear, apart(140), apart(150)]],
    ["each one row late", [apart(130), notHeld, apart(140), requiresCreation, apart(150), unclear]],
    [
      "each before its row",
      [notHeld, apart(130), "2.没有现成信息需要另\n行制作", apart(140), unclear, apart(150)],
    ],
  ])("%s: rows are counted off between rows with labels of their own", async (_, middle) => {
    const report = await reportOf(page(middle.join("\n")));
    expect(unavailable.map((name) => rowOf(report, name))).toEqual([
      figures(130),
      figures(140),
      figures(150),
    ]);
    expect(report.issues.filter(({ code }) => code === "value-unplaced")).toEqual([]);
  });

  test.each([
    ["one row too few", [notHeld, requiresCreation, unclear, apart(130), apart(150)], ["130", "150"]],
    [
      "one row too many",
      [notHeld, requiresCreation, unclear, apart(130), apart(140), apart(150), apart(155)],
      ["130", "140", "150", "155"],
    ],
    [
      "a row with a cell too few",
      [notHeld, requiresCreation, unclear, apart(130), bars(...figures(140).slice(1)), apart(150)],
      ["130", "1", "150"],
    ],
  ])("%s: none is placed, and the figures are told", async (_, middle, left) => {
    const report = await reportOf(page(middle.join("\n")));
    for (const name of unavailable) expect(rowOf(report, name)).toEqual(new Array(7).fill(null));
    const told = report.issues.filter(({ code }) => code === "value-unplaced");
    expect(told.map(({ data }) => String(data?.raw).split(" ")[0])).toEqual(left);
    expect(rowOf(report, "outcomes/denied/administrativeInquiry")).toEqual(figures(120));
    expect(rowOf(report, "outcomes/notProcessed/petition")).toEqual(figures(160));
  });

  test("a row that is not there takes no label's figures from its neighbour", async () => {
    const report = await reportOf(page([notHeld, apart(130), unclear, apart(150)].join("\n")));
    expect(unavailable.map((name) => rowOf(report, name))).toEqual([
      figures(130),
      new Array(7).fill(null),
      figures(150),
    ]);
  });
});

describe("rows of 表二 out of their order", () => {
  const text = `桃源县司法局2024年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
第二十条第（五）项
信息内容本年处理决定数量
行政许可 97
第二十条第（六）项
信息内容本年处理决定数量
行政处罚 8
行政强制 9
第二十条第（八）项
信息内容本年收费金额（单位：万元）
行政事业性收费 0.5
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
|---|---|---|---|
| 规章 | 1 | 2 | 3 |
| 行政规范性文件 | 4 | 5 | 6 |
三、收到和处理政府信息公开申请情况
无
`;
  const valuesOf = (report: Report) =>
    [...(report.tables.proactiveDisclosure?.cells.values() ?? [])].map(({ value }) => value);

  test("are read by their labels, and it is said", async () => {
    const report = await reportOf(text);
    expect(valuesOf(report)).toEqual([1, 2, 3, 4, 5, 6, 97, 8, 9, 0.5]);
    const misplaced = report.issues.filter(({ code }) => code === "row-misplaced");
    expect(misplaced.map(({ cell, at }) => `${cell}:${at?.line}`)).toEqual([
      "/proactiveDisclosure/table/regulations:16",
      "/proactiveDisclosure/table/normativeDocuments:17",
    ]);
    expect(report.issues.some(({ code }) => code === "row-missing" || code === "table-repeated")).toBe(false);
  });

  test("are left alone where the label stands there twice", async () => {
    const report = await reportOf(text.replace("| 规章 | 1 |", "| 规章 | 7 | 7 | 7 |\n| 规章 | 1 |"));
    expect(valuesOf(report).slice(0, 3)).toEqual([null, null, null]);
  });

  test("are left alone in another section", async () => {
    const moved = text.replace("| 规章 | 1 | 2 | 3 |\n", "").replace("\n无\n", "\n| 规章 | 1 | 2 | 3 |\n");
    expect(valuesOf(await reportOf(moved)).slice(0, 3)).toEqual([null, null, null]);
  });
});

describe("表四 in parts", () => {
  const headers = bars("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");
  const parts = [
    ["### 行政复议", bars(1, 2, 3, 4, 10)],
    ["### 未经复议直接起诉的行政诉讼", bars(5, 0, 0, 1, 6)],
    ["### 行政诉讼（复议后起诉）", bars(7, 0, 0, 0, 7)],
  ] as const;
  const report = (lines: readonly string[]) =>
    reportOf(`桃源县司法局2024年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
${lines.join("\n")}
五、存在的主要问题及改进情况
`);
  const valuesOf = ({ tables }: Report) =>
    [...(tables.remedies?.cells.values() ?? [])].map(({ value }) => value);
  const whole = [1, 2, 3, 4, 10, 5, 0, 0, 1, 6, 7, 0, 0, 0, 7];
  const split = parts.flatMap(([name, values]) => [name, headers, "|---|---|---|---|---|", values]);

  test("as three tables, or three rows of one, is one row again, and it is said", async () => {
    const rows = parts.map(([name, values]) => `| ${name.slice(4)} ${values}`);
    const moved = [...split.slice(4), ...split.slice(0, 4)];
    const turned = [`| 类别 ${headers}`, ...rows.toReversed()];
    const grouped = [
      `| 类别 | ${headers}`,
      `| 行政诉讼 | 未经复议直接起诉 ${parts[1][1]}`,
      `| | 复议后起诉 ${parts[2][1]}`,
    ];
    const below = [...grouped, `| 行政复议 | ${parts[0][1]}`];
    for (const lines of [split, [`| 类别 ${headers}`, ...rows], moved, turned, below]) {
      const read = await report(lines);
      expect(valuesOf(read)).toEqual(whole);
      expect(read.issues.map(({ code }) => code)).toContain("row-in-parts");
      expect(read.tables.remedies?.headers.filter(({ raw }) => raw === null)).toEqual([]);
    }
  });

  test("as a row beside the name of one group gives no figures to another", async () => {
    const cells = (line: string) => line.replace(/\| /g, "<td>").replace(/\|/g, "");
    const grid = (...rows: string[]) => [`<table>${rows.map((row) => `<tr>${cells(row)}`).join("")}</table>`];
    const html = (...rows: string[]) => report(grid(`| 类别 ${headers}`, ...rows));
    for (const name of ["复议后起诉", "行政诉讼 | 未经复议直接起诉"]) {
      const read = await html(`| ${name} ${parts[2][1]}`, `| 合计 ${parts[1][1]}`);
      expect(valuesOf(read).filter((value) => value !== null)).toEqual([]);
      expect(read.issues.some(({ code }) => code === "columns-unclear" || code === "row-ambiguous")).toBe(
        true,
      );
    }
    const own = valuesOf(await html(`| 行政复议 ${parts[0][1]}`));
    expect(own.slice(0, 5)).toEqual(whole.slice(0, 5));
  });

  test("keeps totals that do not add up, whatever the order", async () => {
    const rows = parts.map(([name, values]) => `| ${name.slice(4)} ${values.replace("10", "11")}`);
    const read = await report([`| 类别 ${headers}`, ...rows.toReversed()]);
    expect(valuesOf(read)).toEqual(whole.map((value) => (value === 10 ? 11 : value)));
  });

  test.each([
    ["a part is missing", split.slice(0, 8)],
    ["a part is named twice", [...split.slice(4), ...split.slice(4, 8)]],
    [
      "a part has a cell too few",
      split.map((line) => line.replace("| 7 | 0 | 0 | 0 | 7 |", "| 7 | 0 | 0 | 7 |")),
    ],
    ["a part has no name", split.map((line) => line.replace("行政诉讼（复议后起诉）", "其他情况"))],
  ])("is not put together where %s", async (_, lines) => {
    const read = await report(lines);
    expect(valuesOf(read).filter((value) => value !== null)).toEqual([]);
    expect(read.issues.map(({ code }) => code)).not.toContain("row-in-parts");
  });
});
