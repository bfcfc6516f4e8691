import type { Properties } from "../source.ts";
import { openBytes } from "./bytes.ts";
import type { Compound } from "./compound.ts";
import { readPropertySet } from "./property-set.ts";

/** Names of the properties in each stream, those that files of today have. */
const wanted: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  "\u0005SummaryInformation": {
    2: "title",
    3: "subject",
    4: "creator",
    5: "keywords",
    6: "description",
    8: "lastmodifiedby",
    12: "created",
    13: "modified",
    18: "application",
  },
  "\u0005DocumentSummaryInformation": { 2: "category", 15: "company" },
};

/** A place that the stream does not have. */
class Damaged extends Error {
  override readonly name = "Damaged";
}

/** Title, author, dates, program … They are no part of the report: damage there is no error. */
export function readProperties(compound: Compound): Properties {
  const properties: Record<string, string> = {};
  for (const [stream, names] of Object.entries(wanted)) {
    try {
      const content = compound.stream(stream);
      if (content === null) continue;
      const values = readPropertySet(openBytes(content, () => new Damaged()));
      for (const [property, name] of Object.entries(names)) {
        const value = values.get(Number(property));
        if (value !== undefined) properties[name] = value;
      }
    } catch (cause) {
      if (!(cause instanceof Damaged)) throw cause;
    }
  }
  return properties;
}
