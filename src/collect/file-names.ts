import type { Roster } from "./roster.ts";

/** `2024年政府信息公开工作年度报告`, `（2024年度）年报` and the like, as they stand behind the name of an office. */
const titleEnd = /[（(]?\d{4}年?度?[）)]?(?:政府)?(?:信息公开)?(?:工作)?(?:年度报告|年报|报告)?$/u;

/**
 * The office whose folder or file this is: a part of the path that is nothing but its name or alias, with the title of
 * the report behind it or without. `null` where no part is, or parts speak of several: a name amid other words is no
 * name.
 */
export function officeInPath(file: string, roster: Roster): number | null {
  const found = new Set<number>();
  for (const part of file.split(/[/\\!]/u)) {
    const stem = part.replace(/\.[A-Za-z0-9]{1,5}$/u, "");
    for (const called of [part, stem, stem.replace(titleEnd, "")]) {
      const office = called === "" ? null : roster.find(called);
      if (office !== null) found.add(office);
    }
  }
  const [only, other] = found;
  return only === undefined || other !== undefined ? null : only;
}
