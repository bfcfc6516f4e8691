import { expect } from "vitest";
import { UserError } from "../../src/errors.ts";
import { readSource } from "../../src/read/index.ts";
import type { Source } from "../../src/read/source.ts";
import { recognize } from "../../src/recognize/index.ts";
import type { Report } from "../../src/report/model.ts";
import { type Comparison, compare } from "../bed/compare.ts";
import type { Made } from "../bed/layouts.ts";

/**
 * What was recognised in a made-up file, measured against the truth. A counterexample `[96815]` of layout L9 is
 * shown by `npm run score -- --no-tools --layout =L9 --seed 96815`.
 */
export async function reading(made: Made): Promise<{ comparison: Comparison; reports: readonly Report[] }> {
  const source = await readSource(made.bytes, { file: made.file });
  const reports = recognize(source);
  return { comparison: compare(made.truths, reports), reports };
}

/** The first report of a text. */
export async function reportIn(text: string): Promise<Report | undefined> {
  return recognize(await readSource(new TextEncoder().encode(text), { file: "a.txt" }))[0];
}

/** No figure that is not in the file, and none in another cell than its own. */
export function expectNothingWrong({ mismatches }: Comparison): void {
  const wrong = mismatches.filter(({ kind, at }) => kind === "wrong" && at.includes("/table/"));
  const shown = wrong
    .slice(0, 5)
    .map(
      ({ at, expected, got, reading: cell }) =>
        `${at}: ${JSON.stringify(expected)} → ${JSON.stringify(got)} (${cell?.raw})`,
    );
  expect(shown).toEqual([]);
}

/** Every cell that is `null` has a reason, and an issue speaks of it, of its row or of its table. */
export function expectNullsExplained(reports: readonly Report[]): void {
  for (const report of reports) {
    const spoken = new Set(
      report.issues.flatMap(({ cell, cells }) =>
        cell === undefined ? (cells ?? []) : [cell, ...(cells ?? [])],
      ),
    );
    const covered = (pointer: string) => {
      const parts = pointer.split("/");
      return parts.some((_, end) => end > 0 && spoken.has(parts.slice(0, end + 1).join("/")));
    };
    for (const table of Object.values(report.tables)) {
      if (table === null) continue;
      for (const [pointer, { value, reason }] of table.cells) {
        if (value !== null) expect(reason, pointer).toBeNull();
        else {
          expect(reason, pointer).not.toBeNull();
          expect(covered(pointer) ? "" : `${pointer} is null (${reason}) and no issue says so`).toBe("");
        }
      }
    }
  }
}

/** Reads bytes of any kind: a `UserError` is an answer, any other exception is a defect. */
export async function readOrRefuse(bytes: Uint8Array, file: string): Promise<Source | null> {
  try {
    return await readSource(bytes, { file });
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
