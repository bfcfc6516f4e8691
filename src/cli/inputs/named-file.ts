import { exitCode, UserError } from "../../errors.ts";
import type { Failure } from "../batch/check.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";
import { findInputs, type Input } from "./inputs.ts";

/** A file that an option names beside the inputs. */
export interface NamedFile {
  /** `--against` */
  readonly option: string;
  readonly file: string;
}

/** @throws UserError (exit 2) where it is no single file */
export async function namedInput(named: NamedFile, invocation: Invocation): Promise<Input> {
  const { list } = await findInputs([named.file], invocation, {});
  const [input] = list;
  if (input === undefined || list.length > 1) throw notOneFile(named);
  return input;
}

/** Why it was not read, said of the option: it ends the run. */
export function namedFileFailed(
  { option, file }: NamedFile,
  { complaint: { code, message, hint, exitCode: exit } }: Failure,
  language: Language,
): UserError {
  const said = `${option} ${file}${language === "zh" ? "：" : ": "}${message}`;
  return new UserError(
    code,
    { zh: said, en: said },
    { ...(hint === null ? {} : { hint: { zh: hint, en: hint } }), exitCode: exit },
  );
}

function notOneFile({ option, file }: NamedFile): UserError {
  return new UserError(
    "one-file",
    { zh: `${option} 应为一个文件，${file} 不是`, en: `${option} takes one file; ${file} is none` },
    { exitCode: exitCode.usage },
  );
}
