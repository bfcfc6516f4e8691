import type { Block } from "../../read/source.ts";
import { thresholds } from "../thresholds.ts";

/** Signs that people and programs write for a bar. */
const bars = ["│", "┃", "║", "｜", "￨", "∣", "¦", "丨"];
const anyBar = new RegExp(`[${bars.join("")}]`, "u");

/** A character as well: a bar only where it borders its line, or stands between spaces. */
const character = "丨";

const fewestBoxed = thresholds.rows.fewestBoxed;

/** Rows of a table whose cells are parted by another bar are rows with bars; every character keeps its place. */
export function pipesFromBars(blocks: readonly Block[]): readonly Block[] {
  // Hardly any file has one.
  if (!blocks.some((block) => block.kind === "paragraph" && anyBar.test(block.text))) return blocks;
  return bars.reduce((all, bar) => {
    const rows = all.flatMap((block, index) =>
      block.kind === "paragraph" && isRow(block.text, bar) ? [index] : [],
    );
    if (rows.length < fewestBoxed) return all;
    const barred = new Set(rows);
    return all.map((block, index) =>
      barred.has(index) && block.kind === "paragraph"
        ? { ...block, text: block.text.replaceAll(bar, "|") }
        : block,
    );
  }, blocks);
}

/** Two bars, or one before a figure that ends the line: one alone parts the names in a title. */
function isRow(text: string, bar: string): boolean {
  if (!text.includes(bar) || text.includes("|")) return false;
  const parts = text.trim().split(bar);
  if (parts.length < 3) return parts.length === 2 && /^\s*\p{Nd}[\p{Nd}.]*$/u.test(parts[1] ?? "");
  if (bar !== character || (parts[0] === "" && parts.at(-1) === "")) return true;
  return parts.every((part, index) => isOpen(part, index > 0, index < parts.length - 1));
}

/** Whether a part ends with spaces on the sides where a bar stands. */
function isOpen(part: string, left: boolean, right: boolean): boolean {
  return part.trim() === "" || ((!left || /^\s/u.test(part)) && (!right || /\s$/u.test(part)));
}
