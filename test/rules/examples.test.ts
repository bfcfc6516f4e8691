import { describe, expect, test } from "vitest";
import { readExample } from "../../src/example/read.ts";
import { buildExample } from "../../src/example/report.ts";
import { lintReport } from "../../src/lint/engine.ts";
import { fill } from "../../src/report/issues.ts";
import type { Finding, Rule } from "../../src/rules/define.ts";
import type { Example, ExampleReport } from "../../src/rules/example.ts";
import { rules } from "../../src/rules/index.ts";

interface Emitted {
  readonly messageId: string;
  readonly finding: Finding;
}

async function run(rule: Rule, example: Example): Promise<Emitted[]> {
  const { report, context } = await readExample(example);
  const emitted: Emitted[] = [];
  rule.check(report, (messageId, finding) => emitted.push({ messageId, finding }), context);
  return emitted;
}

/** Certain corrections as `annotate --suggest` is given them: before and after. */
async function safeEditsOf(rule: Rule, example: Example): Promise<(readonly [string, string])[]> {
  const { report, context } = await readExample(example);
  const { findings } = lintReport(report, context, { rules: [rule], edits: true });
  return findings.flatMap(({ edits = [] }) => edits.map(({ written, right }) => [written, right] as const));
}

/** `messageId@cell` where the example names a cell, `messageId` where it does not. */
function written({ messageId, finding }: Emitted, expected: string | undefined): string {
  return expected?.includes("@") ? `${messageId}@${finding.cell ?? ""}` : messageId;
}

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
  test.each(rule.examples.map((example) => [example.name, example] as const))(
    "%s",
    async (_name, example) => {
      const expected = example.expect ?? [];
      const emitted = await run(rule, example);
      expect(emitted.map((one, index) => written(one, expected[index]))).toEqual(expected);
      if (example.edits !== undefined) expect(await safeEditsOf(rule, example)).toEqual(example.edits);
    },
  );

  test("has an example that passes and one that fails", () => {
    expect(rule.examples.some((example) => (example.expect ?? []).length === 0)).toBe(true);
    expect(rule.examples.some((example) => (example.expect ?? []).length > 0)).toBe(true);
  });

  test("shows before and after of every correction that it calls safe", async () => {
    const shown = rule.examples
      .filter(({ edits = [] }) => edits.length > 0)
      .flatMap(({ expect: due = [] }) => due);
    const named = new Set(shown.map((one) => one.split("@")[0]));
    for (const messageId of rule.safe ?? []) expect([...named]).toContain(messageId);
    if (rule.safe === undefined) {
      for (const example of rule.examples) expect(await safeEditsOf(rule, example)).toEqual([]);
    }
  });

  test("shows every message in an example", () => {
    const shown = rule.examples.flatMap((example) => example.expect ?? []).map((one) => one.split("@")[0]);
    expect([...new Set(shown)].sort()).toEqual(Object.keys(rule.messages).sort());
  });

  test("fills every placeholder in both languages", async () => {
    const emitted = (await Promise.all(rule.examples.map((example) => run(rule, example)))).flat();
    for (const { messageId, finding } of emitted) {
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
  const faultless: [string, ExampleReport][] = [
    ["2021 form", {}],
    ["2019 form", { formOf: 2020 }],
    ["first year of the 2021 form", { year: 2021 }],
    ["Word input", { kind: "docx" }],
    ["a township", { organization: "云岭市青溪区石桥镇人民政府" }],
  ];
  test.each(faultless)("has no finding from any rule: %s", (_name, example) => {
    const { report, context } = buildExample({ name: "faultless", report: example });
    const { findings } = lintReport(report, context);
    expect(findings.map(({ id, message }) => `${id} ${message}`)).toEqual([]);
  });
});
