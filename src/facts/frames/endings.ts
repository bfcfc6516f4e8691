import type { Clause } from "../clauses.ts";
import type { DisputeEnding, Matter } from "../fact.ts";
import type { Examples, Frame } from "../frame.ts";
import { countsCases, type Quantity } from "../quantities.ts";
import { disputeSections, isOfDisclosure, speaksOfDisputes } from "./dispute-sentences.ts";

const examples: Examples = [
  ["因政府信息公开引发行政复议3件，其中结果维持2件。", 2],
  ["因政府信息公开引发行政诉讼3件（尚未审结1件）。", 1],
  ["因政府信息公开引发行政复议7件，其中维持4件、纠正2件、尚未审结1件。", 2],
  ["因政府信息公开引发行政复议7件，其中4件维持，2件被纠正，1件尚在审理。", 2],
  ["因政府信息公开引发行政复议7件，其中4件维持、3件纠正。", 3],
  ["因政府信息公开引发行政复议7件，行政诉讼4件，其中行政诉讼维持3件。", 3],
  ["复议机关受理以我局为被申请人的政府信息公开行政复议7件，维持4件，尚在审理3件。", 3],
  ["因政府信息公开引发行政复议、行政诉讼，被复议机关纠正2件。", 2],
  ["因政府信息公开引发行政复议7件（维持7件），行政诉讼3件（维持2件、尚未审结1件）。", 2],
];

/** Endings of cases with their number: 维持a件, 纠正b件, 尚未审结c件, where one procedure alone is spoken of before. */
export const endings: Frame = {
  kinds: ["ending"],
  sections: disputeSections,
  about: speaksOfDisputes,
  examples,
  read: ({ clause, quantity, since, after }) => {
    if (!countsCases(quantity) || quantity.unit === null) return null;
    // 一审维持2件、二审维持1件 may be the same cases.
    if (!isOfDisclosure(clause, quantity.start) || /[一二再]审/u.test(clause.text)) return null;
    const words = (since.split("、").at(-1) ?? "").replace(/^(?:[和及]|其中,?)+/u, "");
    const ending = endingBefore(words) ?? (words === "" ? endingBehind(after) : null);
    const matter =
      ending === null
        ? null
        : (matterNamed(words) ?? matterInForce(clause, quantity) ?? matterOfJudge(words));
    return ending === null || matter === null ? null : { measure: { kind: "ending", matter, ending } };
  },
};

function endingBefore(text: string): DisputeEnding | null {
  if (/(?:结果|予以|被)?维持(?:结果|原行政行为|的)?$/u.test(text)) return "upheld";
  if (/(?:^|复议机关|法院|结果|被|予以)纠正(?:结果|原行政行为|的)?$/u.test(text)) return "corrected";
  if (/(?:复议机关|法院)(?:依法)?(?:撤销|责令|确认违法)(?:原?(?:行政行为|答复|决定))?(?:的)?$/u.test(text))
    return "corrected";
  if (/其[他它]结果$/u.test(text)) return "otherResult";
  if (/(?:未(?:审结|办结)|(?<!均)[尚仍正]在审理(?:中)?)(?:的)?$/u.test(text)) return "pending";
  return null;
}

/** 其中行政诉讼维持3件 */
function matterNamed(words: string): Matter | null {
  const name = /^行政(复议|诉讼)(?:案件)?/u.exec(words)?.[1];
  return name === undefined ? null : name === "复议" ? "reconsideration" : "litigation";
}

/** 被复议机关纠正1件: who ended it says in which procedure. */
function matterOfJudge(words: string): Matter | null {
  if (words.includes("复议机关")) return "reconsideration";
  return words.includes("法院") ? "litigation" : null;
}

/** 2件被纠正, 1件尚在审理 */
function endingBehind(text: string): DisputeEnding | null {
  const said = /^(?:结果|予以|被|为|获|均)*(维持|纠正)(?:原行政行为)?(?:[、。]|$)/u.exec(text)?.[1];
  if (said !== undefined) return said === "维持" ? "upheld" : "corrected";
  return /^(?:(?:尚|仍|正)?在审理(?:中|之中)?|(?:尚|仍)?未(?:审结|办结))(?:[、。]|$)/u.test(text)
    ? "pending"
    : null;
}

/** 行政复议2件、行政诉讼4件（维持3件）: a bracket speaks of the number before it, where that counts one procedure. */
function matterOfBracket(clause: Clause): Matter | null {
  const outside = clause.sentence.text.slice(0, clause.sentence.text.lastIndexOf("(", clause.start));
  const last =
    /(?:\d[件起宗例]\)?[、,;和及]?)((?:被|因|提起|的|涉及|引发|引起)*行政(?:复议|诉讼))(?:案件?|共|为|的)*\d+[件起宗例]$/u.exec(
      outside,
    );
  if (last?.[1] === undefined) return null;
  return last[1].endsWith("复议") ? "reconsideration" : "litigation";
}

/** The one procedure that the sentence has come to, since its last semicolon. */
function matterInForce(clause: Clause, { start }: Quantity): Matter | null {
  if (clause.depth > 0) {
    const matter = matterOfBracket(clause);
    if (matter !== null) return matter;
  }
  const before =
    clause.sentence.text
      .slice(0, clause.start + start)
      .split(/[;；]/u)
      .at(-1) ?? "";
  const direct = before.search(/未经复议/u);
  const after = before.search(/复议后/u);
  const plain = before.replace(/未经复议|复议后/gu, "");
  const reconsidered = /复议/u.test(plain);
  const sued = /诉讼|起诉/u.test(plain);
  if (direct >= 0 && after < 0 && !reconsidered) return "direct";
  if (after >= 0 && direct < 0 && !reconsidered) return "after";
  if (direct >= 0 || after >= 0) return null;
  if (reconsidered && !sued) return "reconsideration";
  return sued && !reconsidered ? "litigation" : null;
}
