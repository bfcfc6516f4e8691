/** What XML 1.0 cannot hold, not even as a reference: most control characters, lone surrogates, U+FFFE and U+FFFF. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\r": "&#13;",
};

/** Text that XML can hold: what it cannot is replaced by U+FFFD, so that two figures never close up to another. */
export function holdable(text: string): string {
  return text.replace(forbidden, "\ufffd");
}

/**
 * Text for between the tags, or between the quotes, of a document that is read again: everything else stays as it is,
 * controls that turn the direction of writing too.
 */
export function escapeMarkup(text: string): string {
  return holdable(text).replace(/[&<>"'\r]/g, (character) => references[character] ?? character);
}
