import { describe, expect, test } from "vitest";
import { lintSource } from "../../src/lint/index.ts";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import { issueMessage } from "../../src/report/issues.ts";
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

const others = [
  "| 第二十条第（六）项 | |",
  "| 信息内容 | 本年处理决定数量 |",
  "| 行政处罚 | 4 |",
  "| 行政强制 | 5 |",
];

describe("a count in brackets behind a label", () => {
  const told = async (row: string, header = "本年处理决定数量") => {
    const report = await reportIn(
      [
        title,
        "二、主动公开政府信息情况",
        "| 第二十条第（五）项 | |",
        `| 信息内容 | ${header} |`,
        row,
        ...others,
      ].join("\n"),
    );
    return report?.issues.flatMap(({ code, cell, data }) =>
      code === "text-in-table" ? [`${cell} ${data?.raw}`] : [],
    );
  };
  const row5 = "/proactiveDisclosure/table/administrativeLicenses";

  test.each([
    "（含不予许可3件）",
    "〔另有2件〕",
    "【含3】",
    "（含不予许可三件）",
    "[另有一件]",
    "（收费1,200元）",
  ])("%s is told", async (text) => {
    expect(await told(`| 行政许可${text} | 37 |`)).toEqual([`${row5} ${text}`]);
  });

  test("so is one of a header", async () => {
    const said = await told("| 行政许可 | 37 |", "本年处理决定数量（另有3件失效）");
    expect(said).toEqual(["/proactiveDisclosure/table （另有3件失效）"]);
  });

  test.each([
    "（37件）",
    "（不含乡镇）",
    "（含2022年结转）",
    "（共3类）",
    "（2023年）",
    "（注1）",
    "（第3项）",
    "（单位：件）",
  ])("%s is none: the figure of the row, a year, an ordinal, a unit", async (text) => {
    expect(await told(`| 行政许可${text} | 37 |`)).toEqual([]);
  });
});

describe("why the figures of a row are not taken", () => {
  const row = (label: string, cells: readonly (number | string)[]) => `| ${[label, ...cells].join(" | ")} |`;
  /** Issues of table 2 with these rows in its first block. */
  const saidOf = async (header: readonly string[], cells: readonly (number | string)[]) => {
    const first = ["| 第二十条第（一）项 | | | |", row("信息内容", header), row("规章", [1, 2, 3])];
    const lines = [title, "二、主动公开政府信息情况", ...first, row("行政规范性文件", cells), ...others];
    const report = await reportIn(lines.join("\n"));
    return report?.issues.map(({ code, cell, data }) => `${code} ${cell?.split("/").at(-1)} ${data?.values}`);
  };
  /** The same, as English has it. */
  const saidInEnglish = async (header: readonly string[]) => {
    const first = ["| 第二十条第（一）项 | | | |", row("信息内容", header), row("规章", [1, 2, 3])];
    const report = await reportIn([title, "二、主动公开政府信息情况", ...first, ...others].join("\n"));
    return report?.issues.map((issue) => issueMessage(issue, "en"));
  };
  const headers = ["本年制发件数", "本年废止件数", "现行有效件数"];

  test("headers of another meaning are named, as the file has them", async () => {
    const said = await saidOf(["2022年", "2023年", "现行有效件数"], [4, 5, 6]);
    expect(said).toContain("columns-unclear table 2022年 2023年");
    expect(said).toContain("columns-unclear normativeDocuments 4 5 6");
  });

  test("blocks and columns of the form are named in English where English is asked for", async () => {
    const said = await saidInEnglish(["本年制发件数", "去年件数", "现行有效件数"]);
    expect(said).toContainEqual(expect.stringMatching(/^Table 2 › Article 20 \(1\): .*\(去年件数\)$/u));
  });

  test("a blank cell among as many figures as there are columns is said to be one", async () => {
    expect(await saidOf(headers, [4, 5, 6])).not.toContain("row-spread normativeDocuments 4 5 6");
    expect(await saidOf(headers, [4, "", 5, 6])).toContain("row-spread normativeDocuments 4 5 6");
  });
});

