import { readFile, writeFile } from "node:fs/promises";
import { baselineSchema } from "./baseline-schema.ts";
import { configSchema } from "./config-schema.ts";
import type { JsonSchema } from "./json-schema.ts";
import { lintSchema } from "./lint-schema.ts";
import { reportSchema } from "./report-schema.ts";
import { typesOf } from "./types.ts";
import { validatorOf, validatorTypesOf } from "./validator.ts";

/** Everything in the repository that derives from src/form and src/rules; CI fails when it is out of date. */
const files: Readonly<Record<string, string>> = {
  "schemas/report.schema.json": schemaText(reportSchema),
  "schemas/lint-result.schema.json": schemaText(lintSchema),
  "schemas/config.schema.json": schemaText(configSchema),
  "schemas/baseline.schema.json": schemaText(baselineSchema),
  "src/config/validate-config.generated.js": validatorOf(configSchema),
  "src/config/validate-config.generated.d.ts": validatorTypesOf("Config", "./types.ts"),
  "src/config/validate-baseline.generated.js": validatorOf(baselineSchema),
  "src/config/validate-baseline.generated.d.ts": validatorTypesOf("Baseline", "../lint/baseline.ts"),
  "src/write/canonical.generated.ts": await typesOf(reportSchema),
};

for (const [path, content] of Object.entries(files)) await update(path, content);

function schemaText(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

async function update(path: string, content: string): Promise<void> {
  const present = await readFile(path, "utf8").catch(() => null);
  if (present === content) return;
  await writeFile(path, content);
  console.log(`wrote ${path}`);
}
