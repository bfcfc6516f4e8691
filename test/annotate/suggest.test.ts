import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rules } from "../../src/rules/index.ts";
import { reportOfRun } from "../bed/layouts.ts";
import { mapTables, type Printed, print } from "../bed/printed.ts";
import { type DocxStyle, renderDocx } from "../bed/render/docx.ts";
import { annotate, findingsOf } from "./copies.ts";
import { acceptAll, digitsChanged, lettersIn, rejectAll } from "./revisions.ts";

/** Faults whose correction is certain, put into a report that has none of them. */
function plant(printed: Printed, kinds: readonly boolean[]): Printed {
  const [headings, hyphen, principle, stop, date, labels] = kinds;
  const sections = printed.sections.map((section) => {
    let { heading, paragraphs } = section;
    if (headings)
      heading = heading
        .replace("总体情况", "概述")
        .replace("主动公开政府信息情况", "主动公开政府信息公开情况");
    if (section.heading.startsWith("五、") && principle)
      paragraphs = [
        ...paragraphs,
        "按照“以公开为原则，不公开为例外”的要求，充实公开内容，坚持“公开为原则、不公开为例外”。",
      ];
    if (section.heading.startsWith("五、") && stop)
      paragraphs = [
        ...paragraphs,
        "下一步将增加图解，编写办事手册，细化责任分工；按季度抽查，逐项落实整改措施&要求",
      ];
    return { ...section, heading, paragraphs };
  });
  const preamble = printed.preamble.map((text) => {
    let changed = text;
    if (hyphen) changed = changed.replace(/(0\d{2,3})[-—](\d{7,8})/g, "$1$2");
    if (date) changed = changed.replace(/(20\d{2})年12月31日/g, "$112月31日");
    return changed;
  });
  const relabelled = (one: Printed) =>
    mapTables(one, (table) => ({
      ...table,
      rows: table.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({
          ...cell,
          text:
            cell.text === "行政规范性文件"
              ? "规范性文件"
              : cell.text === "现行有效件数"
                ? "现行有效件"
                : cell.text,
        })),
      })),
    }));
  const planted = { ...printed, sections, preamble };
  return labels ? relabelled(planted) : planted;
}

const styles: readonly DocxStyle[] = [{}, { splitRuns: true }, { autoNumber: true }];
const tell = ({ ruleId, message }: { ruleId: string; message: string }) => `${ruleId}: ${message}`;

describe("suggestions over the bed", () => {
  test("accepting all leaves none of their findings and no new one; rejecting all gives the text back", {
    timeout: 120_000,
  }, async () => {
    const written = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 10_000 }),
        fc.constantFrom(...styles),
        fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
        async (run, style, kinds) => {
          const bytes = renderDocx(plant(print(reportOfRun(run)), kinds), style);
          const copy = await annotate(bytes, { suggest: true });
          const before = copy.found.flatMap(({ findings }) => findings);
          const certain = before.filter(({ edits }) => edits !== undefined);
          for (const { ruleId } of certain) written.set(ruleId, (written.get(ruleId) ?? 0) + 1);
          expect(copy.unwritten).toBe(0);
          expect(copy.suggestions).toBe(certain.flatMap(({ edits = [] }) => edits).length);
          const after = (await findingsOf(acceptAll(copy.bytes))).map(tell);
          expect(after.toSorted()).toEqual(
            before
              .filter((one) => !certain.includes(one))
              .map(tell)
              .toSorted(),
          );
          expect(lettersIn(rejectAll(copy.bytes))).toEqual(lettersIn(bytes));
          const digits = digitsChanged(copy.bytes);
          expect(digits.out).toBe(digits.in);
        },
      ),
      { seed: 20240118, numRuns: 40 },
    );
    for (const { id } of rules.filter(({ safe }) => safe !== undefined))
      expect(written.get(id) ?? 0, id).toBeGreaterThan(3);
  });

  test("without --suggest nothing is tracked", async () => {
    const bytes = renderDocx(plant(print(reportOfRun(3)), [true, true, true, true, true, true]), {});
    const copy = await annotate(bytes);
    expect(copy.suggestions).toBe(0);
    expect(lettersIn(copy.bytes)).toEqual(lettersIn(bytes));
  });

  test("again with suggestions still open: they stay, and are not made twice", async () => {
    const bytes = renderDocx(plant(print(reportOfRun(3)), [true, true, true, true, true, true]), {});
    const copy = await annotate(bytes, { suggest: true });
    const again = await annotate(copy.bytes, { suggest: true });
    expect(again.suggestions).toBe(0);
    expect(lettersIn(rejectAll(again.bytes))).toEqual(lettersIn(bytes));
  });
});
