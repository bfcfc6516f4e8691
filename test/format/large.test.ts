import { describe, expect, test } from "vitest";
import { lintFormatNames, lintFormats } from "../../src/format/formats.ts";
import { piecesOf, type TextKeep } from "../../src/format/run.ts";
import type { LintResult } from "../../src/lint/finding.ts";
import { endOf, findingWith, plainOptions, recorded, whole } from "./results.ts";

/** 100,000 findings of one rule in one section of one report. */
function largeResult(): LintResult {
  const findings = Array.from({ length: 100_000 }, (_, index) =>
    findingWith({ id: `x@${index}`, message: `第 ${index} 处` }),
  );
  const report = {
    organization: "某局",
    year: 2023,
    form: "2021",
    checked: { cells: 1, equations: 0, notAssessable: 0 },
    findings,
  };
  return { file: "a.txt", exitCode: 1, reports: [report] };
}

describe("many findings", () => {
  test.each(lintFormatNames)("%s prints them, in pieces", async (name) => {
    const result = largeResult();
    const printing = await lintFormats[name].open(plainOptions);
    let length = 0;
    let longest = 0;
    for (const text of [await printing.result(result, null), await printing.end(endOf([result]))]) {
      for (const piece of piecesOf(text)) {
        length += piece.length;
        longest = Math.max(longest, piece.length);
      }
    }
    if (name === "summary-json") return;
    expect(length).toBeGreaterThan(2_000_000);
    // The page shows the findings of one file in one piece.
    if (name !== "html") expect(longest).toBeLessThan(100_000);
  });
});

describe("what is kept until the end of a run", () => {
  test.each(lintFormatNames)("%s prints the same, wherever it was kept", async (name) => {
    const printed = async (keep?: () => TextKeep) => {
      const options = keep === undefined ? plainOptions : { ...plainOptions, keep };
      const printing = await lintFormats[name].open(options);
      let text = "";
      for (const result of [...recorded, ...recorded]) text += whole(await printing.result(result, null));
      return text + whole(await printing.end(endOf([...recorded, ...recorded])));
    };
    const kept: string[][] = [];
    const elsewhere = () => {
      const texts: string[] = [];
      kept.push(texts);
      return {
        add: (text: string) => texts.push(Buffer.from(text).toString("base64")),
        *[Symbol.iterator]() {
          for (const text of texts) yield Buffer.from(text, "base64").toString();
        },
      };
    };
    expect(await printed(elsewhere)).toBe(await printed());
    if (["sarif", "junit", "checkstyle", "html"].includes(name))
      expect(kept.flat().length).toBeGreaterThan(2);
  });
});
