import { describe, test } from "vitest";
import { toolLayouts } from "../bed/tools/index.ts";
import { expectNothingWrong, expectNullsExplained, reading } from "./expectations.ts";

/** The tools that start at once; the slow ones (LibreOffice) are measured by `npm run score`. */
const quick = toolLayouts().filter(({ slow }) => !slow);

describe.each(quick)("$name", ({ missing, make }) => {
  test.skipIf(missing.length > 0)(
    "what the tool made of a report is read without a wrong figure",
    async () => {
      // One whose figures all differ, one with blanks.
      for (const made of await make([0, 3])) {
        const { comparison, reports } = await reading(made);
        expectNothingWrong(comparison);
        expectNullsExplained(reports);
      }
    },
  );
});
