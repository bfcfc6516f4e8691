import type { Bytes } from "../ole/bytes.ts";
import { isCell, type RecordType, recordType } from "./record-types.ts";

/** One record: its content lies from `start` to `end` in the stream, and goes on in others where it is `continued`. */
export interface StreamRecord {
  readonly type: RecordType;
  readonly start: number;
  readonly end: number;
  readonly continued: boolean;
}

/** Bytes that a record of each type has at least; what reads them relies on it. */
const leastLength: Readonly<Record<RecordType, number>> = {
  [recordType.formula]: 22,
  [recordType.end]: 0,
  [recordType.name]: 14,
  [recordType.sheetsOfNames]: 2,
  [recordType.date1904]: 2,
  [recordType.filePassword]: 0,
  [recordType.more]: 0,
  [recordType.codePage]: 2,
  [recordType.columns]: 10,
  [recordType.sheet]: 7,
  [recordType.numbers]: 12,
  [recordType.blanks]: 8,
  [recordType.richLabel]: 8,
  [recordType.cellFormat]: 16,
  [recordType.merges]: 2,
  [recordType.strings]: 8,
  [recordType.sharedLabel]: 10,
  [recordType.bookOfNames]: 4,
  [recordType.size]: 10,
  [recordType.blank]: 6,
  [recordType.number]: 14,
  [recordType.label]: 8,
  [recordType.truth]: 8,
  [recordType.textResult]: 2,
  [recordType.row]: 16,
  [recordType.shortNumber]: 10,
  [recordType.numberFormat]: 3,
  [recordType.begin]: 4,
};

/** Columns of a sheet, and one that some programs write behind the last. */
const mostColumns = 257;

/** Whether a record is as long as it says itself, so that whoever reads it finds what it looks for, and no more. */
export function isSound(record: StreamRecord, stream: Bytes): boolean {
  const { type, start, end, continued } = record;
  const length = end - start;
  if (length < leastLength[type]) return false;
  if (isCell(type) && stream.u16(start + 2) >= mostColumns) return false;
  const text = (at: number, counted: 1 | 2): boolean =>
    continued || textEnd(stream, start + at, end, counted) <= end;
  switch (type) {
    case recordType.numbers:
      return fills(record, stream, 6) && stream.u16(end - 2) < mostColumns;
    case recordType.blanks:
      return fills(record, stream, 2) && stream.u16(end - 2) < mostColumns;
    case recordType.merges:
      return length >= 2 + 8 * stream.u16(start) && areasFit(record, stream);
    case recordType.columns:
      return stream.u16(start) < mostColumns && stream.u16(start + 2) < mostColumns;
    case recordType.label:
    case recordType.richLabel:
      return text(6, 2);
    case recordType.textResult:
      return text(0, 2);
    case recordType.sheet:
      return text(6, 1);
    default:
      return true;
  }
}

/** Merged areas within the columns of a sheet. */
function areasFit({ start }: StreamRecord, stream: Bytes): boolean {
  const columns = Array.from({ length: stream.u16(start) }, (_, index) =>
    stream.u16(start + 2 + index * 8 + 6),
  );
  return columns.every((last) => last < mostColumns);
}

/** One value for each column from the first to the last, which stands at the end. */
function fills({ start, end }: StreamRecord, stream: Bytes, size: number): boolean {
  const count = stream.u16(end - 2) - stream.u16(start + 2) + 1;
  return count > 0 && end - start === 6 + count * size;
}

/** Where a text ends; infinite where not even its length stands within the record. */
function textEnd(stream: Bytes, at: number, end: number, counted: 1 | 2): number {
  const opening = counted + 1;
  const count = counted === 1 ? stream.u8(at) : stream.u16(at);
  // Of an empty text some programs leave out how wide it is.
  if (count === 0) return at + counted;
  if (at + opening > end) return Number.POSITIVE_INFINITY;
  const width = (stream.u8(at + counted) & 1) + 1;
  return at + opening + count * width;
}
