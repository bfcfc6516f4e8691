import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { baselineSchema } from "../../scripts/generate/baseline-schema.ts";
import { configSchema } from "../../scripts/generate/config-schema.ts";
import { lintSchema } from "../../scripts/generate/lint-schema.ts";
import { reportSchema } from "../../scripts/generate/report-schema.ts";
import { validatorOf } from "../../scripts/generate/validator.ts";
import { whySchema } from "../../scripts/generate/why-schema.ts";

const stored = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../schemas/${name}`, import.meta.url), "utf8"));

test("the schemas in the repository are those that the form gives (npm run generate)", () => {
  expect(stored("report.schema.json")).toEqual(reportSchema);
  expect(stored("lint-result.schema.json")).toEqual(lintSchema);
  expect(stored("inspect-why.schema.json")).toEqual(whySchema);
  expect(stored("baseline.schema.json")).toEqual(baselineSchema);
  expect(stored("config.schema.json")).toEqual(JSON.parse(JSON.stringify(configSchema)));
});

test("the validator of configurations is that of their schema", () => {
  const path = new URL("../../src/config/validate-config.generated.js", import.meta.url);
  expect(readFileSync(path, "utf8")).toBe(validatorOf(configSchema));
});
