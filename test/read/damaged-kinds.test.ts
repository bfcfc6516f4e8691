import { utils, write } from "@e965/xlsx";
import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { print } from "../bed/printed.ts";
import { renderMht } from "../bed/render/mht.ts";
import { renderOds, renderOdt } from "../bed/render/odf.ts";
import { renderRtf } from "../bed/render/rtf.ts";
import { renderXlsx } from "../bed/render/xlsx.ts";
import { makeReport } from "../bed/report.ts";
import { sourceOf } from "./as-read.ts";

const printed = print(makeReport(11, { mode: "distinct" }));
const xls = new Uint8Array(
  write(
    {
      SheetNames: ["a"],
      Sheets: {
        a: utils.aoa_to_sheet([
          ["规章", 2],
          ["许可", 3],
        ]),
      },
    },
    {
      type: "array",
      bookType: "biff8",
    },
  ),
);

/** A place, as a share of the file, and what is written there. */
const damages = fc.array(fc.tuple(fc.double({ min: 0, max: 0.9999, noNaN: true }), fc.nat(255)), {
  minLength: 1,
  maxLength: 6,
});

function damaged(bytes: Uint8Array, places: readonly (readonly [number, number])[]): Uint8Array {
  const copy = bytes.slice();
  for (const [share, byte] of places) copy[Math.floor(share * copy.length)] = byte;
  return copy;
}

/** Damage within a part, so that the checksum of the archive does not tell. */
const within =
  (bytes: Uint8Array, part: string) =>
  (places: readonly (readonly [number, number])[]): Uint8Array => {
    const parts = unzipSync(bytes);
    const content = parts[part];
    if (content === undefined) throw new Error(`no ${part}`);
    return zipSync({ ...parts, [part]: damaged(content, places) }, { level: 0 });
  };
const anywhere = (bytes: Uint8Array) => (places: readonly (readonly [number, number])[]) =>
  damaged(bytes, places);

describe("a damaged file gives a source or a UserError, nothing else", () => {
  test.each<[string, (places: readonly (readonly [number, number])[]) => Uint8Array]>([
    ["xls", anywhere(xls)],
    ["xlsx", within(renderXlsx(printed, { sheets: "one" }), "xl/worksheets/sheet1.xml")],
    ["xlsx, its list of sheets", within(renderXlsx(printed, { sheets: "each" }), "xl/workbook.xml")],
    ["ods", within(renderOds(printed), "content.xml")],
    ["odt", within(renderOdt(printed), "content.xml")],
    ["rtf", anywhere(renderRtf(printed, { characters: "bytes" }))],
    ["mht", anywhere(renderMht(printed))],
  ])("%s", async (_, make) => {
    await fc.assert(
      fc.asyncProperty(damages, async (places) => {
        const outcome: unknown = await sourceOf(make(places)).catch((error: unknown) => error);
        expect(
          outcome instanceof UserError ||
            (typeof outcome === "object" && outcome !== null && "blocks" in outcome),
        ).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
