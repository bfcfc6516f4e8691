import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lintSchema } from "../../scripts/generate/lint-schema.ts";
import { reportSchema } from "../../scripts/generate/report-schema.ts";

const stored = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../schemas/${name}`, import.meta.url), "utf8"));

test("the schemas in the repository are those that the form gives (npm run generate)", () => {
  expect(stored("report.schema.json")).toEqual(reportSchema);
  expect(stored("lint-result.schema.json")).toEqual(lintSchema);
});
