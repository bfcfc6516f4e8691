import type { Format } from "../../write/conversion.ts";
import type { BaselineFlags } from "../baseline/flags.ts";
import type { BatchFlags, CacheFlags } from "../batch/flags.ts";
import type { ConfigurationFlags } from "../configuration/flags.ts";
import type { OutputRequest } from "../outputs/request.ts";
import type { GlobalFlags, InputFlags } from "./input-flags.ts";

export interface LintFlags extends ConfigurationFlags, BaselineFlags, BatchFlags, CacheFlags {
  readonly summary?: boolean;
  /** Absent: stylish to standard output. */
  readonly format?: readonly OutputRequest[];
  readonly quiet?: boolean;
  readonly watch?: boolean;
}

export interface ConvertFlags extends InputFlags, BatchFlags {
  readonly skipExisting?: boolean;
  readonly bom?: boolean;
  readonly to?: Format;
  readonly layout: "tidy" | "wide";
  readonly provenance?: boolean;
  readonly output?: string;
  readonly pretty?: boolean;
  readonly compact?: boolean;
}

export interface InitFlags extends GlobalFlags {
  readonly template?: boolean;
}

export interface DraftFlags extends GlobalFlags {
  /** Seconds that `from` may take. */
  readonly timeLimit?: number;
  readonly from?: string;
  /** False for `--no-template`. */
  readonly template?: string | false;
  readonly year: number;
  readonly org?: string;
  readonly output: string;
}

export interface ListFlags extends GlobalFlags {
  readonly format: "text" | "json";
}

export interface InspectFlags extends InputFlags {
  /** Seconds that one input may take. */
  readonly timeLimit?: number;
  readonly format: "text" | "json";
  /** A cell, by its pointer or by labels of the form: only what placed it is shown. */
  readonly why?: string;
}
