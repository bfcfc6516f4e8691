/**
 * The thresholds of recognition: likenesses from which texts count as the same, leads that make one reading the clear one,
 * scores that readings compete by, lengths and numbers beyond which something is no label, line or table any more.
 * `npm run ablate -- --thresholds` moves each a step down and a step up and says what is read otherwise then.
 *
 * Likenesses and shares are 0–1 (`similarity.ts`); lengths are characters.
 */
export const thresholds = {
  // place/agree
  agreement: {
    /** Characters of a label from which a piece of it is one row's: fewer are common to many. */
    fewestOfPiece: 6,
    /** Likeness from which a label says where its row stands, whatever the reading says. */
    exactLikeness: 0.97,
    /** Likeness below which a row is known by its place alone. */
    anchorLikeness: 0.6,
    /** Items behind a table in which a row of it may be named once more. */
    nearby: 3,
    /** Totals, all wrong in the form's order, from which headers that were not found stand in another. */
    fewestWrongTotals: 3,
    /** Rows of a block with more figures than columns from which it has a column more. */
    fewestOverfull: 2,
    /** What a header must be more like one of another edition than like any of its own table to be no header of this one. */
    tie: 0.02,
  },
  // align/align.ts
  align: {
    /** Share of a perfect score from which a stretch of items counts as a table of its own beside another; less may be a part of that, such as the lines of a header whose labels stand in another order than in the form. */
    ownTable: 0.3,
    /** Places of the largest matrix whose room is used again for the next one. */
    largestKept: 100_000,
  },
  // place/arithmetic.ts
  arithmetic: {
    /** Arrangements tried at most; a row of 7 has 35 at the worst, 表四's row of 15 has 6435. */
    mostArrangements: 6500,
  },
  // order/arrange.ts
  arrange: {
    /** Likeness from which a text names a row or a column of the form, whatever its ordinal. */
    exactLikeness: 0.93,
    /** Likeness from which a damaged label names a row that no other text of the table names. */
    damagedLikeness: 0.7,
    /** Texts above a row in which its headers are looked for, though they are not told apart. */
    mostHeaders: 40,
    /** Likeness of the first piece of a label to the whole. */
    pieceLikeness: 0.4,
    /** Share of its cells from which a line may be the row of a table whose only row has no label: more than one group. */
    unlabelledShare: 0.5,
    /** Headers before a row without a label that show that it is one of the table. */
    fewestHeads: 3,
    /** Labels that may stand between two rows of figures without a row label. */
    farthestTwin: 2,
    /** Lead below which two rows are named equally well: then neither is. */
    tie: 0.01,
  },
  // align/bead-scores.ts
  beadScores: {
    /** Below this likeness a text is not taken for a structural label. */
    structureFloor: 0.55,
    /** Below this likeness a label does not speak for a row; the row may then be known by its place only. */
    rowFloor: 0.34,
    /** Longer texts are no remnant of a label, but a label of something else. */
    longestRemnant: 4,
    /** Likeness from which a label speaks for its row even where others are lost. */
    knownLikeness: 0.6,
    /** Likeness from which joined pieces are one wrapped label. */
    wrapFloor: 0.7,
    /** Items after the first few of a run of foreign text cost nearly nothing, so that inserted pages do not cut a table. */
    runGrace: 6,
    /** Likeness that speaks neither for a label nor against it. */
    neutral: 0.5,
    /** What a row that nothing but its place tells costs. */
    orderAlone: 0.3,
    /** Score of a row without a label that has fewer figures than columns. */
    fewFigures: 0.2,
    /** Score of a row without a label whose cells are all blank. */
    blankRow: 0.6,
    /** Score of the figures of a row that has fewer than columns, as a share. */
    someFigures: 0.4,
    /** Lead that joined pieces of a label need over the best piece by itself. */
    worseInPieces: 0.02,
    /** Cost of each piece of a label behind the first. */
    perPiece: 0.1,
    /** Likeness from which both halves of a torn row are one label. */
    tornFloor: 0.9,
    /** Likeness from which an item without figures is a header that stands out of order, not foreign text. */
    headerFloor: 0.8,
    /** Characters above which foreign text is prose. */
    longestLabel: 40,
  },
  // align/bead-scores.ts: scores
  weights: {
    /** A row's label, for each unit of its likeness above neutral. */
    rowLabel: 4,
    /** The same of a caption, header or group label. */
    structureLabel: 1.2,
    /** A row with as many figures as columns. */
    exact: 1.5,
    /** The same with blank cells among them. */
    withBlanks: 1.3,
    /** A row of blank cells. */
    allBlank: 0.5,
    /** A label without figures. */
    noValues: -0.2,
    /** A row with more figures than columns. */
    tooMany: -1,
    /** A row without its label. */
    labelLost: -0.4,
    /** Cost of a row that is not there. */
    rowMissing: 0.7,
    /** Cost of a column of the file that the form does not have; it weighs more than what speaks for the row beside it. */
    foreignColumn: 1,
    /** Cost of a header that is not there. */
    structureMissing: 0.05,
    /** Cost of a short text that is nothing of the form. */
    noise: 0.35,
    /** The same behind the first few of a run. */
    noiseInRun: 0.02,
    /** The same with figures. */
    noiseWithValues: 1,
    /** The same of a long text. */
    prose: 0.8,
    /** Cost of a header out of its order. */
    outOfOrder: 0.05,
    /** 表四's single row carries the table. */
    unlabelledRow: 3,
  },
  // place/broken-figures.ts
  brokenFigures: {
    /** Fewer figures add up to anything by chance. */
    fewestParts: 2,
  },
  // sheet/broken-rows.ts
  brokenRows: {
    /** Lines of figures above or below a label that may belong to its row. */
    mostLoose: 4,
  },
  // tables/captions.ts
  captions: {
    /** Lines above a table in which may stand what it is of. */
    linesAbove: 3,
    /** Characters of a caption that say neither whose figures its table has nor of what. */
    otherWords: 4,
  },
  // tables/choose-tables.ts
  chooseTables: {
    /** A second table counts as a repetition from this share of the first one's quality. */
    repeatedShare: 0.6,
    /** Rows named below the heading of a table from which it stands there, be it without figures. */
    rowsNamed: 3,
    /** Rows behind a table in which more of it may stand. */
    rowsBehind: 40,
    /** Share of its headers that a table without figures may lack. */
    headersMissing: 0.2,
    /** Characters that a piece of a label has at least. */
    shortestBeginning: 6,
  },
  // sheet/separated-fields.ts
  separatedFields: {
    /** Fewest lines that show a table. */
    fewestLines: 3,
    /** Fewest separators in each of them; 「1,113」 in a cell of its own never shows one. */
    fewestSeparators: 2,
    /** Cells of a line above which a table without any figure is one: nobody writes prose with so many of them line after line. */
    wideTable: 6,
    /** Longest field: anything longer is prose. The corner of 表三 has 35 characters. */
    longestField: 120,
    /** Lines that the quoted fields of one row may run over: 表四 has fifteen headers in a row. */
    mostBreaks: 40,
  },
  // align/counted-rows.ts
  countedRows: {
    /** Likeness from which a label beside figures says which row they are. */
    anchorLikeness: 0.9,
    /** Likeness from which a text may be the label of a row, or its first line. */
    rowLikeness: 0.5,
    /** Likeness from which a piece of a label says whose it is. */
    pieceOfRow: 0.75,
    /** Likeness from which a text is a header or the label of a group. */
    structureLikeness: 0.8,
    /** Rows with their labels beside them from which the others are counted. */
    fewestAnchors: 3,
    /** Likeness from which a text may be a piece of a label. */
    pieceLikeness: 0.2,
    /** Figures among blank cells that may as well be the ends of others: 2 and 2 add up, too. */
    mostPieces: 3,
  },
  // sheet/cut-cells.ts
  cutCells: {
    /** One blank line may stand between all lines of a text. */
    farthest: 2,
    /** Characters of a unit, a sign, or digits with a point at most, spaces around them included. */
    longestWord: 16,
    /** Characters of a figure whose unit stands on the next line, at most. */
    longestAmount: 24,
  },
  // sheet/cut-figures.ts
  cutFigures: {
    /** Lines of a label at most from the first part of a figure to the next. */
    mostLines: 4,
    /** Characters of the pieces of labels on one line at most. */
    longestPieces: 40,
  },
  // sheet/drawn-tables.ts
  drawnTables: {
    /** Characters of a drawing at most; a larger one is read line by line. */
    largestDrawing: 4_000_000,
    /** Fewest lines of a drawing: two borders and a row between them. */
    fewestLines: 3,
    /** Bars of a line may be off by a few columns where a terminal counts a quotation mark as wide. */
    tolerance: 3,
  },
  // align/edges.ts
  edges: {
    /** Items around one in which a row that is named there has its figures there as well. */
    sameTable: 60,
    /** Items that one label may be spread over. */
    mostPieces: 4,
    /** Likeness of what is a label word for word, and from which a text may still name another whose words are the same. */
    exactLikeness: 0.97,
    /** Likeness from which a row is named nearby, so that no other text is taken for its label. */
    namedLikeness: 0.93,
  },
  // tables/find-tables.ts
  findTables: {
    /** Likeness from which a label is taken as a sign that the table is near. */
    hitLikeness: 0.75,
    /** Rows without any hit that may stand inside a table: figures, one to a line with blank lines between, and pages. */
    longestGap: 480,
    /** Rows read before the first label that tells of a table. */
    rowsBefore: 60,
    /** Rows read behind the last one: a row's figures, one to a line with blank lines between. */
    rowsBehind: 130,
    /** Items aligned at once; longer stretches are cut, so that memory stays bounded. */
    longestStretch: 20_000,
    /** Items that the longest table may take; where a stretch is cut, that much is aligned twice. */
    longestTable: 2_000,
    /** Share of a perfect score from which a table is official and no other edition can read better. */
    officialQuality: 0.95,
    /** By how much the score of reading values before labels must be better. */
    clearLead: 1,
    /** More pieces of text below the heading than a torn header has: then it is no table. */
    mostItemsBelowHeading: 120,
    /** Likeness of a label to which nothing is missing. */
    namedLikeness: 0.97,
    /** Headers above a single row from which it is a table: as many as 表三 has columns. */
    fewestLabels: 7,
    /** Likeness from which a text before the aligned part is a header of the table. */
    headerLikeness: 0.9,
    /** Likeness from which a header counts when it is asked whether this is the table. */
    labelLikeness: 0.7,
    /** The same for the label of a row. */
    rowLikeness: 0.6,
  },
  // tables/foreign-tables.ts
  foreignTables: {
    /** Labels longer than this are text of the section. */
    longestLabel: 30,
    /** Rows with figures that make a table. */
    fewestRows: 3,
    /** Labels that follow each other in a table of one cell per line, at most. */
    mostLabels: 12,
  },
  // tables/foreign-text.ts
  foreignText: {
    /** Lines between the title of a pasted page and its tools at most. */
    longestHead: 3,
    /** Characters of a line of page tools (字号, 打印) at most. */
    longestTools: 80,
    /** Characters of the headline of a pasted page at most. */
    longestHeadline: 60,
    /** And at least. */
    shortestHeadline: 10,
  },
  // sheet/glued-headings.ts
  gluedHeadings: {
    /** Longer than any heading: what stands behind the last bar is not even looked at. */
    longestTail: 60,
  },
  // align/grouped-rows.ts
  groupedRows: {
    /** Likeness from which a text is the header of a column that groups have in common. */
    columnLikeness: 0.9,
    /** Cells from which a line may be the figures of a group: less is a number in the text. */
    fewestFigures: 3,
    /** Characters of the name of a group at most. */
    longestName: 30,
  },
  // place/glued-figures.ts
  glued: {
    /** Columns from which a figure with as many digits is none that offices have. */
    fewestGlued: 4,
    /** Digits of a figure on average at most: longer texts have many cuttings. */
    mostDigits: 2,
    /** Digits of the longest figure. */
    longestFigure: 6,
  },
  // sheet/header-scraps.ts
  headerScraps: {
    /** Characters of a label that may be a heading of prose where it stands alone: 行政规范性文件 has seven. */
    longestHeading: 8,
  },
  // sheet/turned-grids.ts
  turned: {
    /** Labels of rows along the top that show that a table stands on its side: 表二 of 2021 has six. */
    fewestRows: 4,
    /** Labels of columns down the side that do, where rows have none: 表四 has fifteen. */
    fewestColumns: 5,
    /** Times as many along the top as one below the other: those of 表三 stand on three levels. */
    clearly: 2,
  },
  // order/header/index.ts
  header: {
    /** Likeness from which a header in its place is the form's, worded otherwise. */
    remotelyLike: 0.4,
    /** Whole rows that show how many columns there are, where cells are marked. */
    fewestRows: 2,
    /** The same where they are not. */
    fewestUnmarked: 6,
  },
  // order/header/sums.ts
  headerSums: {
    /** Parts that the totals of all rows must have: one figure and its total are right in many orders. */
    fewestFigures: 2,
  },
  // order/header/tokens.ts
  headerTokens: {
    /** Likeness from which a text is the header of a column. */
    headerLikeness: 0.96,
    /** Likeness from which a text may be what is left of the header of a column. */
    damagedLikeness: 0.6,
    /** Lead in likeness over other columns from which a damaged header names one. */
    clearLead: 0.15,
    /** Texts longer than this among headers are instructions or prose. */
    longestForeign: 12,
    /** Pieces that a narrow column may break a header into. */
    mostPieces: 4,
    /** Characters of the longest header. */
    longestHeader: 24,
  },
  // sheet/headings.ts
  headings: {
    /** Longest line that can be a heading and nothing else. */
    longestHeading: 45,
    /** Likeness from which a line with an ordinal is a heading of the report. */
    minimumLikeness: 0.8,
    /** Likeness from which a line with the number of a section in that section's place is its heading. */
    minimumInPlace: 0.6,
    /** Without an ordinal only (nearly) official wording counts. */
    minimumWithoutOrdinal: 0.92,
    /** Texts whose likeness to headings is kept. */
    memoLimit: 2_000,
    /** Likeness of an official heading, be something written behind it. */
    wordForWord: 0.95,
    /** What the official ordinal adds to the weight of a heading where chains of headings compete. */
    ownOrdinal: 0.2,
    /** Characters of a line in which a heading is looked for, at most. */
    longestLine: 400,
    /** Sections whose headings have a number in another style from which those are the headings of the report. */
    fewestNumberedOtherwise: 4,
  },
  // index.ts
  reading: {
    /** Characters of skipped text that are told. */
    longestSkipped: 24,
    /** Figures on lines of their own from which they are those of a table, and none the number of a page. */
    fewestAlone: 5,
    /** Characters of a line below a table that may be part of it, at most. */
    longestPart: 20,
  },
  // align/items.ts
  items: {
    /** Figures of a row that begins with one from which it has no label, whatever words stand among them. */
    fewestFigures: 5,
    /** Likeness from which a text counts as a label of the table when cells are sorted into labels and values. */
    knownLabel: 0.6,
    /** Likeness of a label to which nothing is missing. */
    wholeLabel: 0.97,
    /** Likeness from which a word among headers in one piece of text is one of them, damaged. */
    damagedPart: 0.6,
    /** Characters of a text in which several labels may stand without a space. */
    shortestGlued: 8,
    /** Likeness from which pieces of text are a label together. */
    labelOfPieces: 0.9,
    /** Cells that the label of one row may be cut into. */
    mostLabelPieces: 24,
    /** Likeness to every label of the table below which a text where a figure is due is an unreadable figure. */
    unlikeAny: 0.4,
    /** Characters of a remark on a line of its own at most. */
    longestRemark: 20,
    /** Characters of a cell in which several labels are looked for, at most. */
    longestSegmented: 200,
  },
  // align/label-pieces.ts
  labelPieces: {
    /** Likeness from which a text may be what is left of the label of a row. */
    rowLikeness: 0.5,
  },
  // tables/late-rows.ts
  lateRows: {
    /** Likeness from which a label says by itself which row it is, wherever it stands. */
    surelyLike: 0.97,
    /** Pieces of a header before its row at most. */
    longestHeader: 12,
  },
  // sheet/line-places.ts
  linePlaces: {
    /** Lines between two headings on a page at most; the form has some sixty, and a longer stretch holds none. */
    longestSegment: 1_000,
  },
  // sheet/long-lines.ts
  longLines: {
    /** Characters from which a line may hold a whole table: longer than any of its rows. */
    longLine: 120,
    /** Labels of the form in one line that show a table in it. */
    fewestLabels: 8,
    /** Where the title may end. */
    longestHead: 400,
  },
  // metadata/index.ts
  metadata: {
    /** Rows before the title in which the page's metadata stand; a guide further up has dates of its own. */
    rowsAbove: 60,
    /** Paragraphs of section one that may hold what belongs in the preamble. */
    openingParagraphs: 2,
    /** Paragraphs of section one in which a whole year is the period of the report; farther down it must say so. */
    openingLines: 3,
  },
  // metadata/organization.ts
  metadataOrganization: {
    /** Characters of the name of an organisation that stands by itself, at most. */
    longestSignature: 36,
    /** Lines at the end of a report, blank ones included, among which it is signed. */
    linesOfSignature: 6,
  },
  // metadata/publication.ts
  metadataPublication: {
    /** A date without a key stands right by the title; the date of today stands higher up. */
    rowsAboveTitle: 3,
    /** Lines that a page's width cut off are no shorter. */
    shortestCut: 20,
    /** Characters of a line that ends in a key such as 发布日期, at most. */
    longestKeyLine: 300,
    /** Characters of a line that is nothing but a date with what stands beside it, at most. */
    longestDateLine: 120,
    /** Characters behind a key in which its date is looked for. */
    longestDate: 60,
    /** The same on the line below. */
    longestBelow: 40,
  },
  // sheet/titles.ts
  metadataTitle: {
    /** Characters of a title at most. */
    longestTitle: 90,
    /** Characters of a line that a title may begin on, at most. */
    longestBefore: 40,
  },
  // order/mixtures.ts
  mixtures: {
    /** Rows whose labels stand there once more without figures from which two tables stand among each other. */
    fewestEchoes: 3,
    /** Share of the rows of all runs that a run has when it is a table of its own. */
    ownShare: 0.6,
    /** Rows headed by a year that show a comparison. */
    fewestYears: 2,
  },
  // words/numbers.ts
  numbers: {
    /** Characters of a figure with sign, unit and remark, at most. */
    longestFigure: 24,
    /** Characters of a word that says that there is nothing, at most. */
    longestNothing: 12,
  },
  // sheet/ordinal-column.ts
  ordinalColumn: {
    /** Rows numbered one after the other from which their first column is one of numbers, not of figures. */
    fewestRows: 3,
    /** Rows without a number (headers, captions) that may stand between two numbered ones. */
    mostBetween: 12,
    /** By how much the number before a label is more than the last one, at most, where rows are missing. */
    mostMissing: 5,
    /** Places between such a number and the next cell from which a blank column of labels is between: figures stand closer. */
    labelWidth: 20,
  },
  // place/place.ts
  place: {
    /** Headers in places of their own that show that the cells below them are in place. */
    fewestHeaders: 2,
    /** Cells of a row that show its columns although some are joined. */
    fewestBesideJoined: 2,
  },
  // sheet/figure-tails.ts
  figureTails: {
    /** Lines from a figure to its rest, blank ones between them included. */
    farthest: 3,
    /** Characters of the longest rest. */
    longestTail: 12,
  },
  // sheet/remark-lines.ts
  remarkLines: {
    /** Characters of the longest line of such a table. */
    longestLine: 600,
  },
  // align/repeated-cells.ts
  repeatedCells: {
    /** Likeness of a header that nothing is lost of. */
    wholeLabel: 0.97,
    /** Likeness of one that is damaged in a character or two: of a piece (数量) nothing shows whose it is. */
    damagedLabel: 0.8,
  },
  // order/header/printed.ts
  printed: {
    /** Likeness from which a text among headers is the label of a row. */
    rowLikeness: 0.9,
    /** Characters of a line of headers at most. */
    longestLine: 160,
    /** Lead in likeness from which a damaged header in such a line speaks against the form's order (0.14 for two of three). */
    clearLead: 0.1,
  },
  // tables/reports.ts
  reports: {
    /** Rows between a title and the first heading at most; longer and the title is of something else. */
    longestPreamble: 80,
    /** Rows between the page's title and the document's own title at most. */
    titleBlock: 14,
    /** Characters of a line in which the site's footer is told. */
    longestFooter: 80,
    /** Headings one right behind the other from which they only list what follows. */
    fewestInList: 3,
  },
  // sheet/rows.ts
  rows: {
    /** Texts longer than this are prose. */
    longestLabel: 120,
    /** Share of bordered lines that end with a bar, from which one that does not was broken over two lines. */
    closedShare: 0.7,
    /** Lines between bars, each with as many, from which they are a table with borders: in others a line may begin with a blank cell and end with one. */
    fewestBoxed: 4,
    /** Characters of a row that was broken over several lines; more is no table row, and joining on would cost too much. */
    longestWrapped: 2_000,
    /** One number may belong to a label. */
    fewestAmid: 3,
    /** Characters of a word in the place of a figure, in a line that begins with figures, at most. */
    longestWordForFigure: 8,
    /** Characters of a line whose cells are parted by spaces, at most. */
    longestLine: 400,
  },
  // words/notes.ts
  notes: {
    /** Characters of a text in a table that is a note: fewer are what damage left of a label. */
    fewest: 6,
  },
  // words/other-meaning.ts
  otherMeaning: {
    /** How many times as long as a label a text is that has its characters among others'. */
    overprinted: 1.5,
    /** Characters of a label of which that can be told: shorter ones stand in many texts. */
    fewestOverprinted: 8,
    /** Share of a label from which a text that has other words beside is the label all the same. */
    common: 0.7,
  },
  // words/similarity.ts
  similarity: {
    /** Labels longer than this are prose, except where they begin with a label (instructions in brackets). */
    longestLabel: 90,
    /** What is less alike is not alike: chance pairs of characters. */
    leastLikeness: 0.2,
    /** Likeness of a label with an instruction in brackets behind it. */
    instructed: 0.97,
    /** Likeness of anything that is not word for word, at most. */
    ceiling: 0.99,
    /** Likeness of a text that holds a label, without the share of it that the label is. */
    holding: 0.5,
    /** Likeness of a text that a label holds, without the share of the label that it is. */
    held: 0.45,
    /** Share of common pairs of characters from which the edit distance is worth its cost. */
    worthComparing: 0.22,
    /** Likeness below which a common ordinal says nothing. */
    unlike: 0.4,
    /** What a common ordinal adds. */
    sameOrdinal: 0.03,
    /** What is left of a likeness where one of both has an ordinal. */
    noOrdinal: 0.97,
    /** What is left of it where they have different ones. */
    otherOrdinal: 0.93,
  },
  // words/slots.ts
  slots: {
    /** Lead in likeness over other rows that shows that a damaged label is one row's. */
    ownLead: 0.15,
    /** Likeness from which a text is a label that will be met again. */
    labelLikeness: 0.7,
  },
  // sheet/space-columns.ts
  spaceColumns: {
    /** Spaces between two figures from which they stand in different columns. */
    gutter: 2,
    /** Labels and pieces of headers beside the figures of a row at most. */
    mostLabels: 5,
    /** Columns of figures from which a blank one is worth looking for. */
    fewestColumns: 3,
    /** Different numbers of wide characters before the first figures of the lines that show the columns. It shows that spaces were set to make columns, and whether characters or places were counted: by the other count such lines are not in line. */
    fewestPaddings: 2,
    /** Lines that all end early from which their blank cells were dropped: of three blank cells one is amid others. */
    fewestPacked: 3,
    /** Complete lines with figures from which their total is looked for. */
    fewestTotals: 2,
    /** Lines of a header at most. */
    mostHeaderLines: 40,
    /** Incomplete lines between two complete ones at most. */
    longestStretch: 60,
    /** Runs of a segment at most; a table has one or two a page. */
    mostRuns: 40,
  },
  // sheet/split-figures.ts
  splitFigures: {
    /** Digits that the narrowest cells hold. */
    leastWidth: 2,
    /** Share of figures beside others from which a line with one figure is no cell of its own: none has a line there. */
    leastShare: 0.2,
    /** Lines of a broken figure at most. */
    mostParts: 3,
  },
  // sheet/tab-lines.ts
  tabLines: {
    /** Lines that are nothing but a tab from which they are what separates the cells of a browser's text. */
    fewestSeparators: 10,
  },
  // place/table-columns.ts
  tableColumns: {
    /** Rows out of their order that are told one by one at most. */
    mostTold: 3,
  },
  // place/table-headers.ts
  tableHeaders: {
    /** Likeness from which a label that stands out of order still is the header of its column. */
    strayLikeness: 0.9,
  },
  // place/table-issues.ts
  tableIssues: {
    /** Rows that are told one by one where their headers do not say which column is which. */
    mostMisheaded: 3,
    /** Blank cells above this number are spoken of once per table. */
    listedBlanks: 10,
    /** Pieces of text shown in a message at most: more says nothing more. */
    mostShown: 20,
    /** Characters of each of them. */
    longestShown: 40,
    /** Likeness below which it is said that a label was repaired. */
    repairedBelow: 0.85,
  },
  // place/table-layout.ts
  tableLayout: {
    /** Complete rows needed before their layout is believed. */
    enoughRows: 2,
    /** Share of rows that must show all their cells before a row without any complete neighbour is counted off. */
    exactShare: 0.9,
  },
  // place/table-rows.ts
  tableRows: {
    /** Likeness from which a row's label is an anchor that other rows can be counted from. */
    anchorLikeness: 0.6,
    /** Share of rows that end with a word from which the table has a column of its own behind the form's. */
    remarkShare: 0.5,
    /** Share of rows without figures above which lines that came twice were removed from the text. */
    emptyShare: 0.7,
    /** Rows that must be named before that is said. */
    fewestLabels: 15,
  },
  // words/terms.ts
  terms: {
    /** Labels that are kept for the next report. */
    mostKnown: 2_000,
  },
  // tables/value-first.ts
  valueFirst: {
    /** Likeness from which a label may take the values that stand before it. */
    rowLikeness: 0.5,
    /** Whole rows of figures without a place from which the order of a text is in doubt. */
    strayRows: 3,
    /** Pieces behind a row among which its label is looked for. */
    nearby: 4,
    /** Likeness from which a text is the header or the label that it stands for. */
    headerLikeness: 0.9,
  },
  // sheet/wrapped-headers.ts
  wrappedHeaders: {
    /** Lines of a header above and below that with whole ones, at most. */
    mostLines: 7,
    /** Characters of a piece at most. */
    longestHeader: 40,
    /** Columns before the first header: one may count the rows (序号) before the corner. */
    mostBefore: 2,
    /** Rows below a header that show how places are counted. */
    mostRows: 60,
  },
  // align/wrapped-labels.ts
  wrappedLabels: {
    /** Pieces of a few characters are too short to be like anything by themselves. */
    shortestPiece: 3,
    /** Likeness from which a piece is a label of its own. */
    wholeLabel: 0.99,
    /** Likeness below which a piece is none of any label. */
    unlikeAny: 0.2,
    /** Characters of a piece at most. */
    longestPiece: 60,
  },
} satisfies Readonly<Record<string, Readonly<Record<string, number>>>>;
