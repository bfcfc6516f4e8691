import { type ElementHandler, type Elements, readerOf } from "../xml/read.ts";
import { canonicalPrefix } from "./namespaces.ts";

export { type Attribute, type ElementHandler, type Elements, within, type XmlPart } from "../xml/read.ts";

/** Elements, and what becomes of the text in them. */
export interface TextReader {
  readonly elements: Elements;
  readonly text: (text: string) => void;
}

/** Handler for an element that says all it has to say in `w:val`. */
export function onValue(use: (value: string | undefined) => unknown): ElementHandler {
  return { open: (attribute) => use(attribute("w:val")) };
}

/**
 * Reads a part of a Word package in one pass; elements and attributes by the prefixes of `namespaces.ts`.
 * @throws UserError as `xml/read.ts` does
 */
export const readXml = readerOf(canonicalPrefix);
