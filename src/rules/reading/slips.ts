import type { Report } from "../../report/model.ts";
import { allParagraphs, occurs, placesOf, wholeText } from "../../text/report-text.ts";

/** What is written by mistake. */
export interface Slip {
  readonly pattern: RegExp;
  /** What it should read, with `$1` for the first group; `null` where nobody can tell what was meant. */
  readonly right: string | null;
  /** Tells whether a text may hold it; default: the pattern itself, which then has neither `^` nor `$`. */
  readonly sign?: { readonly test: (text: string) => boolean };
}

/** The slips of a report, each with its place and what it should read; where two begin, the first of the list counts. */
export function slipsIn<Known extends Slip>(report: Report, slips: readonly Known[]) {
  const present = slips.filter(
    ({ pattern, sign }) => sign?.test(wholeText(report)) ?? occurs(report, pattern),
  );
  if (present.length === 0) return [];
  return allParagraphs(report).flatMap((paragraph) => {
    const places = present.flatMap((slip) =>
      placesOf(paragraph, slip.pattern).map((one) => ({ ...one, slip })),
    );
    const firsts = new Set<number>();
    return places.flatMap((place) => {
      const { match, slip } = place;
      if (firsts.has(match.index)) return [];
      firsts.add(match.index);
      return [{ ...place, right: slip.right?.replace("$1", match[1] ?? "") ?? null }];
    });
  });
}
