import type { Metafile } from "esbuild";

export function bundleCommandLine(root: string, outdir: string): Promise<readonly Metafile[]>;
