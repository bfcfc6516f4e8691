import type { Block, Location, Notice, Source } from "./source.ts";

/** A page with fewer Chinese characters holds no report of its own. */
const fewestCharacters = 200;

/** Whether a page says so little that the report can only be in its attachment. */
export function isBare({ kind, blocks }: Source): boolean {
  if (kind !== "html") return false;
  let count = 0;
  for (const block of blocks) {
    const texts = block.kind === "paragraph" ? [block] : block.cells;
    for (const { text } of texts) count += text.match(/\p{Script=Han}/gu)?.length ?? 0;
    if (count >= fewestCharacters) return false;
  }
  return true;
}

/**
 * A page and the attachments that it offers, as one publication: the page's own words first.
 * @param unread names of attachments that could not be read
 * @param further what else is to be said of them
 */
export function joinPublication(
  page: Source,
  attachments: readonly Source[],
  unread: readonly string[],
  further: readonly Notice[] = [],
): Source {
  const attached = attachments.flatMap(({ file, blocks }) => blocks.map((block) => placedIn(block, file)));
  return {
    ...page,
    blocks: [...page.blocks, ...attached],
    notices: [
      ...page.notices,
      ...unread.map((detail) => ({ code: "attachment-unread" as const, detail })),
      ...attachments.flatMap(({ file, notices }) => [
        { code: "attachment-read" as const, detail: file },
        ...notices.map((notice) => ({ ...notice, at: { ...notice.at, file } })),
      ]),
      ...further,
    ],
  };
}

function placedIn(block: Block, file: string): Block {
  const at: Location = { ...block.at, file };
  if (block.kind === "paragraph") return { ...block, at };
  return { ...block, at, cells: block.cells.map((cell) => ({ ...cell, at: { ...cell.at, file } })) };
}

/** Endings of what a page links to, as ISO 8859-1: quick to look for before anything is decoded. */
const documentLink = /\.(?:docx?|wps|pdf|ofd|xlsx?|et|od[ts]|rtf|mht)\b/i;

/** Whether the bytes of a page may link to a document. */
export function mayLinkDocuments(latin1: string): boolean {
  return documentLink.test(latin1);
}

/** No file has a longer name. */
const longestName = 120;

/** File names that a page links to or names, without their folders; each once. */
export function linkedNames(text: string): string[] {
  const links = [
    ...text.matchAll(/\bhref\s{0,5}=\s{0,5}(?:"([^"]{1,500})"|'([^']{1,500})'|([^\s"'>]{1,500}))/gi),
  ];
  // The endings first: looking for names at every place of a page takes longer than reading it.
  const named = [...text.matchAll(/\.(?:docx?|wps|pdf|ofd|xlsx?|et|od[ts]|rtf|mht)(?![a-z])/gi)].flatMap(
    ({ 0: ending, index }) => {
      const before = /(?<![^\s<>"'/\\:：，。；、])[^\s<>"'/\\:：，。；、]+$/u.exec(
        text.slice(Math.max(0, index - longestName), index),
      )?.[0];
      return before === undefined ? [] : [before + ending];
    },
  );
  const names = [
    ...links.map(([, double, single, bare]) => lastSegment(double ?? single ?? bare ?? "")),
    ...named,
  ];
  return [...new Set(names)].filter((name) => documentLink.test(name));
}

function lastSegment(link: string): string {
  const path = link.replaceAll("&amp;", "&").split(/[?#]/, 1)[0] ?? "";
  const name = path.split(/[/\\]/).at(-1) ?? "";
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
