import { issueTexts } from "../report/issues.ts";
import type { Severity } from "../rules/define.ts";
import { rules } from "../rules/index.ts";
import { stale } from "./baseline.ts";

/** Every id whose severity can be chosen, with the severity that it has by itself. */
export const ownSeverities: ReadonlyMap<string, Severity> = new Map([
  ...rules.map(({ id, severity }): [string, Severity] => [id, severity]),
  ...Object.entries(issueTexts).map(([code, { severity }]): [string, Severity] => [`read/${code}`, severity]),
  [stale.id, stale.severity],
]);
