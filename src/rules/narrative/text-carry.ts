import { carryClaims } from "../claims/carry-claims.ts";
import { contradicted } from "../claims/claims.ts";
import { defineRule } from "../define.ts";
import { examples } from "./text-carry.examples.ts";

/** 正文所说的上年结转、结转下年，应与表三一致。 */
export default defineRule({
  id: "text-carry",
  group: "narrative",
  title: { zh: "正文结转数量与表三不一致", en: "Requests carried over differ from table 3" },
  severity: "error",
  basis: {
    zh: "正文与附表说的是同一件事，应当一致（格式表三第二项、第四项的文义）",
    en: "Text and table speak of the same matter (meaning of items 2 and 4 of table 3 of the form)",
  },
  why: {
    zh: "结转数把前后两年的报告连在一起，说法不一，勾稽关系就无从核对。",
    en: "Carried-over requests tie two years together; with two numbers nothing can be reconciled.",
  },
  remedy: {
    zh: "对照台账核实结转件数，改正正文或表三。",
    en: "Check the register and correct the text or the table.",
  },
  traps: {
    zh: "“已结转”“延期答复”没有说明结转方向或不是结转，“目前”尚未办结的不是年末的数，不比较；复议、诉讼、提案的结转不算。",
    en: "Extended deadlines, what is open “at present”, and cases or proposals carried over, are not compared.",
  },
  messages: {
    differs: {
      zh: "正文写“{quote}”，{label}是 {expected}",
      en: "The text says “{quote}”; {label} is {expected}",
    },
  },
  examples,
  check: contradicted({ differs: carryClaims }),
});
