import { readFileSync } from "node:fs";
import { transformSync } from "esbuild";

/** A module without its types: what is changed, and what the tests run. Places of a change are places in it. */
export function codeOf(file: string): string {
  return transformSync(readFileSync(file, "utf8"), { loader: "ts", target: "esnext", charset: "utf8" }).code;
}
