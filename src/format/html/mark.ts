import type { LintFinding, LintReport } from "../../lint/finding.ts";
import type { Location } from "../../read/source.ts";
import type { Severity } from "../../rules/define.ts";
import { type Language, severityWord } from "../words.ts";
import { escapeHtml } from "./escape.ts";

/** A finding with its number on the page, from 1. */
export interface Numbered {
  readonly number: number;
  readonly finding: LintFinding;
  readonly report: LintReport;
}

/** A place of the report to be marked. */
export interface Mark {
  /** `at-3` for the place of finding 3, `at-3-2` for the second place related to it. */
  readonly id: string;
  readonly number: number;
  readonly severity: Severity;
  /** The place itself, not one related to it. */
  readonly own: boolean;
  readonly location: Location;
}

/** The report as HTML, and which marks are in it. */
export interface Rendered {
  readonly html: string;
  readonly placed: ReadonlySet<string>;
}

/** As many related places as are marked for one finding. */
export const mostRelated = 24;

/** Shapes tell severities apart without colour. */
export const shapes = { error: "✖", warning: "▲", info: "●" } as const satisfies Readonly<
  Record<Severity, string>
>;

/** All places that findings speak of, in their order. */
export function marksOf(findings: readonly Numbered[]): Mark[] {
  return findings.flatMap(({ number, finding }) => {
    const { severity, location, related } = finding;
    const own = location === null ? [] : [{ id: `at-${number}`, number, severity, own: true, location }];
    const others = related.slice(0, mostRelated).flatMap((place, index) =>
      place.location === null
        ? []
        : [
            {
              id: `at-${number}-${index + 1}`,
              number,
              severity,
              own: false,
              location: place.location,
            },
          ],
    );
    return [...own, ...others];
  });
}

/** Links from a place to the findings about it. */
export function badges(marks: readonly Mark[], language: Language): string {
  return marks
    .map(({ id, number, severity, own }) => {
      const label =
        language === "zh"
          ? `${own ? "" : "相关，"}${severityWord(severity, "zh")} ${number}`
          : `${own ? "" : "related, "}${severityWord(severity, "en")} ${number}`;
      const kind = own ? `ref ${severity}` : `ref related ${severity}`;
      const text = own ? `${shapes[severity]}${number}` : `${number}`;
      return `<a class="${kind}" id="${id}" href="#finding-${number}" aria-label="${escapeHtml(label)}">${text}</a>`;
    })
    .join("");
}

const rank: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/** Class names of a marked place: its worst severity, and whether it is only related. */
export function markClass(marks: readonly Mark[]): string {
  const own = marks.filter((mark) => mark.own);
  const counted = own.length > 0 ? own : marks;
  const worst = counted.reduce<Severity>(
    (found, { severity }) => (rank[severity] > rank[found] ? severity : found),
    "info",
  );
  return own.length > 0 ? `marked ${worst}` : `marked related ${worst}`;
}

/** Marks by the part of the report that they are put on, and which found their part. */
export interface Placement<Part> {
  readonly found: ReadonlyMap<Part, readonly Mark[]>;
  readonly placed: ReadonlySet<string>;
}

/** Puts every mark on the part that `locate` gives; `null` where the rendering does not show the place. */
export function placeMarks<Part>(
  marks: readonly Mark[],
  locate: (mark: Mark) => Part | null,
): Placement<Part> {
  const found = new Map<Part, Mark[]>();
  const placed = new Set<string>();
  for (const mark of marks) {
    const part = locate(mark);
    if (part === null) continue;
    placed.add(mark.id);
    const own = found.get(part);
    if (own === undefined) found.set(part, [mark]);
    else own.push(mark);
  }
  return { found, placed };
}
