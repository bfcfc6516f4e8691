import type { Metafile, Plugin } from "esbuild";

/** Browsers that the page is written for, as esbuild names them. */
export const browsers: string;

/** Writes gia-report.html into `outdir`. */
export function buildPage(root: string, outdir: string): Promise<readonly Metafile[]>;

/** What makes modules of `src` fit for the page. */
export const pagePlugins: readonly Plugin[];
