import { describe, expect, test } from "vitest";
import { buildReport } from "../../src/example/report.ts";
import { paragraphsOf, sentencesOf } from "../../src/text/report-text.ts";

const overview = (text: string) => buildReport({ sections: { overview: text } });
const texts = (text: string) => sentencesOf(overview(text), ["overview"]).map((sentence) => sentence.text);

describe("sentences of a section", () => {
  test("hard-wrapped lines are joined, spaces dropped, width unified", () => {
    expect(
      texts("全年围绕供水保障和河湖治理公开信息，收到政府信\n息公开 申请１５件。其他事项照常。"),
    ).toEqual(["全年围绕供水保障和河湖治理公开信息,收到政府信息公开申请15件。", "其他事项照常。"]);
  });

  test("a line that starts an item stands alone", () => {
    expect(texts("（一）全年公开供水信息、水质信息、节水信息共计12\n（二）收到申请3件。")).toEqual([
      "(一)全年公开供水信息、水质信息、节水信息共计12",
      "(二)收到申请3件。",
    ]);
  });

  test("figures on both sides of a line break never become one", () => {
    expect(texts("全年围绕供水保障公开信息，共收到政府信息公开申请1\n2023年另有安排。")).toEqual([
      "全年围绕供水保障公开信息,共收到政府信息公开申请1\n",
      "2023年另有安排。",
    ]);
  });

  test("pasted material is left out", () => {
    expect(texts("本局公开信息。\n^其他机关收到申请12件。\n完毕。")).toEqual(["本局公开信息。", "完毕。"]);
  });

  test("traditional characters are read as simplified ones", () => {
    expect(texts("收到政府信息公開申請三件。")).toEqual(["收到政府信息公开申请三件。"]);
  });

  test("a place is the line and column of the character in the file", () => {
    const [paragraph] = paragraphsOf(overview("共收到各类群众提出的政府信息公开 申\n请15件。"), "overview");
    if (paragraph === undefined) throw new Error("no paragraph");
    const start = paragraph.at(0);
    const number = paragraph.at(paragraph.text.indexOf("15"));
    expect((number.line ?? 0) - (start.line ?? 0)).toBe(1);
    expect(number.column).toBe(2);
    expect(paragraph.quote(0, 4)).toBe("共收到各");
  });

  test("pieces of a sentence, a line each, are joined; short lines of their own are not", () => {
    expect(texts("2023年，\n全区共受理政府\n信息公开申请17件，\n均已答复。")).toEqual([
      "2023年,全区共受理政府信息公开申请17件,均已答复。",
    ]);
    expect(texts("公开平台\n收到申请17件")).toEqual(["公开平台", "收到申请17件"]);
  });

  test("a line without end is read in pieces, nothing lost", () => {
    const long = "公开供水信息。".repeat(2000);
    expect(texts(long).join("")).toBe(long);
    expect(paragraphsOf(overview(long), "overview").length).toBeGreaterThan(1);
  });
});
