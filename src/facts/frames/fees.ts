import type { Examples, Frame } from "../frame.ts";
import { isMadeOf } from "../made-of.ts";
import { isPart } from "../scope.ts";

const matter = "行政事业性收费";
const bridge = /收入|总金额|金额|总额|收取|共计|合计|总计|本年|全年|共|的|为|计|约|项目|达|是/gu;

const otherActs = /减免|免收|免征|取消|降低|返还|退还|罚没|减收|公示|公开/u;

const examples: Examples = [
  ["全年行政事业性收费总金额为40万元。", 40],
  ["全年行政事业性收费收入总额40万元。", 40],
  ["全年行政事业性收费40430元。", 4.043],
];

/** 行政事业性收费4.043万元, in 万元. */
export const fees: Frame = {
  kinds: ["fees"],
  sections: ["overview", "proactiveDisclosure"],
  about: ({ text }) => text.includes(matter),
  examples,
  read: ({ clause, quantity: { unit, value, start }, before }) => {
    if (clause.depth > 0 || (unit !== "万元" && unit !== "元")) return null;
    const at = before.lastIndexOf(matter);
    if (at < 0 || !isMadeOf(before.slice(at + matter.length), bridge)) return null;
    if (otherActs.test(clause.text) || isPart(clause, start)) return null;
    return { measure: { kind: "fees" }, value: unit === "元" ? value / 10_000 : value };
  },
};
