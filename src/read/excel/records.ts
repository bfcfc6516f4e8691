import { limitReached } from "../limit-reached.ts";
import { isPlain } from "../lost.ts";
import { type Bytes, openBytes } from "../ole/bytes.ts";
import type { Limits } from "../reading.ts";
import { refuse } from "../refusal.ts";
import { type Conditions, conditionsOf } from "../sheets/look.ts";
import { checksName } from "../sheets/own-checks.ts";
import type { SheetArea } from "../sheets/sheet.ts";
import type { CellLook } from "./looks.ts";
import { isSound, type StreamRecord } from "./record-checks.ts";
import { openRecordLooks } from "./record-looks.ts";
import { excel97, idleType, isCell, isRead, recordType } from "./record-types.ts";
import { type RichRun, readSharedStrings, type Stretch } from "./shared-strings.ts";
import { workbookDamaged } from "./workbook-damaged.ts";

/** A stream of which nothing leads astray. */
export interface SoundStream {
  readonly bytes: Uint8Array;
  /** Of each sheet in the order of the stream. */
  readonly sheets: readonly SheetLooks[];
}

/** How cells are set that are set in some way. */
export interface SheetLooks {
  readonly cells: ReadonlyMap<string, SetCell>;
  readonly conditions: Conditions;
  /** Zeros are shown as nothing. */
  readonly hidesZeros: boolean;
  /** What the records of drawings on it hold. */
  readonly drawings: readonly Uint8Array[];
}

/** The look of a cell, and the runs of its text where it has some. */
export interface SetCell {
  readonly look: CellLook;
  readonly runs: readonly RichRun[] | undefined;
}

interface OpenSheet {
  readonly cells: Map<string, SetCell>;
  readonly conditions: SheetArea[];
  hidesZeros: boolean;
  readonly drawings: Uint8Array[];
}

export function cellKey(row: number, column: number): string {
  return `${row} ${column}`;
}

/**
 * Goes through the stream of a workbook of Excel 97 to 2003, and gives a copy in which only the records speak that say what
 * cells show, each as long as it says itself: whoever reads the copy is led nowhere by a damaged file. Formulas keep their
 * results and lose their terms.
 * @throws UserError where the stream ends early, contradicts itself, lacks a sheet that it lists, is encrypted, of an earlier
 *   Excel or above a limit
 */
export function soundRecords(content: Uint8Array, limits: Limits): SoundStream {
  const copy = content.slice();
  const stream = openBytes(copy, workbookDamaged);
  const view = new DataView(copy.buffer);
  const begun = new Map<number, OpenSheet>();
  const openSheet = (): OpenSheet => ({ cells: new Map(), conditions: [], hidesZeros: false, drawings: [] });
  let sheet = openSheet();
  const looks = openRecordLooks(stream);
  let rich: ReadonlyMap<number, readonly RichRun[]> = new Map();
  const listed: number[] = [];
  let depth = 0;
  let cells = 0;
  let resultAwaited = false;
  for (let at = 0; at + 4 <= copy.length; ) {
    const type = stream.u16(at);
    const start = at + 4;
    const end = start + stream.u16(at + 2);
    // Behind the last sheet stands what fills the sector.
    if (depth === 0 && type !== recordType.begin) break;
    const further = continuing(stream, end);
    const next = further.at(-1)?.end ?? end;
    if (next > copy.length) throw workbookDamaged();
    const record = { type, start, end, continued: further.length > 0 };
    if (type === window && depth === 1 && end - start >= 2)
      sheet.hidesZeros = (stream.u16(start) & showsZeros) === 0;
    if (type === drawing && depth === 1)
      for (const one of [{ start, end }, ...further]) sheet.drawings.push(copy.subarray(one.start, one.end));
    looks.read(type, start, end, sheet.conditions);
    if (!speaks(record, stream)) {
      view.setUint16(at, idleType, true);
      at = next;
      continue;
    }
    if (!isSound(record, stream)) throw workbookDamaged();
    switch (record.type) {
      case recordType.begin:
        if (begun.size === 0 && stream.u16(start) !== excel97) throw refuse("excel5");
        if (depth === 0) {
          sheet = openSheet();
          begun.set(at, sheet);
        }
        depth += 1;
        break;
      case recordType.end:
        depth -= 1;
        break;
      case recordType.sheet:
        listed.push(stream.u32(start));
        break;
      case recordType.filePassword:
        throw refuse("encrypted");
      case recordType.strings:
        rich = readSharedStrings(stream, [{ start, end }, ...further], looks.fonts());
        break;
      case recordType.row:
        // A height of none that somebody set: the row is hidden, if without a word.
        if (stream.u16(start + 6) === 0 && (stream.u8(start + 12) & ownHeight) !== 0)
          view.setUint8(start + 12, stream.u8(start + 12) | hiddenRow);
        break;
      case recordType.formula:
        if (resultAwaited) throw workbookDamaged();
        resultAwaited = isText(stream, start + 6);
        view.setUint16(start + 20, 0, true);
        break;
      case recordType.textResult:
        resultAwaited = false;
        break;
      default:
        break;
    }
    for (const [column, format] of formatsIn(record, stream)) {
      const look = looks.ofFormat(format);
      const runs = record.type === recordType.sharedLabel ? rich.get(stream.u32(start + 6)) : undefined;
      if (!isPlain(look) || runs !== undefined)
        sheet.cells.set(cellKey(stream.u16(start), column), { look, runs });
    }
    cells += cellsIn(record);
    if (cells > limits.cells)
      throw limitReached("cells", limits.cells, { zh: "单元格过多", en: "too many cells" });
    at = next;
  }
  if (depth > 0 || resultAwaited || listed.some((place) => !begun.has(place))) throw workbookDamaged();
  const places = [...new Set(listed)].sort((a, b) => a - b);
  const sheets = places.map((place) => begun.get(place) ?? openSheet());
  return {
    bytes: copy,
    sheets: sheets.map(({ cells: set, conditions, hidesZeros, drawings }) => ({
      cells: set,
      hidesZeros,
      drawings,
      conditions: conditionsOf(conditions),
    })),
  };
}

