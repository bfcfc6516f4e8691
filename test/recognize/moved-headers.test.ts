import { describe, expect, test } from "vitest";
import { layouts } from "../bed/layouts.ts";
import { reading, reportIn } from "./expectations.ts";

async function valuesOf(header: string) {
  const text = `石桥县水利局2020年政府信息公开工作年度报告
一、总体情况
2020年公开信息12条。
二、主动公开政府信息情况
第二十条第（一）项
${header}
规章 31 22 13
规范性文件 64 55 46
第二十条第（五）项
信息内容 上一年项目数量 本年增/减 处理决定数量
行政许可 7 1 9
三、收到和处理政府信息公开申请情况
本年没有收到申请。`;
  const report = await reportIn(text);
  const cells = [...(report?.tables.proactiveDisclosure?.cells.values() ?? [])];
  return cells.filter(({ cell }) => cell.pointer.includes("/regulations/")).map(({ value }) => value);
}

test("headers that damage left alike are told apart by spaces, in any order", async () => {
  expect(await valuesOf("信息内容 对外厶开总数量 本午新公开数量 本年新制作数量")).toEqual([13, 22, 31]);
});

describe("headers that cannot be told apart", () => {
  test("in the form's order leave the figures where they are", async () => {
    expect(await valuesOf("信息内容本年新制作数量本年新公开数量对外厶开总数量")).toEqual([31, 22, 13]);
  });

  test("in another order leave no figure in the form's", async () => {
    expect(await valuesOf("信息内容对外厶开总数量本年新公开数量本年新制作数量")).toEqual([null, null, null]);
  });
});

test("what damage left of the label above all columns is no column (L1a+ocr-labels, run 7)", async () => {
  const layout = layouts.find(({ name }) => name === "L1a+ocr-labels");
  if (layout === undefined) throw new Error("no such layout");
  const { comparison } = await reading(layout.make(7));
  expect([comparison.cells.nulls, comparison.cells.wrong]).toEqual([0, 0]);
});

test("where a group lacks its last column, the first one of the next group is not taken for it", async () => {
  const results = ["结果纠正", "其他结果", "尚未审结", "总计"];
  const lines = [
    ["行政复议", "行政诉讼"],
    ["结果维持", ...results, "未经复议直接起诉", "复议后起诉"],
    [...results, "结果维持", ...results],
    [324, 395, 341, 339, 1399, 400, 16, 156, 712, 111, 376, 328, 13, 828],
  ];
  const text = [
    "石桥县水利局2023年政府信息公开工作年度报告",
    "四、政府信息公开行政复议、行政诉讼情况",
    ...lines.map((cells) => cells.join("\n\t")),
  ].join("\n");
  const report = await reportIn(text);
  const upheld = [...(report?.tables.remedies?.cells ?? [])].flatMap(([pointer, { value }]) =>
    pointer.endsWith("/upheld") ? [value] : [],
  );
  // It is another one's, or nothing says whose it is.
  expect(upheld[1]).toBeNull();
});

describe("where nothing but the order of the form says which column is which", () => {
  const title = "石桥县水利局2023年政府信息公开工作年度报告";
  const valuesIn = async (table: "applications" | "remedies", ...lines: readonly string[]) => {
    const report = await reportIn([title, ...lines].join("\n"));
    return [...(report?.tables[table]?.cells.values() ?? [])].flatMap(({ value }) => value ?? []);
  };

  test("headers amid which the label of a row stands were printed by their heights, and say nothing of it", async () => {
    const headers = (label: string) => [
      "三、收到和处理政府信息公开申请情况",
      ...["申请人情况", "法人或其他组织", "自然人", label, "总计", "商业企业", "科研机构", "社会公益组织"],
      ...["法律服务机构", "其他"],
    ];
    const rows = [
      ...["二、上年结转政府信息公开申请数量", 1, 2, 3, 4, 5, 6, 21],
      ...["（一）予以公开", 7, 8, 9, 1, 2, 3, 30],
    ].map(String);
    expect(await valuesIn("applications", ...headers("一、本年新收政府信息公开申请数量"), ...rows)).toEqual(
      [],
    );
  });

  test("totals that are wrong speak against it, though a row with one figure adds up in many orders", async () => {
    const rows = (...figures: readonly string[]) => [
      "三、收到和处理政府信息公开申请情况",
      "申请人情况",
      `一、本年新收政府信息公开申请数量 ${figures[0]}`,
      `二、上年结转政府信息公开申请数量 ${figures[1]}`,
      `（一）予以公开 ${figures[2]}`,
      "（二）部分公开 0 0 0 0 0 7 7",
    ];
    const otherwise = rows("10 20 30 40 5 108 3", "1 2 3 4 5 17 2", "4 4 4 4 4 25 5");
    expect(await valuesIn("applications", ...otherwise)).toEqual([]);
    const right = rows("10 20 30 40 5 3 108", "1 2 3 4 5 2 17", "4 4 4 4 4 5 25");
    expect(await valuesIn("applications", ...right)).toEqual(expect.arrayContaining([108, 17, 25]));
  });

  test("the only row is not read where some of its figures are in pieces", async () => {
    const lines = [
      "四、政府信息公开行政复议、行政诉讼情况",
      "行政复议                    行政诉讼",
      "其  尚   结   总   结        未经复议直接起诉               复议后起诉",
      "他  未   果   计   果        总  结 尚  结       其      其  结  尚        总     结",
      "结  审   纠       维        计  果 未  果       他      他  果  未        计     果",
      "果  结   正       持           维 审  纠       结      结  纠  审              维",
      "                              持    结    正    果    果    正    结         持",
      "29   39   30   81   17   72   18   29   29   21   22   39   52   94   27",
      "6         3    4    6    5    0    8         8    0    4         4    8",
    ];
    expect(await valuesIn("remedies", ...lines)).toEqual([]);
  });
});
