import { formatNumber } from "../flow/number-format.ts";
import type { Attribute, ElementHandler, Elements } from "../xml/read.ts";

export interface ListLevel {
  /** As Word calls it; null: a bullet or nothing. */
  readonly format: string | null;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels the label shows. */
  readonly shown: number;
}

/** The levels of lists, by the name of their style and their number (`keyOf`). */
export type ListLevels = Map<string, ListLevel>;

/** Name of the list style for headings. */
export const outlineList = "\u0000outline";

/** Formats of OpenDocument that differ from their Word names. */
const formats: Readonly<Record<string, string>> = {
  "1": "decimal",
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
  "一, 二, 三, ...": "chineseCounting",
  "壹, 贰, 叁, ...": "chineseLegalSimplified",
  "甲, 乙, 丙, ...": "ideographTraditional",
  "子, 丑, 寅, ...": "ideographZodiac",
  "①, ②, ③, ...": "decimalEnclosedCircle",
  "１, ２, ３, ...": "decimalFullWidth",
};

export function keyOf(list: string, level: number): string {
  return `${list} ${level}`;
}

/** Elements that say how lists are numbered. */
export function listStyleElements(levels: ListLevels): Elements {
  let list = "";
  const level = (isNumbered: boolean): ElementHandler => ({
    open(attribute) {
      const number = Number(attribute("text:level") ?? "1");
      levels.set(keyOf(list, number), levelSaidBy(attribute, isNumbered));
    },
  });
  return {
    "text:list-style": {
      open(attribute) {
        list = attribute("style:name") ?? "";
      },
    },
    "text:outline-style": {
      open() {
        list = outlineList;
      },
    },
    "text:list-level-style-number": level(true),
    "text:outline-level-style": level(true),
    "text:list-level-style-bullet": level(false),
    "text:list-level-style-image": level(false),
  };
}

function levelSaidBy(attribute: Attribute, isNumbered: boolean): ListLevel {
  return {
    format: isNumbered ? formatOf(attribute("style:num-format")) : null,
    prefix: attribute("style:num-prefix") ?? "",
    suffix: attribute("style:num-suffix") ?? "",
    start: Number(attribute("text:start-value") ?? "1"),
    shown: Number(attribute("text:display-levels") ?? "1"),
  };
}

function formatOf(format: string | undefined): string | null {
  if (format === undefined || format === "") return null;
  return Object.hasOwn(formats, format) ? (formats[format] ?? null) : "decimal";
}

/** The label of a list item: its own number and those of the levels that it shows. */
export function listLabel(
  levelOf: (list: string, level: number) => ListLevel | undefined,
  list: string,
  level: number,
  numbers: readonly number[],
): string {
  const own = levelOf(list, level);
  if (own === undefined || own.format === null) return "";
  const pieces: string[] = [];
  for (let at = Math.max(1, level - own.shown + 1); at <= level; at += 1) {
    const format = levelOf(list, at)?.format;
    if (format) pieces.push(formatNumber(numbers[at - 1] ?? 1, format));
  }
  return `${own.prefix}${pieces.join(".")}${own.suffix}`;
}
