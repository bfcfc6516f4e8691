import { strToU8, type Zippable, zipSync } from "fflate";

/** The beginning of time in a zip. By the clock of the machine, which is what a zip writes down. */
const fixedTime = () => new Date(1980, 0, 1);

/** A zip of texts, in the order given; the same texts give the same bytes on every machine and at any time. */
export function zipTexts(files: Readonly<Record<string, string>>): Uint8Array {
  const parts: Zippable = {};
  for (const [name, text] of Object.entries(files)) parts[name] = strToU8(text);
  return zipSync(parts, { level: 6, mtime: fixedTime() });
}
