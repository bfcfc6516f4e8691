import { editionIds } from "../../src/form/index.ts";
import {
  closedObject,
  dialect,
  type JsonSchema,
  location,
  nullable,
  pointer,
  reference,
  text,
  textOrNull,
  wholeNumber,
} from "./json-schema.ts";

const figureOrText: JsonSchema = { type: ["number", "string", "null"] };

const finding = closedObject(
  {
    id: text("规则和位置，多次运行不变"),
    ruleId: text("规则"),
    messageId: text("规则内的哪一条说明"),
    severity: { description: "严重程度", enum: ["error", "warning", "info"] },
    message: text("说明"),
    cell: { ...pointer("单元格、行、表或章节的 JSON Pointer"), type: ["string", "null"] },
    label: textOrNull("单元格在表中的名称"),
    location: nullable(reference("location"), "位置"),
    expected: { description: "应为", ...figureOrText },
    actual: { description: "实为", ...figureOrText },
    related: {
      description: "相关之处",
      type: "array",
      items: closedObject(
        { cell: pointer("单元格"), location: nullable(reference("location")) },
        { optional: ["cell"] },
      ),
    },
    suggestion: textOrNull("建议"),
    basis: textOrNull("依据"),
    artefact: { description: "多半是网页抓取或识别造成的", type: "boolean" },
    count: {
      description: "代表同一规则没有一一列出的发现（messageId 为 more）时，有几条；没有这一项的就是 1 条",
      type: "integer",
      minimum: 1,
    },
    figures: {
      description: "说明中提到的数字，两种语言相同；没有提到时不写",
      type: "array",
      items: { type: "string" },
    },
  },
  { optional: ["artefact", "count", "figures"] },
);

/** `schemas/lint-result.schema.json`: what `lint --format json` prints. */
export const lintSchema: JsonSchema = {
  $schema: dialect,
  $id: "gia-report/schemas/lint-result.schema.json",
  title: "LintOutput",
  description: "gia-report lint --format json 的输出：每个输入一项，按输入次序。",
  type: "array",
  items: reference("result"),
  $defs: {
    result: closedObject(
      {
        file: text("文件"),
        exitCode: { description: "只看这个文件时的退出码", enum: [0, 1, 2, 3] },
        reports: { description: "文件中的报告", type: "array", items: reference("report") },
        error: reference("error"),
        skipped: {
          description: "不单独作为输入：文件夹里没有读的一项，或随网页读取的附件，reports 为空，不影响退出码",
          ...closedObject({ reason: text("原因的代号"), message: text("原因") }),
        },
        configuration: {
          description: "配置文件改变了结果时才有：改变了什么",
          ...closedObject(
            {
              file: text("配置文件"),
              removed: wholeNumber("因配置而没有报告的发现"),
              added: wholeNumber("因配置而多报告的发现"),
              changed: wholeNumber("因配置而改了级别的发现"),
              settings: { description: "配置代替识别结果的项目", type: "array", items: { type: "string" } },
            },
            { optional: ["settings"] },
          ),
        },
      },
      { optional: ["error", "skipped", "configuration"] },
    ),
    report: closedObject(
      {
        organization: textOrNull("报告机关"),
        year: { description: "报告年度", type: ["integer", "null"] },
        form: { description: "格式", enum: [...editionIds, null] },
        checked: closedObject({
          cells: wholeNumber("读出数字的单元格"),
          equations: wholeNumber("核对了的勾稽关系"),
          notAssessable: wholeNumber("缺数字、无法核对的勾稽关系"),
        }),
        findings: { description: "发现", type: "array", items: reference("finding") },
        suppressed: wholeNumber("按基线略去的发现；用了 --baseline 才有"),
      },
      { optional: ["suppressed"] },
    ),
    finding,
    error: closedObject({
      code: text("种类"),
      message: text("说明"),
      hint: textOrNull("怎么办"),
    }),
    location,
  },
};
