import { plainLook } from "../lost.ts";
import { openCompound } from "../ole/compound.ts";
import { readProperties } from "../ole/properties.ts";
import type { Limits, Properties, Reading } from "../reading.ts";
import { refuse } from "../refusal.ts";
import { laidByRecords } from "./record-drawings.ts";
import { cellKey, type SetCell, soundRecords } from "./records.ts";
import { readWorkbook, type Setting } from "./workbook.ts";

/**
 * Reads a workbook of Excel 97 to 2003, or of WPS (.xls, .et).
 * @throws UserError (exit code 3) where it is damaged, encrypted, of an earlier Excel or above a limit
 */
export function readXls(bytes: Uint8Array, limits: Limits): Reading {
  const compound = openCompound(bytes);
  const stream = compound.stream("Workbook");
  if (stream === null) throw refuse("ole");
  const { bytes: sound, sheets } = soundRecords(stream, limits);
  const reading = readWorkbook(sound, limits, (sheet) => ({
    conditions: sheets[sheet]?.conditions ?? (() => true),
    laid: laidByRecords(sheets[sheet]?.drawings ?? []),
    hidesZeros: sheets[sheet]?.hidesZeros === true,
    settingOf: (row, column, _cell, text) => settingOf(sheets[sheet]?.cells.get(cellKey(row, column)), text),
  }));
  return { ...reading, properties: chosen(readProperties(compound)) };
}

function settingOf(set: SetCell | undefined, text: string): Setting {
  if (set === undefined) return { painted: false, stretches: [{ text, look: plainLook }] };
  const { look, runs } = set;
  if (runs === undefined) return { painted: look.painted, stretches: [{ text, look }] };
  const stretches = runs.map(({ text: own, font }) => ({
    text: own,
    raised: font?.raised ?? null,
    look: font ?? look,
  }));
  return { painted: look.painted, stretches };
}

/** Those that other workbooks are read with. */
const wanted: ReadonlySet<string> = new Set(["title", "creator", "subject", "company", "application"]);

function chosen(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => wanted.has(name)));
}
