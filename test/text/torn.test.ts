import { describe, expect, test } from "vitest";
import { isEnded, isTorn } from "../../src/text/torn.ts";

describe("pieces of one sentence", () => {
  test.each([
    ["2023 年，", "全区共受理申请17件"],
    ["数据统计期限自", "2023年1月1日"],
    ["2023年1月1日", "起至"],
    ["起至", "2023年12月31日止。"],
    ["请与", "青禾县水务局联系"],
    ["青禾县水务局（", "地址：河西大街"],
    ["河西大街18", "号，邮编："],
    ["邮编：", "999018，电话：0999-6543210"],
    ["其中网站6条", "、公众号3条"],
    ["2023", "年1月"],
  ])("%s + %s", (before, after) => {
    expect(isTorn(before, after)).toBe(true);
  });

  test.each([
    ["青禾县水务局", "2023年政府信息公开工作年度报告"],
    ["联系电话：", "邮编：999018"],
    ["来源：青禾县水务局", "发布日期：2024-01-20"],
    ["坚持公开，", "一、总体情况"],
    ["坚持公开，", "（一）主动公开。"],
    ["规章\t0", "，行政规范性文件"],
    ["规章 |", "，"],
    ["", "，"],
    ["共6条", "月底完成"],
  ])("%s, then %s are none", (before, after) => {
    expect(isTorn(before, after)).toBe(false);
  });

  test("a sentence ends with its mark, in quotation marks too", () => {
    expect(["公开。", "公开！”", "公开;"].map(isEnded)).toEqual([true, true, true]);
    expect(["公开", "公开，"].map(isEnded)).toEqual([false, false]);
  });
});
