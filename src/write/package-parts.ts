/** The part of a package that says what belongs to what: types and targets, numbered `rId1`, `rId2`… */
export function relationships(targets: readonly (readonly [string, string])[]): string {
  const written = targets
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`)
    .join("");
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`,
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${written}</Relationships>`,
  ].join("");
}

/** Content type of `docProps/core.xml`. */
export const coreType = "application/vnd.openxmlformats-package.core-properties+xml";

/** The part of a package that says what each part is: names without a leading slash, and types. */
export function contentTypes(parts: readonly (readonly [string, string])[]): string {
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`,
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    `<Default Extension="xml" ContentType="application/xml"/>`,
    ...parts.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`),
    "</Types>",
  ].join("");
}
