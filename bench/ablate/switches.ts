/** What a function gives when it is switched off. `argument N` hands an argument through. */
export type Off =
  | "null"
  | "undefined"
  | "true"
  | "false"
  | "0"
  | "empty list"
  | "empty set"
  | "argument 0"
  | "argument 1"
  | "argument 2"
  | { readonly code: string };

/** One function of `src/recognize` that a switch puts out of action. */
export interface Cut {
  /** File below `src/recognize`. */
  readonly file: string;
  readonly function: string;
  readonly gives: Off;
}

/** A pass over the layout, or a kind of evidence: what is lost without it is what it is worth. */
export interface Switch {
  readonly name: string;
  readonly kind: "layout" | "rows" | "columns" | "figures" | "facts";
  readonly cuts: readonly Cut[];
}

function off(kind: Switch["kind"], name: string, ...cuts: readonly [string, string, Off][]): Switch {
  return { kind, name, cuts: cuts.map(([file, own, gives]) => ({ file, function: own, gives })) };
}

const plainLine: Off = {
  code: '({ cells: [cellOf(args[0], args[1], 0, 0)], layout: "plain", separator: null, block: args[2], text: args[0], at: args[1] })',
};

const nothingArranged: Off = { code: "({ tables: null, mixed: new Set() })" };

