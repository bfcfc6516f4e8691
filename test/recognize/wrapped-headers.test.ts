import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import { compare } from "../bed/compare.ts";
import { withPinyin } from "../bed/degrade/characters.ts";
import { reportOfRun } from "../bed/layouts.ts";
import { print, truthOf } from "../bed/printed.ts";
import { seeded } from "../bed/random.ts";
import { papersOf } from "../bed/render/paper.ts";
import { renderPdf } from "../bed/render/pdf.ts";

/** 制发、废止、有效 of the two rows, as a text whose header has these lines says. */
async function figuresOf(header: readonly string[]): Promise<unknown[]> {
  const text = [
    "云岭市水务局2023年政府信息公开工作年度报告",
    "二、主动公开政府信息情况",
    "第二十条第（一）项",
    ...header,
    "规章                    1                  3                11",
    "行政规范性文件              2                  4                12",
    "第二十条第（五）项",
    "信息内容                        本年处理决定数量",
    "行政许可                          5",
  ].join("\n");
  const [report] = recognize(await readSource(strToU8(text), { file: "report.txt" }));
  return [...(report?.tables.proactiveDisclosure?.cells.values() ?? [])]
    .slice(0, 6)
    .map(({ value }) => value);
}

describe("headers that are broken in their cells stand in the order of their places", () => {
  test.each([
    [
      "the last one",
      [
        "                                                      现行有效",
        "信息内容               本年制发件数         本年废止件数",
        "                                                      件数",
      ],
      [1, 3, 11, 2, 4, 12],
    ],
    [
      "all but one, with a blank line between",
      [
        "                     本年制发                             现行有效",
        "",
        "信息内容                                  本年废止件数",
        "                     件数                               件数",
      ],
      [1, 3, 11, 2, 4, 12],
    ],
    [
      "in columns that are not in the form's order",
      [
        "                                          本年废止                            ",
        "信息内容            现行有效件数                            本年制发件数",
        "                                          件数",
      ],
      [11, 3, 1, 12, 4, 2],
    ],
    [
      "as terminals count, wide characters two places",
      [
        "                      本年制发                        现行有效",
        "信息内容                            本年废止件数",
        "                        件数                            件数",
      ],
      [1, 3, 11, 2, 4, 12],
    ],
    [
      "with one in three lines",
      [
        "                                                      现行",
        "信息内容               本年制发件数         本年废止件数    有效",
        "                                                      件数",
      ],
      [1, 3, 11, 2, 4, 12],
    ],
  ])("%s", async (_, header, figures) => {
    expect(await figuresOf(header)).toEqual(figures);
  });

  test("where their words are damaged, and the order of their lines is not the form's, nothing shows which is whose", async () => {
    const header = [
      "                                                      现行有效",
      "信息内容               本年制发件教         本年废止件数",
      "                                                      件教",
    ];
    expect(await figuresOf(header)).toEqual([null, null, null, null, null, null]);
  });
});

test("broken headers of a page without ruling lines are read by their places", async () => {
  for (const run of [2, 7]) {
    const printed = withPinyin(print(reportOfRun(run)), seeded(run));
    const bytes = renderPdf(papersOf(printed, { lines: "none" }), {});
    const reports = recognize(await readSource(bytes, { file: "report.pdf" }));
    const { mismatches } = compare([truthOf(printed)], reports);
    const moved = mismatches.filter(({ at }) => /\/(?:produced|disclosed|totalDisclosed)$/.test(at));
    expect([run, moved]).toEqual([run, []]);
  }
});

test("a figure of a page without ruling lines is told by its page and line, without a column of our own", async () => {
  const bytes = renderPdf(papersOf(print(reportOfRun(0)), { lines: "none" }), {});
  const [report] = recognize(await readSource(bytes, { file: "report.pdf" }));
  const places = [...(report?.tables.applications?.cells.values() ?? [])].flatMap(({ at }) => at ?? []);
  expect(places.length).toBeGreaterThan(100);
  expect(
    places.filter(
      ({ page, line, column }) => page === undefined || line === undefined || column !== undefined,
    ),
  ).toEqual([]);
});

describe("table four, its headers broken on lines without room", () => {
  const labels = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
  const figures = [
    [8, 4, 2, 1, 15],
    [6, 3, 2, 0, 11],
    [5, 1, 1, 7, 14],
  ];

  /** As pdftotext prints cells of two characters: the first group halfway above the others, totals halfway down. */
  async function valuesIn(order: readonly number[]): Promise<unknown[]> {
    const names = order.map((at) => labels[at] ?? "");
    const upper = names.map((name) => (name === "总计" ? name : name.slice(0, 2)));
    const half = (from: number, to: number) =>
      names.map((name) => (name === "总计" ? "  " : name.slice(from, to))).join(" ");
    const totals = names.map((name) => (name === "总计" ? name : "  ")).join(" ");
    const lead = " ".repeat(upper.join(" ").length + 1);
    const text = [
      "云岭市水务局2023年政府信息公开工作年度报告",
      "四、政府信息公开行政复议、行政诉讼情况",
      "行政复议                 行政诉讼",
      `${upper.join(" ")} 未经复议直接起诉                    复议后起诉`,
      names.flatMap((name) => (name === "总计" ? [] : name.slice(2))).join(" "),
      `${lead}${half(0, 2)} ${half(0, 2)}`,
      `${lead}${totals} ${totals}`,
      `${lead}${half(2, 4)} ${half(2, 4)}`,
      figures.flatMap((group) => order.map((at) => group[at])).join(" "),
    ].join("\n");
    const [report] = recognize(await readSource(strToU8(text), { file: "report.txt" }));
    return [...(report?.tables.remedies?.cells.values() ?? [])].map(({ value }) => value);
  }

  test.each([
    ["in the form's order", [0, 1, 2, 3, 4]],
    ["with the totals in front", [4, 0, 1, 2, 3]],
    ["in another order", [0, 2, 3, 1, 4]],
  ])("%s", async (_, order) => {
    expect(await valuesIn(order)).toEqual(figures.flat());
  });
});
