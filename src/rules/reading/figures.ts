/** How figures are written, for the rules that speak of writing. Values themselves come from the report. */

/** The number that a text would be if it were accepted: signs, decimals and full-width digits; `null` for other text. */
export function writtenNumber(raw: string): number | null {
  const text = raw
    .normalize("NFKC")
    .replace(/[\s,]+/gu, "")
    .replace(/^[−–—﹣]/u, "-");
  return /^[+-]?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : null;
}

const lookalikes: Readonly<Record<string, string>> = {
  O: "0",
  o: "0",
  〇: "0",
  零: "0",
  l: "1",
  I: "1",
  "|": "1",
};

/** The number that was meant where letters stand for digits (`O`, `l`); `null` where no letter or anything else does. */
export function meantNumber(raw: string): number | null {
  const text = raw.normalize("NFKC").replace(/\s+/gu, "");
  const digits = [...text].map((character) => lookalikes[character] ?? character).join("");
  return digits !== text && /^\d{1,9}$/u.test(digits) ? Number(digits) : null;
}

/** Half a unit of the last place of an amount in 万元 with one decimal; else 0.01 万元. */
export function roundingOf(written: string): number {
  return (/^[^.]*\.\d(?!\d)/u.test(written.normalize("NFKC")) ? 0.05 : 0.01) + 1e-9;
}
