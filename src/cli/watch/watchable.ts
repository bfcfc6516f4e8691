import { type Bilingual, exitCode, UserError } from "../../errors.ts";
import type { LintFlags } from "../options/flags.ts";

/**
 * What can be checked again, and said to people.
 * @throws UserError (exit 2) for what comes once, or would be written at every save
 */
export function refuseUnwatchable(operands: readonly string[], flags: LintFlags): void {
  const { filesFrom, fromNdjson, updateBaseline, format = [] } = flags;
  if (operands.includes("-") || filesFrom === "-" || fromNdjson !== undefined) throw comesOnce;
  if (updateBaseline === true) throw writesBaseline;
  if (format.some(({ format: name, path }) => path === null && name !== "stylish")) throw forPrograms;
}

const comesOnce = together(
  { zh: "--watch 只能用于文件和文件夹", en: "--watch is for files and folders" },
  { zh: "标准输入和 --from-ndjson 只来一次", en: "standard input and --from-ndjson come once" },
);

const writesBaseline = together(
  { zh: "--watch 不能与 --update-baseline 同用", en: "--watch does not go together with --update-baseline" },
  {
    zh: "否则每次保存都会把新问题记入基线",
    en: "every save would make what is new known",
  },
);

const forPrograms = together(
  {
    zh: "--watch 在屏幕上只用 stylish 格式",
    en: "--watch prints stylish only",
  },
  {
    zh: "其他格式写到文件，如 --format html=校对.html，每次查后更新",
    en: "give other formats a file, such as --format html=findings.html: it is written at every check",
  },
);

function together(text: Bilingual, hint: Bilingual): UserError {
  return new UserError("contradiction", text, { hint, exitCode: exitCode.usage });
}
