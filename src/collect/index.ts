/**
 * The supervising office's view of many reports, free of files and of Node: who is to report (`readRoster`), what came
 * (`observeReports`, one observation an input), who is missing, and the sums (`openCollection`).
 *
 *     const collection = openCollection({ roster: await readRoster(bytes, "名单.csv"), years: null });
 *     for (const file of files) collection.add(observation of the file);
 *     const { offices, sums, shared } = collection.end();
 */

export type { AddedUp, BrokenRollForward } from "./add-up.ts";
export { type Against, compareAgainst, type SumDifference } from "./against.ts";
export {
  type Collection,
  type CollectionOptions,
  type OpenCollection,
  openCollection,
  type Unreadable,
} from "./collection.ts";
export { collectionJson, type JsonContext } from "./json.ts";
export { firstOf, isAny, type Many, manyOf, openSorted, runsOf, type Texts } from "./many.ts";
export {
  type Observation,
  type ObservedFailure,
  type ObservedReport,
  observeReports,
} from "./observation.ts";
export type { FiledReport, OfficeYear } from "./office-years.ts";
export { readRoster } from "./read-roster.ts";
export { type Roster, type RosterOffice, rosterOf } from "./roster.ts";
export { type Status, statusNames } from "./statuses.ts";
export type { FormSum, SumCell } from "./sums.ts";
