import { shownWithoutText } from "../flow/fields.ts";
import { limitReached } from "../limit-reached.ts";
import { closeBox, hold } from "./body.ts";
import type { Built } from "./group.ts";
import type { Reader } from "./reader.ts";
import { put } from "./text.ts";

/** What holds around a group holds in it, until it says otherwise. */
export function openGroup(reader: Reader): void {
  const { stack, group, limits } = reader;
  if (stack.length >= limits.depth)
    throw limitReached("depth", limits.depth, {
      zh: "RTF 的组嵌套过深",
      en: "groups of the RTF nest too deeply",
    });
  stack.push(group);
  const skipped = group.skipped || group.twice;
  group.twice = false;
  reader.group = { ...group, skipped, box: false, keptDraft: null };
  reader.passing = 0;
}

export function closeGroup(reader: Reader): void {
  const { stack, group, body } = reader;
  const outer = stack.pop();
  // A number is parted from its text, be it by a tab or by nothing.
  if (group.listText && outer?.listText === false && /[\d.]$/.test(reader.last)) put(reader, " ");
  if (group.box) closeBox(body);
  if (group.keptDraft !== null) body.draft = group.keptDraft;
  reader.passing = 0;
  reader.ended = stack.length === 0;
  if (outer === undefined) return;
  reader.group = outer;
  if (group.built !== null && group.built !== outer.built) closeBuilt(reader, group.built);
}

/** A field or an object that has no result shows something else than text. */
function closeBuilt({ group, body }: Reader, built: Built): void {
  if (group.built !== null) group.built.hasResult ||= built.hasResult;
  if (group.skipped || built.hasResult) return;
  const isChoice = /^\s*FORM(?:CHECKBOX|DROPDOWN)\b/i.test(built.instruction);
  const shown = built.kind === "object" ? "object" : shownWithoutText({ ...built, form: null });
  if (isChoice || shown !== null) hold(body, shown ?? "control");
}
