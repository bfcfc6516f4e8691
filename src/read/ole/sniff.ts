import { UserError } from "../../errors.ts";
import type { Refused } from "../refusal.ts";
import { openCompound } from "./compound.ts";

/** Stream in which MS Works keeps its text since version 5, and how it begins there; Publisher has one of that name too. */
const worksStream = "CONTENTS";
const worksOpening = "CHNKWKS";

/** The kind of a compound file, by the streams at its root; by the names anywhere in it where its directory is broken. */
export function sniffCompound(bytes: Uint8Array): "doc" | Refused {
  try {
    const { has, stream } = openCompound(bytes);
    const opening = has("WordDocument") ? null : stream(worksStream);
    return kindBy(has, new TextDecoder("latin1").decode(opening?.subarray(0, 64)).includes(worksOpening));
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    return kindBy((name) => holds(bytes, `${name}\0`), false);
  }
}

function kindBy(has: (name: string) => boolean, isWorks: boolean): "doc" | Refused {
  if (has("EncryptedPackage")) return "encrypted";
  if (has("WordDocument")) return "doc";
  if (has("Workbook") || has("Book")) return "xls";
  if (has("PowerPoint Document")) return "ppt";
  if (isWorks || has("MatOST") || has("MN0")) return "works";
  return "ole";
}

/** Whether a text stands in the bytes as UTF-16. */
function holds(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text, (character) => character.charCodeAt(0));
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((code, index) => bytes[at + 2 * index] === code && bytes[at + 2 * index + 1] === 0))
      return true;
  return false;
}
