import { expect, test } from "vitest";
import { lintSource } from "../../src/lint/index.ts";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import { print } from "../bed/printed.ts";
import { renderDocx } from "../bed/render/docx.ts";
import { makeReport } from "../bed/report.ts";

const bytes = renderDocx([print(makeReport(1, { mode: "distinct" }))]);
const source = await readSource(bytes, { file: "a.docx" });
const reports = recognize(source);
const gapsIn = (options: Parameters<typeof lintSource>[2], of = reports) =>
  lintSource(source, of, { gaps: true, ...options })[0]?.gaps;

test("what could not be looked at is said where it was asked for", () => {
  expect(lintSource(source, reports)[0]?.gaps).toBeUndefined();
  expect(gapsIn({})).toMatchObject({ tables: [], cells: [], previous: false, enforcement: false });
});

test("a table that was not read, and a cell without a figure with the sums it is in", () => {
  const [report] = reports;
  if (report === undefined) throw new Error("no report");
  const missing = { ...report, tables: { ...report.tables, remedies: null } };
  expect(gapsIn({}, [missing])?.tables).toEqual(["remedies"]);
  const table = report.tables.applications;
  const total = "/applications/table/outcomes/granted/total";
  const cell = table?.cells.get(total);
  if (table == null || cell === undefined) throw new Error("no cell");
  const cells = new Map(table.cells).set(total, {
    ...cell,
    value: null,
    raw: "三十一?",
    reason: "unreadable",
  });
  const blank = { ...report, tables: { ...report.tables, applications: { ...table, cells } } };
  const gaps = gapsIn({}, [blank]);
  expect(gaps?.cells).toContain(total);
  expect(gaps?.cells).toContain("/applications/table/outcomes/granted/naturalPerson");
  expect(gaps?.cells).not.toContain("/applications/table/received/naturalPerson");
});

test("rules that were switched off, and those that are not asked of such a report", async () => {
  const [usual, off] = [gapsIn({}), gapsIn({ severities: { "t4-total": "off" } })];
  expect(usual?.rules).not.toContain("t4-total");
  expect(off?.rules).toContain("t4-total");
  const text =
    "某县民政局2017年政府信息公开工作年度报告\n一、概述\n2017年，本局主动公开信息12条。\n二、存在的问题\n公开不够及时。\n";
  const old = await readSource(new TextEncoder().encode(text), { file: "a.txt" });
  const [told] = lintSource(old, recognize(old), { gaps: true });
  expect(told?.year).toBe(2017);
  expect(told?.gaps?.rules).toContain("table-missing");
});

test("whether the year before, and enforcement data, were at hand", () => {
  const [report] = reports;
  if (report?.year == null) throw new Error("no year");
  const before = { ...report, year: { ...report.year, value: report.year.value - 1 } };
  expect(gapsIn({ previous: [before] })?.previous).toBe(true);
  const none = {
    file: "执法.csv",
    organization: null,
    year: null,
    licences: [],
    penalties: [],
    compulsion: [],
  };
  expect(gapsIn({ ruleOptions: { enforcement: [none] } })?.enforcement).toBe(true);
});
