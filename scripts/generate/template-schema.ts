import { closedObject, dialect, type JsonSchema, text } from "./json-schema.ts";

const contact = {
  address: text("地址"),
  postcode: text("邮编"),
  telephone: text("电话"),
  fax: text("传真"),
  email: text("电子邮箱"),
  website: text("网址"),
};

const properties = {
  $schema: text("本格式的地址，供编辑器提示"),
  organization: text("报告机关名称"),
  title: text("标题，{organization} 代表机关名称，{year} 代表年度，{form} 代表该年度格式的文号"),
  opening: {
    description: "标题下面的话，一项一段，也可用 {organization}、{year}、{form}",
    type: "array",
    items: { type: "string" },
  },
  contact: closedObject(contact, { description: "联系方式", optional: Object.keys(contact) }),
  download: text("在哪里可以看到、下载报告：网站名称或网址"),
} satisfies Readonly<Record<string, JsonSchema>>;

/** `schemas/template.schema.json`: what an office's `gia-report.template.json` may hold; everything may be left out. */
export const templateSchema: JsonSchema = {
  $schema: dialect,
  $id: "gia-report/schemas/template.schema.json",
  title: "GiaReportTemplate",
  description: "gia-report.template.json：gia-report draft 起草年报时用的机关样式；空着的等于没有写。",
  ...closedObject(properties, { optional: Object.keys(properties) }),
};
