import { describe, expect, test } from "vitest";
import { buildReport } from "../../src/example/report.ts";
import { type Ground, paragraphsIn } from "../../src/text/paragraphs.ts";
import { pastedParagraphs } from "../../src/text/report-text.ts";
import { writtenOf } from "../../src/text/written.ts";

const ground: Ground = { section: "overview", organization: "", hasColumns: true };
const paragraphs = (...lines: readonly string[]) =>
  paragraphsIn(
    lines.map((text, index) => ({ text, at: { line: index + 1, column: 1 } })),
    ground,
  );
const texts = (...lines: readonly string[]) => paragraphs(...lines).map(({ text }) => text);

describe("where a paragraph ends", () => {
  test("the edge of the page cuts numbers, and sentences that end there go on", () => {
    expect(
      texts(
        "全年围绕供水保障和河湖治理公开信息，共发布信息12",
        "3条，其中水质信息80条，工程建设信息43条。",
        "均已归档。",
      ),
    ).toEqual([
      "全年围绕供水保障和河湖治理公开信息,共发布信息123条,其中水质信息80条,工程建设信息43条。",
      "均已归档。",
    ]);
    expect(
      texts(
        "全年围绕供水保障公开信息，及时发布水质和",
        "工程建设信息，做到应公开尽公开、有问必答。",
        "下一步将继续努力。",
      ),
    ).toEqual([
      "全年围绕供水保障公开信息,及时发布水质和工程建设信息,做到应公开尽公开、有问必答。下一步将继续努力。",
    ]);
  });

  test("a year behind a number begins anew, and columns of figures are no prose", () => {
    expect(texts("全年围绕供水保障和河湖治理，共收到政府信息公开申请1", "2023年另有安排。")[0]).toContain(
      "申请1\n2023年",
    );
    expect(texts("行政许可和其他对外管理服务事项本年增减 1 2 3 4", "5 6 7")[0]).toContain("3 4\n5 6 7");
  });

  test("headings, items, titles and details end; what is in brackets does not", () => {
    const apart = [
      ["（二）依申请公开及行政复议情况", "收到申请3件。"],
      ["围绕供水保障和河湖治理及时公开各类政府信息", "（二）依申请公开。"],
      ["云岭市青溪区水务局2023年政府信息公开工作年度报告", "本报告根据条例编制。"],
      ["联系地址：云岭市青溪区清源路18号", "邮编：999001"],
      ["围绕供水保障\t河湖治理及时公开各类政府信息", "并做好解读"],
    ] as const;
    for (const [line, next] of apart) expect(texts(line, next)).toHaveLength(2);
    expect(texts("如有疑问，请与区水务局联系（电话：", "0999-6123457）。")).toHaveLength(1);
    expect(texts("如有疑问，请与区水务局联系【电话：", "0999-6123457】。")).toHaveLength(1);
    expect(texts("如有疑问，请与区水务局联系[电话：", "0999-6123457]。")).toHaveLength(1);
  });

  test("indented paragraphs stand apart although the line before is full", () => {
    const lines = [
      "　　全年围绕供水保障公开信息，发布水质和工程",
      "建设的信息，做到应公开尽公开，答复有据可查。",
      "　　下一步将继续努力，把水质信息公布得更细。",
    ];
    expect(texts(...lines)).toHaveLength(2);
  });

  test("a row of a table says nothing of the width of the page", () => {
    const row = `本年新收\t${"政府信息公开申请\t".repeat(12)}0`;
    const prose = [
      "全年围绕供水保障和河湖治理公开信息，共发布信息12",
      "3条，其中水质信息80条，工程建设信息43条。",
    ];
    expect(texts(row, ...prose).at(-1)).toContain("共发布信息123条");
  });

  test("lines that are longer than any page are paragraphs", () => {
    const long = `${"公开供水信息，".repeat(14)}共12`;
    expect(texts(long, "3条。")[0]).toContain("12\n3条");
  });
});

describe("what a paragraph keeps", () => {
  test("pinyin of mirror sites is left out, places and quotations are those of the file", () => {
    const [paragraph] = paragraphs("制发規(guī)章３件，公开 信息。");
    expect(paragraph?.text).toBe("制发规章3件,公开信息。");
    expect(paragraph?.at(4)).toEqual({ line: 1, column: 10 });
    expect(paragraph?.quote(4, 6)).toBe("３件");
  });

  test("a quotation over lines is joined", () => {
    const [paragraph] = paragraphs("全年围绕供水保障公开政府信息，收到申", "请３件。");
    const { text = "" } = paragraph ?? {};
    expect(paragraph?.quote(text.indexOf("收到"), text.length)).toBe("收到申请３件。");
  });

  test("blanks stay between Latin letters and figures", () => {
    expect(texts("邮箱 a@b.cn 13912345678 转 2")).toEqual(["邮箱a@b.cn 13912345678转2"]);
  });

  test("as written: width and marks are kept, stray blanks are not", () => {
    const [paragraph] = paragraphs("地 址：清源路１８号 （东楼），电话：0999 6123457");
    expect(paragraph && writtenOf(paragraph).text).toBe("地址：清源路１８号（东楼），电话：0999 6123457");
  });
});

test("pasted runs are paragraphs of their own, with the line behind them", () => {
  const report = buildReport({
    sections: { overview: "本局公开信息。\n^其他机关\n^收到申请\n完毕。\n^转载" },
  });
  const runs = pastedParagraphs(report, "overview");
  expect(runs.map(({ paragraphs, next }) => [paragraphs.length, next?.text ?? null])).toEqual([
    [2, "完毕。"],
    [1, null],
  ]);
});
