import { exitCode, UserError } from "../../errors.ts";
import { promisedKinds } from "../../read/kinds/index.ts";

/**
 * No program opens JSON under the name of a PDF.
 * @param kind what is written
 * @param usable extensions that tell what can be written
 * @throws UserError (exit 2) where the extension of a file promises another kind
 */
export function refuseStrangeExtension(output: string, kind: string, usable: readonly string[]): void {
  const promised: readonly string[] = promisedKinds(output);
  if (promised.length === 0 || promised.includes(kind)) return;
  const shown = usable.map((extension) => `.${extension}`);
  throw new UserError(
    "unknown-format",
    {
      zh: `写不出 ${output} 的扩展名所指的格式`,
      en: `what the extension of ${output} promises cannot be written`,
    },
    {
      hint: { zh: `可用：${shown.join("、")}`, en: `use one of: ${shown.join(", ")}` },
      exitCode: exitCode.usage,
    },
  );
}
