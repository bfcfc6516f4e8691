import type { Report } from "../../report/model.ts";
import { allParagraphs, firstPlaceIn, occurs } from "../../text/report-text.ts";

/** The first match in each of the report's own paragraphs; the pattern has neither `^` nor `$`, nor the flag `g`. */
export function firstPlaces(report: Report, pattern: RegExp) {
  if (!occurs(report, pattern)) return [];
  return allParagraphs(report).flatMap((paragraph) => firstPlaceIn([paragraph], pattern) ?? []);
}
