import type { Fact, MeasureOf } from "../../facts/fact.ts";
import { assertedOf } from "../../facts/facts.ts";
import { joined, outcomeNames } from "../../facts/names.ts";
import { countsCases } from "../../facts/quantities.ts";
import { rowsOf } from "../../form/roles.ts";
import type { CellPointer, OutcomeKind } from "../../form/types.ts";
import type { Report } from "../../report/model.ts";
import type { Sentence } from "../../text/paragraphs.ts";
import type { RuleOptions } from "../define.ts";
import { cellIn, groupPointer, templateOf } from "../reading/cells.ts";
import { labelsOf, nameOf } from "../relation.ts";
import { type Claim, claimOf } from "./claims.ts";
import { clausesSaying, withoutDropped } from "./dropped.ts";
import type { ShareClaim } from "./share-claims.ts";
import { applicationReadings, plus, type Readings, rowReadings } from "./table-readings.ts";

/** Numbers of outcomes: 予以公开a件, 部分公开b件, 均不予公开. */
export function outcomeClaims(report: Report, options: RuleOptions): ShareClaim[] {
  return assertedOf(report, "outcome").map((fact) => {
    const { outcomes, share } = fact.measure;
    const [cell = groupPointer(templateOf(report, "applications"), "outcome"), ...related] = outcomes.map(
      (kind) => cellFor(report, kind),
    );
    const readings = readingsFor(fact, report, options);
    const matter = joined(outcomes.map((kind) => outcomeNames[kind]));
    return { ...claimOf(fact, { readings, cell, related, matter }), share, bases: [] };
  });
}

/** 本机关不掌握相关政府信息2件: numbers of single rows, where the table has a row of that key. */
export function outcomeRowClaims(report: Report, options: RuleOptions): Claim[] {
  const template = templateOf(report, "applications");
  return assertedOf(report, "outcomeRow").flatMap((fact) => {
    const { of, key } = fact.measure.row;
    const row = rowsOf(template, of).find(({ path }) => path.at(-1) === key);
    const cell = row === undefined ? null : cellIn(template, row, "total");
    if (row === undefined || cell === null) return [];
    const own = rowReadings(report, [row], options);
    const readings = [...own, ...withoutDropped(own, fact.clause.sentence)];
    return claimOf(fact, { readings, cell, matter: joined([nameOf(labelsOf(row))]) });
  });
}

/** Pointer of a row's total where the kind has no rows of its own, else of the group of rows. */
function cellFor(report: Report, kind: OutcomeKind): CellPointer {
  const template = templateOf(report, "applications");
  const [row, ...others] = rowsOf(template, kind);
  const total = row === undefined || others.length > 0 ? null : cellIn(template, row, "total");
  return total ?? groupPointer(template, kind);
}

/** 予以公开3件（其中部分公开1件） */
const includesPartial = /(?:其中|含|包括)[^,;。)]{0,4}部[分份]公开/u;

function readingsFor(
  { measure, clause: { sentence } }: Fact<MeasureOf<"outcome">>,
  report: Report,
  options: RuleOptions,
): Readings {
  const of = (kind: OutcomeKind) => applicationReadings(report, kind, options);
  const [first, ...others] = measure.outcomes;
  const sum = plus(...measure.outcomes.map(of));
  if (first === undefined || sum.length === 0) return [];
  const readings = [...sum, ...withoutDropped(sum, sentence)];
  // A reason may mean one row of the group.
  if (measure.withReason) {
    const rows = rowsOf(templateOf(report, "applications"), first);
    readings.push(...rows.flatMap((row) => rowReadings(report, [row], options)));
  }
  if (first !== "granted" || others.length > 0) return readings;
  readings.push(...withoutKnown(sum, sentence));
  // 予以公开 may include 部分公开 where the text does not set the two apart.
  const { text } = sentence.paragraph;
  const isApart = /部[分份]公开/u.test(text) && !includesPartial.test(text);
  return isApart ? readings : [...readings, ...plus(sum, of("partiallyGranted"))];
}

const known = /(?:属于?|系|为)已?主动公开|已主动公开|告知[^,;。]{0,8}(?:获取|查询|公开)/u;

/** 其中属于已主动公开1件，予以公开2件: telling where to find it is granting too, and the text may set it apart. */
function withoutKnown(sum: Readings, { paragraph }: Sentence): Readings {
  const counts = clausesSaying(paragraph, known).flatMap(({ quantities }) => quantities.filter(countsCases));
  return counts.flatMap(({ value: count }) => sum.map((value) => value - count));
}
