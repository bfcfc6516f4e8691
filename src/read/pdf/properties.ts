import type { CoreDocument } from "pdfjs-dist/build/pdf.worker.mjs";
import type { Properties } from "../reading.ts";

const wanted = ["Title", "Subject", "Author", "Keywords", "Creator", "Producer"] as const;

/** What programs write beside the pages, under its own names in lower case. */
export function propertiesOf(document: CoreDocument): Properties {
  const properties: Record<string, string> = {};
  for (const name of wanted) {
    const value = infoOf(document)[name];
    if (typeof value === "string" && value.trim() !== "") properties[name.toLowerCase()] = value.trim();
  }
  return properties;
}

/** They are no part of the report: damage there is no error. */
function infoOf(document: CoreDocument): CoreDocument["documentInfo"] {
  try {
    return document.documentInfo;
  } catch {
    return {};
  }
}
