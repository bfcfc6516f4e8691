import { exitCode, UserError } from "../../errors.ts";
import { type Conversion, conversionOf, type Format } from "../../write/conversion.ts";
import type { Language } from "../language.ts";
import type { ConvertFlags } from "../options/flags.ts";

/**
 * Loads the writer of the format wanted.
 * @param joined the texts of several inputs follow one another in one stream
 * @throws UserError (exit 2) where an option has no effect on that format
 */
export async function conversionFor(
  format: Format,
  flags: ConvertFlags,
  language: Language,
  joined: boolean,
): Promise<Conversion> {
  checkFlags(format, flags);
  return await conversionOf(format, flags, language, joined);
}

/** An option that would have no effect is refused: the user expects one. */
function checkFlags(format: Format, { provenance, layout, pretty, compact, bom }: ConvertFlags): void {
  if (bom === false && format !== "csv") throw contradiction("--no-bom", `--to ${format}`);
  if (pretty && compact) throw contradiction("--pretty", "--compact");
  if (layout === "wide" && format !== "csv") throw contradiction("--layout wide", `--to ${format}`);
  if (provenance && format !== "json" && format !== "ndjson")
    throw contradiction("--provenance", `--to ${format}`);
  if (pretty && format !== "json") throw contradiction("--pretty", `--to ${format}`);
}

function contradiction(one: string, other: string): UserError {
  return new UserError(
    "contradiction",
    { zh: `${one} 与 ${other} 不能同用`, en: `${one} and ${other} do not go together` },
    {
      hint: { zh: "用法见 gia-report convert --help", en: "see gia-report convert --help" },
      exitCode: exitCode.usage,
    },
  );
}
