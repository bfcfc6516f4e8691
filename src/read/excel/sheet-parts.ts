import type { Limits } from "../reading.ts";
import { readXml } from "../xml/read.ts";
import { anyNamespace } from "./number-formats.ts";
import type { SheetMarks } from "./sheet-marks.ts";

/** A part of a workbook that is read, the areas in it that conditions choose a look for, and how large its cells are. */
export interface ReadPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly marks: SheetMarks;
}

/**
 * The part that each sheet of a workbook is, in the order of its sheets; undefined where it is not told which.
 * @param parts by their names in lower case
 */
export function sheetsOf(
  parts: ReadonlyMap<string, ReadPart>,
  limits: Limits,
): readonly (ReadPart | undefined)[] {
  const book = [...parts.keys()].find((key) => /(?:^|\/)workbook\d*\.xml$/.test(key)) ?? "";
  const targets = targetsOf(parts, book, limits);
  return readSheets(parts.get(book), limits).map((id) => parts.get(targets.get(id)?.key ?? ""));
}

function readSheets(part: ReadPart | undefined, limits: Limits): string[] {
  const ids: string[] = [];
  if (part !== undefined)
    readXml(anyNamespace, part, limits, {
      "x:sheet": { open: (attribute) => void ids.push(attribute("x:id") ?? "") },
    });
  return ids;
}

/** A part that another one names, by its name in lower case. */
interface Target {
  readonly key: string;
  readonly type: string;
}

/** The parts that a part names, by the names that it gives them. */
export function targetsOf(
  parts: ReadonlyMap<string, ReadPart>,
  from: string,
  limits: Limits,
): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>();
  const folder = from.slice(0, from.lastIndexOf("/") + 1);
  const part = parts.get(`${folder}_rels/${from.slice(folder.length)}.rels`);
  if (part === undefined) return targets;
  readXml(anyNamespace, part, limits, {
    "x:Relationship": {
      open(attribute) {
        const path = (attribute("Target") ?? "").toLowerCase();
        const key = path.startsWith("/") ? path.slice(1) : folder + path;
        // `../drawings/drawing1.xml`: beside the folder of the sheets.
        const up = key.indexOf("/../");
        const plain = up < 0 ? key : key.slice(0, key.lastIndexOf("/", up - 1) + 1) + key.slice(up + 4);
        targets.set(attribute("Id") ?? "", { key: plain, type: attribute("Type") ?? "" });
      },
    },
  });
  return targets;
}
