import { foldLabel } from "../../form/fold.ts";
import type { BlockTemplate } from "../../form/index.ts";
import type { Refusal } from "../../report/evidence.ts";
import { standsBesideOther } from "../align/grouped-rows.ts";
import type { ValueToken } from "../align/values.ts";
import type { TableCandidate } from "../tables/find-tables.ts";
import { holdsOtherFigures } from "../words/own-headers.ts";
import { rowsElsewhere } from "./agree/blocks.ts";
import {
  hasFigureOfOtherKind,
  isShortOfCells,
  rowsOfMore,
  rowsSpreadOtherwise,
  rowsWithMore,
} from "./agree/cells.ts";
import { blocksAgainstHeaders } from "./agree/headers.ts";
import { rowsAgainstLabels, rowsBelowOthers, rowsNamedTwice, rowsOfOtherYears } from "./agree/labels.ts";
import type { Draft } from "./draft.ts";
import { isInLabel } from "./glued-figures.ts";
import type { PlacedRow } from "./place.ts";
import { type AlignedRow, doubtfulRows, hasRemarkHeader, isRemarkBehind } from "./table-rows.ts";

/** What in a table speaks against the rows that its lines were taken for, and against the columns of their figures. */
export interface Objections {
  /** It may be another row, or none of this table. */
  readonly isDoubtful: (row: AlignedRow) => boolean;
  /** Another row has its name, and nothing says which is which. */
  readonly isRepeated: (row: AlignedRow) => boolean;
  readonly hasOtherHeaders: (block: BlockTemplate) => boolean;
  readonly toColumns: (row: AlignedRow, placed: PlacedRow) => Refusal | null;
}

/** Asks everything that speaks, however the figures of the table came to be placed. */
export function objectionsTo(draft: Draft, aligned: readonly AlignedRow[]): Objections {
  const { candidate, evidence, strays, year } = draft;
  const doubtful = new Set([
    ...doubtfulRows(candidate.table.slots, aligned),
    ...rowsAgainstLabels(candidate, aligned),
    ...rowsElsewhere(candidate, aligned),
    ...rowsBelowOthers(candidate, aligned),
    ...rowsOfOtherYears(candidate, aligned, year),
  ]);
  const twice = rowsNamedTwice(candidate, aligned);
  const otherHeaders = blocksAgainstHeaders(candidate, aligned, evidence, year);
  const headersMissing = (block: BlockTemplate) => {
    const columns = evidence.columns.get(block)?.values() ?? [];
    return [...columns].filter(({ by }) => by === "order").length;
  };
  const isRemarked = hasRemarkHeader(candidate);
  const hasMore = (block: BlockTemplate) =>
    isRemarked || (strays.get(block) ?? []).some((text) => holdsOtherFigures(foldLabel(text)));
  const apart = new Set([...rowsSpreadOtherwise(aligned), ...rowsOfMore(aligned, headersMissing)]);
  const withMore = rowsWithMore(aligned, hasMore, (row) => isRemarkBehind(candidate, row));
  return {
    isDoubtful: (row) => doubtful.has(row),
    isRepeated: (row) => isMixed(candidate, row) || twice.has(row),
    hasOtherHeaders: (block) => otherHeaders.has(block),
    toColumns(row, { tokens }) {
      if (isInLabel(row)) return "in-label";
      if (otherHeaders.has(row.slot.block) || isOfOtherGroup(candidate, row, tokens)) return "headers-differ";
      if (apart.has(row) || row.isOverfull === true) return "blank-amid";
      // Without all headers only sums speak for the order of the only row, and pieces of figures have none.
      if (row.slot.prepared === null && headersMissing(row.slot.block) > 0 && row.values.some(isInPieces))
        return "maybe-broken";
      if (withMore.has(row)) return "own-column";
      if (isShortOfCells(row)) return "hole-unknown";
      return hasFigureOfOtherKind(row, tokens) ? "blank-amid" : null;
    },
  };
}

function isInPieces({ cell }: ValueToken): boolean {
  return cell.half === true || /\p{Nd}\s+\p{Nd}/u.test(cell.text.trim());
}

/** Whether figures beside the name of a group were given to columns of another one. */
function isOfOtherGroup(
  { table }: TableCandidate,
  { slot, item }: AlignedRow,
  tokens: PlacedRow["tokens"],
): boolean {
  if (slot.prepared !== null) return false;
  return slot.block.columns.some(
    (column, index) => tokens[index] !== null && standsBesideOther(item, column, table.template),
  );
}

/** Whether a row, or another of the same name among whose figures it stands, is of another table. */
function isMixed({ mixed }: TableCandidate, { item, values }: AlignedRow): boolean {
  return mixed?.has(item.cell) === true || values.some(({ cell }) => mixed?.has(cell) === true);
}
