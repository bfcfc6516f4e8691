import { expect, test } from "vitest";
import { openCollection, rosterOf } from "../../src/collect/index.ts";
import { collectionText } from "../../src/format/collection/text.ts";
import { observed } from "./observed.ts";

const cell = (row: string, column: string) => `/applications/table/${row}/${column}`;

function textOf(forward: Readonly<Record<string, number>>, into: Readonly<Record<string, number>>): string {
  const open = openCollection({ roster: null, years: null });
  open.add(observed("1.docx", { organization: "甲局", year: 2023, cells: forward }));
  open.add(observed("2.docx", { organization: "甲局", year: 2024, cells: into }));
  const view = { collection: open.end(), against: null, roster: null, skipped: [], language: "zh" as const };
  return [...collectionText(view)].join("");
}

test("what does not follow from last year is told by its total, or by its parts where that is right", () => {
  const both = textOf(
    { [cell("carriedForward", "naturalPerson")]: 2, [cell("carriedForward", "total")]: 2 },
    { [cell("carriedIn", "naturalPerson")]: 1, [cell("carriedIn", "total")]: 1 },
  );
  expect(both.match(/与上年对不上/g)).toHaveLength(1);
  expect(both).toContain("总计 为 1，应为 2");
  const parts = textOf(
    { [cell("carriedForward", "naturalPerson")]: 2, [cell("carriedForward", "total")]: 2 },
    { [cell("carriedIn", "commercialEnterprise")]: 2, [cell("carriedIn", "total")]: 2 },
  );
  expect(parts.match(/与上年对不上/g)).toHaveLength(2);
});

test("without a report there is no year", () => {
  const view = {
    collection: openCollection({ roster: null, years: null }).end(),
    against: null,
    roster: null,
    skipped: [],
    language: "zh" as const,
  };
  expect([...collectionText(view)].join("")).toBe("没有读到年度\n");
});

test("a report of another year is a fault where that of the year is missing, and told apart where it is there", () => {
  const roster = rosterOf([["name"], ["甲局"], ["乙局"]]);
  const open = openCollection({ roster, years: [2024] });
  open.add(observed("1.docx", { organization: "甲局", year: 2024 }));
  open.add(observed("2.docx", { organization: "甲局", year: 2023 }));
  open.add(observed("3.docx", { organization: "乙局", year: 2023 }));
  const collection = open.end();
  const text = [
    ...collectionText({ collection, against: null, roster: "名单.csv", skipped: [], language: "zh" }),
  ].join("");
  expect(text).toContain("  未报 1：乙局（报来的是其他年度的）\n");
  expect(text).toContain("  年度不对 1：乙局\n");
  expect(text).toContain("  另有其他年度的报告 1：甲局\n");
});

test("a report of another year is not told as one of the year that is collected", () => {
  const open = openCollection({ roster: null, years: [2024] });
  open.add(observed("1.docx", { organization: "甲局", year: 2024, errors: 2 }));
  open.add(observed("2.docx", { organization: "乙局", year: 2022, errors: 1 }));
  const collection = open.end();
  const text = (language: "zh" | "en") =>
    [...collectionText({ collection, against: null, roster: null, skipped: [], language })].join("");
  expect(text("zh")).toContain("  甲局 2024：2 个错误，0 个警告（1.docx）\n");
  expect(text("zh")).toContain("  乙局 2024（有其他年度的报告）：1 个错误，0 个警告（2.docx）\n");
  expect(text("en")).toContain("  甲局 2024: 2 errors, 0 warnings (1.docx)\n");
  expect(text("en")).toContain("  乙局 2024 (a report of another year): 1 error, 0 warnings (2.docx)\n");
});
