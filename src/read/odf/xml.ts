import { readerOf } from "../xml/read.ts";

const oasis = "urn:oasis:names:tc:opendocument:xmlns:";

const prefixes: Readonly<Record<string, string>> = {
  [`${oasis}office:1.0`]: "office",
  [`${oasis}text:1.0`]: "text",
  [`${oasis}table:1.0`]: "table",
  [`${oasis}style:1.0`]: "style",
  [`${oasis}drawing:1.0`]: "draw",
  [`${oasis}meta:1.0`]: "meta",
  [`${oasis}manifest:1.0`]: "manifest",
  [`${oasis}xsl-fo-compatible:1.0`]: "fo",
  [`${oasis}svg-compatible:1.0`]: "svg",
  "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0": "calcext",
  "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
  [`${oasis}config:1.0`]: "config",
  "http://purl.org/dc/elements/1.1/": "dc",
  "http://www.w3.org/1999/xlink": "xlink",
};

/**
 * Reads a part of an OpenDocument file in one pass; elements and attributes by the prefixes above.
 * @throws UserError as `xml/read.ts` does
 */
export const readXml = readerOf((uri) => (Object.hasOwn(prefixes, uri) ? prefixes[uri] : undefined));
