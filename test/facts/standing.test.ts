import { describe, expect, test } from "vitest";
import { buildReport } from "../../src/example/report.ts";
import { isAsserted } from "../../src/facts/fact.ts";
import { factsOf } from "../../src/facts/facts.ts";

/** Of each number of requests, whether it is said of this office and of the whole of 2023. */
function asserted(overview: string): (readonly [value: number, asserted: boolean])[] {
  const report = buildReport({ organization: "云岭市青溪区水务局", sections: { overview } });
  return factsOf(report, "requests").map((fact) => [fact.value, isAsserted(fact)] as const);
}

describe("of which year a number is said", () => {
  test("the year named last holds for its sentence and for 全年", () => {
    expect(asserted("2022年，全年收到政府信息公开申请9件。")).toEqual([[9, false]]);
  });

  test("今年 and 一年来 in another sentence are the report's year again", () => {
    expect(asserted("2022年收到政府信息公开申请9件。今年以来收到政府信息公开申请12件。")).toEqual([
      [9, false],
      [12, true],
    ]);
    expect(asserted("2022年收到政府信息公开申请9件。一年来共收到政府信息公开申请12件。")).toEqual([
      [9, false],
      [12, true],
    ]);
  });

  test("截至 the end of the year names the year; 结转至 the next does not", () => {
    expect(asserted("2022年收到政府信息公开申请9件。截至2023年12月31日，收到政府信息公开申请12件。")).toEqual(
      [
        [9, false],
        [12, true],
      ],
    );
    expect(asserted("结转至2024年继续办理。收到政府信息公开申请12件。")).toEqual([[12, true]]);
  });

  test("截至 with 累计 says nothing of the year", () => {
    expect(asserted("截至2023年12月31日，累计收到政府信息公开申请12件。")).toEqual([[12, false]]);
  });

  test("a span of years is no year, and holds for its sentence only", () => {
    expect(asserted("近三年（2021—2023年）累计收到政府信息公开申请36件。")).toEqual([[36, false]]);
    expect(asserted("2021至2023年共收到政府信息公开申请36件。收到政府信息公开申请12件。")).toEqual([
      [36, false],
      [12, true],
    ]);
  });

  test("a rate, a record or one day is no sum of a year", () => {
    for (const lead of ["日均收到", "人均办理", "单日最多收到", "当日办理", "每收到"])
      expect([lead, asserted(`${lead}政府信息公开申请2件。`)]).toEqual([lead, [[2, false]]]);
    expect(asserted("日均收到申请1件，全年收到政府信息公开申请12件。")).toEqual([
      [1, false],
      [12, true],
    ]);
    expect(asserted("落实最多跑一次改革，“最多跑一次”窗口收到政府信息公开申请12件。")).toEqual([]);
  });

  test("a time that no calendar names is a part of the year, until 全年", () => {
    for (const lead of ["汛期", "疫情期间", "新规施行后", "征地公告发布前，", "年初"])
      expect([lead, asserted(`${lead}收到政府信息公开申请2件。`)]).toEqual([lead, [[2, false]]]);
    expect(asserted("疫情期间窗口照常开放，全年收到政府信息公开申请12件。")).toEqual([[12, true]]);
    expect(asserted("经审查后，收到政府信息公开申请12件。")).toEqual([[12, true]]);
  });

  test("what is planned is of no year yet", () => {
    expect(asserted("预计收到政府信息公开申请12件。")).toEqual([[12, false]]);
  });

  test("截至年底 is the whole year, 上半年 is not", () => {
    expect(asserted("截至年底，收到政府信息公开申请12件。")).toEqual([[12, true]]);
    expect(asserted("上半年收到政府信息公开申请12件。")).toEqual([[12, false]]);
  });
});

describe("of whom a number is said", () => {
  test("what follows the numbers of others may be theirs, unless it names the office itself", () => {
    expect(asserted("全区各单位共收到政府信息公开申请812件。收到政府信息公开申请12件。")).toEqual([
      [812, false],
      [12, false],
    ]);
    expect(asserted("全区各单位共收到政府信息公开申请812件。我局收到政府信息公开申请12件。")).toEqual([
      [812, false],
      [12, true],
    ]);
  });

  test("区政府办公室 is not the bureau", () => {
    expect(asserted("区政府办公室受理政府信息公开申请12件。")).toEqual([[12, false]]);
  });
});
