import type { ConfigurationEffect, LintReport } from "../../lint/finding.ts";

/** How findings differ because of a configuration. */
export type FindingsChanged = Pick<ConfigurationEffect, "removed" | "added" | "changed">;

/** Compares the findings of an input with those that there would be without its configuration; `null`: the same. */
export function effectOf(
  found: readonly LintReport[],
  without: readonly LintReport[],
): FindingsChanged | null {
  const here = severitiesOf(found);
  const there = severitiesOf(without);
  let removed = 0;
  let added = 0;
  let changed = 0;
  for (const [key, severities] of there) {
    const now = here.get(key) ?? [];
    removed += Math.max(0, severities.length - now.length);
    const both = Math.min(severities.length, now.length);
    for (let index = 0; index < both; index += 1) if (severities[index] !== now[index]) changed += 1;
  }
  for (const [key, severities] of here)
    added += Math.max(0, severities.length - (there.get(key) ?? []).length);
  return removed + added + changed === 0 ? null : { removed, added, changed };
}

/** Severities by report and finding; one id may occur several times. */
function severitiesOf(reports: readonly LintReport[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [index, { findings }] of reports.entries()) {
    for (const { id, severity } of findings) {
      const key = `${index} ${id}`;
      const others = found.get(key);
      if (others === undefined) found.set(key, [severity]);
      else others.push(severity);
    }
  }
  return found;
}
