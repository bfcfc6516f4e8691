import { UserError } from "../../errors.ts";
import { openBytes } from "../ole/bytes.ts";
import type { Compound } from "../ole/compound.ts";
import { readPropertySet } from "../ole/property-set.ts";
import type { Properties } from "../reading.ts";
import { outside } from "./errors.ts";

/** Names of the properties in each stream, those that Word files of today have. */
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

/** Title, author, dates, program … They are no part of the report: damage there is no error. */
export function readProperties(compound: Compound): Properties {
  const properties: Record<string, string> = {};
  for (const [stream, names] of Object.entries(wanted)) {
    try {
      const content = compound.stream(stream);
      if (content === null) continue;
      const values = readPropertySet(openBytes(content, (at) => outside(stream.slice(1), at)));
      for (const [property, name] of Object.entries(names)) {
        const value = values.get(Number(property));
        if (value !== undefined) properties[name] = value;
      }
    } catch (cause) {
      if (!(cause instanceof UserError)) throw cause;
    }
  }
  return properties;
}
