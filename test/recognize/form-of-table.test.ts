import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { printReport } from "../../bench/recall/print-example.ts";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import { renderHtml } from "../bed/render/html.ts";

/** The edition as which 表三 of a report of 2020 is read, printed in the form of that year. */
async function editionOf(formOf: number): Promise<string | undefined> {
  const printed = printReport({ year: 2020, formOf: 2020, tables: { applications: { formOf } } });
  const source = await readSource(strToU8(renderHtml(printed, {})), { file: "a.html" });
  return recognize(source)[0]?.tables.applications?.template.edition;
}

test("a table in the form of another year is read as what it is, not with rows too many", async () => {
  expect([await editionOf(2020), await editionOf(2023)]).toEqual(["2019", "2021"]);
});
