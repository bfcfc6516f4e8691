import type { ColorSpace, Dict } from "pdfjs-dist/build/pdf.worker.mjs";
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
  const spaceOf = (hexOf: (parts: readonly number[]) => string) =>
    new (class extends core.ColorSpace {
      override getRgbHex(values: unknown): string {
        const parts: readonly unknown[] = Array.isArray(values) ? values : [];
        return parts.every((part) => typeof part === "number") ? hexOf(parts) : "";
      }
    })("any", 1);
  const ofLight = spaceOf(hexOf);
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

function hexOf(parts: readonly number[]): string {
  const [red, green, blue] = parts.length === 1 ? [parts[0], parts[0], parts[0]] : parts;
  if (red === undefined || green === undefined || blue === undefined || parts.length > 3) return "";
  const hex = (part: number) =>
    Math.round(255 * Math.min(1, Math.max(0, part)))
      .toString(16)
      .padStart(2, "0");
  return `#${hex(red)}${hex(green)}${hex(blue)}`;
}
