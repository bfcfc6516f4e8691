import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { xmlText } from "../../src/format/xml.ts";
import { printable } from "../../src/printable.ts";
import { elementsNamed, parseXml } from "./parse-xml.ts";
import { findingWith, print, resultWith } from "./results.ts";

const mixed = resultWith([
  findingWith({ id: "a@1", severity: "error", location: { table: 2, row: 5, column: 9 } }),
  findingWith({ id: "b@2", severity: "warning" }),
  findingWith({ id: "c@3", severity: "info" }),
]);

const childNames = async (
  ...options: Parameters<typeof print> extends [unknown, unknown, ...infer Rest] ? Rest : never
) => {
  const root = parseXml(await print("junit", [mixed], ...options));
  return elementsNamed(root, "testcase").map(({ children }) => children.map(({ name }) => name).join());
};

describe("junit", () => {
  test("a suite per input, a case for what was checked and one per finding; errors are failures", async () => {
    const root = parseXml(await print("junit", [mixed, resultWith([], { file: "乙.docx" })]));
    expect(elementsNamed(root, "testsuite").map(({ attributes }) => attributes)).toEqual([
      { name: "年报.docx", tests: "4", failures: "1", errors: "0", skipped: "0" },
      { name: "乙.docx", tests: "1", failures: "0", errors: "0", skipped: "0" },
    ]);
    expect(root.attributes).toEqual({ name: "gia-report", tests: "5", failures: "1", errors: "0" });
    const [checked, failed] = elementsNamed(root, "testcase");
    expect(checked?.attributes.name).toBe("检查了 187 个单元格、41 条勾稽关系，3 条无法核对");
    expect(failed?.attributes).toEqual({ classname: "云岭市青桐县水利局 2023", name: "a@1" });
    expect(failed?.children[0]).toMatchObject({
      name: "failure",
      attributes: { type: "t3-row-total", message: "说明" },
      text: "第2张表5行9列：说明",
    });
  });

  test("with a clock: when each input was begun and how long it took; the times of all add up", async () => {
    const times = [1_700_000_000_000, 1_700_000_000_250, 1_700_000_001_500];
    const clock = { now: () => times.shift() ?? Number.NaN };
    const root = parseXml(await print("junit", [mixed, resultWith([], { file: "乙.docx" })], { clock }));
    expect(root.attributes).toMatchObject({ timestamp: "2023-11-14T22:13:20", time: "1.500" });
    expect(elementsNamed(root, "testsuite").map(({ attributes }) => attributes)).toMatchObject([
      { timestamp: "2023-11-14T22:13:20", time: "0.250" },
      { timestamp: "2023-11-14T22:13:20", time: "1.250" },
    ]);
    expect(elementsNamed(root, "testcase").map(({ attributes }) => attributes.time)).toEqual(
      Array.from({ length: 5 }, () => "0.000"),
    );
  });

  test("what fails follows --fail-on, as the exit code does", async () => {
    expect(await childNames({})).toEqual(["", "failure", "system-out", "system-out"]);
    expect(await childNames({ failOn: "warning" })).toEqual(["", "failure", "failure", "system-out"]);
    expect(await childNames({ failOn: "info" })).toEqual(["", "failure", "failure", "failure"]);
  });

  test("an input that could not be checked is an error, not a failure", async () => {
    const error = { code: "no-report", message: "其中没有年度报告", hint: "查看文件" };
    const root = parseXml(await print("junit", [{ file: "丙.txt", exitCode: 3, reports: [], error }]));
    expect(root.attributes).toMatchObject({ tests: "1", failures: "0", errors: "1" });
    const timed = parseXml(
      await print("junit", [{ file: "丙.txt", exitCode: 3, reports: [], error }], {
        clock: { now: () => 0 },
      }),
    );
    expect(elementsNamed(timed, "testcase")[0]?.attributes.time).toBe("0.000");
    expect(elementsNamed(root, "error")[0]).toMatchObject({
      attributes: { type: "no-report", message: "其中没有年度报告" },
      text: "查看文件",
    });
  });

  test("any text gives well-formed XML that holds it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "binary" }),
        fc.string({ unit: "binary" }),
        async (file, message) => {
          const root = parseXml(await print("junit", [resultWith([findingWith({ message })], { file })]));
          expect(elementsNamed(root, "testsuite")[0]?.attributes.name).toBe(xmlText(printable(file)));
          expect(elementsNamed(root, "failure")[0]?.attributes.message).toBe(xmlText(printable(message)));
        },
      ),
    );
  });
});
