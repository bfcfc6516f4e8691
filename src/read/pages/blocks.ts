import type { Block, Limits } from "../reading.ts";
import { tooManyBlocks } from "../too-many-blocks.ts";
import { joinTables } from "./continued.ts";
import { withoutFurniture } from "./furniture.ts";
import { gridOf } from "./grids.ts";
import { withLevelTables } from "./level-tables.ts";
import type { Page } from "./page.ts";
import { type LinePart, type PageParts, partsOf } from "./parts.ts";
import { measureOf, paragraphsOf } from "./prose.ts";
import { inReadingOrder } from "./text-columns.ts";
import { drawnPart, withUnbrokenRows } from "./unbroken.ts";

/**
 * What a person reads on the pages: tables, and the text around them, in order.
 * @throws UserError `too-many-cells`, `too-many-blocks`
 */
export function blocksOf(pages: readonly Page[], limits: Limits): Block[] {
  const parts = inReadingOrder(withoutFurniture(pages.map((page) => partsOf(page, limits))));
  const places = placesOf(parts);
  const lines = parts.flatMap((page) => page.parts.filter((part) => part.kind === "line"));
  const measure = measureOf(lines, Math.max(0, ...parts.map(({ width }) => width)));
  const blocks: Block[] = [];
  let open: LinePart[] = [];
  const close = () => {
    for (const paragraph of paragraphsOf(open, measure, (part) => places.get(drawnPart(part)) ?? 1))
      blocks.push(paragraph);
    open = [];
    if (blocks.length > limits.blocks) throw tooManyBlocks(limits);
  };
  for (const part of joinTables(withUnbrokenRows(withLevelTables(parts)))) {
    if (part.kind === "line") {
      open.push(part);
      continue;
    }
    close();
    if (part.kind === "joined") blocks.push(gridOf(part));
    if (part.kind === "picture")
      blocks.push({ kind: "paragraph", text: "", at: { page: part.page }, image: true });
  }
  close();
  return blocks;
}

/** The number of each line among those of its page that stand outside of tables. */
function placesOf(pages: readonly PageParts[]): ReadonlyMap<LinePart, number> {
  return new Map(
    pages.flatMap(({ parts }) =>
      parts.filter((part) => part.kind === "line").map((part, index) => [part, index + 1] as const),
    ),
  );
}
