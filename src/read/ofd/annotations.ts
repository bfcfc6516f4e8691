import type { OfdPackage } from "./package.ts";
import { resolve } from "./package.ts";
import { childOf, childrenOf, type Element } from "./tree.ts";

/** What was laid over the pages after they were made. */
export interface Overlay {
  /** Appearances with text that was typed onto the page. */
  readonly typed: readonly Element[];
  /** Those without text: nothing is seen below a shape that is filled. */
  readonly marks: readonly Element[];
  /** A reader wrote a note, or struck out or marked what is there. */
  readonly commented: boolean;
}

/** Links and seals say nothing, watermarks lie under the text. */
const silent: ReadonlySet<string> = new Set(["Link", "Stamp", "Watermark"]);

/** Nothing is laid over a page. */
export const noOverlay: Overlay = { typed: [], marks: [], commented: false };

/**
 * The overlays of a document by the number of their page.
 * @throws what reading parts throws
 */
export function overlaysOf(ofd: OfdPackage, path: string, document: Element): ReadonlyMap<string, Overlay> {
  const location = childOf(document, "Annotations")?.text ?? "";
  if (location.trim() === "") return new Map();
  const place = resolve(path, location);
  return new Map(
    childrenOf(ofd.part(place) ?? undefined, "Page").map(({ attributes, children }) => {
      const file = children.find(({ name }) => name === "FileLoc")?.text ?? "";
      const annotations = childrenOf(ofd.part(resolve(place, file)) ?? undefined, "Annot").filter(isSeen);
      return [attributes.get("PageID") ?? "", overlayOf(annotations)];
    }),
  );
}

function isSeen({ attributes }: Element): boolean {
  return attributes.get("Visible") !== "false" && !silent.has(attributes.get("Type") ?? "");
}

function overlayOf(annotations: readonly Element[]): Overlay {
  const appearances = annotations
    .map((annotation) => childOf(annotation, "Appearance"))
    .filter((appearance) => appearance !== undefined);
  const typed = appearances.filter(hasText);
  const marks = appearances.filter((appearance) => !hasText(appearance));
  return { typed, marks, commented: typed.length < annotations.length };
}

function hasText({ name, children }: Element): boolean {
  return name === "TextObject" || children.some(hasText);
}
