import type { ColorSpace, Dict } from "pdfjs-dist/build/pdf.worker.mjs";
import { hexOf } from "../pages/colour.ts";
import type { Core } from "./core.ts";

/** Colours as they are mixed on a screen, so that all parts at their most are white. */
const lit: ReadonlySet<string> = new Set([
  ...["DeviceGray", "G", "CalGray", "DeviceRGB", "RGB", "CalRGB", "ICCBased"],
]);

/**
 * Colour spaces, without their profiles: of those of light the colour is told, more or less; of inks and patterns nothing,
 * since they may be clear.
 */
export function openColours(core: Core, xref: unknown): (space: unknown, resources: Dict) => ColorSpace {
  const spaceOf = (colourOf: (parts: readonly number[]) => string) =>
    new (class extends core.ColorSpace {
      override getRgbHex(values: unknown): string {
        const parts: readonly unknown[] = Array.isArray(values) ? values : [];
        return parts.every((part) => typeof part === "number") ? colourOf(parts) : "";
      }
    })("any", 1);
  const ofLight = spaceOf(lightOf);
  const unknown = spaceOf(() => "");
  const named = (space: unknown, resources: Dict): unknown => {
    if (!(space instanceof core.Name)) return space;
    const spaces = resources.get("ColorSpace");
    return (spaces instanceof core.Dict ? spaces.get(space.name) : undefined) ?? space;
  };
  const dereferenced = new core.Dict(xref);
  return (space, resources) => {
    // A dictionary follows references to objects that stand elsewhere.
    dereferenced.set("space", space);
    const found = named(dereferenced.get("space"), resources);
    const kind: unknown = Array.isArray(found) ? found[0] : found;
    return kind instanceof core.Name && lit.has(kind.name) ? ofLight : unknown;
  };
}

/** Of one part, grey, or of three, 0–1. */
function lightOf(parts: readonly number[]): string {
  const [grey = 0] = parts;
  const all = parts.length === 1 ? [grey, grey, grey] : parts;
  return all.length === 3 ? hexOf(all.map((part) => 255 * part)) : "";
}
