import { describe, expect, test } from "vitest";
import { fill } from "../../src/report/issues.ts";
import { buildExample } from "../../src/rules/build.ts";
import type { Finding, Rule } from "../../src/rules/define.ts";
import type { Example } from "../../src/rules/example.ts";
import { rules } from "../../src/rules/index.ts";
import { readExample } from "./read-example.ts";

interface Emitted {
  readonly messageId: string;
  readonly finding: Finding;
}

function run(rule: Rule, example: Example): Emitted[] {
  const { report, context } = example.text === undefined ? buildExample(example) : readExample(example);
  const emitted: Emitted[] = [];
  rule.check(report, (messageId, finding) => emitted.push({ messageId, finding }), context);
  return emitted;
}

/** `messageId@cell` where the example names a cell, `messageId` where it does not. */
function written({ messageId, finding }: Emitted, expected: string | undefined): string {
  return expected?.includes("@") ? `${messageId}@${finding.cell ?? ""}` : messageId;
}

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
  test.each(rule.examples.map((example) => [example.name, example] as const))("%s", (_name, example) => {
    const expected = example.expect ?? [];
    expect(run(rule, example).map((one, index) => written(one, expected[index]))).toEqual(expected);
  });

  test("has an example that passes and one that fails", () => {
    expect(rule.examples.some((example) => (example.expect ?? []).length === 0)).toBe(true);
    expect(rule.examples.some((example) => (example.expect ?? []).length > 0)).toBe(true);
  });

  test("shows every message in an example", () => {
    const shown = rule.examples.flatMap((example) => example.expect ?? []).map((one) => one.split("@")[0]);
    expect([...new Set(shown)].sort()).toEqual(Object.keys(rule.messages).sort());
  });

  test("fills every placeholder in both languages", () => {
    for (const { messageId, finding } of rule.examples.flatMap((example) => run(rule, example))) {
      const message = rule.messages[messageId];
      if (message === undefined) throw new Error(`no message ${messageId}`);
      for (const language of ["zh", "en"] as const) {
        const data = Object.fromEntries(
          Object.entries(finding.data ?? {}).map(([name, value]) => [
            name,
            typeof value === "object" ? value[language] : value,
          ]),
        );
        const filled = {
          label: "label",
          expected: finding.expected ?? "{}",
          actual: finding.actual ?? "{}",
          ...data,
        };
        expect(fill(message[language], filled)).not.toMatch(/[{}]|undefined|NaN/);
        expect(fill(message.suggestion?.[language] ?? "", filled)).not.toMatch(/[{}]|undefined|NaN/);
      }
    }
  });

  test("speaks both languages", () => {
    const texts = [
      rule.title,
      rule.basis,
      rule.why,
      rule.remedy,
      rule.traps,
      ...Object.values(rule.messages),
    ];
    for (const text of texts) {
      if (text === undefined) continue;
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).toMatch(/[a-z]/);
    }
  });
});

test("rule ids are kebab-case and given once", () => {
  const ids = rules.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

describe("a report in which nothing is wrong", () => {
  const faultless = [
    ["2021 form", { name: "2021", report: {} }],
    ["2019 form", { name: "2019", report: { form: "2019" } }],
    ["2021 form, first year", { name: "first", report: { year: 2021 } }],
    ["Word input", { name: "word", report: { kind: "docx" } }],
  ] as const satisfies readonly (readonly [string, Example])[];
  test.each(faultless)("has no finding from any rule: %s", (_name, example) => {
    expect(
      rules.flatMap((rule) => run(rule, example).map(({ messageId }) => `${rule.id}/${messageId}`)),
    ).toEqual([]);
  });
});
