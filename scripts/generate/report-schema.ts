import type { Edition, EditionId, SectionKey, TableKey } from "../../src/form/index.ts";
import { editionIds, editions, sectionOf, tableKeys, tableOf } from "../../src/form/index.ts";
import { allKinds } from "../../src/read/kinds/index.ts";
import { issueTexts } from "../../src/report/issues.ts";
import { reportSchemaName } from "../../src/write/canonical.ts";
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
} from "./json-schema.ts";
import { tableSchema } from "./table-schema.ts";

const isTable = (key: SectionKey): key is TableKey => tableKeys.some((table) => table === key);
const tableName = (key: TableKey, edition: EditionId) => `${key}Table${edition}`;

/** “2021” 为国办公开办函〔2021〕30号格式 */
function formText({ id, document, trial }: Edition): string {
  return `“${id}” 为${document.zh}格式${trial ? "（试行）" : ""}`;
}

const date: JsonSchema = { type: ["string", "null"], pattern: "^\\d{4}-\\d{2}-\\d{2}$" };

const source = closedObject(
  {
    file: text("文件名；标准输入为 - 或 --stdin-filename 所给的名字"),
    kind: { description: "由内容认出的格式", enum: allKinds.map(({ name }) => name) },
    sha256: { description: "原文件字节的 SHA-256", type: "string", pattern: "^[0-9a-f]{64}$" },
  },
  { description: "读的是哪个文件" },
);

const contact = closedObject(
  {
    address: textOrNull("地址"),
    postcode: textOrNull("邮编"),
    telephone: textOrNull("电话"),
    fax: textOrNull("传真"),
    email: textOrNull("电子邮箱"),
    website: textOrNull("网址"),
  },
  { description: "联系方式" },
);

const issue = closedObject(
  {
    code: { description: "种类；lint 中为 read/<code>", enum: Object.keys(issueTexts) },
    cell: { ...pointer("所涉单元格、行或表"), type: ["string", "null"] },
    message: text("说明"),
    cells: { description: "一条说明涉及的多个单元格", type: "array", items: { type: "string" } },
    at: reference("location"),
  },
  { description: "读取时略去、修复、合并或无法对应之处", optional: ["cells", "at"] },
);

const otherTable = closedObject({
  section: {
    description: "所在章节",
    enum: ["overview", "proactiveDisclosure", "applications", "remedies", "problems", "otherMatters", null],
  },
  rows: {
    description: "各行单元格的文字",
    type: "array",
    items: { type: "array", items: { type: "string" } },
  },
});

const provenance = closedObject(
  {
    raw: textOrNull("单元格原文"),
    at: nullable(reference("location")),
    placedBy: { description: "凭什么认定是这一格", enum: ["grid", "label", "sequence", "arithmetic", null] },
    reason: {
      description: "值为 null 的原因",
      enum: ["blank", "placeholder", "unreadable", "ambiguous", "missing", "row-missing"],
    },
  },
  { optional: ["reason"] },
);

function sectionSchema(key: SectionKey): JsonSchema {
  const { ordinal, heading } = sectionOf(key);
  const official = `${ordinal}、${heading.text}；没有这一章节则为 null`;
  if (!isTable(key)) return nullable(reference("section"), official);
  const tables = editionIds.map((edition) => reference(tableName(key, edition)));
  return nullable(
    closedObject({
      heading: textOrNull("标题原文；只找到表格、没有找到标题则为 null"),
      text: text("表格以外的文字，一段一行"),
      table: {
        description: "规定表格；没有找到则为 null。键说明它是哪一版",
        anyOf: [...tables, { type: "null" }],
      },
    }),
    official,
  );
}

const report = closedObject(
  {
    form: {
      description: `${editions.map(formText).join("，")}，null 为各版都不是`,
      enum: [...editionIds, null],
    },
    title: textOrNull("报告标题"),
    organization: textOrNull("报告机关"),
    year: { description: "报告年度", type: ["integer", "null"] },
    period: nullable(closedObject({ start: date, end: date }), "统计期限"),
    publishedOn: {
      description: "公布日期：网页或索引表写明的发布日期，没有时取成文日期、标题下的日期，再没有取落款日期",
      ...date,
    },
    contact: reference("contact"),
    overview: sectionSchema("overview"),
    proactiveDisclosure: sectionSchema("proactiveDisclosure"),
    applications: sectionSchema("applications"),
    remedies: sectionSchema("remedies"),
    problems: sectionSchema("problems"),
    otherMatters: sectionSchema("otherMatters"),
    otherTables: { description: "其他表格", type: "array", items: reference("otherTable") },
    issues: { description: "读取说明", type: "array", items: reference("issue") },
    cells: {
      description: "各单元格的出处（--provenance）",
      type: "object",
      patternProperties: { "^/": reference("cellProvenance") },
      additionalProperties: false,
    },
  },
  { description: "一份年度报告", optional: ["cells"] },
);

/** `schemas/report.schema.json`: what `convert --to json` and, under `$defs/reportLine`, each line of ndjson holds. */
export const reportSchema: JsonSchema = {
  $schema: dialect,
  $id: reportSchemaName,
  title: "ConvertOutput",
  description: "政府信息公开工作年度报告的规范 JSON：每个输入一个对象，多个输入为数组。",
  anyOf: [reference("canonicalEnvelope"), { type: "array", items: reference("canonicalEnvelope") }],
  $defs: {
    canonicalEnvelope: closedObject(
      {
        $schema: { description: "本 schema 的名字", type: "string" },
        source: reference("source"),
        reports: {
          description: "文件中的报告，按先后次序",
          type: "array",
          items: reference("canonicalReport"),
        },
      },
      { description: "一个输入及其中的报告" },
    ),
    canonicalReport: report,
    reportLine: {
      ...closedObject({ source: reference("source"), ...report.properties }, { optional: ["cells"] }),
      description: "ndjson 的一行",
    },
    source,
    contact,
    section: closedObject({
      heading: text("标题原文"),
      text: text("正文，一段一行"),
    }),
    issue,
    otherTable,
    cellProvenance: provenance,
    location,
    ...Object.fromEntries(
      tableKeys.flatMap((key) =>
        editionIds.map((edition) => [tableName(key, edition), tableSchema(tableOf(edition, key))] as const),
      ),
    ),
  },
};
