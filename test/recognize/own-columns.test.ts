import { describe, expect, test } from "vitest";
import { reportIn } from "./expectations.ts";

const title = "云岭市水务局2023年政府信息公开工作年度报告";
const decisions = "/proactiveDisclosure/table";

/** 行政许可, 行政处罚 and 行政强制 of a text. */
async function decisionsIn(lines: readonly string[]) {
  const report = await reportIn([title, "二、主动公开政府信息情况", ...lines].join("\n"));
  const cells = report?.tables.proactiveDisclosure?.cells;
  return ["administrativeLicenses", "administrativePenalties", "administrativeCompulsion"].map(
    (row) => cells?.get(`${decisions}/${row}/decisions`)?.value ?? null,
  );
}

/** A block with another column, each cell on a line of its own. */
const block = (article: string, header: string, rows: readonly (readonly string[])[], end = "") => [
  `第二十条第（${article}）项${end}`,
  ...["信息内容", "本年处理决定数量", header, ...rows.flat()].map((cell) => `${cell}${end}`),
];

describe("a figure that may be of a column of the office's own", () => {
  test("is no other's where the blank cell before it is marked", async () => {
    const rows = [
      ...block("五", "备注", [["行政许可", "", "3"]], " |"),
      ...block(
        "六",
        "备注",
        [
          ["行政处罚", "84", ""],
          ["行政强制", "17", ""],
        ],
        " |",
      ),
    ];
    expect(await decisionsIn(rows)).toEqual([null, 84, 17]);
  });

  test("is no other's where it stands below the header of remarks", async () => {
    const rows = [
      "第二十条第（五）项",
      "信息内容            本年处理决定数量        备注",
      "行政许可                                    3",
      "第二十条第（六）项",
      "信息内容            本年处理决定数量        备注",
      "行政处罚            84",
      "行政强制            17",
    ];
    expect(await decisionsIn(rows)).toEqual([null, 84, 17]);
  });

  test("is no other's where a column of figures is headed on a line of its own", async () => {
    const rows = [
      ...block("五", "上年", [["行政许可", "3"]]),
      ...block("六", "上年", [
        ["行政处罚", "84", "80"],
        ["行政强制", "17", "16"],
      ]),
    ];
    expect(await decisionsIn(rows)).toEqual([null, 84, 17]);
  });

  test("takes its row with it where the total is wrong with it, and where it is right is none", async () => {
    const row = (label: string, figures: string) => [label, ...figures.split(" ")];
    const report = await reportIn(
      [
        title,
        "三、收到和处理政府信息公开申请情况",
        ...["申请人情况", "备注", "自然人", "法人或其他组织", "总计"],
        ...["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"],
        ...row("一、本年新收政府信息公开申请数量", "9 1 0 0 0 0 10"),
        ...row("二、上年结转政府信息公开申请数量", "2 1 0 0 0 3 4"),
        ...row("三、本年度办理结果", "").slice(0, 1),
        ...row("（一）予以公开", "5 1 0 0 0 0 6"),
        ...row("（七）总计", "5 1 0 0 0 0 6"),
        ...row("四、结转下年度继续办理", "4 0 0 0 0 0 4"),
      ].join("\n"),
    );
    const naturalPersons = ["received", "carriedIn", "carriedForward"].map(
      (key) => report?.tables.applications?.cells.get(`/applications/table/${key}/naturalPerson`)?.value,
    );
    expect(naturalPersons).toEqual([9, null, 4]);
    const reading = report?.tables.applications?.cells.get("/applications/table/carriedIn/total");
    expect(reading?.evidence?.figures).toMatchObject({ why: "own-column" });
  });
});

test("a text that stands among the headers and again among the figures heads no column", async () => {
  const endings = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
  const stray = "扫描王 创建";
  const figures = "3 1 1 1 6 1 3 0 3 7 3 1 3 1 8".split(" ");
  const lines = [
    ...["行政复议", "行政诉讼", ...endings, "未经复议直接起诉"].map((cell) => `${cell} |`),
    stray,
    ...["复议后起诉", ...endings, ...endings].map((cell) => `${cell} |`),
    ...figures.slice(0, 8).map((cell) => `${cell} |`),
    stray,
    ...figures.slice(8).map((cell) => `${cell} |`),
  ];
  const report = await reportIn([title, "四、政府信息公开行政复议、行政诉讼情况", ...lines].join("\n"));
  const values = [...(report?.tables.remedies?.cells.values() ?? [])].map(({ value }) => value);
  expect(values.every((value, index) => value === null || value === Number(figures[index]))).toBe(true);
});

describe("a line in which blank cells leave no trace", () => {
  const head = [
    "三、收到和处理政府信息公开申请情况",
    "申请人情况 2022年",
    "自然人 法人或其他组织 总计",
    "商业企业 科研机构 社会公益组织 法律服务机构 其他",
  ];
  const received = "/applications/table/received";

  async function receivedIn(lines: readonly string[]) {
    const report = await reportIn([title, ...head, ...lines].join("\n"));
    return report?.tables.applications?.cells.get(`${received}/total`)?.value ?? null;
  }

  test("is not read where other rows have a figure more, though it has as many as the form", async () => {
    const rows = [
      "二、上年结转政府信息公开申请数量 1 0 4 6 9",
      "三、本年度办理结果 （一）予以公开 9 7 8 5 6 3 38 8",
      "（二）部分公开 9 7 8 5 6 3 38 8",
      "（三）不予公开 1.属于国家秘密 4 6 3 13 1",
      "2.其他法律行政法规禁止公开 2 6 3 11 1",
    ];
    expect(await receivedIn(["一、本年新收政府信息公开申请数量 34 39 0 0 19 92 9", ...rows])).toBeNull();
    expect(await receivedIn(["一、本年新收政府信息公开申请数量 34 39 0 0 19 2 94", ...rows])).toBe(94);
  });

  test("is not read where the figure before the last is the total in each", async () => {
    const rows = (total: number) => [
      `一、本年新收政府信息公开申请数量 3 2 1 0 4 10 ${total}`,
      "二、上年结转政府信息公开申请数量 1 0 0 0 1 2 1",
      "三、本年度办理结果 （一）予以公开 2 2 1 0 4 9 8",
    ];
    expect(await receivedIn(rows(7))).toBeNull();
    expect(await receivedIn(rows(20))).toBe(20);
  });

  test("is not read where a remark behind its figure has one of its own", async () => {
    const lines = (remark: string) => [
      "第二十条第（五）项",
      "信息内容 本年处理决定数量 备注",
      `行政许可 351 ${remark}`,
      "第二十条第（六）项",
      "信息内容 本年处理决定数量 备注",
      "行政处罚 84",
      "行政强制 17",
    ];
    expect(await decisionsIn(lines("含撤销 3 件"))).toEqual([null, 84, 17]);
    expect(await decisionsIn(lines("含撤销"))).toEqual([351, 84, 17]);
  });
});
