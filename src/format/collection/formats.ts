import { collectionJson } from "../../collect/index.ts";
import type { Bilingual } from "../../errors.ts";
import { jsonPieces } from "../../write/json.ts";
import type { CollectionView } from "./view.ts";

/** One way to write what `collect` found. */
export interface CollectionFormat {
  readonly description: Bilingual;
  /** Not for reading on a terminal. */
  readonly binary: boolean;
  /** Loads what writes it. */
  readonly load: () => Promise<(view: CollectionView) => Iterable<string | Uint8Array>>;
}

/** Every format of `collect`; `-o` tells them by the extension. What stands here is all that a new one needs. */
export const collectionFormats = {
  text: {
    description: { zh: "给人看的文字", en: "text for people" },
    binary: false,
    load: async () => (await import("./text.ts")).collectionText,
  },
  json: {
    description: { zh: "JSON", en: "JSON" },
    binary: false,
    load: async () => (view) => jsonPieces(collectionJson(view.collection, view), false),
  },
} as const satisfies Readonly<Record<string, CollectionFormat>>;

export type CollectionFormatName = keyof typeof collectionFormats;

export const collectionFormatNames: readonly CollectionFormatName[] = Object.keys(collectionFormats).filter(
  (name): name is CollectionFormatName => Object.hasOwn(collectionFormats, name),
);
