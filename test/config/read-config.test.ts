import { describe, expect, test } from "vitest";
import { readConfig } from "../../src/config/read-config.ts";
import { UserError } from "../../src/errors.ts";

const file = "gia-report.config.json";

function complaint(text: string): string {
  try {
    readConfig(text, file);
  } catch (error) {
    if (error instanceof UserError) return `${error.exitCode} ${error.text.zh}`;
    throw error;
  }
  return "accepted";
}

describe("a configuration", () => {
  test("is accepted with all that it may hold, byte order mark included", () => {
    const config = {
      $schema: "./node_modules/gia-report/schemas/config.schema.json",
      extends: "strict",
      rules: {
        "t4-total": "warning",
        "read/cell-blank": "off",
        "baseline/stale": "error",
        "overview-too-long": ["info", { maxCharacters: 1500 }],
        "section-heading-wording": ["warning", { allow: ["五、存在问题"] }],
        "publish-late": ["error", { deadline: "01-20" }],
        "overview-figures-missing": ["warning", { require: ["政府公报"] }],
      },
      organizationType: "department",
      organization: "云岭市水务局",
      year: 2023,
      publishedOn: "2024-01-18",
      blankAsZero: false,
      failOn: "warning",
      maxWarnings: 3,
      overrides: [{ files: ["乡镇/**"], organizationType: "township", rules: { "publish-late": "off" } }],
    };
    expect(readConfig(`\uFEFF${JSON.stringify(config)}`, file)).toEqual(config);
    expect(readConfig("{}", file)).toEqual({});
  });

  test.each([
    ["unknown key", '{\n  "ruels": {}\n}', "第 2 行 /ruels：没有配置项 ruels，是不是 rules？"],
    ["unknown key of an override", '{ "overrides": [{ "files": ["a"], "fils": 1 }] }', "/overrides/0/fils"],
    [
      "unknown rule",
      '{ "rules": {\n "t4-totl": "off" } }',
      "第 2 行 /rules/t4-totl：没有规则 t4-totl，是不是 t4-total？",
    ],
    ["unknown level", '{ "rules": { "t4-total": "warn" } }', "“warn”不对，是不是 warning？"],
    ["options for a rule that takes none", '{ "rules": { "t4-total": ["off"] } }', "应为 error、warning"],
    [
      "unknown option of a rule",
      '{ "rules": { "overview-too-long": ["info", { "maxCharacter": 9 }] } }',
      "没有配置项 maxCharacter，是不是 maxCharacters？",
    ],
    ["third item", '{ "rules": { "overview-too-long": ["info", {}, 1] } }', "应为 [级别, 选项]"],
    ["unknown preset", '{ "extends": "stric" }', "是不是 strict？"],
    ["wrong type", '{ "year": "2023" }', "/year：应为整数"],
    ["number out of range", '{ "maxWarnings": -1 }', "不得小于 0"],
    ["override without files", '{ "overrides": [{}] }', "缺少 files"],
    ["empty list of files", '{ "overrides": [{ "files": [] }] }', "至少要有 1 项"],
    ["empty name", '{ "organization": " " }', "不能为空"],
    ["date that is not in the calendar", '{ "publishedOn": "2024-02-30" }', "没有 2024-02-30 这一天"],
    [
      "deadline with a year",
      '{ "rules": { "publish-late": ["error", { "deadline": "2024-01-20" }] } }',
      "01-20",
    ],
    [
      "a blank where a word is required",
      '{ "rules": { "overview-figures-missing": ["error", { "require": [" "] }] } }',
      "不能为空",
    ],
    ["something else than an object", "[]", "第 1 行：应为对象"],
    ["a key that stands twice", '{ "year": 2022,\n "year": 2023 }', "第 2 行：“year”写了两次"],
    ["a comma left over", '{ "year": 2023, }', "第 1 行第 17 列：不是正确的 JSON"],
    ["a comment", "{\n // 年度\n}", "第 2 行第 2 列"],
    ["quotes that are not straight", "{ “year”: 2023 }", "第 1 行第 3 列"],
    ["nothing", "", "第 1 行第 1 列"],
    ["no end", '{ "rules": {', "不是正确的 JSON"],
    ["too deep", "[".repeat(9999), "不是正确的 JSON"],
  ])("is refused for %s", (_what, text, says) => {
    const found = complaint(text);
    expect(found).toContain(says);
    expect(found).toMatch(/^2 /);
  });

  test("all that is wrong is said at once, in the order of the lines", () => {
    const found = complaint('{ "year": "x",\n "failOn": "never",\n "extend": "strict" }');
    expect(found.split("\n").map((line) => /第 \d 行|有 \d 处/.exec(line)?.[0])).toEqual([
      "有 3 处",
      "第 1 行",
      "第 2 行",
      "第 3 行",
    ]);
  });
});
