import { UserError } from "../../errors.ts";
import type { Limits, Properties } from "../reading.ts";
import type { WordPackage } from "./package.ts";
import { type ElementHandler, readXml } from "./xml.ts";

const wanted: Readonly<Record<string, readonly string[]>> = {
  "core-properties": [
    "dc:title",
    "dc:subject",
    "dc:creator",
    "dc:description",
    "cp:keywords",
    "cp:category",
    "cp:lastModifiedBy",
    "dcterms:created",
    "dcterms:modified",
  ],
  "extended-properties": ["ep:Application", "ep:Company"],
};

/** Title, author, dates, program … under their own names in lower case. They are no part of the report: damage there is no error. */
export function readProperties(word: WordPackage, limits: Limits): Properties {
  const properties: Record<string, string> = {};
  for (const [type, names] of Object.entries(wanted)) {
    try {
      readPart(word, type, names, properties, limits);
    } catch (cause) {
      if (!(cause instanceof UserError)) throw cause;
    }
  }
  return properties;
}

function readPart(
  word: WordPackage,
  type: string,
  names: readonly string[],
  properties: Record<string, string>,
  limits: Limits,
): void {
  const part = word.about(type);
  if (part === null) return;
  let value = "";
  const elementOf = (name: string): ElementHandler => ({
    open() {
      value = "";
    },
    close() {
      const text = value.trim();
      if (text !== "") properties[name.slice(name.indexOf(":") + 1).toLowerCase()] = text;
    },
  });
  readXml(part, limits, Object.fromEntries(names.map((name) => [name, elementOf(name)])), (text) => {
    value += text;
  });
}
