const escapedTag = /&lt;\/?(?:table|tbody|tr|td|p|div|span|br)(?=[\s/&])/gi;
const realTag = /<\/?[a-z][a-z0-9]{0,9}(?=[\s/>])/gi;

/**
 * Whether the page's own markup was escaped once too often, as happens to HTML that went through JSON or a database
 * (mess.md L11): the tags stand in its text, and hardly a real one around them.
 */
export function isEscapedTwice(text: string): boolean {
  if (!/&lt;/i.test(text)) return false;
  const escaped = count(text, escapedTag);
  return escaped >= 3 && escaped > 4 * count(text, realTag);
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}

const characters: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
  "#34": '"',
  "#39": "'",
  "#x22": '"',
  "#x27": "'",
};

/** Undoes one level of escaping; lines stay where they are. */
export function unescapeOnce(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|apos|#34|#39|#x22|#x27);/gi, (whole, name: string) => {
    return characters[name.toLowerCase()] ?? whole;
  });
}
