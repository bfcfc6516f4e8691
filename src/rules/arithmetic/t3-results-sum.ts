import { defineRule } from "../define.ts";
import { violated } from "../relation.ts";
import { examples } from "./t3-results-sum.examples.ts";

/** 表三每一列：（一）至（六）各行之和应等于（七）总计。 */
export default defineRule({
  id: "t3-results-sum",
  group: "arithmetic",
  title: { zh: "表三办理结果合计错误", en: "Results do not add up to item (7)" },
  severity: "error",
  relation: "R2",
  basis: {
    zh: "格式表三“（七）总计”的文义",
    en: "Meaning of “（七）总计” in table 3 of the form",
  },
  why: {
    zh: "（七）总计是本年度全部办理结果之和，也是勾稽关系里的一项；它错了，新收与办结就对不上。",
    en: "Item (7) is the sum of all results of the year and a term of the balance; if it is wrong, requests and results cannot agree.",
  },
  remedy: {
    zh: "逐行核对这一列（一）至（六）的数；部分公开的申请只在（二）计一次。",
    en: "Check items (1) to (6) of the column row by row; a request partially granted counts once, in (2).",
  },
  traps: {
    zh: "2019 年格式（六）其他处理只有一行；跨页拆成两行的一行只算一次；有空白或读不出的格不作判断。",
    en: "Item (6) is one row in the 2019 form; a row torn by a page break counts once; unknown cells are not assessed.",
  },
  messages: {
    differs: {
      zh: "表三「{column}」一列（一）至（六）合计 {expected}，（七）总计为 {actual}",
      en: "Table 3, column “{column}”: items (1) to (6) add up to {expected}, item (7) says {actual}",
    },
  },
  examples,
  check: violated("R2", "differs"),
});
