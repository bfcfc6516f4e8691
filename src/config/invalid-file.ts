import { type Bilingual, exitCode, UserError } from "../errors.ts";
import type { Place } from "./json.ts";
import type { Violation } from "./violations.ts";

/** The error of a file that does not follow its schema: all that is wrong with it, by line. */
export function invalidFile(
  file: string,
  violations: readonly Violation[],
  placeOf: (pointer: string) => Place,
  hint: Bilingual,
): UserError {
  const sorted = violations
    .map((one) => ({ ...one, line: placeOf(one.path).line }))
    .sort((one, other) => one.line - other.line);
  const count = sorted.length;
  const zh = [
    `${file} 有 ${count} 处错误`,
    ...sorted.map(({ line, path, says }) => `  第 ${line} 行${path && ` ${path}`}：${says.zh}`),
  ];
  const en = [
    `${file} has ${count} error${count === 1 ? "" : "s"}`,
    ...sorted.map(({ line, path, says }) => `  line ${line}${path && ` ${path}`}: ${says.en}`),
  ];
  const text = { zh: zh.join("\n"), en: en.join("\n") };
  return new UserError("wrong-config", text, { hint, exitCode: exitCode.usage });
}
