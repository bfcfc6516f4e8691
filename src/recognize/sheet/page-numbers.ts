import type { Block, Paragraph } from "../../read/source.ts";

/** A number alone at the upper or lower end of a page. */
interface EdgeNumber {
  readonly block: number;
  readonly page: number;
  readonly number: number;
}

/**
 * Indexes of the blocks that number the pages: bare numbers at the end of a page that are its own, counted from the first
 * page on, or that rise with those of another page. Any other may be a figure of a table that goes on over the page.
 */
export function pageNumbers(blocks: readonly Block[]): ReadonlySet<number> {
  if (!blocks.some(({ at }) => at.page !== undefined)) return new Set();
  const filled = [...blocks.entries()].filter(
    ([, block]) => block.kind === "grid" || block.text.trim() !== "",
  );
  const edges = filled.flatMap(([block, one], index): EdgeNumber[] => {
    const { page } = one.at;
    const isEdge = [filled[index - 1], filled[index + 1]].some((beside) => beside?.[1].at.page !== page);
    if (page === undefined || one.kind === "grid" || !isEdge || !isBareNumber(one)) return [];
    return [{ block, page, number: Number(one.text) }];
  });
  const offsets = new Map<number, Set<number>>([[0, new Set([0])]]);
  for (const { page, number } of edges)
    offsets.set(number - page, (offsets.get(number - page) ?? new Set()).add(page));
  const isNumber = ({ page, number }: EdgeNumber) => (offsets.get(number - page)?.size ?? 0) > 1;
  return new Set(edges.filter(isNumber).map(({ block }) => block));
}

function isBareNumber({ text }: Paragraph): boolean {
  return /^\s*[1-9]\d{0,2}\s*$/u.test(text);
}