/** How a sheet is looked at ([MS-XLS] 2.4.346), and one of its options. */
const [window, showsZeros] = [0x023e, 0x10];
/** Shapes that lie on a sheet, or a part of them. */
const drawing = 0x00ec;

/** Of the options of a row. */
const [hiddenRow, ownHeight] = [0x20, 0x40];

/** Columns of the cells of a record, each with its format. */
function formatsIn({ type, start, end }: StreamRecord, stream: Bytes): (readonly [number, number])[] {
  const column = (): number => stream.u16(start + 2);
  if (isCell(type)) return [[column(), stream.u16(start + 4)]];
  if (type !== recordType.numbers) return [];
  return Array.from({ length: (end - start - 6) / 6 }, (_, index) => [
    column() + index,
    stream.u16(start + 4 + 6 * index),
  ]);
}

/** The records that continue the one which ends here. */
function continuing(stream: Bytes, end: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = end; at + 4 <= stream.length && stream.u16(at) === recordType.more; ) {
    const stretch = { start: at + 4, end: at + 4 + stream.u16(at + 2) };
    stretches.push(stretch);
    at = stretch.end;
  }
  return stretches;
}

interface AnyRecord extends Omit<StreamRecord, "type"> {
  readonly type: number;
}

/** Names are read for one of our own, and what they point to in the same file. */
function speaks(record: AnyRecord, stream: Bytes): record is StreamRecord {
  const { type, start, end, continued } = record;
  switch (type) {
    case recordType.more:
      // It continues nothing: what it would continue is read together with it.
      return false;
    case recordType.name:
      return isOurName(start, end, stream);
    case recordType.sheetsOfNames:
      return !continued && end - start >= 2 && end - start === 2 + 6 * stream.u16(start);
    case recordType.bookOfNames:
      return !continued && end - start === 4 && stream.u16(start + 2) === sameBook;
    default:
      return isRead(type);
  }
}

const sameBook = 0x0401;

/** The name of the sheet of checks, which points to one area of it. */
function isOurName(start: number, end: number, stream: Bytes): boolean {
  const nameStart = start + 15;
  if (end - nameStart < checksName.length || stream.u8(start + 3) !== checksName.length) return false;
  const width = (stream.u8(nameStart - 1) & 1) + 1;
  const termsStart = nameStart + checksName.length * width;
  const terms = end - termsStart;
  if (terms < 1 || stream.u16(start + 4) !== terms) return false;
  const spelled = Array.from(checksName, (_, index) => stream.u8(nameStart + index * width));
  if (String.fromCharCode(...spelled) !== checksName) return false;
  return areaTerms.get(stream.u8(termsStart) & 0x1f) === terms;
}

/** Length of the terms that point to a cell or an area of another sheet, by their number. */
const areaTerms: ReadonlyMap<number, number> = new Map([
  [0x1a, 7],
  [0x1b, 11],
]);

/** A result that is text stands in a record of its own, behind the formula. */
function isText(stream: Bytes, result: number): boolean {
  return stream.u16(result + 6) === 0xffff && stream.u8(result) === 0;
}

function cellsIn({ type, start, end }: StreamRecord): number {
  if (type === recordType.numbers) return (end - start - 6) / 6;
  if (type === recordType.blanks) return (end - start - 6) / 2;
  return isCell(type) ? 1 : 0;
}
