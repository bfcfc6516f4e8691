/** What XML 1.0 cannot hold, not even as a reference: most control characters, lone surrogates, U+FFFE and U+FFFF. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Text that XML can hold: what it cannot is replaced by U+FFFD, so that two figures never close up to another. */
export function xmlText(text: string): string {
  return text.replace(forbidden, "\ufffd");
}

/** Text for between tags. */
export function escapeText(text: string): string {
  return xmlText(text).replace(/[&<>\r]/g, (character) => references[character] ?? character);
}

/** Text for between quotes; white space survives the normalisation of attributes. */
export function escapeAttribute(text: string): string {
  return xmlText(text).replace(/[&<>"'\t\n\r]/g, (character) => references[character] ?? character);
}

/** Text for between the tags of a page and between its quotes. */
export function escapeMarkup(text: string): string {
  return xmlText(text).replace(/[&<>"']/g, (character) =>
    character === "'" ? "&#39;" : (references[character] ?? character),
  );
}

/** An element as lines of text: its content one step further in. Attributes that are `null` are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  content: readonly string[] | string = [],
): string[] {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`)
    .join("");
  if (typeof content === "string") return [`<${name}${written}>${escapeText(content)}</${name}>`];
  if (content.length === 0) return [`<${name}${written}/>`];
  return [`<${name}${written}>`, ...content.map((line) => `  ${line}`), `</${name}>`];
}

/** A document of these lines. */
export function xmlDocument(lines: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join("\n")}\n`;
}
