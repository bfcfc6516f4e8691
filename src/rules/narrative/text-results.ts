import { contradiction, contradictions } from "../claims/claims.ts";
import { closedClaims } from "../claims/closed-claims.ts";
import { outcomeClaims, outcomeRowClaims } from "../claims/outcome-claims.ts";
import { requestTotals } from "../claims/request-totals.ts";
import { type ShareClaim, shareClaims } from "../claims/share-claims.ts";
import { defineRule, type Finding } from "../define.ts";
import { examples } from "./text-results.examples.ts";

/** 正文所说的办理结果及其占比，应与表三一致。 */
export default defineRule({
  id: "text-results",
  group: "narrative",
  title: { zh: "正文办理结果与表三不一致", en: "Outcomes differ from table 3" },
  severity: "error",
  basis: {
    zh: "正文与附表说的是同一件事，应当一致（格式表三第三项的文义）",
    en: "Text and table speak of the same matter (meaning of item 3 of table 3 of the form)",
  },
  why: {
    zh: "办理结果是社会最关注的数字，正文和表格对不上，容易被质疑数据失准。",
    en: "Outcomes are what the public looks at; a mismatch casts doubt on all figures.",
  },
  remedy: {
    zh: "按表三的六类结果汇总后重写这句话，或更正表三；只说其中一行的，请写出那一行的名称。",
    en: "Rewrite the sentence from the six groups of table 3, or correct the table; name the row where only one is meant.",
  },
  traps: {
    zh: "“答复”“办结”数可以不含其他处理、不予处理；“予以公开”没有与“部分公开”分开写的，可以含后者；写明单一原因的，可以只是一行；“办结率100%”可以只算到期的。",
    en: "Answers may leave out other handling; “granted” may include partial grants; a stated reason may mean one row; 100 % closed may be of those that were due.",
  },
  messages: {
    differs: {
      zh: "正文写“{quote}”，表三{matter}合计是 {expected}",
      en: "The text says “{quote}”; {matter} in table 3 adds up to {expected}",
    },
    row: {
      zh: "正文写“{quote}”，表三{matter}一行是 {expected}",
      en: "The text says “{quote}”; row {matter} of table 3 has {expected}",
    },
    closed: {
      zh: "正文写“{quote}”，表三（七）总计是 {expected}",
      en: "The text says “{quote}”; the total of results in table 3 is {expected}",
    },
    share: {
      zh: "正文写“{quote}，{share}”，按表三的总数计算是 {expected}%",
      en: "The text says “{quote}, {share}”; from the totals of table 3 it is {expected}%",
    },
  },
  examples,
  check(report, found, { options }) {
    const totals = requestTotals(report, options);
    const [results, received, carriedIn = 0] = [
      totals.outcomeTotal[0],
      totals.received[0],
      totals.carriedIn[0],
    ];
    const known = results !== undefined && received !== undefined;
    const bases = known ? [results, received, received + carriedIn].filter((base) => base > 0) : [];
    const outcomes = outcomeClaims(report, options);
    for (const finding of contradictions(outcomes)) found("differs", finding);
    const shares = [...outcomes, ...shareClaims(report)];
    for (const finding of shares.flatMap((claim) => wrongShare(claim, bases))) found("share", finding);
    for (const finding of contradictions(outcomeRowClaims(report, options)))
      found("row", { ...finding, severity: "warning" });
    for (const finding of contradictions(closedClaims(report, options))) found("closed", finding);
  },
});

/** A share of a right number that fits none of the bases (±0.1, or one unit of its last place), beside that by the first. */
function wrongShare(claim: ShareClaim, totals: readonly number[]): Finding[] {
  const { share, value, readings } = claim;
  const [right, ...others] = [...totals, ...claim.bases].map((base) => (100 * value) / base);
  if (share === null || right === undefined || !readings.includes(value)) return [];
  const tolerance = Math.max(0.1, 10 ** -share.decimals) + 1e-9;
  if ([right, ...others].some((one) => Math.abs(one - share.value) <= tolerance)) return [];
  const places = 10 ** Math.max(1, share.decimals);
  const expected = Math.round(right * places) / places;
  const finding = contradiction(claim);
  return [{ ...finding, expected, actual: share.value, data: { ...finding.data, share: share.quote } }];
}
