const anyTag =
  /<(?:!doctype\s+html|\/?(?:html|head|body|meta|title|table|tbody|thead|tr|td|th|p|div|span|font|section|article|h[1-6]|ul|ol|li|br|strong|b|center|a|img|pre|style|script)(?=[\s/>]))/i;

/** Closing tags that a text with a few stray `<br>` (Markdown tables) does not have. */
const blockEnd = /<\/(?:table|tr|td|p|div)\s{0,9}>/i;

/** Whether a text is a page or a piece of one, escaped once too often included. */
export function isMarkup(opening: string, text: string): boolean {
  if (isXml(opening)) return anyTag.test(opening) && !isOffice(opening);
  if (/^<[a-z!/]/i.test(opening) && anyTag.test(opening)) return true;
  if (blockEnd.test(text)) return true;
  return /^&lt;/i.test(opening) && /&lt;\/(?:table|tr|td|p|div)\s{0,9}&gt;/i.test(opening);
}

/** Whether a text begins as XML does. */
export function isXml(opening: string): boolean {
  return /^<\?(?:xml|mso-application)\s/i.test(opening);
}

/** An OpenDocument file in one piece of XML, without its zip. */
export function isFlatOdf(opening: string, kind: "text" | "spreadsheet"): boolean {
  return isXml(opening) && new RegExp(`<office:document\\s[^>]*opendocument\\.${kind}`).test(opening);
}

/** The XML of an office program, in which names like `p` and `table` stand without being a page. */
function isOffice(opening: string): boolean {
  return /<(?:office:document|w:wordDocument|pkg:package|Workbook)\b/.test(opening);
}
