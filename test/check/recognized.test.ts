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

const title = "云岭市望山区教育体育局2023年政府信息公开工作年度报告";

test("a title without a report is said to be that", async () => {
  expect(await complaintOf(`<h1>${title}</h1><p>发布日期：2024-01-15</p>`)).toMatchObject({
    code: "no-report",
    text: { zh: `其中有标题“${title}”，但没有认出报告的章节和表格` },
  });
});

test("a page whose text is an attachment is said to be that", async () => {
  expect(await complaintOf(`<h1>${title}</h1><p>附件：<a href="a.docx">${title}.docx</a></p>`)).toMatchObject(
    {
      code: "no-report",
      text: { zh: `网页上没有报告正文，只有标题和附件“${title}.docx”；附件没有检查` },
      hint: { zh: expect.stringContaining("attachment-only") },
    },
  );
  // A page with text of its own may list any files.
  const text = `<p>${"为便于查阅，本页列出历年有关文件。".repeat(20)}</p><p>附件：a.docx</p>`;
  expect(await complaintOf(`<h1>${title}</h1>${text}`)).toMatchObject({
    text: { zh: `其中有标题“${title}”，但没有认出报告的章节和表格` },
  });
});
