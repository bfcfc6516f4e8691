import type { Report } from "../../report/model.ts";
import { allParagraphs } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { cellOf, figureIn } from "../reading/cells.ts";
import { isCityOrAbove, organizationName } from "../reading/organization.ts";

const pointer = "/proactiveDisclosure/table/administrativeFees/amount";

/** 行政事业性收费以万元计，过大的数疑似按元填报。 */
export default defineRule({
  id: "fee-unit-suspect",
  group: "values",
  title: { zh: "收费金额疑似单位错误", en: "The fees seem to be in yuan" },
  severity: "warning",
  needs: { row: "fees", column: "amount" },
  basis: {
    zh: "国办公开办函〔2021〕30号所附格式表二“本年收费金额（单位：万元）”",
    en: "Table 2 of Guo Ban Gong Kai Ban Han [2021] No. 30: fees in 10,000 yuan",
  },
  why: { zh: "按元填写会把金额放大一万倍。", en: "An amount in yuan is ten thousand times too large." },
  remedy: { zh: "核对单位，换算成万元填报。", en: "Check the unit and write the amount in 10,000 yuan." },
  traps: {
    zh: "省、市政府的合计可以很大，不按金额大小判断；只看表二的 2021 年格式。",
    en: "Totals of provinces and cities may be large and are not judged by size.",
  },
  messages: {
    sameDigitsInText: {
      zh: "{label}填 {actual}（万元），正文写的却是“{actual}元”",
      en: "{label} says {actual} (10,000 yuan), the text says {actual} yuan",
    },
    large: {
      zh: "{label}填 {actual} 万元，金额过大，是否按元填写？",
      en: "{label} says {actual} times 10,000 yuan; was it meant in yuan?",
    },
  },
  examples: [
    { name: "26.55 万元", report: { proactiveDisclosure: { administrativeFees: ["26.55"] } } },
    {
      name: "区局填 265500 a district bureau",
      report: { proactiveDisclosure: { administrativeFees: [265500] } },
      expect: [`large@${pointer}`],
    },
    {
      name: "正文写同样数字的元 the same digits in yuan",
      report: {
        proactiveDisclosure: { administrativeFees: [380] },
        sections: { otherMatters: "全年收取信息处理费380元。" },
      },
      expect: [`sameDigitsInText@${pointer}`],
    },
    {
      name: "市政府合计 a city",
      report: { organization: "云岭市人民政府", proactiveDisclosure: { administrativeFees: [316400] } },
    },
    {
      name: "正文写万元 in 10,000 yuan",
      report: {
        proactiveDisclosure: { administrativeFees: [380] },
        sections: { otherMatters: "全年行政事业性收费380万元，未收取信息处理费。" },
      },
    },
  ],
  check(report, found) {
    const cell = cellOf(report, "proactiveDisclosure", { row: "fees", column: "amount" });
    const amount = figureIn(report, cell);
    if (cell === null || amount === null || amount <= 0) return;
    const finding = { cell, actual: amount };
    if (isWrittenInYuan(report, amount)) found("sameDigitsInText", finding);
    else if (isLarge(report, amount)) found("large", finding);
  },
});

function isLarge(report: Report, amount: number): boolean {
  const name = organizationName(report);
  if (name === null || isCityOrAbove(name)) return false;
  return amount > 100_000 || (Number.isInteger(amount) && amount >= 10_000 && amount % 100 === 0);
}

/** 「……收费……380元」 with the digits of the cell, and not 万元. */
function isWrittenInYuan(report: Report, amount: number): boolean {
  const digits = String(amount).replace(".", "\\.");
  const pattern = new RegExp(`(?<![\\d.])${digits}(?:\\.0+)?\\s?元`, "u");
  return allParagraphs(report).some(
    ({ text }) => text.includes("费") && text.includes("元") && pattern.test(text.replaceAll(",", "")),
  );
}
