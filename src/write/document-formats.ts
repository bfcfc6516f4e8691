import type { Report } from "../report/model.ts";

/** Writes reports as one document. */
export type WriteDocument = (reports: readonly Report[]) => string | Uint8Array;

interface DocumentKind {
  /** Not for reading on a terminal. */
  readonly binary: boolean;
  /** Loads what writes it. */
  readonly load: () => Promise<WriteDocument>;
}

/** The documents that `convert` writes: the statutory form, filled. */
export const documentFormats = {
  docx: { binary: true, load: async () => (await import("./docx/index.ts")).writeDocx },
  xlsx: { binary: true, load: async () => (await import("./xlsx/index.ts")).writeXlsx },
  md: { binary: false, load: async () => (await import("./md/index.ts")).writeMarkdown },
  html: { binary: false, load: async () => (await import("./html/index.ts")).writeHtml },
} satisfies Record<string, DocumentKind>;

export type DocumentFormat = keyof typeof documentFormats;

export const documentFormatNames: readonly DocumentFormat[] = ["docx", "xlsx", "md", "html"];
