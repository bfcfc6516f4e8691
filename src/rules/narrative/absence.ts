import type { Location } from "../../read/source.ts";
import type { Clause } from "./clauses.ts";
import { isOfOthers, isPartOfYear, isThisYear } from "./scope.ts";

/** A statement that there was none of something: 没有制发规范性文件, 未作出行政处罚. */
export interface Absence {
  readonly match: RegExpExecArray;
  readonly quote: string;
  readonly at: Location;
}

/** The statement in a clause, where it is said of this body and of the whole year; `null` where there is none. */
export function absenceIn(clause: Clause, pattern: RegExp, year: number | null): Absence | null {
  const match = pattern.exec(clause.text);
  if (match === null || !isThisYear(clause, match.index, year)) return null;
  if (isPartOfYear(clause, match.index) || isOfOthers(clause)) return null;
  const { paragraph, start } = clause.sentence;
  const from = start + clause.start + match.index;
  return { match, quote: paragraph.quote(from, from + match[0].length), at: paragraph.at(from) };
}
