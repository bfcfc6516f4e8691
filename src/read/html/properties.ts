import { detach } from "../detach.ts";
import type { Properties } from "../reading.ts";
import { attribute, type Element, type Root, walk } from "./tree.ts";

/** Site builders hide data in long meta elements; nothing that we look for is longer. */
const longestContent = 2000;

/**
 * `<title>` as `title` and every `<meta name|property content>` by its name in lower case; the first one that says
 * something counts. Many government sites follow the ministry's list: ArticleTitle, PubDate, ContentSource, Author,
 * ColumnName.
 */
export function readProperties(root: Root): Properties {
  const found = new Map<string, string>();
  const add = (name: string, content: string) => {
    const value = content.replace(/\s{1,9999}/g, " ").trim();
    if (name !== "" && value !== "" && !found.has(name))
      found.set(name, detach(value.slice(0, longestContent)));
  };
  walk(root, {
    enter(element) {
      if (element.name === "title") add("title", ownText(element));
      if (element.name === "meta") add(metaName(element), attribute(element, "content") ?? "");
      return element.name !== "svg";
    },
    leave: () => {},
    text: () => {},
  });
  return Object.fromEntries(found);
}

function metaName(meta: Element): string {
  return (attribute(meta, "name") ?? attribute(meta, "property") ?? "").trim().toLowerCase();
}

function ownText(element: Element): string {
  return element.first?.kind === "text" ? element.first.text : "";
}
