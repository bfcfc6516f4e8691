import type { Command } from "commander";
import { exitCode, UserError } from "../../errors.ts";

/**
 * No option means anything when it is given nothing: `-o "$OUT"` with a variable that is not set would write somewhere.
 * @throws UserError (exit 2)
 */
export function refuseEmptyOptions(command: Command): void {
  for (const option of command.options) {
    const value: unknown = command.getOptionValue(option.attributeName());
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (values.includes("")) throw emptyOption(option.long ?? option.flags);
  }
}

function emptyOption(option: string): UserError {
  return new UserError(
    "wrong-value",
    { zh: `选项 ${option} 的值是空的（""）`, en: `option ${option} was given an empty value ("")` },
    {
      hint: { zh: "多半是没有值的变量", en: "probably a variable without a value" },
      exitCode: exitCode.usage,
    },
  );
}
