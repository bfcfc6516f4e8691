import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { style } from "../../src/format/html/style.ts";
import { importTable } from "./architecture-docs.ts";
import { baselineSchema } from "./baseline-schema.ts";
import { configSchema } from "./config-schema.ts";
import { cellDocs, columnDocs } from "./format-docs.ts";
import type { JsonSchema } from "./json-schema.ts";
import { kindDocs } from "./kind-docs.ts";
import { layoutDocs } from "./layout-docs.ts";
import { lintSchema } from "./lint-schema.ts";
import { between } from "./markdown.ts";
import { annotatedPicture } from "./picture.ts";
import { reportSchema } from "./report-schema.ts";
import { ruleDocs } from "./rule-docs.ts";
import { styleDigest } from "./style-digest.ts";
import { templateSchema } from "./template-schema.ts";
import { typesOf } from "./types.ts";
import { validatorOf, validatorTypesOf } from "./validator.ts";
import { whySchema } from "./why-schema.ts";

/** Everything in the repository that derives from src/form, src/rules, src/read/kinds and the style of the page; CI fails when it is out of date. */
const files: Readonly<Record<string, string>> = {
  "schemas/report.schema.json": schemaText(reportSchema),
  "schemas/lint-result.schema.json": schemaText(lintSchema),
  "schemas/inspect-why.schema.json": schemaText(whySchema),
  "schemas/config.schema.json": schemaText(configSchema),
  "schemas/baseline.schema.json": schemaText(baselineSchema),
  "src/config/validate-config.generated.js": validatorOf(configSchema),
  "src/config/validate-config.generated.d.ts": validatorTypesOf("Config", "./types.ts"),
  "src/config/validate-baseline.generated.js": validatorOf(baselineSchema),
  "src/config/validate-baseline.generated.d.ts": validatorTypesOf("Baseline", "../lint/baseline.ts"),
  "schemas/template.schema.json": schemaText(templateSchema),
  "src/config/validate-template.generated.js": validatorOf(templateSchema),
  "src/config/validate-template.generated.d.ts": validatorTypesOf("Template", "./template-types.ts"),
  "src/write/canonical.generated.ts": await typesOf(reportSchema),
  ...(await ruleDocs()),
  "src/format/html/style-digest.generated.ts": styleDigest(style),
  "docs/kinds.md": kindDocs(),
  "docs/layouts.md": layoutDocs(),
  "docs/annotated.svg": await annotatedPicture(),
  "docs/architecture.md": between(await readFile("docs/architecture.md", "utf8"), "imports", importTable()),
  "docs/format.md": between(
    between(await readFile("docs/format.md", "utf8"), "cells", cellDocs()),
    "columns",
    columnDocs(),
  ),
};

for (const [path, content] of Object.entries(files)) await update(path, content);
await removeOld("docs/rules");

function schemaText(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** Pages of rules that are no more. */
async function removeOld(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!(`${folder}/${name}` in files)) await rm(`${folder}/${name}`);
  }
}

async function update(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const present = await readFile(path, "utf8").catch(() => null);
  if (present === content) return;
  await writeFile(path, content);
  console.log(`wrote ${path}`);
}
