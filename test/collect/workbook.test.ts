import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { openCollection } from "../../src/collect/index.ts";
import { UserError } from "../../src/errors.ts";
import type { CollectionView } from "../../src/format/collection/view.ts";
import { collectionXlsx } from "../../src/format/collection/xlsx/index.ts";
import { listSheet } from "../../src/write/xlsx/list-sheet.ts";
import { openStyles } from "../../src/write/xlsx/styles.ts";
import { observed } from "./observed.ts";

function viewOf(offices: number): CollectionView {
  const open = openCollection({ roster: null, years: null });
  open.add(observed("甲.docx", { organization: "甲局" }));
  const collection = open.end();
  // As many as that need not be made to be too many.
  const counted = { ...collection.offices, count: offices };
  return {
    collection: { ...collection, offices: counted },
    against: null,
    roster: null,
    skipped: [],
    language: "zh",
  };
}

const refusal = (make: () => unknown) => {
  try {
    make();
  } catch (error) {
    return error instanceof UserError ? [error.code, error.exitCode] : error;
  }
  return null;
};

describe("a workbook", () => {
  test("takes twenty thousand offices and years, and refuses more before it is made", () => {
    const [bytes = new Uint8Array()] = collectionXlsx(viewOf(20_000));
    expect(Object.keys(unzipSync(bytes))).toContain("xl/workbook.xml");
    expect(refusal(() => [...collectionXlsx(viewOf(20_001))])).toEqual(["workbook-too-large", 2]);
  });

  test("has no sheet with more rows than Excel opens", () => {
    const sheet = (rows: number) => () =>
      listSheet(
        {
          name: "问题",
          columns: [8],
          head: [["单位"]],
          frozenColumns: 1,
          rows: Array.from({ length: rows }, () => []),
        },
        openStyles(),
      );
    expect(refusal(sheet(1_048_575))).toBeNull();
    expect(refusal(sheet(1_048_576))).toEqual(["workbook-too-large", 2]);
  });
});
