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

/** What has been read of a stream up to some record. */
interface OpenStream {
  readonly stream: Bytes;
  /** The copy that is made, to write in. */
  readonly view: DataView;
  readonly looks: ReturnType<typeof openRecordLooks>;
  /** Parts of the stream that have begun, by place. */
  readonly begun: Map<number, OpenSheet>;
  /** Places of the sheets that the workbook lists. */
  readonly listed: number[];
  sheet: OpenSheet;
  /** Runs of the texts that cells share. */
  rich: ReadonlyMap<number, readonly RichRun[]>;
  /** Parts that have begun and not ended. */
  depth: number;
  /** The last formula gives a text, which has not come yet. */
  resultAwaited: boolean;
}

/** Where a record stands, its own bytes and those of the records that continue it. */
interface Extent {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly stretches: readonly Stretch[];
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
  const open = openStream(copy);
  const { stream, view } = open;
  let cells = 0;
  for (let at = 0; at + 4 <= copy.length; ) {
    const type = stream.u16(at);
    const start = at + 4;
    const end = start + stream.u16(at + 2);
    // Behind the last sheet stands what fills the sector.
    if (open.depth === 0 && type !== recordType.begin) break;
    const further = continuing(stream, end);
    const next = further.at(-1)?.end ?? end;
    if (next > copy.length) throw workbookDamaged();
    const stretches = [{ start, end }, ...further];
    const record = { type, start, end, continued: further.length > 0, at, stretches };
    addLooks(record, copy, open);
    if (speaks(record, stream)) {
      if (!isSound(record, stream)) throw workbookDamaged();
      follow(record, open);
      addCells(record, open);
      cells += cellsIn(record);
      if (cells > limits.cells)
        throw limitReached("cells", limits.cells, { zh: "单元格过多", en: "too many cells" });
    } else view.setUint16(at, idleType, true);
    at = next;
  }
  return { bytes: copy, sheets: sheetsOf(open) };
}

function openStream(copy: Uint8Array<ArrayBuffer>): OpenStream {
  const stream = openBytes(copy, workbookDamaged);
  return {
    stream,
    view: new DataView(copy.buffer),
    looks: openRecordLooks(stream),
    begun: new Map(),
    listed: [],
    sheet: openSheet(),
    rich: new Map(),
    depth: 0,
    resultAwaited: false,
  };
}

function openSheet(): OpenSheet {
  return { cells: new Map(), conditions: [], hidesZeros: false, drawings: [] };
}

/** What a record says of how its sheet looks, whether it speaks of cells or not. */
function addLooks(
  { type, start, end, stretches }: Extent & { readonly type: number },
  copy: Uint8Array,
  open: OpenStream,
): void {
  const { stream, looks, sheet, depth } = open;
  if (type === window && depth === 1 && end - start >= 2)
    sheet.hidesZeros = (stream.u16(start) & showsZeros) === 0;
  if (type === drawing && depth === 1)
    for (const one of stretches) sheet.drawings.push(copy.subarray(one.start, one.end));
  looks.read(type, start, end, sheet.conditions);
}

/** @throws UserError where a record contradicts what came before, is of an earlier Excel or tells of encryption */
function follow({ type, at, start, stretches }: Extent & StreamRecord, open: OpenStream): void {
  const { stream, view, begun } = open;
  switch (type) {
    case recordType.begin:
      if (begun.size === 0 && stream.u16(start) !== excel97) throw refuse("excel5");
      if (open.depth === 0) {
        open.sheet = openSheet();
        begun.set(at, open.sheet);
      }
      open.depth += 1;
      break;
    case recordType.end:
      open.depth -= 1;
      break;
    case recordType.sheet:
      open.listed.push(stream.u32(start));
      break;
    case recordType.filePassword:
      throw refuse("encrypted");
    case recordType.strings:
      open.rich = readSharedStrings(stream, stretches, open.looks.fonts());
      break;
    case recordType.row:
      // A height of none that somebody set: the row is hidden, if without a word.
      if (stream.u16(start + 6) === 0 && (stream.u8(start + 12) & ownHeight) !== 0)
        view.setUint8(start + 12, stream.u8(start + 12) | hiddenRow);
      break;
    case recordType.formula:
      if (open.resultAwaited) throw workbookDamaged();
      open.resultAwaited = isText(stream, start + 6);
      view.setUint16(start + 20, 0, true);
      break;
    case recordType.textResult:
      open.resultAwaited = false;
      break;
    default:
      break;
  }
}

/** The cells of a record that are set in some way. */
function addCells(record: StreamRecord, { stream, looks, rich, sheet }: OpenStream): void {
  const { type, start } = record;
  for (const [column, format] of formatsIn(record, stream)) {
    const look = looks.ofFormat(format);
    const runs = type === recordType.sharedLabel ? rich.get(stream.u32(start + 6)) : undefined;
    if (!isPlain(look) || runs !== undefined)
      sheet.cells.set(cellKey(stream.u16(start), column), { look, runs });
  }
}

/** @throws UserError where something has begun and does not end, or a sheet that is listed is not there */
function sheetsOf({ begun, listed, depth, resultAwaited }: OpenStream): SheetLooks[] {
  if (depth > 0 || resultAwaited || listed.some((place) => !begun.has(place))) throw workbookDamaged();
  const places = [...new Set(listed)].sort((a, b) => a - b);
  return places.map((place) => {
    const { conditions, ...sheet } = begun.get(place) ?? openSheet();
    return { ...sheet, conditions: conditionsOf(conditions) };
  });
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
