import type { Metafile, Plugin } from "esbuild";

/** Browsers that the page is written for, as esbuild names them. */
export const browsers: string;

/** Writes gia-report.html into `outdir`. */
export function buildPage(root: string, outdir: string): Promise<readonly Metafile[]>;

/** What makes modules of `src` fit for the page. */
export const pagePlugins: readonly Plugin[];

/** What is taken of underscore: the name it is called by, and the module that holds it. */
export const underscored: Readonly<Record<string, string>>;
