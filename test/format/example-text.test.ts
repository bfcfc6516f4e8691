import { describe, expect, test } from "vitest";
import { exampleText } from "../../src/format/example-text.ts";
import { explanationText } from "../../src/format/explanation.ts";
import { noColour } from "../../src/format/palette.ts";
import { rules } from "../../src/rules/index.ts";

describe.each(rules.map((rule) => [rule.id, rule] as const))("the examples of %s", (_id, rule) => {
  test("are all different when they are printed: nothing that matters is left out", () => {
    for (const language of ["zh", "en"] as const) {
      const printed = rule.examples.map((example) => exampleText(example, language).join("\n"));
      const twice = printed.filter((text, index) => printed.indexOf(text) !== index);
      expect(twice).toEqual([]);
    }
  });

  test("say something, and hold no trace of the program", () => {
    for (const language of ["zh", "en"] as const) {
      const text = explanationText(rule, { language, palette: noColour });
      expect(text).not.toMatch(/undefined|\[object|NaN/);
      for (const example of rule.examples)
        expect(exampleText(example, language).join("").trim()).not.toBe("");
    }
  });
});

test("options that an example sets are said", () => {
  const example = {
    name: "any",
    options: { requiredFigures: ["公众号", "公报"], blankAsZero: false, deadline: null },
  };
  expect(exampleText(example, "zh")).toEqual([
    "（一份没有问题的报告）",
    "设定：总体情况须写明数量的事项：公众号、公报",
    "设定：空格按 0 计：否",
    "设定的公布期限：（没有）",
  ]);
  expect(exampleText(example, "en").slice(1)).toEqual([
    "Set: matters whose number is required: 公众号, 公报",
    "Set: blanks count as 0: no",
    "Set: deadline: (none)",
  ]);
});
