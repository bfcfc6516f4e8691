import type * as list from "./kinds/list.ts";
import type { Block, Notice, Properties } from "./reading.ts";

export * from "./reading.ts";

/** Kinds of files: those of `kinds/list.ts`. */
export type SourceKind = (typeof list)[keyof typeof list]["name"];

/** A file as it was read. */
export interface Source {
  readonly kind: SourceKind;
  /** Name to show; `-` for standard input without a name. */
  readonly file: string;
  /** Hex digest of the bytes. */
  readonly sha256: () => string;
  readonly blocks: readonly Block[];
  readonly notices: readonly Notice[];
  readonly properties: Properties;
}
