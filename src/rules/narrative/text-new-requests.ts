import { numberAt } from "../../report/model.ts";
import { contradictions } from "../claims/claims.ts";
import { requestClaims } from "../claims/request-claims.ts";
import { areNone, requestCell, rowsOfRequests } from "../claims/request-totals.ts";
import { defineRule } from "../define.ts";
import { examples } from "./text-new-requests.examples.ts";

/** 正文所说收到的申请件数，应与表三一致。 */
export default defineRule({
  id: "text-new-requests",
  group: "narrative",
  title: { zh: "正文申请数量与表三不一致", en: "Number of requests differs from table 3" },
  severity: "error",
  basis: {
    zh: "正文与附表说的是同一件事，应当一致（格式表三“本年新收政府信息公开申请数量”的文义）",
    en: "Text and table speak of the same matter (meaning of the first row of table 3 of the form)",
  },
  why: {
    zh: "同一份报告里申请件数两个说法，读者不知道信哪一个，上级核查时会退回。",
    en: "Two different numbers in one report: nobody knows which is right, and the report will be returned.",
  },
  remedy: {
    zh: "对照申请台账核实件数，把正文或表三改正；正文含上年结转的，请写明“含上年结转N件”。",
    en: "Check the register of requests and correct the text or the table; say so where requests carried over are included.",
  },
  traps: {
    zh: "“收到”可以含上年结转，“办理”可以是办结数，都认可；12345、信箱、咨询件、其他机关、其他年份的数字，“余”“近”“约”等概数不比较。",
    en: "The number may include requests carried in or be that of the results; hotlines, other bodies, other years and approximations are not compared.",
  },
  messages: {
    differs: {
      zh: "正文写“{quote}”，表三新收是 {expected} 件、上年结转 {carriedIn} 件",
      en: "The text says “{quote}”; in table 3, {expected} were received and {carriedIn} carried in",
    },
    newDiffers: {
      zh: "正文写“{quote}”，表三新收是 {expected} 件",
      en: "The text says “{quote}”; in table 3, {expected} were received",
    },
  },
  examples,
  check(report, found, { options }) {
    if (areNone(report, rowsOfRequests, options)) return;
    const carriedIn = numberAt(report, requestCell(report, "carriedIn")) ?? 0;
    const claims = requestClaims(report, options).filter(({ value }) => value > 0);
    for (const finding of contradictions(claims)) {
      const isFresh = finding.related?.length === 1;
      found(isFresh ? "newDiffers" : "differs", { ...finding, data: { ...finding.data, carriedIn } });
    }
  },
});
