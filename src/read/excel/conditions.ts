import type { Limits } from "../reading.ts";
import { type Conditions, conditionsOf } from "../sheets/look.ts";
import { everywhere, type SheetArea } from "../sheets/sheet.ts";
import { readXml } from "../xml/read.ts";
import { anyNamespace } from "./number-formats.ts";

/** A part of a workbook that is read, and the areas in it that conditions choose a look for. */
export interface ReadPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly conditions: readonly SheetArea[];
}

/**
 * Where conditions lie on each sheet of a workbook, in the order of its sheets.
 * @param parts by their names in lower case
 */
export function conditionsOfSheets(
  parts: ReadonlyMap<string, ReadPart>,
  limits: Limits,
): readonly Conditions[] {
  const book = [...parts.keys()].find((key) => /(?:^|\/)workbook\d*\.xml$/.test(key)) ?? "";
  const folder = book.slice(0, book.lastIndexOf("/") + 1);
  const targets = readTargets(parts.get(`${folder}_rels/${book.slice(folder.length)}.rels`), limits);
  return readSheets(parts.get(book), limits).map((id) => {
    const target = (targets.get(id) ?? "").toLowerCase();
    const part = parts.get(target.startsWith("/") ? target.slice(1) : folder + target);
    // Where it is not told which part is the sheet, a condition may lie anywhere.
    return conditionsOf(part?.conditions ?? [everywhere]);
  });
}

function readSheets(part: ReadPart | undefined, limits: Limits): string[] {
  const ids: string[] = [];
  if (part !== undefined)
    readXml(anyNamespace, part, limits, {
      "x:sheet": { open: (attribute) => void ids.push(attribute("x:id") ?? "") },
    });
  return ids;
}

function readTargets(part: ReadPart | undefined, limits: Limits): Map<string, string> {
  const targets = new Map<string, string>();
  if (part !== undefined)
    readXml(anyNamespace, part, limits, {
      "x:Relationship": {
        open: (attribute) => void targets.set(attribute("Id") ?? "", attribute("Target") ?? ""),
      },
    });
  return targets;
}
