import type { Box, Turn } from "./page.ts";

/** `x' = a·x + c·y + e`, `y' = b·x + d·y + f`, as PDF and OFD write them. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function combine(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

export function move(x: number, y: number): Matrix {
  return [1, 0, 0, 1, x, y];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** The four corners of the box between two opposite ones, in turn, moved by the matrix. */
export function cornersOf(matrix: Matrix, from: Point, to: Point): Point[] {
  return [
    apply(matrix, from.x, from.y),
    apply(matrix, to.x, from.y),
    apply(matrix, to.x, to.y),
    apply(matrix, from.x, to.y),
  ];
}

/** The box around two opposite corners, moved by the matrix. */
export function boxOf(matrix: Matrix, from: Point, to: Point): Box {
  const corners = cornersOf(matrix, from, to);
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** Whether a line of text runs neither along the page nor across it. */
export function isSlanted([a, b]: Matrix): boolean {
  return Math.min(Math.abs(a), Math.abs(b)) > 0.2 * Math.max(Math.abs(a), Math.abs(b));
}

/** Into which direction a line of text runs that is written from left to right before the matrix: 0 right, 1 down. */
export function turnOf([a, b]: Matrix): Turn {
  if (Math.abs(a) >= Math.abs(b)) return a >= 0 ? 0 : 2;
  return b > 0 ? 1 : 3;
}

/** The six numbers of a matrix; null where they are not six finite numbers. */
export function matrixOf(numbers: unknown): Matrix | null {
  const list: readonly unknown[] = isList(numbers) ? Array.from(numbers) : [];
  const [a, b, c, d, e, f] = list.map(Number);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  if (e === undefined || f === undefined || list.length !== 6) return null;
  const matrix: Matrix = [a, b, c, d, e, f];
  return matrix.every(Number.isFinite) ? matrix : null;
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || value instanceof Float32Array;
}
