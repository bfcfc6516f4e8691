import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { makeExhibit } from "../../src/check/exhibits.ts";
import { type LintFormatName, lintFormatNames } from "../../src/format/formats.ts";
import type { Exhibit } from "../../src/format/html/exhibit.ts";
import { readSource } from "../../src/read/index.ts";
import { print, recorded } from "./results.ts";

/**
 * Output of every format for the recorded results; `npx vitest run test/format/golden.test.ts -u` rewrites it. What has no
 * name here is recorded as `<format>.txt`.
 */
const files: Readonly<Partial<Record<LintFormatName, string>>> = {
  stylish: "stylish.txt",
  json: "lint.json",
  sarif: "lint.sarif",
  github: "github.txt",
  junit: "junit.xml",
  checkstyle: "checkstyle.xml",
  html: "page.html",
  ndjson: "lint.ndjson",
  "summary-json": "summary.json",
};

const root = new URL("../..", import.meta.url);

async function exhibitsOf(names: readonly string[]): Promise<Record<string, Exhibit>> {
  const entries = names.map(async (name) => {
    const bytes = readFileSync(new URL(name, root));
    const exhibit = await makeExhibit(bytes, await readSource(bytes, { file: basename(name) }));
    return exhibit === null ? [] : [[name, exhibit] as const];
  });
  return Object.fromEntries((await Promise.all(entries)).flat());
}

const readable = recorded.filter(({ error }) => error === undefined).map(({ file }) => file);

/** The rule base grows; its texts are tested where they stand. */
function withoutRules(sarif: string): string {
  const log = JSON.parse(sarif);
  log.runs[0].tool.driver.rules = [];
  for (const result of log.runs[0].results) delete result.ruleIndex;
  return `${JSON.stringify(log, null, 2)}\n`;
}

describe("formats", () => {
  test.each(lintFormatNames)("%s of the samples is as recorded", async (format) => {
    const text = await print(format, recorded, {}, await exhibitsOf(readable));
    const shown = format === "sarif" ? withoutRules(text) : text;
    await expect(shown).toMatchFileSnapshot(`../../fixtures/formats/${files[format] ?? `${format}.txt`}`);
  });

  test.each(lintFormatNames)("%s speaks English where it is asked to", async (format) => {
    const text = await print(format, [{ ...recorded[0], file: "a", exitCode: 0, reports: [] }], {
      language: "en",
    });
    // Descriptions of rules quote the words they are about.
    const shown = format === "sarif" ? withoutRules(text) : text;
    expect(shown.split("\n").filter((line) => /[\u4e00-\u9fff]/.test(line))).toEqual([]);
  });

  test.each(lintFormatNames)(
    "%s names no place of the machine, and is the same every time",
    async (format) => {
      const exhibits = await exhibitsOf(readable);
      const text = await print(format, recorded, {}, exhibits);
      expect(text).not.toContain(root.pathname);
      expect(text).not.toMatch(/\/(?:home|root|tmp|Users)\//);
      expect(await print(format, recorded, {}, exhibits)).toBe(text);
    },
  );

  test.each(lintFormatNames.filter((name) => name !== "stylish"))(
    "%s leaves out what --quiet hides",
    async (format) => {
      const messages = recorded.flatMap(({ reports }) =>
        reports.flatMap(({ findings }) => findings.filter(({ severity }) => severity !== "error")),
      );
      const text = await print(format, recorded, { quiet: true });
      expect(messages.length).toBeGreaterThan(5);
      expect(messages.filter(({ message }) => text.includes(message))).toEqual([]);
    },
  );
});
