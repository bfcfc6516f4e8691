import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: false });

/** From the root of the repository, where tests and scripts run: a script is bundled and stands elsewhere. */
function load(name: string): object {
  return JSON.parse(readFileSync(`schemas/${name}`, "utf8"));
}

const reportSchema = load("report.schema.json");
ajv.addSchema(reportSchema, "report");
ajv.addSchema(load("lint-result.schema.json"), "lint");
ajv.addSchema(load("inspect-why.schema.json"), "why");

const names = {
  convert: "report",
  envelope: "report#/$defs/canonicalEnvelope",
  report: "report#/$defs/canonicalReport",
  line: "report#/$defs/reportLine",
  lint: "lint",
  why: "why",
} as const;

/** Violations of a published schema in words; empty where the data is valid. */
export function violations(name: keyof typeof names, data: unknown): string[] {
  const validate = ajv.getSchema(names[name]);
  if (validate === undefined) throw new Error(`no schema ${names[name]}`);
  // What is printed has gone through JSON: undefined members are gone.
  validate(JSON.parse(JSON.stringify(data)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
