import { type BuiltExample, buildExample } from "../../src/rules/build.ts";
import type { Example } from "../../src/rules/example.ts";

/** Reads the text of an example like a file. */
export function readExample(example: Example): BuiltExample {
  return buildExample(example);
}
