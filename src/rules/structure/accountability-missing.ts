import type { Bilingual } from "../../errors.ts";
import { sectionText, wholeText } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { organizationName, organizationType } from "../reading/organization.ts";
import { hasPicture } from "../reading/own-words.ts";
import { listed } from "../relation.ts";
import { examples } from "./accountability-missing.examples.ts";

/** 条例第五十条第四项：各级人民政府还要报告的三项结果。 */
const results: readonly { readonly name: Bilingual; readonly told: RegExp }[] = [
  { name: { zh: "工作考核", en: "assessment of the work" }, told: /考核|考评|绩效/u },
  { name: { zh: "社会评议", en: "public appraisal" }, told: /评议|满意度|测评|民意/u },
  { name: { zh: "责任追究", en: "accountability" }, told: /追究|问责|追责/u },
];

/** 人民政府的报告应写工作考核、社会评议和责任追究结果。 */
export default defineRule({
  id: "accountability-missing",
  group: "structure",
  title: {
    zh: "没有写考核、评议、责任追究结果",
    en: "No results of assessment, appraisal and accountability",
  },
  severity: "warning",
  basis: {
    zh: "条例第五十条第四项：各级人民政府的报告还应包括工作考核、社会评议和责任追究结果；国办公开办函〔2021〕30号总体情况“监督保障”",
    en: "Regulation, article 50 (4): reports of governments also give the results of assessment, public appraisal and accountability; Guo Ban Gong Kai Ban Han [2021] No. 30, support and supervision",
  },
  why: {
    zh: "这是法律对人民政府的专门要求，部门的报告没有；照抄部门的写法就会漏掉。",
    en: "The law asks this of governments alone; who copies a department's text leaves it out.",
  },
  remedy: {
    zh: "在“监督保障”里写明考核、社会评议的开展情况和结果，没有追究责任的写“未发生责任追究情形”。",
    en: "Give the results under support and supervision; where nobody was held to account, say so.",
  },
  traps: {
    zh: "写在第五、第六部分也算；“未发生”也算；政府办公室、街道办事处、部门不要求；乡镇只作提示，缺一两项也只作提示。",
    en: "Any section will do, and “none” too; offices, subdistricts and departments are not meant; townships, and one or two missing, are a note only.",
  },
  messages: {
    missing: {
      zh: "人民政府的报告还应写明{missing}的结果，全文没有提到",
      en: "A government's report also gives the results of {missing}; the report does not speak of it",
    },
  },
  examples,
  check(report, found, { options }) {
    const name = organizationName(report);
    if (name === null || !/(?<!街道)(?:人民政府|[镇乡]政府)$/u.test(name)) return;
    // Of an overview without a word it is said that it is empty.
    if (sectionText(report, "overview") === "" || Object.values(report.sections).some(hasPicture)) return;
    const text = wholeText(report);
    const missing = results.filter(({ told }) => !told.test(text)).map((result) => result.name);
    if (missing.length === 0) return;
    const isGrave = missing.length === results.length && organizationType(report, options) !== "township";
    const severity = isGrave ? "warning" : "info";
    found("missing", { cell: "/overview", severity, data: { missing: listed(missing) } });
  },
});
