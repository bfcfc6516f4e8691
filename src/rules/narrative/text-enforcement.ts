import { contradicted } from "../claims/claims.ts";
import { enforcementClaims } from "../claims/enforcement-claims.ts";
import { defineRule } from "../define.ts";
import { examples } from "./text-enforcement.examples.ts";

/** 正文所说的许可、处罚、强制件数和收费金额，应与表二一致。 */
export default defineRule({
  id: "text-enforcement",
  group: "narrative",
  title: {
    zh: "正文许可、处罚、强制、收费数量与表二不一致",
    en: "Licences, penalties, compulsion or fees differ from table 2",
  },
  severity: "warning",
  basis: {
    zh: "正文与附表说的是同一件事，应当一致（格式表二第二十条第（五）（六）（八）项的文义）",
    en: "Text and table speak of the same matter (meaning of article 20 (5), (6), (8) in table 2 of the form)",
  },
  why: {
    zh: "表二填的是全部处理决定，正文另有一个数，说明其中一处漏填或口径不一。",
    en: "Table 2 holds all decisions; another number in the text shows that one of them is incomplete.",
  },
  remedy: {
    zh: "核实全年作出的决定数量（已公开和依法未公开的都算）后改正；正文说的是公示条数的，写明“公示”。",
    en: "Count all decisions of the year, disclosed or not, and correct; say so where the text means items posted.",
  },
  traps: {
    zh: "公示、公开的信息条数，权责清单的事项数，受理数，措施或执行等分项，都不是决定数量。",
    en: "Items posted, items of a list of powers, cases received and kinds of measures are not numbers of decisions.",
  },
  messages: {
    differs: {
      zh: "正文写“{quote}”，{label}是 {expected}",
      en: "The text says “{quote}”; {label} is {expected}",
    },
  },
  examples,
  check: contradicted({ differs: enforcementClaims }),
});
