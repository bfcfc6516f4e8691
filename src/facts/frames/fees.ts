import { type Examples, type Frame, type Wording, wordingAt } from "../frame.ts";
import { isMadeOf } from "../made-of.ts";
import { isPart } from "../subject.ts";

const matter = "行政事业性收费";
const bridge = /收入|总金额|金额|总额|收取|共计|合计|总计|本年|全年|共|的|为|计|约|项目|收费|达|是/gu;

/** Amounts in a clause behind one that names the fees. */
const amounts: readonly Wording[] = [
  {
    example: ["行政事业性收费项目3项，收费金额40万元。", 40],
    words: {
      last: /行政事业性收费(?:项目)?(?:共|为)?\d+[项个]$/u,
      before: /^(?:20\d{2}年度?|全年|本年度?)?(?:收费|收入|收取)?(?:总金额|金额|总额)/u,
    },
  },
  {
    example: ["行政事业性收费项目3项，共收取40万元。", 40],
    words: {
      last: /行政事业性收费(?:项目)?(?:共|为)?\d+[项个]$/u,
      before: /^(?:20\d{2}年度?|全年|本年度?)?(?:共|累计)?(?:收取|征收|收缴)(?:共|为)?$/u,
    },
  },
  {
    example: ["征收40万元行政事业性收费。", 40],
    words: { before: /(?:收取|征收|收缴)(?:了|共)?$/u, after: /^行政事业性收费[。]?$/u },
  },
  {
    example: ["全年收费40万元，均为行政事业性收费。", 40],
    words: {
      before: /^(?:20\d{2}年度?|全年|本年度?)?(?:共|累计)?收费(?:总?金额|总额)?(?:共|为)?$/u,
      next: /^(?:均|全部|都)为行政事业性收费[。]?$/u,
    },
  },
  {
    example: ["行政事业性收费方面，全年收费40万元。", 40],
    words: {
      last: /^行政事业性收费(?:方面|情况)?$/u,
      before:
        /^(?:20\d{2}年度?|全年|本年度?)?(?:共|共计|累计)?(?:收费|收取|征收|收缴)(?:金额|总额)?(?:共|为|共计)?$/u,
    },
  },
];
const otherActs = /代收|代征|减免|免收|免征|取消|降低|返还|退还|罚没|减收|公示|公开/u;

const examples: Examples = [
  ...amounts.map(({ example }) => example),
  ["全年行政事业性收费总金额为40万元。", 40],
  ["全年行政事业性收费收入总额40万元。", 40],
  ["全年行政事业性收费40430元。", 4.043],
  ["全年未收取行政事业性收费。", 0],
];

/** 行政事业性收费4.043万元, in 万元. */
export const fees: Frame = {
  kinds: ["fees"],
  sections: ["overview", "proactiveDisclosure"],
  about: ({ text }) => text.includes(matter),
  of: ({ depth }) => depth === 0,
  counts: ({ unit }) => unit === "万元" || unit === "元",
  unless: [["said", otherActs]],
  examples,
  read: (spot) => {
    const { quantity, unit, before, next } = spot;
    const at = before.lastIndexOf(matter);
    const isNamed = at >= 0 && isMadeOf(before.slice(at + matter.length), bridge);
    if (!isNamed && wordingAt(amounts, spot) === null) return null;
    // 水资源费等行政事业性收费86万元，水土保持补偿费42万元: not all of them.
    const isSome = /等行政/u.test(before) && /^[^,;。\d]{2,12}费(?:收入)?\d/u.test(next);
    if (isSome || isPart(spot.clause, quantity.start)) return null;
    return { measure: { kind: "fees" }, value: unit === "元" ? quantity.value / 10_000 : quantity.value };
  },
  // Where the paragraph speaks of requests, it may be of what they cost.
  denials: [
    {
      words: /(?:没有|未|无)(?:收取|征收|发生|产生)?(?:过|任何)?行政事业性收费(?:项目|收入)?(?=[。]?$)/u,
      of: ({ sentence }) => !sentence.paragraph.text.includes("申请"),
      measures: () => [{ kind: "fees" }],
    },
  ],
};
