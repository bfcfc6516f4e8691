/**
 * A name as it is held against others: characters of full width become those of half width, blanks go. Nothing else
 * changes: whoever is called otherwise is somebody else.
 */
export function foldName(name: string): string {
  return name
    .replace(/[\uff01-\uff5e]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200b-\u200d\u2060]+/gu, "");
}
