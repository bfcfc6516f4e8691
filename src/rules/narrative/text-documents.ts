import { contradicted } from "../claims/claims.ts";
import { documentClaims } from "../claims/document-claims.ts";
import { defineRule } from "../define.ts";
import { examples } from "./text-documents.examples.ts";

/** 正文所说的规章、规范性文件件数，应与表二一致。 */
export default defineRule({
  id: "text-documents",
  group: "narrative",
  title: { zh: "正文规章、规范性文件数量与表二不一致", en: "Regulations and documents differ from table 2" },
  severity: "warning",
  basis: {
    zh: "正文与附表说的是同一件事，应当一致（格式表二第二十条第（一）项的文义）",
    en: "Text and table speak of the same matter (meaning of article 20 (1) in table 2 of the form)",
  },
  why: {
    zh: "规章和规范性文件的件数要与司法行政部门的备案一致，两处不一，必有一处没有核实。",
    en: "The numbers must agree with the justice department's records; if two differ, one was not checked.",
  },
  remedy: {
    zh: "与司法行政部门核实制发、废止、现行有效件数后改正；正文说的是公开（转发）的文件时，不要写“制发”。",
    en: "Check with the justice department; do not call documents issued that were only posted.",
  },
  traps: {
    zh: "公开、发布、审查、备案的件数不是制发件数；只比较写明制发、制定、出台、印发、废止、现行有效的数字。",
    en: "Numbers posted, reviewed or filed are not numbers issued.",
  },
  messages: {
    differs: {
      zh: "正文写“{quote}”，表二{matter}是 {expected}",
      en: "The text says “{quote}”; {matter}: table 2 says {expected}",
    },
  },
  examples,
  check: contradicted({ differs: documentClaims }),
});