/** Every part of recognition that can be switched off by itself. Names are what `npm run ablate -- --switch` takes. */
export const switches: readonly Switch[] = [
  off("layout", "drawn-tables", ["drawn-tables.ts", "gridsFromDrawings", "argument 0"]),
  off("layout", "long-lines", ["long-lines.ts", "cutLongLines", "argument 0"]),
  off("layout", "glued-headings", ["glued-headings.ts", "detachGluedHeadings", "argument 0"]),
  off("layout", "comma-tables", ["comma-tables.ts", "tabsFromCommas", "argument 0"]),
  off("layout", "tab-lines", ["tab-lines.ts", "joinTabLines", "argument 0"]),
  off("layout", "cut-cells", ["cut-cells.ts", "joinCutCells", "argument 0"]),
  off("layout", "ordinal-column", ["ordinal-column.ts", "withoutOrdinals", "argument 0"]),
  off("layout", "broken-rows", ["broken-rows.ts", "joinBands", "argument 0"]),
  off("layout", "broken-rows: halves", ["broken-rows.ts", "withHalves", "argument 0"]),
  off("layout", "broken-rows: refusal of cut figures", ["broken-rows.ts", "refuseCut", "argument 0"]),
  off("layout", "broken-rows: rows without labels", ["broken-rows.ts", "joinUnlabelled", "argument 0"]),
  off("layout", "broken-rows: bands", ["broken-rows.ts", "joinSegment", "argument 0"]),
  off("layout", "broken-rows: row in order", ["broken-rows.ts", "rowInOrder", "null"]),
  off("layout", "split-figures", ["split-figures.ts", "joinSplit", "null"]),
  off("layout", "holes between spaces", ["space-columns.ts", "fillHoles", "argument 0"]),
  off("layout", "holes: columns under headers", ["space-columns.ts", "columnsUnderHeaders", "null"]),
  off("layout", "holes: disputes", ["space-columns.ts", "isDisputed", "false"]),
  off("layout", "rows: wrapped bars", ["rows.ts", "continues", "false"], ["rows.ts", "isWrapped", "false"]),
  off("layout", "rows: bars behind text", ["rows.ts", "hasTwoBarsBehindText", "false"]),
  off("layout", "rows: lines between spaces", ["rows.ts", "rowOfSpaces", plainLine]),
  off("layout", "wrapped-labels", ["wrapped-labels.ts", "joinedLabel", "null"]),
  off("layout", "label-pieces", ["label-pieces.ts", "joinPieces", "argument 0"]),
  off("layout", "repeated-cells", ["repeated-cells.ts", "withoutRepeats", "argument 0"]),
  off("layout", "repeated-cells: glued", ["repeated-cells.ts", "isGluedUnrolled", "false"]),
  off("layout", "grouped-rows", ["grouped-rows.ts", "joinGroups", "null"]),
  off("layout", "counted-rows", ["counted-rows.ts", "countedRows", "null"]),
  off("layout", "counted-rows: named rows", ["counted-rows.ts", "namedRows", "null"]),
  off("layout", "values first", ["value-first.ts", "isOrderDoubtful", "false"]),
  off("layout", "values first: piles", ["value-first.ts", "hasPiles", "false"]),
  off("layout", "values first: other reading", ["value-first.ts", "fits", "false"]),
  off("layout", "values first: rows of the file", ["value-first.ts", "isRowOfFile", "false"]),
  off("layout", "late-rows", ["late-rows.ts", "withLateRows", "argument 0"]),
  off("layout", "parts of a table", ["late-rows.ts", "withPart", "null"]),
  off("layout", "rows behind the table", ["find-tables.ts", "withRowsBehind", "argument 0"]),
  off("layout", "headers before the table", ["find-tables.ts", "headerStart", "argument 1"]),
  off("layout", "table by its figures", ["find-tables.ts", "findByFigures", "null"]),
  off("layout", "first counted row", ["find-tables.ts", "firstCounted", { code: "args[0].length" }]),
  off("layout", "damaged header lines", ["index.ts", "topOf", { code: "args[1].from" }]),

  off("rows", "items: whole labels", ["items.ts", "withWholeLabel", "argument 0"]),
  off("rows", "items: ordinal before a label", ["items.ts", "ordinalBefore", "null"]),
  off("rows", "items: several labels in a cell", ["items.ts", "labelsIn", "null"]),
  off("rows", "items: end of a stream", ["items.ts", "endsStream", "false"]),
  off("rows", "items: unreadable values", ["items.ts", "isUnreadableValue", "false"]),
  off("rows", "alignment: torn rows", ["edges.ts", "addTorn", "undefined"]),
  off("rows", "alignment: wrapped labels", ["edges.ts", "addWrapped", "undefined"]),
  off("rows", "alignment: lost labels", ["edges.ts", "addLost", "undefined"]),
  off("rows", "alignment: unlike labels", ["edges.ts", "addUnlike", "undefined"]),
  off("rows", "alignment: names nearby", ["edges.ts", "isNamedNear", "false"]),
  off("rows", "alignment: ambiguous labels", ["edges.ts", "isAmbiguous", "false"]),
  off("rows", "alignment: header, then row", ["bead-scores.ts", "headerThenRowScore", "0"]),
  off("rows", "order of the file", ["arrange.ts", "arrange", nothingArranged]),
  off("rows", "order of the file: rows", ["arrange.ts", "rowOrder", "null"]),
  off("rows", "order of the file: next row without label", ["arrange.ts", "nextUnlabelled", "null"]),
  off("rows", "order of the file: pieces of labels", ["items.ts", "isBare", "false"]),
  off("rows", "order of the file: labels beside", ["arrange.ts", "isBeside", "true"]),
  off("rows", "mixtures", ["mixtures.ts", "mixedRows", "empty set"]),
  off("rows", "mixtures: rows of years", ["mixtures.ts", "rowsOfYears", "empty set"]),
  off("rows", "doubtful rows", ["table-rows.ts", "doubtfulRows", "empty set"]),
  off("rows", "lines de-duplicated", ["table-rows.ts", "isDeduplicated", "false"]),
  off("rows", "edition: rows of another", ["choose-tables.ts", "namesMore", "false"]),
  off("rows", "edition: otherwise handled", ["choose-tables.ts", "hasOtherwiseHandled", "true"]),
  off("rows", "year above a table", ["choose-tables.ts", "yearAbove", "null"]),

  off("rows", "headers broken in their cells", ["wrapped-headers.ts", "joinWrappedHeaders", "argument 0"]),
  off("columns", "headers", ["header/index.ts", "headerOrder", "null"]),
  off("columns", "headers: by places", ["header/places.ts", "columnsByPlaces", "undefined"]),
  off("columns", "headers: in a line", ["header/line.ts", "columnsOfLine", "undefined"]),
  off("columns", "headers: level by level", ["header/tree.ts", "levelByLevel", "null"]),
  off("columns", "headers: groups first", ["header/tree.ts", "belowAllGroups", "null"]),
  off("columns", "headers: sums", ["header/sums.ts", "addsUpAs", "null"]),
  off("columns", "headers: in pieces", ["header/tokens.ts", "piecesOf", "null"]),
  off("columns", "headers: damaged", ["header/tokens.ts", "damagedLabel", "null"]),
  off("columns", "headers: of another edition", ["header/tokens.ts", "isColumnOf", "false"]),
  off("columns", "headers: damaged form", ["header/index.ts", "isDamagedForm", "false"]),
  off("columns", "headers: against the form", ["header/index.ts", "contradictsForm", "false"]),
  off("columns", "headers: of two tables", ["header/index.ts", "isDoubled", "false"]),
  off("columns", "headers: of two years", ["mixtures.ts", "isOfYears", "false"]),
  off("columns", "headers: remarks", ["header/index.ts", "withoutRemarks", "argument 0"]),
  off("columns", "headers: remark behind", ["header/index.ts", "withoutRemark", "argument 0"]),
  off("columns", "headers: as many as figures", ["header/index.ts", "fitsRows", "true"]),
  off("columns", "headers: orders that agree", ["header/index.ts", "giveTheSame", "false"]),
  off("columns", "headers: below groups", ["header/places.ts", "isUnder", "true"]),
  off("columns", "column of remarks", ["table-rows.ts", "withoutRemarks", "argument 0"]),
  off("columns", "headers out of order", ["table-headers.ts", "strayHeader", "null"]),

  off("figures", "placing: columns of whole rows", ["place.ts", "atSlots", "null"]),
  off("figures", "placing: offset from the label", ["place.ts", "atOffset", "null"]),
  off("figures", "placing: both ways agree", ["place.ts", "sameTokens", "true"]),
  off("figures", "placing: below headers", ["place.ts", "underHeaders", "null"]),
  off("figures", "placing: blank amid", ["place.ts", "hasBlankAmid", "false"]),
  off("figures", "placing: blank lines", ["place.ts", "placeStream", { code: '"blank-lines-unclear"' }]),
  off("figures", "placing: blank lines by kind of row", [
    "table-layout.ts",
    "trailsOf",
    { code: "new Map()" },
  ]),
  off("figures", "placing: width of headers", ["table-headers.ts", "headerWidth", "null"]),
  off("figures", "placing: framed lines", ["table-layout.ts", "isFramed", "false"]),
  off("figures", "placing: padded lines", ["table-layout.ts", "isPadded", "false"]),
  off("figures", "sums: a hole", ["arithmetic.ts", "placeByArithmetic", "null"]),
  off("figures", "torn row", ["read-table.ts", "joinTorn", "null"]),
  off("figures", "figure behind its label", ["read-table.ts", "gluedValue", "null"]),
  off("figures", "broken figures", ["broken-figures.ts", "mayBeBroken", "false"]),
  off("figures", "broken figures: halves", ["broken-figures.ts", "holdsHalves", "false"]),
  off("figures", "broken figures: halves of totals", ["broken-figures.ts", "hasHalvesOfTotal", "false"]),
  off("figures", "broken figures: out of line", ["broken-figures.ts", "isOutOfLine", "false"]),
  off("figures", "broken figures: pieces beside", ["broken-figures.ts", "hasPiecesBeside", "false"]),
  off("figures", "broken figures: total before", ["broken-figures.ts", "addsUpBefore", "false"]),
  off("figures", "broken figures: pieces below", ["broken-figures.ts", "withPieces", "empty list"]),
  off("figures", "numbers: more than one", ["numbers.ts", "hasOtherNumber", "false"]),
  off("figures", "numbers: broken by a line", ["numbers.ts", "isBroken", "false"]),
  off("figures", "unit in the header", ["table-headers.ts", "unitOf", "null"]),

  off("facts", "foreign text", ["foreign-text.ts", "markForeignText", "argument 0"]),
  off("facts", "foreign tables", [
    "foreign-tables.ts",
    "findForeignTables",
    { code: "({ tables: [], rows: new Set() })" },
  ]),
  off("facts", "headings with text behind", ["headings.ts", "headingWithText", "null"]),
  off("facts", "footer of the page", ["reports.ts", "footerStart", "argument 2"]),
];
