import { type Zippable, zipSync } from "fflate";
import { limitReached } from "../limit-reached.ts";
import type { Limits, Reading } from "../reading.ts";
import { conditionsOf } from "../sheets/look.ts";
import { everywhere } from "../sheets/sheet.ts";
import { readZip, type ZipEntry } from "../zip/archive.ts";
import { unzip } from "../zip/unzip.ts";
import { type Laid, laidBy } from "./drawings.ts";
import { isHiddenBy } from "./hiding-conditions.ts";
import { withoutIdle } from "./idle-markup.ts";
import { lookOfFill } from "./looks.ts";
import { stretchesOf, stretchesOfSigned } from "./rich-text.ts";
import { openMarks } from "./sheet-marks.ts";
import { type ReadPart, sheetsOf, targetsOf } from "./sheet-parts.ts";
import { readWorkbook } from "./workbook.ts";

/** Parts that say nothing of what cells hold. */
const idle = /^xl\/(?:media|drawings|embeddings|charts|theme|printersettings|ctrlprops|activex|diagrams)\//;

/** What reads the sheets looks through all parts for each; a workbook of a thousand sheets has half as many. */
const mostParts = 4096;

/**
 * Reads a workbook in a zip (.xlsx, .xlsm, .xlsb). The archive is unzipped here, within the limits and with its checksums
 * held against it, and handed on without compression.
 * @throws UserError (exit code 3) where it is damaged or above a limit
 */
export function readXlsx(bytes: Uint8Array, limits: Limits): Reading {
  const zip = readZip(bytes);
  const parts: Zippable = {};
  const read = new Map<string, ReadPart>();
  const hasTables = [...zip.entries.keys()].some((key) => key.startsWith("xl/tables/"));
  let size = 0;
  let elements = 0;
  let count = 0;
  const take = (entry: ZipEntry): Uint8Array => {
    count += 1;
    if (count > mostParts)
      throw limitReached("entries", mostParts, {
        zh: "工作簿的部分过多",
        en: "the workbook has too many parts",
      });
    size += entry.size;
    if (size > limits.unzippedBytes)
      throw limitReached("unzippedBytes", limits.unzippedBytes, {
        zh: `各部分解压后有 ${size} 字节`,
        en: `its parts unzip to ${size} bytes`,
      });
    const part = unzip(zip, entry, limits);
    elements += countOpenings(part);
    if (elements > limits.elements)
      throw limitReached("elements", limits.elements, { zh: "元素过多", en: "too many elements" });
    return part;
  };
  for (const [key, entry] of zip.entries) {
    if (idle.test(key) || key.endsWith("/")) continue;
    let part = take(entry);
    // What reads the sheets takes broken markup as it comes: half a table would look like a whole one.
    const marks = openMarks();
    if (/\.(?:xml|rels)$/.test(key)) part = withoutIdle({ name: entry.name, bytes: part }, limits, marks);
    parts[entry.name] = part;
    read.set(key, { name: entry.name, bytes: part, marks });
  }
  const sheets = sheetsOf(read, limits);
  const hiding = new Set([...read.values()].flatMap(({ marks }) => [...marks.hiding]));
  /** What lies on a sheet. */
  const laidOn = (sheet: ReadPart | undefined): Laid[] => {
    if (sheet === undefined) return [];
    const targets = [...targetsOf(read, sheet.name.toLowerCase(), limits).values()];
    return targets.flatMap(({ key, type }) => {
      const entry = type.endsWith("/drawing") ? zip.entries.get(key) : undefined;
      return entry === undefined
        ? []
        : laidBy({ name: entry.name, bytes: take(entry) }, limits, sheet.marks.listener.sizes);
    });
  };
  return readWorkbook(zipSync(parts, { level: 0 }), limits, (sheet) => ({
    // Styles of tables paint cells, too.
    // Where it is not told which part is the sheet, a condition may lie anywhere.
    conditions: hasTables ? () => true : conditionsOf(sheets[sheet]?.marks.conditions ?? [everywhere]),
    laid: laidOn(sheets[sheet]),
    hides: (row, column, value) =>
      isHiddenBy(sheets[sheet]?.marks.rules ?? [], hiding, { row, column, value }),
    hidesZeros: sheets[sheet]?.marks.hidesZeros === true,
    settingOf: (_row, _column, cell, text) => {
      const look = lookOfFill(cell.s);
      const { r: markup } = cell;
      const stretches =
        typeof markup === "string" ? stretchesOf(text, markup, look) : stretchesOfSigned(text, look);
      return { painted: look.painted, stretches };
    },
  }));
}

/** Every element has at least one `<`. */
function countOpenings(part: Uint8Array): number {
  let count = 0;
  for (let at = part.indexOf(0x3c); at >= 0; at = part.indexOf(0x3c, at + 1)) count += 1;
  return count;
}
