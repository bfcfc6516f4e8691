import type { Traits } from "../traits.ts";
import type { Declarations } from "./declarations.ts";
import { isNothing, readLength } from "./length.ts";

/** Farther out than any page moves what is to be seen. */
const farOut = -500;

/** Whether nothing of an element is seen, whatever its content says: no opacity, no room, or outside of the window. */
export function isUnseen(declared: Declarations, traits: Traits): boolean {
  const value = (property: string) => declared.get(property)?.value;
  return (
    isNothing(value("opacity")) ||
    isNothing(/(?:^|\s)opacity\(\s{0,9}([\d.]{1,9}%?)/.exec(value("filter") ?? "")?.[1]) ||
    value("content-visibility") === "hidden" ||
    isOffScreen(value) ||
    isClipped(value) ||
    isShrunk(value("transform")) ||
    hasNoRoom(value, traits)
  );
}

type Values = (property: string) => string | undefined;

function isOffScreen(value: Values): boolean {
  const isPlaced = /^(?:absolute|fixed|relative|sticky)$/.test(value("position") ?? "");
  const offsets = isPlaced ? ["left", "right", "top"] : [];
  if ([...offsets, "margin-left", "margin-top"].some((one) => isFarOut(value(one)))) return true;
  // A share of the window: columns are moved by their margins in the same way, and are seen.
  const isFree = /^(?:absolute|fixed)$/.test(value("position") ?? "");
  return isFree && ["left", "right"].some((one) => /^-[1-9]\d{2,8}(?:\.\d{1,9})?%$/.test(value(one) ?? ""));
}

export function isFarOut(value: string | undefined): boolean {
  const offset = readLength(value);
  return offset !== null && offset <= farOut;
}

function isClipped(value: Values): boolean {
  const isFree = /^(?:absolute|fixed)$/.test(value("position") ?? "");
  const edges = isFree ? /^rect\(([^()]{1,80})\)$/.exec(value("clip") ?? "")?.[1] : undefined;
  if (edges !== undefined) {
    const [top, right, bottom, left] = edges
      .trim()
      .split(/[\s,]{1,9}/)
      .map((one) => readLength(one));
    if (isThin(top, bottom) || isThin(left, right)) return true;
  }
  return /^(?:inset\(\s{0,9}(?:[5-9]\d|100)(?:\.\d{1,9})?%\s{0,9}\)|circle\(\s{0,9}0(?:px|%)?\s{0,9}[)a])/.test(
    value("clip-path") ?? "",
  );
}

function isThin(from: number | null | undefined, to: number | null | undefined): boolean {
  return from != null && to != null && to - from <= 1;
}

function isShrunk(transform: string | undefined): boolean {
  if (transform === undefined) return false;
  const moved = /translate(?:x|y|3d)?\(\s{0,9}([^,()]{1,20})(?:,\s{0,9}([^,()]{1,20}))?/.exec(transform);
  return (
    /scale(?:x|y|3d)?\(\s{0,9}0(?:\.0{1,9})?\s{0,9}[,)]/.test(transform) ||
    isFarOut(moved?.[1]) ||
    isFarOut(moved?.[2])
  );
}

/** A box without width or height that cuts off what does not fit; cells and text in the line have no such box. */
function hasNoRoom(value: Values, traits: Traits): boolean {
  if (!/^(?:hidden|clip)/.test(value("overflow") ?? "")) return false;
  const display = value("display") ?? "";
  if (traits.isTablePart ? !/^(?:inline-)?block/.test(display) : !hasBox(value, traits)) return false;
  const padding = value("padding");
  if (padding !== undefined && !padding.split(/\s+/).every(isNothing)) return false;
  return ["width", "height", "max-width", "max-height"].some((one) => isNoRoom(value(one)));
}

function hasBox(value: Values, traits: Traits): boolean {
  if (traits.isBlock) return value("display") !== "inline";
  return (
    /^(?:inline-)?(?:block|flex|grid)/.test(value("display") ?? "") ||
    /^(?:absolute|fixed)$/.test(value("position") ?? "") ||
    /^(?:left|right)$/.test(value("float") ?? "")
  );
}

function isNoRoom(value: string | undefined): boolean {
  const size = readLength(value);
  return isNothing(value) || (size !== null && size <= 1);
}
