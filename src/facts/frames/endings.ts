import type { DisputeEnding, Matter } from "../fact.ts";
import { type Examples, type Frame, type Spot, type Wording, wordingAt } from "../frame.ts";
import { countsCasesInUnit } from "../quantities.ts";
import { disputeSections, isOfDisclosure, matterOf, speaksOfDisputes } from "./dispute-sentences.ts";

/** Words that end before the number, or begin behind it; `sofar`: the sentence up to the number. */
const wordings: readonly (Wording<"words" | "after" | "sofar"> & { readonly ending: DisputeEnding })[] = [
  {
    ending: "upheld",
    example: ["因政府信息公开引发行政复议3件，其中结果维持2件。", 2],
    words: { words: /维持(?:结果|原?(?:行政行为|答复|决定))?(?:的)?$/u },
  },
  {
    ending: "corrected",
    example: ["因政府信息公开引发行政复议3件，其中被纠正2件。", 2],
    words: {
      words: /(?:^|复议|复议机关|法院|结果|被|予以)纠[正错](?:结果|原?(?:行政行为|答复|决定))?(?:的)?$/u,
    },
  },
  {
    ending: "corrected",
    example: ["因政府信息公开引发行政复议3件，其中复议机关撤销2件。", 2],
    words: {
      words: /(?:复议机关|法院)(?:依法)?(?:撤销|责令|确认违法)(?:原?(?:行政行为|答复|决定))?(?:的)?$/u,
    },
  },
  {
    ending: "corrected",
    example: ["因政府信息公开引发行政复议3件，其中被撤销1件。", 1],
    words: { words: /^被(?:依法)?(?:撤销|责令|确认违法)(?:原?(?:行政行为|答复|决定))?(?:的)?$/u },
  },
  {
    ending: "corrected",
    example: ["因政府信息公开引发行政复议3件，复议机关维持2件，撤销1件。", 1],
    words: { words: /^撤销(?:决定)?$/u, sofar: /(?:复议机关维持|维持决定)\d+[件起][,、]撤销(?:决定)?$/u },
  },
  {
    ending: "corrected",
    example: ["因政府信息公开引发行政复议3件，其中维持原答复2件，撤销原答复1件。", 1],
    words: { words: /^撤销原(?:行政行为|答复|决定)$/u },
  },
  {
    ending: "otherResult",
    example: ["因政府信息公开引发行政复议3件，其中其他结果2件。", 2],
    words: { words: /其[他它]结果$/u },
  },
  {
    ending: "otherResult",
    example: ["因政府信息公开引发行政复议5件，其中维持3件、纠正1件、其他1件。", 1],
    words: { words: /^其[他它]$/u, sofar: /(?:维持|纠正)\d+[件起宗][、,](?:其中)?其[他它]$/u },
  },
  {
    ending: "pending",
    example: ["因政府信息公开引发行政诉讼3件（尚未审结1件）。", 1],
    words: { words: /(?:未(?:审结|办结)|(?<!均)[尚仍正]在审理(?:中)?)(?:的)?$/u },
  },
  {
    ending: "upheld",
    example: ["因政府信息公开引发行政复议7件，其中4件维持，2件被纠正，1件尚在审理。", 4],
    words: { words: /^$/u, after: /^(?:结果|予以|被|为|获|均)*维持(?:原行政行为)?(?:[、。]|$)/u },
  },
  {
    ending: "corrected",
    example: ["因政府信息公开引发行政复议7件，其中4件维持，2件被纠正，1件尚在审理。", 2],
    words: { words: /^$/u, after: /^(?:(?:结果|予以|被|为|获|均)*纠正|被撤销)(?:原行政行为)?(?:[、。]|$)/u },
  },
  {
    ending: "pending",
    example: ["因政府信息公开引发行政复议7件，其中4件维持，2件被纠正，1件尚在审理。", 1],
    words: {
      words: /^$/u,
      after: /^(?:(?:尚|仍|正)?在审理(?:中|之中)?|(?:尚|仍)?未(?:审结|办结|结))(?:[、。]|$)/u,
    },
  },
];

