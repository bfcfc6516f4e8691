import { expect, test } from "vitest";
import { recognizeReports } from "../../src/check/recognized.ts";
import { readSource } from "../../src/read/index.ts";

async function complaintOf(html: string): Promise<unknown> {
  const source = await readSource(new TextEncoder().encode(html), { file: "a.html" });
  try {
    return recognizeReports(source, {});
  } catch (error) {
    return error;
  }
}

test("no report found: that part of the file is hidden is said with it", async () => {
  expect(await complaintOf("<p>通知</p>")).toMatchObject({
    code: "no-report",
    text: { zh: "其中没有政府信息公开工作年度报告" },
  });
  expect(await complaintOf("<p>通知</p><p style='display:none'>一、总体情况</p>")).toMatchObject({
    code: "no-report",
    text: {
      zh: "其中没有政府信息公开工作年度报告（文件含隐藏文字，未读取）",
      en: "holds no annual report on government information disclosure (the file holds hidden text, not read)",
    },
  });
});
