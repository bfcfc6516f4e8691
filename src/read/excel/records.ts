import { limitReached } from "../limit-reached.ts";
import { type Bytes, openBytes } from "../ole/bytes.ts";
import type { Raised } from "../raised.ts";
import type { Limits } from "../reading.ts";
import { refuse } from "../refusal.ts";
import { checksName } from "../sheets/own-checks.ts";
import { isSound, type StreamRecord } from "./record-checks.ts";
import { excel97, idleType, isCell, isRead, recordType } from "./record-types.ts";
import { readSharedStrings, type Stretch } from "./shared-strings.ts";
import { workbookDamaged } from "./workbook-damaged.ts";

/** A stream of which nothing leads astray. */
export interface SoundStream {
  readonly bytes: Uint8Array;
  /** Of each sheet in the order of the stream: texts of its cells with digits that a font raises as characters of their own. */
  readonly raised: readonly RaisedCells[];
}

/** Texts by the key of their cell. */
export type RaisedCells = ReadonlyMap<string, string>;

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
  const begun = new Map<number, Map<string, string>>();
  let sheet = new Map<string, string>();
  const fontWays: (Raised | null)[] = [];
  let raised: ReadonlyMap<number, string> = new Map();
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
    if (type === fontType && end - start > placeOfWay + 1)
      fontWays.push(ways.get(stream.u16(start + placeOfWay)) ?? null);
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
          sheet = new Map();
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
        raised = readSharedStrings(stream, [{ start, end }, ...further], fontWays);
        break;
      case recordType.sharedLabel: {
        const text = raised.get(stream.u32(start + 6));
        if (text !== undefined) sheet.set(cellKey(stream.u16(start), stream.u16(start + 2)), text);
        break;
      }
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
    cells += cellsIn(record);
    if (cells > limits.cells)
      throw limitReached("cells", limits.cells, { zh: "单元格过多", en: "too many cells" });
    at = next;
  }
  if (depth > 0 || resultAwaited || listed.some((place) => !begun.has(place))) throw workbookDamaged();
  const places = [...new Set(listed)].sort((a, b) => a - b);
  return { bytes: copy, raised: places.map((place) => begun.get(place) ?? new Map()) };
}

/** A font of the workbook; whoever reads the cells needs none. */
const fontType = 0x0031;
/** Where it says how far from the line it is set. */
const placeOfWay = 8;
const ways: ReadonlyMap<number, Raised> = new Map([
  [1, "superscript"],
  [2, "subscript"],
]);

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
