import { describe, expect, test } from "vitest";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import { cellXml, packXlsx, rowXml, type WrittenSheet } from "../bed/render/xlsx.ts";
import { reportIn } from "./expectations.ts";

/** What is read of 行政许可 below a line, and what is said of the table. */
async function licensesBelow(...lines: readonly string[]) {
  const report = await reportIn(
    [
      "石桥县水利局2023年政府信息公开工作年度报告",
      "一、总体情况",
      "公开工作平稳。",
      "二、主动公开政府信息情况",
      ...lines,
      "| 第二十条第（五）项 | |",
      "| 信息内容 | 本年处理决定数量 |",
      "| 行政许可 | 35 |",
      "| 第二十条第（六）项 | |",
      "| 信息内容 | 本年处理决定数量 |",
      "| 行政处罚 | 4 |",
      "| 行政强制 | 5 |",
      "五、存在的主要问题及改进情况",
      "解读不多。",
      "六、其他需要报告的事项",
      "无。",
    ].join("\n"),
  );
  const cell = "/proactiveDisclosure/table/administrativeLicenses/decisions";
  const codes = report?.issues.flatMap(({ code }) => (code.startsWith("table-of-") ? [code] : []));
  return { value: report?.tables.proactiveDisclosure?.cells.get(cell)?.value, codes };
}

describe("a table that says of itself that it is of another year", () => {
  test.each([
    "（2022年度）",
    "2022年主动公开政府信息情况统计表",
    "下表为2022年数据：",
    "主动公开政府信息情况（2022年度）",
    "| 主动公开政府信息情况（2022年度） | |",
    "上年情况：",
    "上一年度数据如下：",
    "2022年（上年）情况：",
    "表2（2022年度）",
    "附：2022年数据（供对比）",
    "统计期限：2022年1月1日至2022年12月31日",
    "2022.1.1-2022.12.31",
    "2022年1月—12月",
    "上年度（2022年）情况如下表：",
    "为便于比较，列出上年数据：",
    "一、2022年申请情况",
    "二〇二二年度",
    "【上期】",
    "去年的表二如下",
    "2022年年度报告表二",
  ])("%s: is not the report's", async (line) => {
    expect(await licensesBelow(line)).toEqual({ value: undefined, codes: ["table-of-wrong-year"] });
  });

  test.each(["历史数据：2020年至2022年", "往年情况", "填报样例：", "样表（填写示例）", "更正前：", "作废"])(
    "%s: is none that counts",
    async (line) => {
      expect(await licensesBelow(line)).toEqual({ value: undefined, codes: ["table-of-no-use"] });
    },
  );

  test.each([
    "本年情况：",
    "上年结转情况良好。",
    "作废的文件已公布",
    "2023年主动公开政府信息情况统计表",
    "2022年制定的办法继续有效，情况见下表。",
    "与2022年相比，2023年主动公开情况",
    "与2022年对比情况",
    "上年结转情况",
    "2件为上年收到",
    "申请人情况 2022年",
    "本期（2023年）",
    "2023年与2022年数据",
    "（2022年12月公布）",
    "填报时间：2024年",
    "（2024年公布）",
    "制表日期：二〇二四年",
    "上年度部署的重点任务全部落实",
    "云岭市2022年度工作报告",
  ])("%s: is the report's own", async (line) => {
    expect(await licensesBelow(line)).toEqual({ value: 35, codes: [] });
  });
});

test("headers that read like the heading of their section hide no caption above them", async () => {
  const results = "结果维持  结果纠正  其他结果  尚未审结  总计";
  const table = (first: number) => [
    "\t行政复议          行政诉讼",
    `\t${results}  未经复议直接起诉          复议后起诉`,
    `\t${results}  ${results}`,
    `\t${[first, 2, 3, 4, first + 9, 5, 6, 7, 8, 26, 9, 1, 2, 3, 15].join("  ")}`,
  ];
  const lines = ["2022年1月—12月", ...table(71), "2023年度情况", ...table(11)];
  const heading = "四、政府信息公开行政复议、行政诉讼情况";
  const report = await reportIn(["石桥县水利局2023年政府信息公开工作年度报告", heading, ...lines].join("\n"));
  const [upheld] = [...(report?.tables.remedies?.cells.values() ?? [])];
  expect(upheld?.value).toBe(11);
});

test("what stands above the heading of a section says nothing of the tables below it", async () => {
  const { value } = await licensesBelow(
    "上年情况",
    "三、收到和处理政府信息公开申请情况",
    "二、主动公开政府信息情况",
  );
  expect(value).toBe(35);
});

