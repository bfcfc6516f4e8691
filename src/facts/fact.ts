import type { ColumnRole, OutcomeKind, RowRole } from "../form/types.ts";
import type { Location } from "../read/source.ts";
import type { Clause } from "./clauses.ts";
import type { Quantity } from "./quantities.ts";
import type { Standing } from "./standing.ts";

/** A procedure as prose names it; 行政诉讼 is both kinds of suits together. */
export type Matter = "reconsideration" | "litigation" | "direct" | "after";
/** How a case ended. */
export type DisputeEnding = Extract<ColumnRole, "upheld" | "corrected" | "otherResult" | "pending">;
/** Columns of applicants as prose names them; organisations are all but natural persons, others all that are not named. */
export type Applicant =
  | "naturalPerson"
  | "commercialEnterprise"
  | "researchInstitution"
  | "welfareOrganization"
  | "legalServiceAgency"
  | "others"
  | "organization";
export type DocumentRow = Extract<RowRole, "regulations" | "normativeDocuments">;
export type DocumentColumn = Extract<ColumnRole, "issued" | "repealed" | "inForce" | "disclosed">;
export type DecisionRow = Extract<RowRole, "licences" | "penalties" | "compulsion">;
/** A share of a total (占33.9%), as written. */
export interface Share {
  readonly value: number;
  readonly decimals: number;
  readonly quote: string;
}

/** A row of a group of results, by the last key of its path. */
export interface OutcomeRow {
  readonly of: OutcomeKind;
  readonly key: string;
}

/** What a number is a number of. */
export type Measure =
  /** Requests received or handled as a whole; `fresh` where only new ones are meant (新收). */
  | { readonly kind: "requests"; readonly fresh: boolean }
  | { readonly kind: "closed" }
  | { readonly kind: "carriedIn" }
  | { readonly kind: "carriedForward" }
  | {
      readonly kind: "outcome";
      /** Named together: 予以公开及部分公开. */
      readonly outcomes: readonly OutcomeKind[];
      /** A reason stands beside it: one row of the group may be meant. */
      readonly withReason: boolean;
      readonly share: Share | null;
    }
  | { readonly kind: "outcomeRow"; readonly row: OutcomeRow }
  | { readonly kind: "applicants"; readonly who: Applicant }
  | { readonly kind: "documents"; readonly rows: readonly DocumentRow[]; readonly column: DocumentColumn }
  | { readonly kind: "decisions"; readonly of: DecisionRow }
  /** 行政事业性收费, in 万元. */
  | { readonly kind: "fees" }
  /** 信息处理费 collected, in 元. */
  | { readonly kind: "processingFee" }
  | { readonly kind: "disputes"; readonly matters: readonly Matter[] }
  | { readonly kind: "ending"; readonly matter: Matter; readonly ending: DisputeEnding }
  | { readonly kind: "proposals" };

export type MeasureKind = Measure["kind"];
/** The measures of a kind. */
export type MeasureOf<Kind extends MeasureKind> = Extract<Measure, { readonly kind: Kind }>;

/** What the text says of one measure. */
export interface Fact<M extends Measure = Measure> {
  readonly measure: M;
  /** A number, 没有, or 均. */
  readonly said: "number" | "none" | "all";
  readonly value: number;
  /** `null` where no number is written. */
  readonly quantity: Quantity | null;
  readonly clause: Clause;
  readonly at: Location;
  /** The words that say so, as they stand in the file. */
  readonly quote: string;
  readonly standing: Standing;
}

/** Whether a fact is said exactly, of this body and of the whole year. */
export function isAsserted({ standing }: Fact): boolean {
  return standing.own && isSaidOfYear(standing);
}

/** Said exactly and of the whole year, whoever is meant. */
export function isSaidOfYear({ exact, ownYear, partOfYear, compared, besides }: Standing): boolean {
  return exact && ownYear && !partOfYear && !compared && !besides;
}
