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

/** Offices and years that are written on lines of their own: of more than that nobody reads them. */
const mostIndented = 5000;

/** Every format of `collect`; `-o` tells them by the extension. What stands here is all that a new one needs. */
export const collectionFormats = {
  text: {
    description: { zh: "给人看的文字", en: "text for people" },
    binary: false,
    load: async () => (await import("./text.ts")).collectionText,
  },
  html: {
    description: { zh: "网页：图、名单、汇总", en: "a page with charts" },
    binary: false,
    load: async () => (await import("./html/index.ts")).collectionHtml,
  },
  xlsx: {
    description: { zh: "工作簿：名单、问题、汇总、差额、各单位", en: "a workbook" },
    binary: true,
    load: async () => (await import("./xlsx/index.ts")).collectionXlsx,
  },
  json: {
    description: { zh: "JSON", en: "JSON" },
    binary: false,
    load: async () => (view) =>
      jsonPieces(collectionJson(view.collection, view), view.collection.offices.count > mostIndented),
  },
} as const satisfies Readonly<Record<string, CollectionFormat>>;

export type CollectionFormatName = keyof typeof collectionFormats;

export const collectionFormatNames: readonly CollectionFormatName[] = Object.keys(collectionFormats).filter(
  (name): name is CollectionFormatName => Object.hasOwn(collectionFormats, name),
);