test("beside a table that says that it is of this year, one that says nothing counts for nothing", async () => {
  const table = (figure: number) => [
    "| 第二十条第（五）项 | |",
    "| 信息内容 | 本年处理决定数量 |",
    `| 行政许可 | ${figure} |`,
    "| 第二十条第（六）项 | |",
    "| 信息内容 | 本年处理决定数量 |",
    "| 行政处罚 | 4 |",
    "| 行政强制 | 5 |",
  ];
  const { value } = await licensesBelow("FY2022", ...table(71), "本年度（2023年）情况如下表：");
  expect(value).toBe(35);
});

describe("a label that names another year than the report's", () => {
  const valuesOf = async (row: string, header = "本年处理决定数量") => {
    const report = await reportIn(
      [
        "石桥县水利局2023年政府信息公开工作年度报告",
        "二、主动公开政府信息情况",
        "| 第二十条第（五）项 | |",
        `| 信息内容 | ${header} |`,
        `| ${row} | 35 |`,
        "| 第二十条第（六）项 | |",
        "| 信息内容 | 本年处理决定数量 |",
        "| 行政处罚 | 4 |",
        "| 行政强制 | 5 |",
      ].join("\n"),
    );
    const table = "/proactiveDisclosure/table";
    const cell = `${table}/administrativeLicenses/decisions`;
    const said = report?.issues.flatMap(({ code, cell: place }) =>
      code === "value-unplaced" || code === "columns-unclear" ? [place] : [],
    );
    return { value: report?.tables.proactiveDisclosure?.cells.get(cell)?.value ?? null, said: said?.length };
  };

  test("has no figure of this one", async () => {
    expect(await valuesOf("行政许可（2022年）")).toEqual({ value: null, said: 1 });
    expect((await valuesOf("行政许可", "本年处理决定数量（2022年）")).value).toBeNull();
  });

  test("has its figure where it is the report's", async () => {
    expect(await valuesOf("行政许可（2023年）")).toEqual({ value: 35, said: 0 });
    // Instructions of a form that was passed on speak of its year.
    expect((await valuesOf("行政许可", "本年处理决定数量（指2020年办件量）")).value).toBe(35);
  });
});

describe("of several sheets with a table", () => {
  const sheet = (name: string, figure: string): WrittenSheet => {
    const rows = [
      ["二、主动公开政府信息情况"],
      ["第二十条第（五）项"],
      ["信息内容", "本年处理决定数量"],
      ["行政许可", figure],
      ["第二十条第（六）项"],
      ["信息内容", "本年处理决定数量"],
      ["行政处罚", "4"],
      ["行政强制", "5"],
    ];
    const written = rows.map((cells, row) =>
      rowXml(
        row,
        cells.map((text, column) => cellXml(row, column, text)),
      ),
    );
    return { name, rows: written, merges: [] };
  };

  async function licenses(...sheets: readonly WrittenSheet[]) {
    const title = rowXml(0, [cellXml(0, 0, "石桥县水利局2023年政府信息公开工作年度报告")]);
    const book = packXlsx([{ name: "正文", rows: [title], merges: [] }, ...sheets]);
    const [report] = recognize(await readSource(book, { file: "a.xlsx" }));
    const cell = "/proactiveDisclosure/table/administrativeLicenses/decisions";
    return report?.tables.proactiveDisclosure?.cells.get(cell)?.value;
  }

  test.each([
    ["2022", "2023"],
    ["2022年", "2023年"],
    ["上年", "本年"],
    ["填报样例", "表二"],
  ])("%s is none of the report's, %s is", async (other, own) => {
    expect(await licenses(sheet(other, "71"), sheet(own, "35"))).toBe(35);
    expect(await licenses(sheet(own, "35"), sheet(other, "71"))).toBe(35);
  });

  test("the only one may have the name of another year", async () => {
    expect(await licenses(sheet("2024", "35"))).toBe(35);
  });
});

test("below headers of parts of the year no figure is taken for that of the year", async () => {
  const text = `石桥县水利局2023年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
信息内容
规章

本年制发件数

本年废止件数

现行有效件数

上半年 下半年 全年 上半年 下半年 全年 上半年 下半年 全年
8902 8060 0

8462 5260 0

行政规范性文件 9603 9640 148 4707 7148 0

9637 5275 0
5872 7435 148

第二十条第（五）项
信息内容
行政许可

本年处理决定数量
上半年 下半年 全年
3876 7986 648

第二十条第（六）项
信息内容

本年处理决定数量
上半年 下半年 全年

行政处罚

5826 9747 884

行政强制

8308 1220 165

第二十条第（八）项
信息内容

本年收费金额（单位：万元）
上半年 下半年 全年

行政事业性收费 2889 4058 124
`;
  const report = await reportIn(text);
  const cells = [...(report?.tables.proactiveDisclosure?.cells ?? [])];
  expect(
    cells.flatMap(([pointer, { value }]) => (/regulations/u.test(pointer) ? (value ?? []) : [])),
  ).toEqual([]);
});
