import { describe, expect, test } from "vitest";
import { latestEdition } from "../../src/form/index.ts";
import { cellsNamed } from "../../src/form/named-cells.ts";

const tables = Object.values(latestEdition().tables);
const named = (name: string) => cellsNamed(tables, name).map(({ pointer }) => pointer);

describe("a cell by its pointer", () => {
  test("is that cell", () => {
    expect(named("/applications/table/received/total")).toEqual(["/applications/table/received/total"]);
  });

  test("of a row or a table is all its cells", () => {
    expect(named("/applications/table/received")).toHaveLength(7);
    expect(named("/applications/table/received/")).toHaveLength(7);
    expect(named("/remedies/table")).toHaveLength(15);
  });

  test("that begins like another's is not it", () => {
    expect(named("/applications/table/receive")).toEqual([]);
  });
});

describe("a cell by labels of the form", () => {
  test("is the one whose row and column are named", () => {
    expect(named("表三 › 一、本年新收政府信息公开申请数量 › 总计")).toEqual([
      "/applications/table/received/total",
    ]);
    expect(named("表三>本年新收>总计")).toEqual(["/applications/table/received/total"]);
    expect(named("表三/本年新收/总计")).toEqual(["/applications/table/received/total"]);
  });

  test("may have one word for both", () => {
    expect(named("表三 › 总计")).toEqual(["/applications/table/outcomes/total/total"]);
  });

  test("that names a row or a column alone is all its cells", () => {
    expect(named("表三 › 予以公开")).toHaveLength(7);
    expect(named("现行有效件数")).toHaveLength(2);
  });

  test("prefers whole labels to parts of others", () => {
    expect(named("表三 › 其他 › 其他")).toEqual([
      "/applications/table/outcomes/otherwiseHandled/other/otherOrganization",
    ]);
  });

  test("may be in English, in any order, without a table", () => {
    expect(named("Table 4 > Filed after reconsideration > Total")).toEqual([
      "/remedies/table/litigation/afterReconsideration/total",
    ]);
    expect(named("总计 › 本年新收")).toEqual(["/applications/table/received/total"]);
  });

  test("that is none is none", () => {
    expect(named("表三 › 某某")).toEqual([]);
    expect(named(" › ")).toEqual([]);
  });
});
