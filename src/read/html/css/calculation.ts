import { readLength } from "./length.ts";

/** An amount and what it is of: `px` for every length that is known, `%`, or nothing for a number. */
interface Amount {
  readonly number: number;
  readonly unit: "px" | "%" | "";
}

const call = /\b(calc|min|max|clamp)\(([^()]{1,200})\)/;
const deepest = 8;

/** A value in lower case with its calculations done; one that mixes lengths with shares of something unknown stays. */
export function calculated(value: string): string {
  if (!/\b(?:calc|min|max|clamp)\(/.test(value)) return value;
  let whole = value;
  for (let step = 0; step < deepest; step += 1) {
    const [all, name = "", inner = ""] = call.exec(whole) ?? [];
    const amount = all === undefined ? null : resultOf(name, inner.split(",").map(sumOf));
    if (all === undefined || amount === null) break;
    whole = whole.replace(all, `${Number(amount.number.toFixed(4))}${amount.unit}`);
  }
  return whole;
}

function resultOf(name: string, amounts: readonly (Amount | null)[]): Amount | null {
  const [first] = amounts;
  if (first == null) return null;
  const numbers = amounts.flatMap((amount) => (amount?.unit === first.unit ? [amount.number] : []));
  if (numbers.length < amounts.length) return null;
  const [low = 0, middle = low, high = middle] = numbers;
  if (name === "clamp") return { ...first, number: Math.max(low, Math.min(middle, high)) };
  return { ...first, number: name === "min" ? Math.min(...numbers) : Math.max(...numbers) };
}

/** A sum of products; its signs stand between blanks. */
function sumOf(text: string): Amount | null {
  const [first = "", ...rest] = text.trim().split(/\s([+-])\s/);
  let sum = productOf(first);
  for (let index = 0; sum !== null && index < rest.length; index += 2) {
    const next = productOf(rest[index + 1] ?? "");
    if (next === null || next.unit !== sum.unit) return null;
    sum = { ...sum, number: sum.number + (rest[index] === "-" ? -next.number : next.number) };
  }
  return sum;
}

function productOf(text: string): Amount | null {
  const [first = "", ...rest] = text.split(/([*/])/);
  let product = amountOf(first);
  for (let index = 0; product !== null && index < rest.length; index += 2) {
    const next = amountOf(rest[index + 1] ?? "");
    if (next === null || (next.unit !== "" && (product.unit !== "" || rest[index] === "/"))) return null;
    const number = rest[index] === "*" ? product.number * next.number : product.number / next.number;
    if (!Number.isFinite(number)) return null;
    product = { number, unit: product.unit || next.unit };
  }
  return product;
}

function amountOf(text: string): Amount | null {
  const [, number, unit] = /^([+-]?[\d.]{1,12})(%|[a-z]{1,4})?$/.exec(text.trim()) ?? [];
  if (number === undefined || Number.isNaN(Number(number))) return null;
  if (unit === undefined || unit === "%") return { number: Number(number), unit: unit ?? "" };
  const pixels = readLength(text.trim());
  return pixels === null ? null : { number: pixels, unit: "px" };
}
