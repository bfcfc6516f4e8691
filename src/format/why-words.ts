import type { Bilingual } from "../errors.ts";
import type { RelationId } from "../form/index.ts";
import type { ColumnGap, HeaderWay, Placing, Refusal } from "../report/evidence.ts";
import type { EquationStatus } from "../rules/evaluate.ts";
import type { CellFacts } from "./why-facts.ts";

/** A new kind of evidence does not compile before it can be told. */
export const placingWords = {
  "whole-row": {
    zh: "这一行恰有 {due} 个数字，与 {due} 栏逐一对应",
    en: "the row has exactly {due} figures, one for each of its {due} columns",
  },
  columns: {
    zh: "与填满的各行对齐，数字在哪一列就是哪一栏",
    en: "it stands in the column in which complete rows have theirs",
  },
  offset: {
    zh: "从行名往后数格子，位置与填满的各行一样",
    en: "counted from the row's label, as in complete rows",
  },
  "columns-and-offset": {
    zh: "按列对、从行名往后数，两种数法结果相同",
    en: "by its column and counted from the row's label: both say the same",
  },
  "all-cells": {
    zh: "这一行的 {due} 格都在，空白格也看得见，逐格对应",
    en: "the row shows all of its {due} cells, blank ones too",
  },
  "below-headers": { zh: "数字在表头正下方", en: "it stands below its header" },
  "blank-lines": {
    zh: "一格一行，多出来的空行就是空白格，与填满的各行比照",
    en: "a line for each cell; lines that complete rows do not have are blank cells",
  },
  "torn-row": {
    zh: "这一行被分页截成两半，两半的数字相符",
    en: "the row was torn over a page break, and its halves agree",
  },
  "behind-label": {
    zh: "这一行只有一个数字，紧接在行名后面",
    en: "the only figure of the row, right after its label",
  },
  cut: {
    zh: "几个数字连成一串，只有这一种断法使合计相符",
    en: "its figures run together, and only one way to cut them makes the totals right",
  },
  sums: {
    zh: "这一行缺数字，只有这一种放法使勾稽关系全部相符",
    en: "figures are missing, and this is the only arrangement in which all sums are right",
  },
} as const satisfies Record<Placing, Bilingual>;

export const refusalWords = {
  "no-figures": { zh: "行名后面没有数字", en: "no figures follow the label" },
  "too-many": { zh: "数字比栏多，看不出哪个是多余的", en: "there are more figures than columns" },
  "blank-amid": {
    zh: "数字之间夹着空白格，其中有一个不是这一行的",
    en: "a blank cell stands among them, so one of them is not of this row",
  },
  "own-column": {
    zh: "表中有格式以外的栏，其中一个数字可能是那一栏的",
    en: "the table has a column that the form does not have, and one of them may be of that",
  },
  "shorter-line": {
    zh: "这一行的格子比别的行少，看不出少的是哪一格",
    en: "the line has fewer cells than others, and nothing shows which is gone",
  },
  "ways-differ": {
    zh: "按列对和从行名往后数，结果不同",
    en: "by their columns and counted from the row's label they come out differently",
  },
  "headers-differ": {
    zh: "表头的次序与各栏的次序不同",
    en: "the headers stand in another order than the columns were read in",
  },
  "off-columns": {
    zh: "数字不在填满的各行的列上",
    en: "they do not stand in the columns of complete rows",
  },
  "hole-unknown": { zh: "看不出空的是哪一格", en: "nothing shows which cell is empty" },
  "blank-lines-unclear": {
    zh: "空行的数目对不上，看不出空的是哪一格",
    en: "the number of blank lines does not fit, so nothing shows which cell is empty",
  },
  "maybe-broken": {
    zh: "数字可能被折成几行，看不出哪些是同一个数",
    en: "figures may be broken over several lines, and nothing shows which belong together",
  },
  glued: {
    zh: "几个数字连成一串，看不出在哪里断开",
    en: "several figures run together, and nothing shows where to cut them",
  },
  "in-label": {
    zh: "数字写在行名的格里，数字的格是空的",
    en: "the figure stands in the cell of the row's label, and its own cell is blank",
  },
  joined: {
    zh: "几栏合并成一格，看不出是哪一栏的数",
    en: "one cell stands over several columns, and nothing shows whose figure it is",
  },
  "torn-halves-differ": {
    zh: "这一行被分页截成两半，两半的数字不一致",
    en: "the row was torn over a page break, and its halves differ",
  },
  "lines-deduplicated": {
    zh: "文件里重复的行被删掉了，数字分不清是哪一行的",
    en: "repeated lines were removed from the file, so figures cannot be told apart",
  },
  "order-unclear": {
    zh: "看不出数字属于前面的行名还是后面的行名",
    en: "nothing shows whether the figures belong to the label before or after them",
  },
  "row-not-taken": { zh: "这一行未采用", en: "the row was not taken" },
  "row-absent": { zh: "没有这一行", en: "there is no such row" },
} as const satisfies Record<Refusal, Bilingual>;

export const wayWords = {
  places: { zh: "数字在表头正下方", en: "figures stand below their headers" },
  line: { zh: "表头排成一行，逐栏对应", en: "the headers stand in one line" },
  levels: { zh: "表头逐层排印，按层对应", en: "the headers were printed level by level" },
  sums: {
    zh: "表头有几种读法，只有这一种使各行总计相符",
    en: "the headers can be read in several ways, and row totals are right in this one alone",
  },
} as const satisfies Record<HeaderWay, Bilingual>;

export const gapWords = {
  absent: { zh: "文件的表头里没有这一栏", en: "the headers of the file do not have this column" },
  "other-form": {
    zh: "文件的表头是另一版格式的，数字不能当作这一栏的",
    en: "the headers are those of another edition of the form, so its figures are not those of this column",
  },
  unclear: {
    zh: "从表头看不出各栏的次序",
    en: "the headers do not say which figures are below them",
  },
} as const satisfies Record<ColumnGap, Bilingual>;

export const reasonWords = {
  blank: { zh: "空白", en: "blank" },
  placeholder: { zh: "填的不是数字", en: "no figure is written there" },
  unreadable: { zh: "读不成数字", en: "cannot be read as a figure" },
  ambiguous: { zh: "对不上格", en: "figures could not be placed" },
  missing: { zh: "没有找到数字", en: "no figure found" },
  "row-missing": { zh: "没有采用任何一行", en: "no row was taken for it" },
  "table-missing": { zh: "没有找到这张表", en: "the table was not found" },
} as const satisfies Record<NonNullable<CellFacts["reason"]>, Bilingual>;

export const relationWords = {
  R1: {
    zh: "新收＋上年结转 {left}，办理总计＋结转下年度 {right}",
    en: "received + carried in {left}, handled + carried forward {right}",
  },
  R2: {
    zh: "各项办理结果之和 {left}，（七）总计 {right}",
    en: "results add up to {left}, item (7) says {right}",
  },
  R3: {
    zh: "各类申请人之和 {left}，总计 {right}",
    en: "applicants add up to {left}, the total says {right}",
  },
  R4: { zh: "各种结果之和 {left}，总计 {right}", en: "outcomes add up to {left}, the total says {right}" },
} as const satisfies Record<RelationId, Bilingual>;

export const statusWords = {
  holds: { zh: "相符", en: "right" },
  violated: { zh: "不符", en: "wrong" },
  unknown: { zh: "有数字不明，无从核对", en: "not assessable, a figure is unknown" },
  circular: {
    zh: "数字是据此放的，不作数",
    en: "right because figures were placed by it, which proves nothing",
  },
} as const satisfies Record<EquationStatus, Bilingual>;
