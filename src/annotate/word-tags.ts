import { escapeAttribute } from "../format/xml.ts";
import { attributeOf, type Element } from "./elements.ts";

/** The two namespaces of WordprocessingML, and what the types of relationships begin with in each. */
const editions = {
  transitional: {
    word: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    relationship: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
  },
  strict: {
    word: "http://purl.oclc.org/ooxml/wordprocessingml/main",
    relationship: "http://purl.oclc.org/ooxml/officeDocument/relationships/",
  },
} as const;

export type Namespaces = (typeof editions)[keyof typeof editions];

/** Those that a part uses, by its root element. */
export function namespacesOf(text: string, { start, contentStart }: Element): Namespaces {
  return text.slice(start, contentStart).includes(editions.strict.word)
    ? editions.strict
    : editions.transitional;
}

/** Writes elements of a namespace under the prefix that they have in the file. */
export interface Tags {
  /** The name of an element or attribute. */
  readonly name: (local: string) => string;
  /** An element; `content` is markup, `null` closes the tag itself. `outermost`: no element of ours stands around it. */
  readonly element: (
    local: string,
    attributes: Readonly<Record<string, string | number | null>>,
    content: string | null,
    outermost?: boolean,
  ) => string;
}

/** @param like name of an element of that namespace as the file writes it. Without a prefix attributes could not have one. */
export function tagsLike(like: string, uri: string): Tags {
  const colon = like.indexOf(":");
  const prefix = colon < 0 ? "gia" : like.slice(0, colon);
  const declaration = colon < 0 ? ` xmlns:gia="${uri}"` : "";
  const name = (local: string) => `${prefix}:${local}`;
  return {
    name,
    element(local, attributes, content, outermost = false) {
      const written = Object.entries(attributes)
        .filter(([, value]) => value !== null)
        .map(([key, value]) => ` ${key.includes(":") ? key : name(key)}="${escapeAttribute(String(value))}"`);
      const open = `<${name(local)}${outermost ? declaration : ""}${written.join("")}`;
      return content === null ? `${open}/>` : `${open}>${content}</${name(local)}>`;
    },
  };
}

/** Value of an attribute in the namespace of the element's own prefix, or of whatever prefix it has there. */
export function wordAttribute(text: string, element: Element, local: string): string | null {
  const prefix = element.name.slice(0, element.name.length - element.local.length);
  const own = prefix === "" ? null : attributeOf(text, element, prefix + local);
  if (own !== null) return own;
  const tag = text.slice(element.start, element.contentStart);
  const any = new RegExp(`\\s([\\w.-]+:${local})\\s*=`).exec(tag)?.[1];
  return any === undefined ? null : attributeOf(text, element, any);
}
