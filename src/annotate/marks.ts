import type { ParagraphPlace } from "../read/docx/paragraph-places.ts";
import type { Anchor } from "./anchors.ts";
import { type Element, readElement } from "./elements.ts";
import type { PartText } from "./part-text.ts";
import type { Splice } from "./splice.ts";
import { type Tags, tagsLike } from "./word-tags.ts";

/** Marks of comments, gathered by paragraph: many may be about one. */
export interface Marks {
  readonly add: (anchor: Anchor, id: number) => void;
  readonly splices: () => Splice[];
}

/** @param uri the namespace of the part */
export function openMarks({ text }: PartText, uri: string): Marks {
  const byParagraph = new Map<ParagraphPlace, { starts: number[]; ends: number[] }>();
  const at = (paragraph: ParagraphPlace) => {
    const known = byParagraph.get(paragraph) ?? { starts: [], ends: [] };
    byParagraph.set(paragraph, known);
    return known;
  };
  return {
    add({ first, last }, id) {
      at(first).starts.push(id);
      at(last).ends.push(id);
    },
    splices: () =>
      [...byParagraph].flatMap(([{ at: start }, { starts, ends }]) => {
        const paragraph = readElement(text, start);
        const tags = tagsLike(paragraph.name, uri);
        const opening = starts.map((id) => tags.element("commentRangeStart", { id }, null, true)).join("");
        const closing = ends.map((id) => rangeEnd(id, tags)).join("");
        return marksIn(paragraph, opening, closing);
      }),
  };
}

function rangeEnd(id: number, { element }: Tags): string {
  const reference = element("commentReference", { id }, null);
  return element("commentRangeEnd", { id }, null, true) + element("r", {}, reference, true);
}

/** Behind the properties of the paragraph, and at its end; one that closes itself is opened. */
function marksIn(paragraph: Element, opening: string, closing: string): Splice[] {
  const { name, empty, contentStart, contentEnd, children } = paragraph;
  if (empty) return [{ from: contentStart - 2, to: contentStart, text: `>${opening}${closing}</${name}>` }];
  const properties = children[0]?.local === "pPr" ? children[0] : undefined;
  const start = properties?.end ?? contentStart;
  return [
    ...(opening === "" ? [] : [{ from: start, to: start, text: opening }]),
    ...(closing === "" ? [] : [{ from: contentEnd, to: contentEnd, text: closing }]),
  ];
}
