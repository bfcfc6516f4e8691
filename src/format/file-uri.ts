/**
 * A file name as it was given, as a URI reference: relative names stay relative, absolute ones become `file:` URIs.
 * Standard input without a name is `stdin`.
 */
export function fileUri(file: string): string {
  if (file === "-") return "stdin";
  const slashed = /^[A-Za-z]:[\\/]|^\\\\/.test(file) ? file.replaceAll("\\", "/") : file;
  const encoded = slashed.split("/").map(encodeSegment).join("/");
  if (/^[A-Za-z]:\//.test(slashed)) return `file:///${slashed.slice(0, 2)}${encoded.slice(4)}`;
  if (slashed.startsWith("//")) return `file:${encoded}`;
  return slashed.startsWith("/") ? `file://${encoded}` : encoded;
}

/** Names that are no Unicode (lone surrogates) would make `encodeURIComponent` throw. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, "\u{fffd}"));
}
