import { createCounters } from "../flow/counters.ts";
import type { Limits, Location } from "../reading.ts";
import { type Markup, openMarkup } from "../xml/markup.ts";
import { readBody } from "./body.ts";
import type { WordPackage } from "./package.ts";
import { readStyles } from "./styles.ts";

/** A paragraph of the main part that the reader counts. */
export interface ParagraphPlace {
  readonly place: Location;
  /** Where its `<w:p` stands in `text`. */
  readonly at: number;
  /** The outermost paragraph around it, where it stands in a text box. */
  readonly around: Location | null;
}

/** The main part as markup, whole, and its paragraphs in their order. */
export interface PlacedMarkup extends Pick<Markup, "decode" | "width"> {
  readonly text: string;
  readonly paragraphs: readonly ParagraphPlace[];
}

/**
 * Where every paragraph stands in the markup of the main part. They are those that the reader counts, because it is the
 * reader that counts them.
 * @throws UserError as `readDocx` does
 */
export function placeParagraphs({ main, related }: WordPackage, limits: Limits): PlacedMarkup {
  const { pieces, decode, width } = openMarkup(main.name, main.bytes);
  const paragraphs: ParagraphPlace[] = [];
  const styles = readStyles(related("styles"), limits);
  const counters = createCounters(() => undefined);
  readBody(main, styles, counters, limits, (place, at, around) => paragraphs.push({ place, at, around }));
  return { text: [...pieces].join(""), decode, width, paragraphs };
}
