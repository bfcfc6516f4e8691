import type { Bilingual } from "../../errors.ts";
import type { Fact, MeasureKind } from "../../facts/fact.ts";
import { assertedOf } from "../../facts/facts.ts";
import type { CellPointer } from "../../form/index.ts";
import type { Location } from "../../read/source.ts";
import type { Report } from "../../report/model.ts";
import type { Finding, Rule, RuleOptions } from "../define.ts";
import type { Readings } from "./table-readings.ts";

/** A number of the text that speaks of cells of the tables. */
export interface Claim {
  readonly value: number;
  /** The text that says so. */
  readonly quote: string;
  readonly at: Location;
  /** What the tables say of it, the plainest reading first; empty where it cannot be told. */
  readonly readings: Readings;
  /** The cell that the text would contradict, and others that stand for the same matter. */
  readonly cell: CellPointer;
  readonly related: readonly CellPointer[];
  /** 「表三“予以公开”」: the matter where no single cell holds it; absent: the label of `cell`. */
  readonly matter?: Bilingual;
}

/** What a fact claims of cells. */
export function claimOf(
  { value, quote, at }: Fact,
  of: Pick<Claim, "readings" | "cell" | "matter"> & Partial<Pick<Claim, "related">>,
): Claim {
  return { value, quote, at, related: [], ...of };
}

/** Facts of a kind for which the text gives a number, 0 included. */
export function countedOf<Kind extends MeasureKind>(report: Report, kind: Kind) {
  return assertedOf(report, kind).filter(({ said }) => said === "number");
}

/** A contradicted claim as a finding: placed in the text, named by the cell. */
export function contradiction({ at, cell, related, value, readings, quote, matter }: Claim): Finding {
  const places = [cell, ...related].map((pointer) => ({ cell: pointer }));
  const data = matter === undefined ? { quote } : { quote, matter };
  return { at, cell, related: places, expected: readings[0] ?? null, actual: value, data };
}

/** Those that the tables contradict, whichever way they are read, as findings. */
export function contradictions(claims: readonly Claim[]): Finding[] {
  const known = claims.filter(({ readings }) => readings.length > 0);
  return known.filter(({ value, readings }) => !readings.includes(value)).map(contradiction);
}

/** The check of a rule that tells what the tables contradict: by message, the claims of a report that it speaks of. */
export function contradicted<MessageId extends string>(
  told: Readonly<Record<MessageId, (report: Report, options: RuleOptions) => readonly Claim[]>>,
): Rule<MessageId>["check"] {
  return (report, found, { options }) => {
    for (const messageId in told)
      for (const finding of contradictions(told[messageId](report, options))) found(messageId, finding);
  };
}
