import fc from "fast-check";
import { strToU8 } from "fflate";
import { describe, test } from "vitest";
import { editions, tableKeys } from "../../src/form/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import { layouts } from "../bed/layouts.ts";
import { expectNullsExplained, readOrRefuse } from "./expectations.ts";

const settings = { seed: 46, numRuns: 200 };

/** Words of the form, so that garbage gets past the door. */
const words = Object.values(editions).flatMap(({ tables }) =>
  tableKeys.flatMap((key) =>
    tables[key].blocks.flatMap((block) => [
      ...block.columns.map(({ label }) => label.text),
      ...block.rows.flatMap(({ label }) => label?.text ?? []),
    ]),
  ),
);

const piece = fc.oneof(
  fc.constantFrom(...words, "一、总体情况", "六、其他需要报告的事项", "2023年政府信息公开工作年度报告"),
  fc.integer({ min: -20, max: 99_999 }).map(String),
  fc.constantFrom(
    "|",
    "||",
    "\t",
    "\n",
    "\n\n",
    " ",
    "　",
    "/",
    "<td>",
    "<tr>",
    "</table>",
    "<table>",
    "---|---",
  ),
  fc.string({ unit: "binary", maxLength: 8 }),
);

async function survives(bytes: Uint8Array, file: string): Promise<void> {
  const source = await readOrRefuse(bytes, file);
  if (source !== null) expectNullsExplained(recognize(source));
}

describe("input of any kind", () => {
  test("any text is read or refused, never a crash", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 400 }), (text) =>
        survives(strToU8(text), "any.txt"),
      ),
      settings,
    );
  });

  test("any bytes are read or refused, whatever the file is called", async () => {
    const name = fc.constantFrom("any.docx", "any.html", "any.txt", "any.md", "any");
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), name, survives), settings);
  });

  test("a heap of the form's own words and numbers is no crash", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 120 }),
        fc.constantFrom("\n", " | ", "\t", ""),
        (pieces, glue) => survives(strToU8(pieces.join(glue)), "heap.txt"),
      ),
      settings,
    );
  });

  test("a report cut off anywhere, and one with bytes knocked out, is no crash", async () => {
    const files = layouts.filter(({ name }) => ["L2", "L1a", "html", "docx", "gfm", "L8"].includes(name));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.integer({ min: 0, max: 500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        async ({ make }, number, at, cut) => {
          const { bytes, file } = make(number);
          const place = Math.floor(at * bytes.length);
          const spoiled = cut ? bytes.slice(0, place) : bytes.slice().fill(0x3f, place, place + 40);
          await survives(spoiled, file);
        },
      ),
      { ...settings, numRuns: 60 },
    );
  });
});
