import { closedObject, dialect, type JsonSchema } from "./json-schema.ts";

const filled = (description: string): JsonSchema => ({ description, type: "string", pattern: "\\S" });

/** `schemas/baseline.schema.json`: what `lint --baseline` reads. */
export const baselineSchema: JsonSchema = {
  $schema: dialect,
  $id: "gia-report/schemas/baseline.schema.json",
  title: "GiaReportBaseline",
  description: "lint --baseline 的基线：已知并说明了理由的发现，不再报告。",
  type: "array",
  items: closedObject(
    {
      id: filled("发现的 id，见 lint --format json"),
      reason: filled("为什么可以不改"),
      file: filled("文件，相对于基线所在的文件夹；不写则用于所有文件"),
      year: { description: "报告年度；文件含多份报告时用", type: "integer" },
      figures: {
        description: "发现中提到的数字，见 lint --format json；数字变了就是另一个发现。不写则不论数字",
        type: "array",
        items: { type: "string" },
      },
    },
    { optional: ["file", "year", "figures"] },
  ),
};
