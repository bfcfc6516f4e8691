import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { root } from "../cli/invoke.ts";

/** A module of the sources as the page has it: with what stands in there for packages, and less of them. */
export async function bundledForPage(entry: string): Promise<Readonly<Record<string, unknown>>> {
  const { pagePlugins } = await import("../../scripts/build-page.mjs");
  const name = entry.replaceAll(/\W/g, "-");
  const outfile = join(root, "node_modules/.cache/gia-report", `page-${name}-${process.pid}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    platform: "browser",
    format: "esm",
    outfile,
    logLevel: "error",
    plugins: [...pagePlugins],
  });
  return await import(pathToFileURL(outfile).href);
}
