// Predefined encodings for the offline page: those of mainland programs, packed.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { packageFolder } from "./core.mjs";

/** The encodings of Adobe-GB1 that the standard names (ISO 32000-1, table 118), and its way to Unicode. */
const names = [
  ...["GB-EUC", "GBpc-EUC", "GBK-EUC", "GBKp-EUC", "GBK2K", "UniGB-UCS2", "UniGB-UTF16"].flatMap((name) => [
    `${name}-H`,
    `${name}-V`,
  ]),
  "Adobe-GB1-UCS2",
];

/**
 * The module of encodings (see `encodings` in core.mjs) with these only: packed as one, unpacked when first asked for.
 * @returns {Promise<string>}
 */
export async function packedEncodings() {
  const contents = await Promise.all(
    names.map((name) => readFile(join(packageFolder, "cmaps", `${name}.bcmap`))),
  );
  const lengths = names.map((name, index) => [name, contents[index].length]);
  const packed = deflateRawSync(Buffer.concat(contents), { level: 9 }).toString("base64");
  return `
    import { inflateSync } from "fflate";
    let whole = null;
    export const encodings = {};
    let at = 0;
    for (const [name, length] of ${JSON.stringify(lengths)}) {
      const start = at;
      Object.defineProperty(encodings, name, {
        get() {
          whole ??= inflateSync(Uint8Array.from(atob("${packed}"), (byte) => byte.charCodeAt(0)));
          return btoa(String.fromCharCode.apply(null, Array.from(whole.subarray(start, start + length))));
        },
      });
      at += length;
    }
  `;
}
