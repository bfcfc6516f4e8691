import { expect, test } from "vitest";
import { reportIn } from "./expectations.ts";

/** What is said of 行政许可 where its row is `row`, in lines with bars. */
async function readingOf(row: string) {
  const report = await reportIn(
    [
      "石桥县水利局2023年政府信息公开工作年度报告",
      "二、主动公开政府信息情况",
      "| 第二十条第（五）项 | |",
      "| 信息内容 | 本年处理决定数量 |",
      row,
      "| 第二十条第（六）项 | |",
      "| 信息内容 | 本年处理决定数量 |",
      "| 行政处罚 | 4 |",
      "| 行政强制 | 5 |",
    ].join("\n"),
  );
  const cell = "/proactiveDisclosure/table/administrativeLicenses/decisions";
  const reading = report?.tables.proactiveDisclosure?.cells.get(cell);
  const said = report?.issues.filter((issue) =>
    issue.cell?.startsWith("/proactiveDisclosure/table/administrativeLicenses"),
  );
  return [reading?.value, reading?.reason, said?.map(({ code, data }) => `${code} ${data?.raw}`)];
}

test.each(["不涉及", "约37", "三十七", "￥12.5", "见附件", "×", "许可37"])(
  "%s stands where the only figure of a row is due: it is told, and no figure",
  async (text) => {
    expect(await readingOf(`| 行政许可 | ${text} |`)).toEqual([
      null,
      "unreadable",
      [`cell-unreadable ${text}`],
    ]);
  },
);

test("what has a number of its own is a label, and no word for a figure", async () => {
  for (const label of ["1.信访类", "二、主动公开政府信息情况"]) {
    const [value, reason] = await readingOf(`| 行政许可 | ${label} |`);
    expect([value, reason === "unreadable"], label).toEqual([null, false]);
  }
});
