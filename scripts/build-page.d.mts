import type { Metafile } from "esbuild";

/** Browsers that the page is written for, as esbuild names them. */
export const browsers: string;

/** Writes gia-report.html into `outdir`. */
export function buildPage(root: string, outdir: string): Promise<readonly Metafile[]>;
