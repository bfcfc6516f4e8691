/** How one level of a list is numbered. */
export interface NumberingLevel {
  start: number;
  /** `w:numFmt`, such as `chineseCounting`; `bullet` has no number. */
  format: string;
  /** `w:format` of a custom number format, such as `001, 002, 003, ...`. */
  pattern: string | undefined;
  /** `%1、`: numbers of the levels, text around them. */
  text: string;
  suffix: "tab" | "space" | "nothing";
  /** The number starts anew after this level (1-based) or a higher one; 0 never; undefined after any higher one. */
  restartAfter: number | undefined;
  /** All numbers in it are Arabic (`w:isLgl`). */
  legal: boolean;
  hidden: boolean;
  /** Style whose paragraphs stand on this level. */
  paragraphStyle: string | undefined;
}

/** A list as paragraphs refer to it. */
export interface Numbering {
  /** Lists with the same counters count on from each other. */
  readonly counters: string;
  /** Level 0–8, this list's own changes included. */
  level(index: number): NumberingLevel | undefined;
  /** The level at which a list starts anew when it is first used, with its first number. */
  readonly startOverrides: ReadonlyMap<number, number>;
  levelOfStyle(style: string): number | undefined;
}

/** Gives the list that paragraphs refer to by this id. */
export type Numberings = (id: string) => Numbering | undefined;

/** Lists have nine levels. */
export const levelCount = 9;
