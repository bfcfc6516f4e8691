import { type Clause, casesIn, clausesOf, quoteOf } from "../../facts/clauses.ts";
import { isAsserted, type Share } from "../../facts/fact.ts";
import { proseOf, type ReadNumber } from "../../facts/facts.ts";
import { shareIn } from "../../facts/frames/outcomes.ts";
import { countsCasesInUnit } from "../../facts/quantities.ts";
import { isCompared } from "../../facts/scope.ts";
import { anyOf } from "../../facts/vocabulary.ts";
import { oncePer } from "../../form/once.ts";
import type { Report } from "../../report/model.ts";
import type { Sentence } from "../../text/paragraphs.ts";
import type { Claim } from "./claims.ts";
import { requestCell } from "./request-totals.ts";

/** A number with its share of a total, where the text gives one (占33.9%). */
export interface ShareClaim extends Claim {
  readonly share: Share | null;
  /** Of what else than the totals of the table it may be a share. */
  readonly bases: readonly number[];
}

/** 收到86件，其中网上申请43件，占50%; 办结83件，办结率96.5%: shares beside numbers of requests other than results. */
export function shareClaims(report: Report): ShareClaim[] {
  const { numbers } = proseOf(report);
  const told = new Map<Sentence, number>();
  for (const { clause, fact } of numbers) {
    const isWhole = fact?.measure.kind === "requests" || fact?.measure.kind === "closed";
    if (isWhole && isAsserted(fact) && !told.has(clause.sentence)) told.set(clause.sentence, fact.value);
  }
  return numbers.flatMap((number) => {
    const { clause, quantity, fact } = number;
    const isPart = quantity.value <= (told.get(clause.sentence) ?? -1) && !isCompared(clause, quantity);
    const isOther = fact?.measure.kind === "outcome" || fact?.measure.kind === "requests";
    const share = isPart && !isOther ? shareOf(number) : null;
    if (share === null || fact?.standing.ownYear === false) return [];
    const { start, end } = quantity;
    const base = clause.sentence.start + clause.start;
    const at = clause.sentence.paragraph.at(base + start, base + end);
    const { value } = quantity;
    const bases = countsOf(clause.sentence).filter((count) => count >= value && count > 0);
    const cell = requestCell(report, "received");
    return {
      value,
      quote: quoteOf(clause, 0, quantity),
      at,
      readings: [value],
      cell,
      related: [],
      share,
      bases,
    };
  });
}

/** Shares of other things that may stand in the same sentence. */
const otherMatter = anyOf(["proposals", "enforcement", "disputes", "letters", "meetings", "money", "posts"]);

function shareOf({ clause, quantity, fact }: ReadNumber): Share | null {
  if (!countsCasesInUnit(quantity) || !quantity.exact || otherMatter.test(clause.text)) return null;
  const clauses = clausesOf(clause.sentence);
  const behind = clause.quantities.find(({ start }) => start >= quantity.end);
  const after = clause.text.slice(quantity.end, behind?.end);
  const next = /^[。]?$/u.test(after) ? (clauses[clauses.indexOf(clause) + 1]?.text ?? "") : "";
  return shareIn(after, next, fact?.measure.kind === "closed" ? closedRate : null);
}

/** 100% is said of those that were due. */
const closedRate = /^(?:办结|答复)率(?:为|是|达到?)?(?!100)(\d+(?:\.(\d+))?)%/u;

/** The numbers of cases in a paragraph. */
const countsOf = oncePer((sentence: Sentence): readonly number[] =>
  casesIn(sentence.paragraph.sentences.flatMap((one): readonly Clause[] => clausesOf(one))).map(
    ({ quantity }) => quantity.value,
  ),
);
