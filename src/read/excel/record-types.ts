/** Numbers of the records of a workbook stream that are read ([MS-XLS] 2.3). All others are passed over. */
export const recordType = {
  formula: 0x0006,
  end: 0x000a,
  name: 0x0018,
  sheetsOfNames: 0x0017,
  date1904: 0x0022,
  filePassword: 0x002f,
  more: 0x003c,
  codePage: 0x0042,
  columns: 0x007d,
  sheet: 0x0085,
  numbers: 0x00bd,
  blanks: 0x00be,
  richLabel: 0x00d6,
  cellFormat: 0x00e0,
  merges: 0x00e5,
  strings: 0x00fc,
  sharedLabel: 0x00fd,
  bookOfNames: 0x01ae,
  size: 0x0200,
  blank: 0x0201,
  number: 0x0203,
  label: 0x0204,
  truth: 0x0205,
  textResult: 0x0207,
  row: 0x0208,
  shortNumber: 0x027e,
  numberFormat: 0x041e,
  begin: 0x0809,
} as const;

export type RecordType = (typeof recordType)[keyof typeof recordType];

const known: ReadonlySet<number> = new Set(Object.values(recordType));

export function isRead(type: number): type is RecordType {
  return known.has(type);
}

const ofOneCell: ReadonlySet<RecordType> = new Set([
  recordType.formula,
  recordType.richLabel,
  recordType.sharedLabel,
  recordType.blank,
  recordType.number,
  recordType.label,
  recordType.truth,
  recordType.shortNumber,
]);

/** A record of one cell, which opens with its row and its column. */
export function isCell(type: RecordType): boolean {
  return ofOneCell.has(type);
}

/** What begins a sheet in Excel 97–2003; Excel 5 and 95 write 0x0500 there. */
export const excel97 = 0x0600;

/** A record that says nothing; what stands in the place of one that is not read. */
export const idleType = 0x00e2;