describe("a header that stands there twice", () => {
  test.each([
    ["本年制发件数 | 本年制发件数 | 现行有效件数", "本年废止件数", "本年制发件数", 19],
    ["本年废止件数 | 本年废止件数 | 现行有效件数", "本年制发件数", "本年废止件数", 10],
  ])("%s: the second or the first is in the place of another", async (head, lost, doubled, column) => {
    const report = await reportIn(
      [
        title,
        "二、主动公开政府信息情况",
        "| 第二十条第（一）项 | | | |",
        `| 信息内容 | ${head} |`,
        "| 规章 | 1 | 2 | 3 |",
        "| 行政规范性文件 | 4 | 5 | 6 |",
      ].join("\n"),
    );
    const headers = report?.tables.proactiveDisclosure?.headers ?? [];
    const instead = headers.find(({ expected }) => expected === lost)?.instead;
    expect(instead).toMatchObject({ value: doubled, at: { line: 4, column } });
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

  test("and its first cell is named in English where English is asked for, as data have it too", async () => {
    const lines = [title, "四、政府信息公开行政复议、行政诉讼情况", ...table(2), "说明。", ...table(3)];
    const report = await reportIn(lines.join("\n"));
    const said = report?.issues.map((issue) => issueMessage(issue, "en")).join("\n");
    expect(said).toContain("Table 4 occurs more than once; 2 figures of this one (such as Table 4 › ");
    expect(said).not.toMatch(/\p{Script=Han}/u);
  });

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

  test("a blank table before a filled one is the report's: whose the figures are nothing says", async () => {
    const blank = table(2).map((line) => line.replaceAll(/\d/gu, " "));
    for (const [tables, value] of [
      [[blank, table(2)], null],
      [[table(2), blank], 2],
    ] as const) {
      const report = await reportWith(...tables);
      expect(report?.tables.remedies?.cells.get("/remedies/table/reconsideration/upheld")?.value).toBe(value);
      expect(report?.issues.some(({ code }) => /^table-(?:repeated|differs)$/u.test(code))).toBe(true);
    }
  });
});

describe("the figures of 表四, each on a line of its own, with something that is none of them", () => {
  const headers = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
  const figures = ["0", "8", "2", "8", "18", "0", "0", "0", "7", "7", "7", "5", "0", "0", "12"];

  async function saidBehind(lines: readonly string[], between = "\n\n") {
    const report = await reportIn(
      [
        title,
        "一、总体情况",
        "公开工作平稳。",
        "四、政府信息公开行政复议、行政诉讼情况",
        ...["行政复议", "行政诉讼", ...headers, "未经复议直接起诉", "复议后起诉", ...headers, ...headers],
        ...lines,
        "五、存在的主要问题及改进情况",
        "解读不多。",
      ].join(between),
    );
    const values = [...(report?.tables.remedies?.cells.values() ?? [])].map(({ value }) => value);
    const codes = report?.issues.flatMap(({ code, cell }) => (cell === "/remedies/table" ? [code] : []));
    return { values, codes };
  }

  test("are read without it", async () => {
    expect((await saidBehind(figures)).values).toEqual(figures.map(Number));
  });

  test.each([
    ["a figure twice", [...figures.slice(0, 3), ...figures.slice(2)], "row-overfull"],
    ["the number of the page", [...figures, "5"], "row-overfull"],
    ["one figure lost", figures.slice(1), "row-ambiguous"],
  ])("are told: %s", async (_, lines, code) => {
    const { values, codes } = await saidBehind(lines);
    expect(values.every((value) => value === null)).toBe(true);
    expect(codes).toContain(code);
  });

  test("are told: a sign amid them", async () => {
    const lines = [...figures.slice(0, 12), "x", ...figures.slice(12)];
    expect((await saidBehind(lines, "\n")).codes).toContain("value-unplaced");
  });

  test("a blank table above the number of a page has none", async () => {
    expect((await saidBehind(["5"])).codes).toEqual(["row-missing"]);
  });
});

test.each([14, 16])("%i figures of table four, one to a line, hide none of its headers", async (count) => {
  const endings = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
  const report = await reportIn(
    [
      title,
      "四、政府信息公开行政复议、行政诉讼情况",
      "行政复议",
      "行政诉讼",
      ...endings,
      "未经复议直接起诉",
      "复议后起诉",
      ...endings,
      ...endings,
      ...Array.from({ length: count }, () => "0"),
      "五、存在的主要问题及改进情况",
    ].join("\n"),
  );
  const table = report?.tables.remedies;
  expect(table?.headers.filter(({ raw }) => raw === null)).toEqual([]);
  expect([...(table?.cells.values() ?? [])].filter(({ value }) => value !== null)).toEqual([]);
});

describe("figures that were not understood are told with their table", () => {
  const lines = (...rows: readonly string[]) => [title, "二、主动公开政府信息情况", ...rows].join("\n");
  const issuesOf = async (text: string) =>
    (await reportIn(text))?.issues.flatMap(({ code, cell, data }) =>
      cell?.startsWith("/proactiveDisclosure/table") === true
        ? [[code, cell, data?.raw ?? data?.values]]
        : [],
    );

  test("amid other text", async () => {
    const rows = [
      "信息内容",
      "本年处理决定数量",
      "行政许可",
      "行政处罚",
      "行政强制",
      "第二十条第（八）项",
      "信息内容",
      "本年收费金额（单位：万元）",
      "行政事业性收费",
    ];
    const names = new Set(["行政许可", "行政处罚", "行政强制", "行政事业性收费"]);
    const quoted = rows.flatMap((row, index) => [`"${row}",`, ...(names.has(row) ? [`"${index}",`] : [])]);
    const told = ["value-unplaced", "/proactiveDisclosure/table", expect.stringContaining('"2"')];
    expect(await issuesOf(lines('"第二十条第（五）项",', ...quoted))).toContainEqual(told);
    expect(await issuesOf(lines("第二十条第（五）项", ...rows))).not.toContainEqual(told);
  });

  test("where each row has one more than columns, and nothing shows which is not the form's", async () => {
    const issues = await issuesOf(
      lines(
        ...["第二十条第（五）项", "信息内容", "本年处理决定数量", "行政许可", "794", "481"],
        ...["第二十条第（六）项", "信息内容", "本年处理决定数量"],
        ...["行政处罚", "630", "45", "行政强制", "232", "316"],
      ),
    );
    const row = "/proactiveDisclosure/table/administrative";
    expect(issues).toContainEqual(["row-overfull", `${row}Licenses`, "794 481"]);
    expect(issues).toContainEqual(["row-overfull", `${row}Compulsion`, "232 316"]);
  });
});

test("a word in the place of a row's first figure is told, and no row without figures", async () => {
  const source = await readSource(
    new TextEncoder().encode(
      [
        ...[title, "三、收到和处理政府信息公开申请情况"],
        ...["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"],
        ...["一、本年新收政府信息公开申请数量", "1", "0", "0", "0", "0", "0", "1"],
        ...["二、上年结转政府信息公开申请数量", "若干", "0", "0", "0", "0", "0", "0"],
        ...["（一）予以公开", "(0)", "0", "0", "0", "0", "0", "4"],
        ...["（七）总计", "1", "0", "0", "0", "0", "0", "1"],
        ...["四、结转下年度继续办理", "0", "0", "0", "0", "0", "0", "0"],
      ].join("\n\n"),
    ),
    { file: "a.txt" },
  );
  const reports = recognize(source);
  const table = "/applications/table";
  const said = lintSource(source, reports).flatMap(({ findings }) =>
    findings.flatMap(({ ruleId, cell }) =>
      [`${table}/carriedIn`, `${table}/outcomes/granted`].some((row) => cell?.startsWith(row))
        ? [`${ruleId} ${cell}`]
        : [],
    ),
  );
  expect(said.filter((one) => /read|number/.test(one))).toEqual([
    `cell-not-number ${table}/carriedIn/naturalPerson`,
    `cell-not-number ${table}/outcomes/granted/naturalPerson`,
  ]);
  expect(reports[0]?.tables.applications?.cells.get(`${table}/outcomes/granted/total`)?.value).toBe(4);
});

test.each([
  ["of words", ["http://www.bailu.gov.cn/zwgk/a.html 7/9"]],
  ["of words twice", ["白鹭市水务局", "", "打印日期 1月18日"]],
])("a number of a page is no figure of a row that goes on behind a line %s", async (_, between) => {
  const row = (label: string, figures: readonly string[]) => [label, ...figures];
  const text = [
    ...[title, "三、收到和处理政府信息公开申请情况"],
    ...["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"],
    ...row("一、本年新收政府信息公开申请数量", ["26", "6", "31", "12", "44", "5", "17", ...between, "135"]),
    ...row("二、上年结转政府信息公开申请数量", ["3", "0", "0", "0", "0", "0", "3"]),
    ...row("（一）予以公开", ["9", "0", "0", "0", "0", "0", "9"]),
    ...row("（七）总计", ["9", "0", "0", "0", "0", "0", "9"]),
    ...row("四、结转下年度继续办理", ["0", "0", "0", "0", "0", "0", "0"]),
  ];
  const source = await readSource(new TextEncoder().encode(text.join("\n\n")), { file: "a.txt" });
  const cells = recognize(source)[0]?.tables.applications?.cells;
  expect(cells?.get("/applications/table/received/commercialEnterprise")?.value).toBeNull();
  expect(cells?.get("/applications/table/carriedIn/total")?.value).toBe(3);
});

/** The block of the licences with one row. */
const licenses = (row: string) => ["| 第二十条第（五）项 | |", "| 信息内容 | 本年处理决定数量 |", row];

test.each([
  ["| 58 行政许可 | 35 |", true],
  ["| 593行政许可 | 35 |", true],
  ["| 行政许可 4 | 35 |", true],
  ["| 2023年行政许可 | 35 |", false],
  ["| 行政许可 | 35 |", false],
])("a figure in the cell of another row's label is told: %s", async (row, isTold) => {
  const report = await reportIn([title, "二、主动公开政府信息情况", ...licenses(row), ...others].join("\n"));
  const cell = "/proactiveDisclosure/table/administrativeLicenses";
  const told = report?.issues.some((issue) => issue.code === "value-unplaced" && issue.cell === cell);
  expect(told).toBe(isTold);
});

test.each([
  ["| 101 | 102 | 103 | 104 | 105 |", true],
  ["101,102,103,104,105", true],
  ["101  102  103  104  105", true],
  ["| 1 | 2 | 3 | 4 | 5 |", false],
  ["101  102", false],
  ["2024 1 18 15 33", false],
])("a row of figures above the table of its section is told: %s", async (row, isTold) => {
  const table = licenses("| 行政许可 | 35 |");
  const report = await reportIn([title, "二、主动公开政府信息情况", row, ...table, ...others].join("\n"));
  const told = report?.issues.flatMap(({ code, data }) => (code === "value-unplaced" ? [data?.raw] : []));
  expect(told).toEqual(isTold ? ["101 102 103 104 105"] : []);
});
