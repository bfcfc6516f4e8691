import { faintest, isFarOut, readLength } from "./length.ts";

/** What is declared of an element, by property. */
export type Values = (property: string) => string | undefined;

/** All that is done to the box of an element: by one property, or by one for each way. */
function transformOf(value: Values): string {
  const [scale, rotate, translate] = [value("scale"), value("rotate"), value("translate")];
  const moved = translate?.replace(/\s+/, ",");
  return [
    value("transform") ?? "",
    scale === undefined ? "" : `scale(${scale.replace(/\s+/, ",")})`,
    rotate === undefined ? "" : `rotate(${rotate})`,
    moved === undefined ? "" : `translate(${moved})`,
  ].join(" ");
}

/** A matrix as far as it changes width and height. */
function scaled(transform: string): string {
  const part = String.raw`\s{0,9}([^,()]{1,20})`;
  const matrix = new RegExp(String.raw`matrix\(${part},${part},${part},${part},[^()]{1,40}\)`, "g");
  return transform.replace(matrix, (all: string, x: string, up: string, over: string, y: string) =>
    Number(up) === 0 && Number(over) === 0 ? `scale(${x},${y})` : all,
  );
}

/** Whether nothing of the box is left, or it is moved out of the window. */
export function isShrunk(value: Values): boolean {
  const transform = transformOf(value);
  const moved = /translate(?:x|y|3d)?\(\s{0,9}([^,()]{1,20})(?:,\s{0,9}([^,()]{1,20}))?/.exec(transform);
  const zoom = Number(value("zoom") ?? "1");
  return (
    /scale(?:x|y|3d)?\((?:[^()]{0,40},)?\s{0,9}0?(?:\.0\d{0,9}|0)\s{0,9}%?[,)]/.test(scaled(transform)) ||
    /rotate[xy]\(\s{0,9}(?:90|270)deg/.test(transform) ||
    (zoom > 0 && zoom < faintest) ||
    isFarOut(moved?.[1]) ||
    isFarOut(moved?.[2])
  );
}

/**
 * Whether an element shows its text in a way that does not tell which characters are seen: mirrored, upside down, masked,
 * as dots, one over the other.
 */
export function isAltered(value: Values): boolean {
  const transform = transformOf(value);
  const turned =
    Number(/rotate(?:z|y|x)?\(\s{0,9}-?(\d{1,4})(?:\.\d{1,9})?deg/.exec(transform)?.[1] ?? 0) % 360;
  return (
    /scale(?:x|y)?\((?:[^()]{0,40},)?\s{0,9}-/.test(scaled(transform)) ||
    (turned > upright && turned < 360 - upright) ||
    [value("mask"), value("-webkit-text-security")].some((one) => one !== undefined && one !== "none") ||
    (value("mix-blend-mode") ?? "normal") !== "normal" ||
    (readLength(value("letter-spacing")) ?? 0) < closest
  );
}

/** Degrees up to which turned text still tells which way to hold the page. */
const upright = 90;
/** Pixels by which characters are moved together at most, so that each is still seen. */
const closest = -5;
