import { expect, test } from "vitest";
import { reportIn } from "./expectations.ts";

/** What is read of two rows of 表二 with a page end before each figure's place, and a third with what stands there. */
async function read(...places: readonly [string, string, string]) {
  const [license, penalty, compulsion] = places;
  const report = await reportIn(
    [
      "石桥县水利局2023年政府信息公开工作年度报告",
      "二、主动公开政府信息情况",
      ...["第二十条第（五）项", "信息内容", "本年处理决定数量", "行政许可", license],
      ...["第二十条第（六）项", "信息内容", "本年处理决定数量", "行政处罚", penalty],
      ...["行政强制", compulsion],
      "三、收到和处理政府信息公开申请情况",
    ].join("\n"),
  );
  return ["administrativeLicenses", "administrativePenalties", "administrativeCompulsion"].map(
    (row) =>
      report?.tables.proactiveDisclosure?.cells.get(`/proactiveDisclosure/table/${row}/decisions`)?.value,
  );
}

test("the number of a page behind a form feed is no figure of a row left blank above it", async () => {
  expect(await read("\f2", "41", "53")).toEqual([null, 41, 53]);
});

test("numbers that rise with the pages are theirs, wherever they begin", async () => {
  expect(await read("\f17", "\f18", "53")).toEqual([null, null, 53]);
});

test("a figure that a table goes on with over the page is one", async () => {
  expect(await read("\f35", "41", "\f53")).toEqual([35, 41, 53]);
});
