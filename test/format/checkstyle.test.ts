import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { xmlText } from "../../src/format/xml.ts";
import { printable } from "../../src/printable.ts";
import { elementsNamed, parseXml } from "./parse-xml.ts";
import { findingWith, print, resultWith } from "./results.ts";

describe("checkstyle", () => {
  test("a file per input, an error per finding with line, column, severity and rule", async () => {
    const findings = [
      findingWith({ location: { line: 31, column: 2 }, severity: "warning" }),
      findingWith({ location: { table: 2, row: 5, column: 9 }, severity: "info" }),
    ];
    const root = parseXml(await print("checkstyle", [resultWith(findings)]));
    expect(elementsNamed(root, "file").map(({ attributes }) => attributes.name)).toEqual(["年报.docx"]);
    expect(elementsNamed(root, "error").map(({ attributes }) => attributes)).toEqual([
      { line: "31", column: "2", severity: "warning", message: "说明", source: "gia-report.t3-row-total" },
      { severity: "info", message: "第2张表5行9列：说明", source: "gia-report.t3-row-total" },
    ]);
  });

  test("an input that could not be checked is an error of its file; one without findings is listed", async () => {
    const error = { code: "no-report", message: "其中没有年度报告", hint: null };
    const results = [{ file: "丙.txt", exitCode: 3, reports: [], error }, resultWith([])];
    const root = parseXml(await print("checkstyle", results));
    expect(elementsNamed(root, "file").map(({ children }) => children.length)).toEqual([1, 0]);
    expect(elementsNamed(root, "error")[0]?.attributes).toEqual({
      severity: "error",
      message: "其中没有年度报告",
      source: "gia-report.no-report",
    });
  });

  test("any text gives well-formed XML that holds it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "binary" }),
        fc.string({ unit: "binary" }),
        async (file, message) => {
          const root = parseXml(
            await print("checkstyle", [resultWith([findingWith({ message })], { file })]),
          );
          expect(elementsNamed(root, "file")[0]?.attributes.name).toBe(xmlText(printable(file)));
          expect(elementsNamed(root, "error")[0]?.attributes.message).toBe(xmlText(printable(message)));
        },
      ),
    );
  });
});
