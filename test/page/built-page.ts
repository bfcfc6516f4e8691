import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../cli/invoke.ts";
import { freshlyBuilt } from "../fresh-build.ts";

/** The page of the sources as they are: that of the last build where nothing changed since, or else built here. */
export interface BuiltPage {
  readonly file: string;
  readonly text: string;
  readonly remove: () => void;
}

export async function builtPage(): Promise<BuiltPage> {
  const fresh = freshlyBuilt("gia-report.html");
  if (fresh !== null) return { file: fresh, text: readFileSync(fresh, "utf8"), remove: () => {} };
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
