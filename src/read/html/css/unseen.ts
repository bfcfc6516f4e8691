import type { Traits } from "../traits.ts";
import type { Declarations } from "./declarations.ts";
import { faintest, isFarOut, isNothing, readLength } from "./length.ts";
import { isShrunk, type Values } from "./transform.ts";

/** Whether nothing of an element is seen, whatever its content says: no opacity, no room, or outside of the window. */
export function isUnseen(declared: Declarations, traits: Traits): boolean {
  const value = (property: string) => declared.get(property)?.value;
  return (
    isFaint(value("opacity")) ||
    isFaint(/(?:^|\s)opacity\(\s{0,9}([\d.]{1,9}%?)/.exec(value("filter") ?? "")?.[1]) ||
    value("content-visibility") === "hidden" ||
    isOffScreen(value) ||
    isClipped(value) ||
    isShrunk(value) ||
    isIndentedOut(value) ||
    hasNoRoom(value, traits)
  );
}

function isFaint(opacity: string | undefined): boolean {
  const share = Number.parseFloat(opacity ?? "1") / (opacity?.endsWith("%") === true ? 100 : 1);
  return share < faintest;
}

function isOffScreen(value: Values): boolean {
  const isPlaced = /^(?:absolute|fixed|relative|sticky)$/.test(value("position") ?? "");
  const offsets = isPlaced ? ["left", "right", "top"] : [];
  if ([...offsets, "margin-left", "margin-top"].some((one) => isFarOut(value(one)))) return true;
  // A share of the window: columns are moved by their margins in the same way, and are seen.
  const isFree = /^(?:absolute|fixed)$/.test(value("position") ?? "");
  return isFree && ["left", "right"].some((one) => /^-[1-9]\d{2,8}(?:\.\d{1,9})?%$/.test(value(one) ?? ""));
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
  return isClippedPath(value("clip-path") ?? "");
}

const share = String.raw`(\d{1,3}(?:\.\d{1,9})?)%?`;
/** How much is cut off on each side, as `margin` says it. */
const insets = new RegExp(
  String.raw`^inset\(\s{0,9}${share}(?:\s+${share})?(?:\s+${share})?(?:\s+${share})?\s{0,9}[)r]`,
);

function isClippedPath(path: string): boolean {
  if (/^(?:circle|ellipse)\(\s{0,9}0(?:px|%)?\s{0,9}[)a\s]/.test(path)) return true;
  const corners = /^polygon\((?:\s{0,9}(?:nonzero|evenodd)\s{0,9},)?([^()]{1,300})\)/.exec(path)?.[1];
  if (corners !== undefined) {
    const points = corners.split(",").map((corner) => corner.trim().split(/\s+/));
    return [0, 1].some((axis) => points.every((point) => point[axis] === points[0]?.[axis]));
  }
  const [, top, right = top, bottom = top, left = right] = path.includes("%")
    ? (insets.exec(path) ?? [])
    : [];
  return Number(top) + Number(bottom) >= 100 || Number(left) + Number(right) >= 100;
}

function isThin(from: number | null | undefined, to: number | null | undefined): boolean {
  return from != null && to != null && to - from <= 1;
}

/** Pushed out of a box that cuts off what does not fit, as words behind a picture are. */
function isIndentedOut(value: Values): boolean {
  const indent = /^(\d{2,5})%/.exec(value("text-indent") ?? "")?.[1];
  return Number(indent ?? 0) >= 100 && /^(?:hidden|clip)/.test(value("overflow") ?? "");
}

/** A box without width or height that cuts off what does not fit; cells and text in the line have no such box. */
function hasNoRoom(value: Values, traits: Traits): boolean {
  if (!/^(?:hidden|clip)/.test(value("overflow") ?? "")) return false;
  const display = value("display") ?? "";
  if (traits.isTablePart ? !/^(?:inline-)?block/.test(display) : !hasBox(value, traits)) return false;
  const padding = value("padding");
  if (padding !== undefined && !padding.split(/\s+/).every(isNothing)) return false;
  const sizes = [
    "width",
    "height",
    "max-width",
    "max-height",
    value("height") === undefined ? "line-height" : "",
  ];
  return sizes.some((one) => isNoRoom(value(one)));
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
