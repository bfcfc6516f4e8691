import { editionIds } from "../../src/form/index.ts";
import {
  gapWords,
  placingWords,
  reasonWords,
  refusalWords,
  relationWords,
  statusWords,
  wayWords,
} from "../../src/format/why-words.ts";
import { allKinds } from "../../src/read/kinds/index.ts";
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

type Words = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

/** Words that a member may be, each with what it says. */
function oneOf(description: string, words: Words): JsonSchema {
  const meanings = Object.entries(words).map(([word, { zh }]) => `${word} ${zh}`);
  return { description: `${description}：${meanings.join("；")}`, enum: Object.keys(words) };
}

const by = (...words: readonly string[]): JsonSchema => ({ enum: words });
const share: JsonSchema = {
  description: "与格式的相近程度，1 为一字不差",
  type: "number",
  minimum: 0,
  maximum: 1,
};
const labels = (description: string): JsonSchema => ({
  description,
  type: "array",
  items: reference("label"),
});
const at = reference("location");
const groups = labels("这一行所在的组");

const row: JsonSchema = {
  description: "凭什么认定是这一行",
  oneOf: [
    closedObject({
      by: by("label"),
      found: text("行名"),
      likeness: share,
      elsewhere: { description: "不在格式的次序上，按行名认定", type: "boolean" },
      groups,
      at,
    }),
    closedObject({ by: by("order"), groups, at }, { description: "行名缺失，只按次序" }),
    closedObject({ by: by("count"), found: textOrNull("行名"), groups, at }, { description: "逐行点数" }),
    closedObject({ by: by("only-row"), at }, { description: "表中只有这一行" }),
    closedObject(
      { by: by("doubtful", "repeated"), found: textOrNull("行名"), at },
      { description: "未采用" },
    ),
    closedObject({ by: by("absent") }, { description: "没有找到" }),
  ],
};

const header = { header: reference("label", "表头"), above: labels("上层表头和表的小标题") };

const column: JsonSchema = {
  description: "凭什么认定是这一栏",
  oneOf: [
    closedObject({ by: by("header", "order"), ...header }, { description: "按表头；order 为只按格式的次序" }),
    closedObject(
      { by: by("file-order"), way: oneOf("各栏不按格式的次序，表头怎样读", wayWords), ...header },
      { description: "各栏按文件自己的次序" },
    ),
    closedObject({
      by: oneOf("没有这一栏", gapWords),
      headers: { description: "文件的表头", type: "array", items: { type: "string" } },
    }),
  ],
};

const counts = { found: wholeNumber("这一行的数字"), due: wholeNumber("这一行的栏") };

const figures: JsonSchema = {
  description: "这一行的数字怎样分到各栏",
  oneOf: [
    closedObject({ by: oneOf("分法", placingWords), ...counts }),
    closedObject({ by: by("none"), why: oneOf("为什么没有分", refusalWords), ...counts }),
  ],
};

const money = closedObject({ value: { type: "number" }, unit: { enum: ["万元", "元", null] } });

const cell = closedObject({
  cell: pointer("单元格的 JSON Pointer"),
  label: text("单元格在表中的名称"),
  value: { description: "读出的数", anyOf: [{ type: ["number", "null"] }, money] },
  raw: textOrNull("文件中的原文"),
  at: nullable(reference("location"), "位置"),
  placedBy: { description: "归类", enum: ["grid", "label", "sequence", "arithmetic", null] },
  reason: { ...oneOf("为什么是 null", reasonWords), enum: [...Object.keys(reasonWords), null] },
  joined: { description: "由几行拼合", type: "boolean" },
  evidence: nullable(closedObject({ row, column, figures }), "依据；没有找到这张表时为 null"),
  sums: {
    description: "这一格参与的勾稽关系",
    type: "array",
    items: closedObject({
      relation: { description: "关系", enum: Object.keys(relationWords) },
      status: oneOf("结果", statusWords),
      left: { description: "左边之和", type: ["number", "null"] },
      right: { description: "右边之和", type: ["number", "null"] },
    }),
  },
  remarks: {
    description: "读取时对这一格、这一行或这张表的说明",
    type: "array",
    items: closedObject({ code: text("代号"), message: text("说明"), at: nullable(reference("location")) }),
  },
});

/** `schemas/inspect-why.schema.json`: what `inspect --why CELL --format json` prints. */
export const whySchema: JsonSchema = {
  $schema: dialect,
  $id: "gia-report/schemas/inspect-why.schema.json",
  title: "WhyOutput",
  description: "gia-report inspect --why 的 JSON 输出：每一格凭什么认定，或为什么是 null。",
  ...closedObject({
    source: closedObject({
      file: text("文件"),
      kind: { description: "文件种类", enum: allKinds.map(({ name }) => name) },
      sha256: text("文件的 SHA-256"),
    }),
    asked: text("所问的格"),
    reports: {
      description: "文件中的各份报告",
      type: "array",
      items: closedObject({
        organization: textOrNull("报告机关"),
        year: { description: "报告年度", type: ["integer", "null"] },
        form: { description: "格式", enum: [...editionIds, null] },
        cells: {
          description: "所问的格；这一版格式没有这样的格时为空",
          type: "array",
          items: reference("cell"),
        },
      }),
    },
  }),
  $defs: {
    cell,
    label: closedObject({
      expected: text("格式的写法"),
      found: textOrNull("文件的写法；没有找到时为 null"),
      likeness: share,
      at: nullable(reference("location")),
    }),
    location,
  },
};
