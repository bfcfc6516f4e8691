import { type Observation, openCollection, readRoster } from "../../collect/index.ts";
import { collectionFormats } from "../../format/collection/formats.ts";
import type { CollectionView } from "../../format/collection/view.ts";
import type { Language } from "../../format/words.ts";
import type { CollectionFormat, CollectOrder } from "../protocol.ts";
import { joined } from "./bytes.ts";
import { bytesOf } from "./content.ts";

/** What the supervising office sees of all files, as `gia-report collect` writes it. */
export async function collected(
  { observations, roster, skipped }: CollectOrder,
  format: CollectionFormat,
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> {
  const open = openCollection({
    roster: roster === null ? null : await readRoster(await bytesOf(roster), roster.name),
    years: null,
  });
  // Written by `observationOf`, and read again where all are put together.
  for (const text of observations) open.add(JSON.parse(text) as Observation);
  const view: CollectionView = {
    collection: open.end(),
    against: null,
    roster: roster?.name ?? null,
    skipped,
    language,
  };
  const write = await collectionFormats[format].load();
  return joined([...write(view)]);
}
