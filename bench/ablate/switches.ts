/** What a function gives when it is switched off. `argument N` hands an argument through; `nothing` is for one that never gives anything. */
export type Off =
  | "nothing"
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
  readonly kind: "layout" | "rows" | "columns" | "figures" | "agreement" | "facts";
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
  off("layout", "drawn-tables", ["sheet/drawn-tables.ts", "gridsFromDrawings", "argument 0"]),
  off("layout", "long-lines", ["sheet/long-lines.ts", "cutLongLines", "argument 0"]),
  off("layout", "glued-headings", ["sheet/glued-headings.ts", "detachGluedHeadings", "argument 0"]),
  off("layout", "separated-fields", ["sheet/separated-fields.ts", "tabsFromSeparators", "argument 0"]),
  off("layout", "tab-lines", ["sheet/tab-lines.ts", "joinTabLines", "argument 0"]),
  off("layout", "cut-cells", ["sheet/cut-cells.ts", "joinCutCells", "argument 0"]),
  off("layout", "ordinal-column", ["sheet/ordinal-column.ts", "withoutOrdinals", "argument 0"]),
  off("layout", "broken-rows", ["sheet/broken-rows.ts", "joinBands", "argument 0"]),
  off("layout", "broken-rows: halves", ["sheet/broken-rows.ts", "withHalves", "argument 0"]),
  off("layout", "broken-rows: refusal of cut figures", ["sheet/broken-rows.ts", "refuseCut", "argument 0"]),
  off("layout", "broken-rows: rows without labels", ["sheet/broken-rows.ts", "joinUnlabelled", "argument 0"]),
  off("layout", "broken-rows: bands", ["sheet/broken-rows.ts", "joinSegment", "argument 0"]),
  off("layout", "broken-rows: 小计", ["sheet/broken-rows.ts", "isSubtotalRow", "false"]),
  off("layout", "broken-rows: row in order", ["sheet/broken-rows.ts", "rowInOrder", "null"]),
  off("layout", "split-figures", ["sheet/split-figures.ts", "joinSplit", "null"]),
  off("layout", "holes between spaces", ["sheet/space-columns.ts", "fillHoles", "argument 0"]),
  off("layout", "holes: columns under headers", ["sheet/space-columns.ts", "columnsUnderHeaders", "null"]),
  off(
    "layout",
    "rows: wrapped bars",
    ["sheet/layouts/pipes.ts", "continues", "false"],
    ["sheet/layouts/pipes.ts", "isWrapped", "false"],
  ),
  off("layout", "rows: bars behind text", ["sheet/layouts/pipes.ts", "hasTwoBarsBehindText", "false"]),
  off("layout", "rows: lines between spaces", ["sheet/layouts/spaces.ts", "rowOfSpaces", plainLine]),
  off("layout", "wrapped-labels", ["align/wrapped-labels.ts", "joinedLabel", "null"]),
  off("layout", "label-pieces", ["align/label-pieces.ts", "joinPieces", "argument 0"]),
  off("layout", "repeated-cells", ["align/repeated-cells.ts", "withoutRepeats", "argument 0"]),
  off("layout", "grouped-rows", ["align/grouped-rows.ts", "joinGroups", "null"]),
  off("layout", "counted-rows", ["align/counted-rows.ts", "countedRows", "null"]),
  off("layout", "counted-rows: named rows", ["align/counted-rows.ts", "namedRows", "null"]),
  off("layout", "values first", ["tables/value-first.ts", "isOrderDoubtful", "false"]),
  off("layout", "values first: piles", ["tables/value-first.ts", "hasPiles", "false"]),
  off("layout", "values first: other reading", ["tables/value-first.ts", "fits", "false"]),
  off("layout", "values first: rows of the file", ["tables/value-first.ts", "isRowOfFile", "false"]),
  off("layout", "late-rows", ["tables/late-rows.ts", "withLateRows", "argument 0"]),
  off("layout", "parts of a table", ["tables/late-rows.ts", "withPart", "null"]),
  off("layout", "rows behind the table", ["tables/find-tables.ts", "withRowsBehind", "argument 0"]),
  off("layout", "headers before the table", ["tables/find-tables.ts", "headerStart", "argument 1"]),
  off("layout", "table by its figures", ["tables/find-tables.ts", "findByFigures", "null"]),
  off("layout", "damaged header lines", ["report/extents.ts", "topOf", { code: "args[1].from" }]),

  off("rows", "items: whole labels", ["align/cell-labels.ts", "withWholeLabel", "argument 0"]),
  off("rows", "items: ordinal before a label", ["align/cell-labels.ts", "ordinalBefore", "null"]),
  off("rows", "items: several labels in a cell", ["align/cell-labels.ts", "labelsIn", "null"]),
  off("rows", "items: end of a stream", ["align/items.ts", "endsStream", "false"]),
  off("rows", "items: unreadable values", ["align/words-for-figures.ts", "isUnreadableValue", "false"]),
  off("rows", "alignment: torn rows", ["align/edges.ts", "addTorn", "nothing"]),
  off("rows", "alignment: wrapped labels", ["align/edges.ts", "addWrapped", "nothing"]),
  off("rows", "alignment: lost labels", ["align/edges.ts", "addLost", "nothing"]),
  off("rows", "alignment: unlike labels", ["align/edges.ts", "addUnlike", "nothing"]),
  off("rows", "alignment: names nearby", ["align/edges.ts", "isNamedNear", "false"]),
  off("rows", "alignment: ambiguous labels", ["align/edges.ts", "isAmbiguous", "false"]),
  off("rows", "alignment: header, then row", ["align/bead-scores.ts", "headerThenRowScore", "0"]),
  off("rows", "order of the file", ["order/arrange.ts", "arrange", nothingArranged]),
  off("rows", "order of the file: rows", ["order/arrange.ts", "rowOrder", "null"]),
  off("rows", "order of the file: next row without label", ["order/arrange.ts", "nextUnlabelled", "null"]),
  off("rows", "order of the file: pieces of labels", ["align/items.ts", "isBare", "false"]),
  off("rows", "order of the file: labels beside", ["order/arrange.ts", "isBeside", "true"]),
  off("rows", "mixtures", ["order/mixtures.ts", "mixedRows", "empty set"]),
  off("rows", "mixtures: rows of years", ["order/mixtures.ts", "rowsOfYears", "empty set"]),
  off("rows", "doubtful rows", ["place/table-rows.ts", "doubtfulRows", "empty set"]),
  off("rows", "lines de-duplicated", ["place/table-rows.ts", "isDeduplicated", "false"]),
  off("rows", "edition: rows of another", ["tables/choose-tables.ts", "namesMore", "false"]),
  off("rows", "edition: otherwise handled", ["tables/choose-tables.ts", "hasOtherwiseHandled", "true"]),
  off("rows", "caption above a table", ["tables/captions.ts", "captionOfOther", "null"]),

  off("rows", "headers broken in their cells", [
    "sheet/wrapped-headers.ts",
    "joinWrappedHeaders",
    "argument 0",
  ]),
  off("columns", "headers", ["order/header/index.ts", "headerOrder", "null"]),
  off("columns", "headers: by places", ["order/header/places.ts", "columnsByPlaces", "undefined"]),
  off("columns", "headers: in a line", ["order/header/line.ts", "columnsOfLine", "undefined"]),
  off("columns", "headers: level by level", ["order/header/tree.ts", "levelByLevel", "null"]),
  off("columns", "headers: groups first", ["order/header/tree.ts", "belowAllGroups", "null"]),
  off("columns", "headers: sums", ["order/header/sums.ts", "addsUpAs", "null"]),
  off("columns", "headers: in pieces", ["order/header/tokens.ts", "piecesOf", "null"]),
  off("columns", "headers: damaged", ["order/header/tokens.ts", "damagedLabel", "null"]),
  off("columns", "headers: of another edition", ["order/header/tokens.ts", "isColumnOf", "false"]),
  off("columns", "headers: damaged form", ["order/header/index.ts", "isDamagedForm", "false"]),
  off("columns", "headers: against the form", ["order/header/index.ts", "contradictsForm", "false"]),
  off("columns", "headers: of two tables", ["order/header/index.ts", "isDoubled", "false"]),
  off("columns", "headers: of two years", ["order/mixtures.ts", "isOfYears", "false"]),
  off("columns", "headers: remark behind", ["order/header/index.ts", "withoutRemark", "argument 0"]),
  off("columns", "headers: as many as figures", ["order/header/index.ts", "fitsRows", "true"]),
  off("columns", "headers: orders that agree", ["order/header/index.ts", "giveTheSame", "false"]),
  off("columns", "headers: groups elsewhere", ["order/header/places.ts", "hasGroupElsewhere", "false"]),
  off("columns", "headers: cut at blanks", ["order/header/index.ts", "areCutAtBlanks", "false"]),
  off("columns", "headers: unsure", ["order/header/index.ts", "isUnsure", "false"]),
  off("columns", "headers: below groups", ["order/header/places.ts", "isUnder", "true"]),
  off("columns", "column of remarks", ["place/table-rows.ts", "withoutRemarks", "argument 0"]),
  off("columns", "headers out of order", ["place/table-headers.ts", "strayHeader", "null"]),

  // What is asked of every reading, however it came about.
  off("agreement", "agreement: headers", ["place/agree/headers.ts", "blocksAgainstHeaders", "empty set"]),
  off("agreement", "agreement: headers of another edition", ["place/agree/headers.ts", "isOfRival", "false"]),
  off("agreement", "agreement: other columns instead", [
    "place/agree/headers.ts",
    "hasOthersInstead",
    "false",
  ]),
  off("agreement", "agreement: totals", ["place/agree/headers.ts", "isAgainstTotals", "false"]),
  off("agreement", "agreement: labels", ["place/agree/labels.ts", "rowsAgainstLabels", "empty set"]),
  off("agreement", "agreement: rows below other headers", [
    "place/agree/blocks.ts",
    "rowsElsewhere",
    "empty set",
  ]),
  off("agreement", "agreement: rows named twice", ["place/agree/labels.ts", "rowsNamedTwice", "empty set"]),
  off("agreement", "agreement: labels begun twice", ["place/agree/labels.ts", "isBegunTwice", "false"]),
  off("agreement", "agreement: figures below other labels", [
    "place/agree/labels.ts",
    "rowsBelowOthers",
    "empty set",
  ]),
  off("agreement", "agreement: rows of more columns", ["place/agree/cells.ts", "rowsOfMore", "empty set"]),
  off("agreement", "agreement: rows echoed", ["place/agree/labels.ts", "isEchoed", "false"]),
  off("agreement", "agreement: tables elsewhere", ["tables/choose-tables.ts", "namesRows", "false"]),
  off("agreement", "agreement: table of the year beside", [
    "tables/choose-tables.ts",
    "besideDue",
    "argument 0",
  ]),
  off("agreement", "agreement: cells", ["place/agree/cells.ts", "rowsSpreadOtherwise", "empty set"]),
  off("agreement", "agreement: own columns", ["place/agree/cells.ts", "rowsWithMore", "empty set"]),
  off("agreement", "agreement: lines of headers", ["place/agree/headers.ts", "isLineOtherwise", "false"]),
  off("agreement", "agreement: places of headers", ["place/place.ts", "standsElsewhere", "false"]),
  off("agreement", "agreement: short rows without labels", [
    "place/agree/cells.ts",
    "isShortOfCells",
    "false",
  ]),
  off("agreement", "agreement: kinds of figures", ["place/agree/cells.ts", "hasFigureOfOtherKind", "false"]),

  off("figures", "placing: columns of whole rows", ["place/place.ts", "atSlots", "null"]),
  off("figures", "placing: offset from the label", ["place/place.ts", "atOffset", "null"]),
  off("figures", "placing: both ways agree", ["place/place.ts", "sameTokens", "true"]),
  off("figures", "placing: behind the headers", ["place/place.ts", "headersEnd", { code: "Infinity" }]),
  off("figures", "placing: below headers", ["place/place.ts", "underHeaders", "null"]),
  off("figures", "placing: blank amid", ["place/place.ts", "hasBlankAmid", "false"]),
  off("figures", "placing: blank lines", [
    "place/place.ts",
    "placeStream",
    { code: '"blank-lines-unclear"' },
  ]),
  off("figures", "placing: blank lines by kind of row", [
    "place/table-layout.ts",
    "trailsOf",
    { code: "new Map()" },
  ]),
  off("figures", "placing: width of headers", ["place/table-headers.ts", "headerWidth", "null"]),
  off("figures", "placing: framed lines", ["place/table-layout.ts", "isFramed", "false"]),
  off("figures", "placing: padded lines", ["place/table-layout.ts", "isPadded", "false"]),
  off("figures", "sums: a hole", ["place/arithmetic.ts", "placeByArithmetic", "null"]),
  off("figures", "torn row", ["place/place-aligned.ts", "joinTorn", "null"]),
  off("figures", "figure behind its label", ["place/place-aligned.ts", "gluedValue", "null"]),
  off("figures", "broken figures", ["place/broken-figures.ts", "mayBeBroken", "false"]),
  off("figures", "broken figures: halves", ["place/broken-figures.ts", "holdsHalves", "false"]),
  off("figures", "broken figures: halves of totals", [
    "place/broken-figures.ts",
    "hasHalvesOfTotal",
    "false",
  ]),
  off("figures", "broken figures: out of line", ["place/broken-figures.ts", "isOutOfLine", "false"]),
  off("figures", "broken figures: pieces beside", ["place/broken-figures.ts", "hasPiecesBeside", "false"]),
  off("figures", "broken figures: pieces below", ["place/broken-figures.ts", "withPieces", "empty list"]),
  off("figures", "unit in the header", ["words/units.ts", "unitsIn", "empty list"]),

  off("facts", "foreign text", ["tables/foreign-text.ts", "markForeignText", "argument 0"]),
  off("facts", "foreign tables", [
    "tables/foreign-tables.ts",
    "findForeignTables",
    { code: "({ tables: [], rows: new Set() })" },
  ]),
  off("facts", "headings with text behind", ["sheet/headings.ts", "headingWithText", "null"]),
  off("facts", "footer of the page", ["tables/reports.ts", "footerStart", "argument 2"]),
];
