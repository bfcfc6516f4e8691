import { describe, expect, test } from "vitest";
import { reportIn } from "./expectations.ts";

const title = "石桥县水利局2023年政府信息公开工作年度报告";

/** What is said of 行政许可 where its row is `row`. */
async function saidOf(row: string) {
  const report = await reportIn(
    [
      title,
      "二、主动公开政府信息情况",
      "| 第二十条第（五）项 | |",
      "| 信息内容 | 本年处理决定数量 |",
      row,
      "| 第二十条第（六）项 | |",
      "| 信息内容 | 本年处理决定数量 |",
      "| 行政处罚 | 4 |",
      "| 行政强制 | 5 |",
    ].join("\n"),
  );
  const row5 = "/proactiveDisclosure/table/administrativeLicenses";
  const cell = report?.tables.proactiveDisclosure?.cells.get(`${row5}/decisions`);
  const codes = report?.issues.flatMap((issue) => (issue.cell?.startsWith(row5) ? [issue.code] : []));
  return {
    value: cell?.value,
    figure: codes?.includes("figure-in-label"),
    blank: codes?.includes("cell-blank"),
  };
}

describe("a figure in the cell of its row's label", () => {
  test.each(["行政许可：35", "行政许可（35件）", "行政许可 35", "行政许可 Licences 35"])(
    "%s is told, and no blank cell",
    async (label) => {
      expect(await saidOf(`| ${label} | |`)).toEqual({ value: null, figure: true, blank: false });
    },
  );

  test("is none where its own cell has one, and a number of a note is none", async () => {
    expect(await saidOf("| 行政许可：35 | 35 |")).toEqual({ value: 35, figure: false, blank: false });
    expect(await saidOf("| 行政许可（注1） | |")).toEqual({ value: null, figure: false, blank: true });
  });
});

describe("a statutory table that stands in the report twice", () => {
  const table = (upheld: number) => [
    "| 行政复议 ||||| 行政诉讼 ||||||||||",
    "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 ||||| 复议后起诉 |||||",
    "| | | | | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |",
    `| ${upheld} | 0 | 0 | 0 | ${upheld} | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`,
  ];
  const reportWith = (...tables: readonly string[][]) =>
    reportIn(
      [title, "四、政府信息公开行政复议、行政诉讼情况", ...tables.flatMap((one) => [...one, "说明。"])].join(
        "\n",
      ),
    );
  const saidWhere = async (second: number) => {
    const report = await reportWith(table(2), table(second));
    return report?.issues.flatMap(({ code, data }) => (/^table-/u.test(code) ? [[code, data?.count]] : []));
  };

  test("is not read the second time: an error where its figures are others", async () => {
    expect(await saidWhere(2)).toContainEqual(["table-repeated", undefined]);
    expect(await saidWhere(3)).toContainEqual(["table-differs", 2]);
  });

  test("a filled one of another edition is not the report's because the right one is blank", async () => {
    const blank = [
      "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |",
      "| 规章 | | | |",
      "| 行政规范性文件 | | | |",
    ];
    const filled = [
      "| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |",
      "| 规章 | 1 | 2 | 3 |",
      "| 规范性文件 | 4 | 5 | 6 |",
    ];
    const item = "| 第二十条第（一）项 | | | |";
    const lines = [title, "二、主动公开政府信息情况", item, ...blank, "说明。", item, ...filled];
    const table = (await reportIn(lines.join("\n")))?.tables.proactiveDisclosure;
    expect(table?.template.edition).toBe("2021");
    expect([...(table?.cells.values() ?? [])].every(({ value }) => value === null)).toBe(true);
  });

  test("a form left blank before the one that is filled is a repetition without other figures", async () => {
    const blank = table(2).map((line) => line.replaceAll(/\d/gu, " "));
    for (const tables of [
      [blank, table(2)],
      [table(2), blank],
    ]) {
      const report = await reportWith(...tables);
      expect(report?.tables.remedies?.cells.get("/remedies/table/reconsideration/upheld")?.value).toBe(2);
      expect(report?.issues.map(({ code }) => code)).toContain("table-repeated");
    }
  });
});
