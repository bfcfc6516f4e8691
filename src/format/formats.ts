import type { Bilingual } from "../errors.ts";
import { printableEnd, printableResult } from "./printable-result.ts";
import { type FormatOptions, type Printing, printWhole } from "./run.ts";

/** One way to print what `lint` found. */
export interface LintFormat {
  readonly description: Bilingual;
  /** The original must be at hand, to be shown. */
  readonly takesExhibits: boolean;
  /** A table for people at a terminal: the only one that is coloured. */
  readonly coloured: boolean;
  /** Writes control characters in a way of its own that keeps them; where false, they are shown before it sees them. */
  readonly escapes: boolean;
  /** Starts an output; the code of the format is loaded here, and nowhere else. */
  readonly open: (options: FormatOptions) => Promise<Printing>;
}

const plain = { takesExhibits: false, coloured: false, escapes: false } as const;

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
    escapes: true,
    description: { zh: "JSON，见 lint-result.schema.json", en: "JSON, see lint-result.schema.json" },
    open: async (options) => (await import("./lint-json.ts")).printJson(options),
  },
  sarif: {
    ...plain,
    escapes: true,
    description: { zh: "SARIF 2.1.0", en: "SARIF 2.1.0" },
    open: async (options) => printWhole((await import("./sarif.ts")).formatSarif, options),
  },
  github: {
    ...plain,
    description: { zh: "GitHub Actions 注解", en: "GitHub Actions annotations" },
    open: async (options) => (await import("./github.ts")).printGithub(options),
  },
  junit: {
    ...plain,
    description: { zh: "JUnit XML", en: "JUnit XML" },
    open: async (options) => (await import("./junit.ts")).printJunit(options),
  },
  checkstyle: {
    ...plain,
    description: { zh: "Checkstyle XML", en: "Checkstyle XML" },
    open: async (options) => printWhole((await import("./checkstyle.ts")).formatCheckstyle, options),
  },
  html: {
    ...plain,
    takesExhibits: true,
    description: { zh: "网页：原文与发现对照", en: "a page: the report beside its findings" },
    open: async (options) => (await import("./html/index.ts")).printHtml(options),
  },
  "summary-json": {
    ...plain,
    escapes: true,
    description: { zh: "JSON：按机关、按规则的汇总", en: "JSON: counts by organisation and rule" },
    open: async (options) => (await import("./summary.ts")).printSummaryJson(options),
  },
  ndjson: {
    ...plain,
    escapes: true,
    description: { zh: "每行一个输入的 JSON", en: "JSON, a line for each input" },
    open: async (options) => (await import("./lint-json.ts")).printNdjson(options),
  },
} as const satisfies Readonly<Record<string, LintFormat>>;

export type LintFormatName = keyof typeof lintFormats;

export const lintFormatNames: readonly LintFormatName[] = Object.keys(lintFormats).filter(
  (name): name is LintFormatName => Object.hasOwn(lintFormats, name),
);

/** Starts an output of that format: what files and names bring along cannot act on a terminal or on a CI server. */
export async function openFormat(name: LintFormatName, options: FormatOptions): Promise<Printing> {
  const { open, escapes } = lintFormats[name];
  const printing = await open(options);
  if (escapes) return printing;
  return {
    result: (result, exhibit) => printing.result(printableResult(result), exhibit),
    end: (end) => printing.end(printableEnd(end)),
  };
}
