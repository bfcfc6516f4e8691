import { exitCodeOfFindings, type SeverityCounts } from "../../check/exit-code.ts";
import type { ConfigurationEffect } from "../../lint/finding.ts";
import { type Applied, factsSet } from "./configuration.ts";
import type { FindingsChanged } from "./effect.ts";
import { shortPath } from "./file.ts";
import type { ConfigurationFlags } from "./flags.ts";

/** What is known of an input once it was checked. */
export interface Outcome {
  readonly configured: FindingsChanged | null;
  readonly counts: SeverityCounts;
  readonly flags: ConfigurationFlags;
  readonly cwd: string;
}

const nothing: FindingsChanged = { removed: 0, added: 0, changed: 0 };

/** Names the configuration of an input where the outcome would have been another without it. */
export function configurationOf(
  applied: Applied,
  { configured, counts, flags, cwd }: Outcome,
): { readonly configuration?: ConfigurationEffect } {
  const { file, settings } = applied;
  if (file === null) return {};
  const usual = { failOn: flags.failOn ?? "error", maxWarnings: flags.maxWarnings ?? null } as const;
  const passes = exitCodeOfFindings(counts, settings) !== exitCodeOfFindings(counts, usual);
  const set = [...factsSet(applied, flags), ...(passes ? ["failOn / maxWarnings"] : [])];
  if (configured === null && set.length === 0) return {};
  return {
    configuration: {
      file: shortPath(file.path, cwd),
      ...(configured ?? nothing),
      ...(set.length === 0 ? {} : { settings: set }),
    },
  };
}
