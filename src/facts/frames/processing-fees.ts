import { sectionKeys } from "../../form/index.ts";
import type { Examples, Frame, Spot, Statement } from "../frame.ts";

const told = /信息处理费|收费通知|信息公开[^,;。]{0,10}(?:费用|收费)|依申请公开[^,;。]{0,6}(?:费用|收费)/u;

const examples: Examples = [
  ["全年收取信息处理费400元。", 400],
  ["全年收取信息处理费0元。", 0],
  ["2023年发出收费通知2件，总金额1200元，实际收取1200元。", 1200],
  ["信息处理费应收1900元，实际收取100元。", 100],
  ["2023年我局未收取信息处理费。", 0],
];

/** 全年未收取信息处理费: of all requests, not 对其中2件未收取. */
const none: readonly Statement[] = [
  {
    words:
      /^(?:20\d{2}年度?|全年|本年度?|我[局委办厅院镇乡]|我街道|本机关)*(?:未|没有)(?:向申请人)?(?:收取|产生)(?:过|任何|政府信息公开|依申请公开)*信息处理费用?(?=[。]?$)/u,
    measures: () => [{ kind: "processingFee" }],
  },
];

/** 收取信息处理费400元: what was collected in the year, in 元. */
export const processingFees: Frame = {
  kinds: ["processingFee"],
  sections: sectionKeys,
  about: ({ text }) => text.includes("费") && told.test(text),
  examples,
  denials: none,
  counts: ({ unit }) => unit === "元" || unit === "万元",
  // 收取占道费300元: another fee in the same sentence.
  unless: [
    ["said", /^(?!.*(?:处理费|费用|收费)).*费/u],
    ["sofar", /^(?!.*(?:收取|收费|收到|缴纳|处理费))/u],
  ],
  read: (spot) => {
    const value = spot.quantity.value * (spot.unit === "万元" ? 10_000 : 1);
    return isCollected(spot) ? { measure: { kind: "processingFee" }, value } : null;
  },
};

function isCollected({ clause, sofar }: Spot): boolean {
  if (/标准|每|按|减免|免收|退还|应收|未收|没有收/u.test(sofar.split(/实际/u).at(-1) ?? "")) return false;
  // 收费金额共计1900元，实际收取100元: the second is what was collected.
  const tellsActual = /实际(?:收取|收到|缴纳|收费)[^,;。]{0,20}?\d+(?:\.\d+)?万?元/u.test(
    clause.sentence.text,
  );
  // 发出收费通知1件，金额200元: asked for, and nothing since says that it was paid.
  const lastDue = [...sofar.matchAll(due)].at(-1)?.index;
  if (lastDue !== undefined && !actual.test(sofar.slice(lastDue))) return false;
  return !tellsActual || actual.test(sofar);
}

/** Words for what was asked for, and words that say it was paid. */
const due = /收费通知|缴费通知|应缴|应收|应交|涉及金额|涉及费用|未缴|未交|未收|逾期/gu;
const actual = /实际(?:收取|收到|缴纳|收费)|[已实](?:缴|收|交)|(?<![应未需拟待])收取|到账|入库/u;
