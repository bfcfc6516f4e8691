import { compile } from "json-schema-to-typescript";
import type { JsonSchema } from "./json-schema.ts";

/** TypeScript types of a schema, named after its definitions. */
export async function typesOf(schema: JsonSchema): Promise<string> {
  const named = JSON.parse(JSON.stringify(schema), nameReference);
  return compile(named, schema.title ?? "Schema", {
    bannerComment: "/* Generated from schemas/report.schema.json by `npm run generate`; do not edit. */",
    unreachableDefinitions: true,
    format: true,
    style: { printWidth: 110 },
  });
}

/** A `$ref` with a description beside it would be inlined; its name keeps the types short. */
function nameReference(this: unknown, _key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("$ref" in value) || !("description" in value))
    return value;
  const name = String(value.$ref).split("/").at(-1) ?? "";
  return { description: value.description, tsType: name.charAt(0).toUpperCase() + name.slice(1) };
}
