/** A sum without error: counts as they are, decimals to the millionth. */
export interface Sum {
  readonly add: (value: number) => void;
  readonly value: () => number;
}

const millionths = 6;

/** Adding up decimals as floating numbers would end in figures that nobody wrote (0.1 + 0.2). */
export function openSum(): Sum {
  let whole = 0;
  let decimals = 0n;
  return {
    add: (value) => {
      if (Number.isSafeInteger(value) && Number.isSafeInteger(whole + value)) whole += value;
      else decimals += BigInt(value.toFixed(millionths).replace(".", ""));
    },
    value: () => {
      if (decimals === 0n) return whole;
      const all = BigInt(whole) * 10n ** BigInt(millionths) + decimals;
      const digits = (all < 0n ? -all : all).toString().padStart(millionths + 1, "0");
      const text = `${digits.slice(0, -millionths)}.${digits.slice(-millionths)}`;
      return Number(all < 0n ? `-${text}` : text);
    },
  };
}
