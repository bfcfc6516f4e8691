import type { Bilingual } from "../errors.ts";
import { printableEnd, printableResult } from "./printable-result.ts";
import type { FormatOptions, Printing } from "./run.ts";

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

/**
 * Every format of `lint --format`, in the order of the help: what help says of it, what loads it, and where it is out of
 * the ordinary. A new format is a file beside this one and a line here, nothing more.
 */
export const lintFormats = {
  stylish: format(
    "给人看的文字",
    "text for people",
    async () => (await import("./stylish.ts")).printStylish,
    {
      coloured: true,
    },
  ),
  json: format(
    "JSON，见 lint-result.schema.json",
    "JSON, see lint-result.schema.json",
    async () => (await import("./lint-json.ts")).printJson,
    { escapes: true },
  ),
  sarif: format("SARIF 2.1.0", "SARIF 2.1.0", async () => (await import("./sarif.ts")).printSarif, {
    escapes: true,
  }),
  github: format(
    "GitHub Actions 注解",
    "GitHub Actions annotations",
    async () => (await import("./github.ts")).printGithub,
  ),
  junit: format("JUnit XML", "JUnit XML", async () => (await import("./junit.ts")).printJunit),
  checkstyle: format(
    "Checkstyle XML",
    "Checkstyle XML",
    async () => (await import("./checkstyle.ts")).printCheckstyle,
  ),
  html: format(
    "网页：原文与发现对照",
    "a page: the report beside its findings",
    async () => (await import("./html/index.ts")).printHtml,
    { takesExhibits: true },
  ),
  "summary-json": format(
    "JSON：按机关、按规则的汇总",
    "JSON: counts by organisation and rule",
    async () => (await import("./summary.ts")).printSummaryJson,
    { escapes: true },
  ),
  ndjson: format(
    "每行一个输入的 JSON",
    "JSON, a line for each input",
    async () => (await import("./lint-json.ts")).printNdjson,
    { escapes: true },
  ),
} as const satisfies Readonly<Record<string, LintFormat>>;

function format(
  zh: string,
  en: string,
  load: () => Promise<(options: FormatOptions) => Printing>,
  traits: Partial<Pick<LintFormat, "takesExhibits" | "coloured" | "escapes">> = {},
): LintFormat {
  return {
    takesExhibits: false,
    coloured: false,
    escapes: false,
    ...traits,
    description: { zh, en },
    open: async (options) => (await load())(options),
  };
}

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
