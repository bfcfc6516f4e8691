import { describe, expect, test } from "vitest";
import { buildReport } from "../../src/example/report.ts";
import type { MeasureKind } from "../../src/facts/fact.ts";
import { factsOf } from "../../src/facts/facts.ts";

const values = (kind: MeasureKind, overview: string) =>
  factsOf(buildReport({ sections: { overview } }), kind).map(({ value }) => value);

describe("numbers that a frame leaves alone", () => {
  test("applicants of one way in", () => {
    const told = (way: string) =>
      values("applicants", `收到政府信息公开申请35件，${way}自然人申请33件，法人或其他组织申请2件。`);
    expect(told("其中")).toEqual([33, 2]);
    expect(told("其中网上")).toEqual([]);
    expect(told("网上受理的都已答复；")).toEqual([33, 2]);
  });

  test("results of one kind of requests only", () => {
    const told = (lead: string) =>
      values("outcome", `政府信息公开申请中，${lead}予以公开41件，部分公开9件。`);
    expect(told("")).toEqual([41, 9]);
    expect(told("自然人提出的申请")).toEqual([]);
    expect(told("涉及征地的申请")).toEqual([]);
    expect(told("涉及征地的60件，")).toEqual([]);
    expect(told("第三方不同意公开3件，")).toEqual([]);
    expect(told("涉及内部事务信息7件，")).toEqual([41, 9]);
  });

  test("applicants of one result, or who came for something else", () => {
    const told = (lead: string) =>
      values("applicants", `收到政府信息公开申请35件，${lead}自然人30件，企业5件。`);
    expect(told("其中")).toEqual([30, 5]);
    expect(told("予以公开35件，其中")).toEqual([]);
    expect(told("窗口接待")).toEqual([]);
  });

  test("others, where the list before them names no applicants", () => {
    expect(values("applicants", "收到政府信息公开申请35件，其中自然人30件、企业3件、其他2件。")).toEqual([
      30, 3, 2,
    ]);
    expect(
      values("applicants", "收到政府信息公开申请35件，其中自然人30件、网上3件、其他2件。"),
    ).not.toContain(2);
  });

  test("requests where two lists of ways split the whole", () => {
    const first = "通过网站、信函等渠道收到政府信息公开申请20件";
    expect(values("requests", `${first}。`)).toEqual([20]);
    expect(values("requests", `${first}，通过窗口、电话等方式收到政府信息公开申请6件。`)).toEqual([]);
  });

  test("requests of one topic only", () => {
    const told = (what: string) => values("requests", `收到${what}12件。`);
    expect(told("政府信息公开申请")).toEqual([12]);
    expect(told("有关政府信息公开的申请")).toEqual([12]);
    expect(told("各类政府信息公开申请")).toEqual([12]);
    expect(told("关于征地拆迁的政府信息公开申请")).toEqual([]);
    expect(told("征地类政府信息公开申请")).toEqual([]);
    expect(values("requests", "收到12件关于征地拆迁的政府信息公开申请。")).toEqual([]);
    expect(
      values("requests", "政府信息公开申请量居前三位的事项为：征地补偿收到申请31件，工程招标收到申请20件。"),
    ).toEqual([]);
    expect(values("requests", "政府信息公开申请主要事项为：征地补偿收到申请31件。")).toEqual([]);
  });

  test("an office's own share, where what others received stands beside it", () => {
    const told = (others: string) =>
      values("requests", `依申请公开。${others}收到政府信息公开申请18件，局机关收到12件。`);
    expect(told("全系统（含局属单位）")).toContain(12);
    expect(told("局属各单位")).not.toContain(12);
  });

  test("a note on a figure of a table that it does not name", () => {
    const told = (note: string) => values("carriedIn", `收到政府信息公开申请12件。\n${note}`);
    expect(told("收到政府信息公开申请，含上年结转3件。")).toEqual([3]);
    expect(told("注：1.本表数据截至2023年12月31日；2.含上年结转政府信息公开申请3件。")).toEqual([]);
  });

  test("documents that are planned", () => {
    expect(values("documents", "全年制定规范性文件2件。")).toEqual([2]);
    const planned = buildReport({ sections: { overview: "拟制定规范性文件3件列入2024年计划。" } });
    expect(factsOf(planned, "documents").map(({ standing }) => standing.ownYear)).toEqual([false]);
  });

  test("no fees, where requests and what they may cost are spoken of", () => {
    expect(values("fees", "全年未收取行政事业性收费。")).toEqual([0]);
    expect(values("fees", "办理政府信息公开申请12件。全年未收取行政事业性收费。")).toEqual([]);
  });

  test("none carried over, where that is said of proposals", () => {
    const none = "无结转下年度继续办理的申请。";
    expect(values("carriedForward", `收到政府信息公开申请12件，${none}`)).toEqual([0]);
    expect(values("carriedForward", `办理人大代表建议和政府信息公开申请，${none}`)).toEqual([]);
  });

  test("items of power, which are counted as decisions are not", () => {
    expect(values("decisions", "全年作出行政许可决定330项。")).toEqual([330]);
    expect(values("decisions", "全年办理行政许可330项。")).toEqual([]);
  });

  test("cases that are a part of others, unless they are a kind of suit", () => {
    const told = (part: string) => values("disputes", `因政府信息公开引发行政诉讼4件，其中${part}2件。`);
    expect(told("未经复议直接起诉")).toEqual([4, 2]);
    expect(told("行政诉讼")).toEqual([4]);
  });

  test("documents that ran out", () => {
    expect(values("documents", "全年废止规范性文件2件。")).toEqual([2]);
    expect(values("documents", "全年宣布失效或废止规范性文件2件。")).toEqual([]);
  });
});
