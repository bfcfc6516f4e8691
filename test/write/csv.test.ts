import { describe, expect, test } from "vitest";
import { buildReport } from "../../src/example/report.ts";
import { csvText } from "../../src/write/csv.ts";
import { tidyColumns, tidyRecords } from "../../src/write/csv-tidy.ts";
import { wideColumns, wideRecords } from "../../src/write/csv-wide.ts";

describe("csv", () => {
  test("lines end with CRLF; commas, quotes and line breaks are quoted", () => {
    expect(csvText([["a,b", 'c"d', "e\nf", "中文"]])).toBe('"a,b","c""d","e\nf",中文\r\n');
  });

  test("text that a spreadsheet would take for a formula is neutralised, numbers are not", () => {
    expect(csvText([["=1+1", "+18", "-5", "@x"]])).toBe("'=1+1,'+18,'-5,'@x\r\n");
    expect(csvText([["  =1+1", "\t-5", "＝1", "a=b"]])).toBe("'  =1+1,'\t-5,'＝1,a=b\r\n");
    expect(csvText([[-5, 0, 8.64, null]])).toBe("-5,0,8.64,\r\n");
  });
});

describe("tidy layout", () => {
  const report = buildReport({ applications: { received: [3, "", 0, 0, 0, 0, 3] } });
  const records = tidyRecords("a.docx", [report]);
  const named = (row: string, column: string) =>
    records.find((record) => record[6] === row && record[7] === column);

  test("has the columns of the contract and a line for every cell", () => {
    expect(tidyColumns.join(",")).toBe("file,report,organization,year,form,table,row,column,value,unit,raw");
    expect(records).toHaveLength(10 + 175 + 15);
    expect(records.every((record) => record.length === tidyColumns.length)).toBe(true);
  });

  test("table, row and column joined are the JSON Pointer of the cell", () => {
    const pointers = records.map(([, , , , , table, row, column]) => `/${table}/table/${row}/${column}`);
    const cells = Object.values(report.tables).flatMap((table) => [...(table?.cells.keys() ?? [])]);
    expect(pointers).toEqual(cells);
  });

  test("a blank cell is a line with an empty value, not 0 and not left out", () => {
    expect(named("received", "naturalPerson")?.slice(8)).toEqual([3, null, "3"]);
    expect(named("received", "commercialEnterprise")?.[8]).toBeNull();
  });

  test("fees carry the unit of their column, money the unit it was written with", () => {
    expect(named("administrativeFees", "amount")?.[9]).toBe("万元");
    const older = buildReport({
      formOf: 2020,
      year: 2020,
      proactiveDisclosure: { governmentProcurement: [8, "251000元"] },
    });
    const money = tidyRecords("b.txt", [older]).find(
      (record) => record[6] === "governmentProcurement" && record[7] === "amount",
    );
    expect(money?.slice(8)).toEqual([251000, "元", "251000元"]);
  });

  test("reports of one file are numbered", () => {
    const both = tidyRecords("a.docx", [report, report]);
    expect(new Set(both.map((record) => record[1]))).toEqual(new Set([1, 2]));
  });
});

describe("wide layout", () => {
  const columns = wideColumns();

  test("has one line per report and a column for each cell of both editions", () => {
    const [newer, older] = wideRecords("a.docx", [
      buildReport({}),
      buildReport({ formOf: 2020, year: 2020 }),
    ]);
    expect(newer).toHaveLength(columns.length);
    expect(older).toHaveLength(columns.length);
    expect(columns.slice(0, 7)).toEqual([
      "file",
      "report",
      "organization",
      "year",
      "form",
      "title",
      "publishedOn",
    ]);
    // 表二: 10 and 22 cells, three in common (处理决定数量), money in two columns; 表三: （六） in one row or three; 表四.
    expect(columns).toHaveLength(7 + (10 + 22 - 3 + 1) + (175 + 7) + 15);
    expect(new Set(columns).size).toBe(columns.length);
  });

  test("a cell stands under its pointer", () => {
    const [record] = wideRecords("a.docx", [
      buildReport({ applications: { carriedIn: [5, 0, 0, 0, 0, 0, 5] } }),
    ]);
    const index = columns.indexOf("/applications/table/carriedIn/naturalPerson");
    expect(record?.[index]).toBe(5);
    expect(
      record?.[columns.indexOf("/proactiveDisclosure/table/governmentProcurement/amount/value")],
    ).toBeNull();
  });
});
