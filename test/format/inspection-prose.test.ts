import { describe, expect, test } from "vitest";
import { buildReport } from "../../src/example/report.ts";
import { proseJson, proseLines } from "../../src/format/inspection-prose.ts";
import { noColour } from "../../src/format/palette.ts";

const report = buildReport({
  preamble: "",
  sections: {
    overview:
      "全年约收到政府信息公开申请12件，较上年增加3件。2022年收到政府信息公开申请9件。发布信息318条。\n收到政府信息公开申请2件，均予以公开。",
    problems: "无",
    otherMatters: "无",
  },
});
const style = { language: "zh", palette: noColour } as const;

describe("what inspect shows of the prose", () => {
  const lines = proseLines(report, style);
  const lineOf = (quote: string) => lines.find((line) => line.includes(quote)) ?? "";

  test("counts what was understood and what was not", () => {
    expect(lines[0]).toMatch(/读懂 4 处，没有读懂 \d 处/u);
  });

  test("says of a number what it is, and why it is not compared", () => {
    expect(lineOf("申请2件")).toMatch(/申请 2 ← 收到政府信息公开申请2件$/u);
    expect(lineOf("申请9件")).toContain("不是本年度");
    expect(lineOf("均予以公开")).toContain("予以公开 ← 均予以公开  全部");
  });

  test("names the numbers that nobody understood", () => {
    expect(lineOf("发布信息318条")).toContain("? 发布信息318条");
  });

  test("gives the same as data", () => {
    const { facts, unread } = proseJson(report);
    expect(facts.map(({ kind, said, value, compared }) => [kind, said, value, compared])).toContainEqual([
      "outcome",
      "all",
      2,
      true,
    ]);
    expect(unread.map(({ value, unit }) => `${value}${unit}`)).toContain("318条");
  });

  test("speaks English too", () => {
    expect(proseLines(report, { ...style, language: "en" })[0]).toContain("understood");
  });
});
