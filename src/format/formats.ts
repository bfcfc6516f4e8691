import type { Bilingual } from "../errors.ts";
import type { FormatOptions, Printing } from "./run.ts";

/** One way to print what `lint` found. */
export interface LintFormat {
  readonly description: Bilingual;
  /** The original must be at hand, to be shown. */
  readonly takesExhibits: boolean;
  /** A table for people at a terminal: the only one that is coloured. */
  readonly coloured: boolean;
  /** Starts an output; the code of the format is loaded here, and nowhere else. */
  readonly open: (options: FormatOptions) => Promise<Printing>;
}

const plain = { takesExhibits: false, coloured: false } as const;

/** Every format of `lint --format`, in the order of the help. What stands here is all that a new format needs. */
export const lintFormats = {
  stylish: {
    ...plain,
    coloured: true,
    description: { zh: "给人看的文字", en: "text for people" },
    open: async (options) => (await import("./stylish.ts")).printStylish(options),
  },
  json: {
    ...plain,
    description: { zh: "JSON，见 lint-result.schema.json", en: "JSON, see lint-result.schema.json" },
    open: async (options) => (await import("./lint-json.ts")).printJson(options),
  },
} as const satisfies Readonly<Record<string, LintFormat>>;

export type LintFormatName = keyof typeof lintFormats;

export const lintFormatNames: readonly LintFormatName[] = Object.keys(lintFormats).filter(
  (name): name is LintFormatName => Object.hasOwn(lintFormats, name),
);
