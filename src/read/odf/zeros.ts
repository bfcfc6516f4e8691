import type { Limits } from "../reading.ts";
import type { XmlPart } from "../xml/read.ts";
import { readXml } from "./xml.ts";

/**
 * Whether zeros of a sheet are shown as nothing, by its name: what the settings of its own say, else those of all.
 * Throws what `readXml` throws.
 */
export function readHiddenZeros(settings: XmlPart | null, limits: Limits): (sheet: string) => boolean {
  if (settings === null) return () => false;
  const hides = new Map<string, boolean>();
  const entries: string[] = [];
  let item = "";
  let text = "";
  readXml(
    settings,
    limits,
    {
      "office:body": "skip",
      "config:config-item-map-entry": {
        open: (attribute) => void entries.push(attribute("config:name") ?? ""),
        close: () => void entries.pop(),
      },
      "config:config-item": {
        open(attribute) {
          item = attribute("config:name") ?? "";
          text = "";
        },
        close() {
          if (item === "ShowZeroValues") hides.set(entries.at(-1) ?? "", text.trim() === "false");
        },
      },
    },
    (piece) => {
      text += piece;
    },
  );
  return (sheet) => hides.get(sheet) ?? hides.get("") ?? false;
}
