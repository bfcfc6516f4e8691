import { readXml } from "../read/docx/xml.ts";
import type { Limits } from "../read/source.ts";
import { openMarkup } from "../read/xml/markup.ts";
import type { Zip } from "../read/zip/archive.ts";
import { unzip } from "../read/zip/unzip.ts";
import { type PartText, partText } from "./part-text.ts";

/** A part of the package as text. */
export interface Part extends PartText {
  /** As the zip has it. */
  readonly name: string;
}

/**
 * Loads a part that the reader has not read; null where it is not there.
 * @throws UserError where it cannot be unzipped or is not well-formed
 */
export function loadPart(zip: Zip, name: string, limits: Limits): Part | null {
  const entry = zip.entries.get(name.toLowerCase());
  if (entry === undefined) return null;
  const bytes = unzip(zip, entry, limits);
  readXml({ name, bytes }, limits, {});
  const markup = openMarkup(name, bytes);
  return { name: entry.name, ...partText([...markup.pieces].join(""), markup) };
}

/** Name of the part that says how a part is related to others. */
export function relationshipsName(name: string): string {
  const slash = name.lastIndexOf("/") + 1;
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
}
