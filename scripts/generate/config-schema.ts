import { presetNames } from "../../src/config/presets.ts";
import { ruleOptions } from "../../src/config/rule-options.ts";
import { levels } from "../../src/config/types.ts";
import { catalogueOf } from "../../src/format/rule-list.ts";
import { ownSeverities } from "../../src/lint/rule-ids.ts";
import { rules } from "../../src/rules/index.ts";
import { dialect, type JsonSchema, reference, wholeNumber } from "./json-schema.ts";

const titles = new Map(catalogueOf(rules, "zh").map(({ id, title }) => [id, title]));

/** All keys are optional. */
const open = (
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
): JsonSchema => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});

const settings: Readonly<Record<string, JsonSchema>> = {
  rules: reference("rules", "各规则的级别，或 [级别, 选项]"),
  organizationType: {
    description: "机关类型：政府、部门、乡镇街道；不写则由名称判断",
    enum: ["government", "department", "township"],
  },
  organization: { description: "报告机关名称，代替识别的结果", type: "string", pattern: "\\S" },
  year: { description: "报告年度，代替识别的结果", type: "integer", minimum: 1900, maximum: 2099 },
  publishedOn: {
    description: "公布日期（年-月-日），代替识别的结果",
    type: "string",
    pattern: "^\\d{4}-\\d{2}-\\d{2}$",
  },
  blankAsZero: { description: "核对勾稽关系时把空白明细格当作 0（默认 true）", type: "boolean" },
  failOn: { description: "到哪一级算不通过（默认 error）", enum: ["error", "warning", "info"] },
  maxWarnings: wholeNumber("每个文件最多几个警告，超过算不通过"),
};

/** `schemas/config.schema.json`: what `gia-report.config.json` may hold. */
export const configSchema: JsonSchema = {
  $schema: dialect,
  $id: "gia-report/schemas/config.schema.json",
  title: "GiaReportConfig",
  description: "gia-report.config.json：gia-report lint 的配置。",
  ...open({
    $schema: { description: "本格式的地址，供编辑器提示", type: "string" },
    extends: { description: "预设：recommended 用规则自己的级别，strict 更严", enum: presetNames },
    ...settings,
    overrides: {
      description: "只用于一部分文件的设置；后面的压过前面的",
      type: "array",
      items: reference("override"),
    },
  }),
  $defs: {
    override: open(
      {
        files: {
          description: "通配符，相对于配置文件所在的文件夹",
          type: "array",
          items: { type: "string", pattern: "\\S" },
          minItems: 1,
        },
        ...settings,
      },
      ["files"],
    ),
    rules: open(Object.fromEntries([...ownSeverities.keys()].map((id) => [id, ruleSchema(id)]))),
    level: { description: "级别；off 为不查", enum: levels },
  },
};

function ruleSchema(id: string): JsonSchema {
  const options = ruleOptions[id];
  const title = titles.get(id) ?? "";
  if (options === undefined) return reference("level", title);
  const properties = Object.fromEntries(
    Object.entries(options).map(([name, { says, schema }]) => [name, { description: says.zh, ...schema }]),
  );
  return {
    description: title,
    if: { type: "array" },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: {
      type: "array",
      prefixItems: [reference("level"), open(properties)],
      minItems: 1,
      maxItems: 2,
      items: false,
    },
    else: reference("level"),
  };
}
