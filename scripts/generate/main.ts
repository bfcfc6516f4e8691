import { readFile, writeFile } from "node:fs/promises";
import { configSchema } from "./config-schema.ts";
import { validatorOf, validatorTypes } from "./config-validator.ts";
import type { JsonSchema } from "./json-schema.ts";
import { lintSchema } from "./lint-schema.ts";
import { reportSchema } from "./report-schema.ts";
import { typesOf } from "./types.ts";

/** Everything in the repository that derives from src/form and src/rules; CI fails when it is out of date. */
const files: Readonly<Record<string, string>> = {
  "schemas/report.schema.json": schemaText(reportSchema),
  "schemas/lint-result.schema.json": schemaText(lintSchema),
  "schemas/config.schema.json": schemaText(configSchema),
  "src/config/validate.generated.js": validatorOf(configSchema),
  "src/config/validate.generated.d.ts": validatorTypes,
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