/** Cases that one procedure alone may have ended so. */
const further: Examples = [
  ["因政府信息公开引发行政复议7件，其中维持4件、纠正2件、尚未审结1件。", 2],
  ["因政府信息公开引发行政复议7件，其中4件维持、3件纠正。", 3],
  ["因政府信息公开引发行政复议7件，行政诉讼4件，其中行政诉讼维持3件。", 3],
  ["因政府信息公开引发行政复议4件，其中2件被维持、1件被纠正，另有1件正在审理。", 1],
  ["复议机关受理以我局为被申请人的政府信息公开行政复议7件，维持4件，尚在审理3件。", 3],
  ["因政府信息公开引发行政复议、行政诉讼，被复议机关纠正2件。", 2],
  ["因政府信息公开引发行政复议7件，其中4件被维持、3件被撤销。", 3],
  ["因政府信息公开引发行政复议4件，2件维持、1件未结。", 1],
  ["因政府信息公开的行政复议维持4件、未审结1件，行政诉讼维持3件、未审结2件。", 2],
  ["因政府信息公开引发行政复议7件（维持7件），行政诉讼3件（维持2件、尚未审结1件）。", 2],
];

/** Endings of cases with their number: 维持a件, 纠正b件, 尚未审结c件, where one procedure alone is spoken of before. */
export const endings: Frame = {
  kinds: ["ending"],
  sections: disputeSections,
  about: speaksOfDisputes,
  examples: [...wordings.map(({ example }) => example), ...further],
  counts: countsCasesInUnit,
  // 一审维持2件、二审维持1件 may be the same cases.
  unless: [["said", /[一二再]审/u]],
  read: (spot) => {
    const { clause, quantity, since, after, sofar } = spot;
    const words = (since.split("、").at(-1) ?? "").replace(/^(?:[和及]|其中,?|另有?)+/u, "");
    const ending = wordingAt(wordings, { words, after, sofar: sofar.slice(-30) })?.ending;
    if (ending === undefined || together.test(since) || !isOfDisclosure(clause, quantity.start)) return null;
    const named = /^行政(?:复议|诉讼)(?!.*(?:未经复议|复议后))/u.exec(words)?.[0];
    // 被复议机关纠正1件: who ended it says in which procedure.
    const judge = /复议机关|法院/u.exec(words)?.[0];
    const inForce = named === undefined ? matterInForce(spot) : matterOf(named);
    const matter = inForce ?? (judge === undefined ? null : matterOf(judge));
    return matter === null ? null : { measure: { kind: "ending", matter, ending } };
  },
};

/** 行政复议、行政诉讼维持5件: of both. */
const together = /复议(?:案件)?[、和及与](?:行政)?诉讼/u;
const bracketed =
  /(?:\d[件起宗例]\)?[、,;和及]?)((?:被|因|提起|的|涉及|引发|引起)*行政(?:复议|诉讼))(?:案件?|共|为|的)*\d+[件起宗例]$/u;
const matters: readonly { readonly matter: Matter; readonly words: RegExp }[] = [
  { matter: "direct", words: /未经复议/u },
  { matter: "after", words: /复议后/u },
  { matter: "reconsideration", words: /(?<!未经)复议(?!后)/u },
  { matter: "litigation", words: /^(?!.*(?:未经复议|复议后)).*(?:诉讼|起诉)/u },
];

/** The one procedure that the sentence has come to, since its last semicolon. */
function matterInForce({ clause: { depth, sentence, start }, before, part }: Spot): Matter | null {
  // 行政复议2件、行政诉讼4件（维持3件）: a bracket speaks of the number before it, where that counts one procedure.
  const outside = depth > 0 ? sentence.text.slice(0, sentence.text.lastIndexOf("(", start)) : "";
  const named = bracketed.exec(outside)?.[1];
  if (named !== undefined) return matterOf(named);
  // What its own clause names comes before what the sentence does.
  const scope = matters.some(({ words }) => words.test(before)) ? before : part;
  const [only, ...others] = matters.filter(({ words }) => words.test(scope));
  return others.length > 0 ? null : (only?.matter ?? null);
}
