import { type ExitCode, exitCode } from "../../errors.ts";
import { catalogueOf, catalogueText } from "../../format/rule-list.ts";
import { rules } from "../../rules/index.ts";
import { jsonText } from "../../write/json.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";
import type { ListFlags } from "../options/flags.ts";
import { colourLevel, paletteOf } from "../terminal/colour.ts";

/** `gia-report rules`: the catalogue, group by group. */
export async function rulesCommand(
  flags: ListFlags,
  invocation: Invocation,
  language: Language,
): Promise<ExitCode> {
  const entries = catalogueOf(rules, language);
  const palette = await paletteOf(colourLevel(flags.color, invocation));
  const text =
    flags.format === "json" ? jsonText(entries, false) : catalogueText(entries, { language, palette });
  await invocation.stdout.write(text);
  return exitCode.ok;
}
