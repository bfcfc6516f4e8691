import { openCompound } from "../ole/compound.ts";
import { readProperties } from "../ole/properties.ts";
import type { Limits, Properties, Reading } from "../reading.ts";
import { refuse } from "../refusal.ts";
import { soundRecords } from "./records.ts";
import { readWorkbook } from "./workbook.ts";

/**
 * Reads a workbook of Excel 97 to 2003, or of WPS (.xls, .et).
 * @throws UserError (exit code 3) where it is damaged, encrypted, of an earlier Excel or above a limit
 */
export function readXls(bytes: Uint8Array, limits: Limits): Reading {
  const compound = openCompound(bytes);
  const stream = compound.stream("Workbook");
  if (stream === null) throw refuse("ole");
  const { bytes: sound, raised } = soundRecords(stream, limits);
  const reading = readWorkbook(sound, limits, raised);
  return { ...reading, properties: chosen(readProperties(compound)) };
}

/** Those that other workbooks are read with. */
const wanted: ReadonlySet<string> = new Set(["title", "creator", "subject", "company", "application"]);

function chosen(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => wanted.has(name)));
}
