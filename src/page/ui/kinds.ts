import type { Language } from "../../format/words.ts";
import type { DownloadKind } from "../protocol.ts";
import { pageWords } from "../words.ts";
import type { MenuItem } from "./menu.ts";

const kinds: readonly DownloadKind[] = [
  "annotated",
  "slip",
  "findings",
  "xlsx",
  "csv",
  "json",
  "result",
  "all",
];

/** What can be taken away of one file, or of all. */
export function downloadKinds(language: Language, take: (kind: DownloadKind) => void): MenuItem[] {
  return kinds.map((kind) => ({ name: kind, label: pageWords[kind][language], take: () => take(kind) }));
}
