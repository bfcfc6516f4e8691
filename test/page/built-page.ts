import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../cli/invoke.ts";

/** The page, built from the sources as they are. */
export interface BuiltPage {
  readonly file: string;
  readonly text: string;
  readonly remove: () => void;
}

export async function builtPage(): Promise<BuiltPage> {
  const { buildPage } = await import("../../scripts/build-page.mjs");
  const cache = join(root, "node_modules", ".cache", "gia-report");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "test-page-"));
  await buildPage(root.replace(/\/$/, ""), folder);
  const file = join(folder, "gia-report.html");
  return {
    file,
    text: readFileSync(file, "utf8"),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
