import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { lintSource } from "../../src/lint/index.ts";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";

async function lint(text: string) {
  const source = await readSource(strToU8(text), { file: "a.txt" });
  const [report] = lintSource(source, recognize(source));
  return report?.findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`);
}

/** An old report: parts of its own, no tables. */
function report(year: number, more = ""): string {
  return [
    `${year}年青禾镇政府信息公开工作年度报告`,
    `统计期限为${year}年1月1日至${year}年12月31日。${more}`,
    "一、主动公开政府信息的情况",
    `${year}年度我镇主动公开22条。`,
    "二、政府信息依申请公开办理情况",
    `${year}年度我镇没有接到申请。`,
    "三、复议、诉讼和申诉情况",
    "没有发生。",
  ].join("\n");
}

describe("a report that is older than the forms", () => {
  test.each([2008, 2015, 2018])("%d: one note", async (year) => {
    expect(await lint(report(year))).toEqual(["info before-forms"]);
  });

  test("personal data are looked for all the same", async () => {
    expect(await lint(report(2018, "联系人手机13912345678。"))).toContain("warning personal-mobile");
  });

  test.each([
    ["the year of the forms", report(2019)],
    ["a notice that is younger", report(2018, "根据国办公开办函〔2019〕60号编制。")],
    ["a period that is younger", report(2018).replaceAll("2018年1月1日至2018年", "2023年1月1日至2023年")],
  ])("but not with %s", async (_, text) => {
    const found = await lint(text);
    expect(found).not.toContain("info before-forms");
    expect(found).toContain("error section-missing");
  });
});
