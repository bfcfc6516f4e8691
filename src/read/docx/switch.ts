/** Value of an on/off property (`<w:vanish/>`, `<w:vanish w:val="0"/>`): on unless said otherwise. */
export function isOn(value: string | undefined): boolean {
  return value !== "0" && value !== "false" && value !== "off" && value !== "none";
}

/** Value of an integer property; undefined where it is absent or no integer. */
export function readInteger(value: string | undefined): number | undefined {
  if (value === undefined || value === "") return undefined;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : undefined;
}
