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
