import type { Limits } from "../reading.ts";
import type { SheetArea } from "../sheets/sheet.ts";
import { readXml, type XmlPart } from "../xml/read.ts";
import { isWhite } from "./looks.ts";
import { anyNamespace } from "./number-formats.ts";

/** A rule that chooses a look for cells, as a sheet has it. */
export interface ConditionRule {
  readonly areas: readonly SheetArea[];
  /** Number of the look among those for conditions. */
  readonly look: number;
  readonly type: string;
  readonly operator: string;
  readonly formulas: string[];
}

/** The looks for conditions in which nothing is seen of a number: white upon nothing, or a format that shows none. */
export function hidingLooks(part: XmlPart, limits: Limits): ReadonlySet<number> {
  const hiding = new Set<number>();
  let index = -1;
  let place = "";
  let look = { isWhite: false, isFilled: false, isUnshown: false };
  const within = (name: string) => ({
    open(): void {
      place = name;
      if (name === "fill") look.isFilled = true;
    },
  });
  readXml(anyNamespace, part, limits, {
    ...Object.fromEntries(
      ["fonts", "fills", "borders", "cellXfs", "numFmts"].map((name) => [`x:${name}`, "skip"]),
    ),
    "x:dxf": {
      open() {
        index += 1;
        look = { isWhite: false, isFilled: false, isUnshown: false };
      },
      close() {
        if (look.isUnshown || (look.isWhite && !look.isFilled)) hiding.add(index);
      },
    },
    "x:font": within("font"),
    "x:fill": within("fill"),
    "x:border": within("border"),
    "x:color": {
      open(attribute) {
        if (place === "font") look.isWhite = isWhite(attribute);
      },
    },
    "x:numFmt": {
      open(attribute) {
        look.isUnshown = !/[0#?@]|general|"[^"]/i.test(attribute("formatCode") ?? "0");
      },
    },
  });
  return hiding;
}

/** Whether rules hide a number; `null` where what one of them asks cannot be told. */
export function isHiddenBy(
  rules: readonly ConditionRule[],
  hiding: ReadonlySet<number>,
  { row, column, value }: { readonly row: number; readonly column: number; readonly value: number },
): boolean | null {
  const lies = ({ top, bottom, left, right }: SheetArea) =>
    top <= row && row <= bottom && left <= column && column <= right;
  const own = rules.filter(({ look, areas }) => hiding.has(look) && areas.some(lies));
  const answers = own.map((rule) => holdsFor(rule, value));
  return answers.includes(true) ? true : answers.includes(null) ? null : false;
}

function holdsFor({ type, operator, formulas }: ConditionRule, value: number): boolean | null {
  const [low = Number.NaN, high = Number.NaN] = formulas.map((text) =>
    text.trim() === "" ? Number.NaN : Number(text),
  );
  if (type !== "cellIs" || Number.isNaN(low)) return null;
  switch (operator) {
    case "equal":
      return value === low;
    case "notEqual":
      return value !== low;
    case "lessThan":
      return value < low;
    case "lessThanOrEqual":
      return value <= low;
    case "greaterThan":
      return value > low;
    case "greaterThanOrEqual":
      return value >= low;
    case "between":
      return Number.isNaN(high) ? null : low <= value && value <= high;
    default:
      return null;
  }
}
