import { describe, expect, test } from "vitest";
import type { Report } from "../../src/report/model.ts";
import { print, truthOf } from "../bed/printed.ts";
import { renderHtml } from "../bed/render/html.ts";
import { makeReport } from "../bed/report.ts";
import { expectNothingWrong, reading } from "./expectations.ts";

const printed = print(makeReport(7, { mode: "distinct" }));
const page = renderHtml(printed);

/** Table three as it is read where a header stands there in other words. */
async function readingOf(header: string, other: string) {
  const bytes = new TextEncoder().encode(page.replace(`>${header}<`, `>${other}<`));
  const { reports, comparison } = await reading({ file: "page.html", bytes, truths: [truthOf(printed)] });
  expectNothingWrong(comparison);
  return { report: reports[0], headers: reports[0]?.tables.applications?.headers ?? [] };
}

const unclearIn = (report: Report | undefined) =>
  report?.issues.filter(({ code }) => code === "columns-unclear") ?? [];

describe("a header in other words", () => {
  test.each([
    ["科研机构", "科研单位"],
    ["法律服务机构", "法律服务组织"],
    ["社会公益组织", "公益社团"],
  ])("%s: %s stands for it, and loses none of those above and beside it", async (header, other) => {
    const { report, headers } = await readingOf(header, other);
    const own = headers.find(({ expected }) => expected === header);
    const beside = headers.find(({ expected }) => expected === "商业企业");
    expect(own).toMatchObject({ raw: other, role: "column", similarity: 0 });
    expect(own?.at?.row).toBe(beside?.at?.row);
    expect(headers.filter(({ raw }) => raw === null)).toEqual([]);
    expect(unclearIn(report)).toMatchObject([{ at: own?.at, data: { values: other } }]);
  });

  test("is named where its column was read all the same", async () => {
    const { report, headers } = await readingOf("商业企业", "工商企业");
    const [own, beside] = ["商业企业", "科研机构"].map((one) =>
      headers.find(({ expected }) => expected === one),
    );
    expect(own).toMatchObject({ raw: "工商企业", similarity: 0, at: { row: beside?.at?.row } });
    expect(unclearIn(report)).toEqual([]);
  });

  test("is none where the others stand in another order", async () => {
    const [first, last] = ["自然人", "科研机构"];
    const swapped = page
      .replace(`>${first}<`, ">*<")
      .replace(`>${last}<`, `>${first}<`)
      .replace(">*<", ">科研单位<");
    const bytes = new TextEncoder().encode(swapped);
    const { reports } = await reading({ file: "page.html", bytes, truths: [] });
    const headers = reports[0]?.tables.applications?.headers ?? [];
    expect(headers.some(({ expected, raw }) => raw === "科研单位" && expected !== raw)).toBe(false);
  });
});

describe("a table of years before 表三", () => {
  const years = [2020, 2021, 2022].map((year) => `<tr><td>${year}年<td>${year}1<td>${year}2`);
  const before = `<table><tr><td>年度<td>新收申请<td>总计${years.join("")}</table>`;
  const start = page.lastIndexOf("<table", page.indexOf("申请人情况"));

  test("lends no header to it", async () => {
    const bytes = new TextEncoder().encode(page.slice(0, start) + before + page.slice(start));
    const { reports, comparison } = await reading({
      file: "page.html",
      bytes,
      truths: [truthOf(printed)],
    });
    expectNothingWrong(comparison);
    const cells = [...(reports[0]?.tables.applications?.cells.values() ?? [])];
    expect(cells.filter(({ value }) => value === null)).toEqual([]);
  });
});
