import { basename, join, resolve } from "node:path";
import { exitCode, UserError } from "../../errors.ts";
import { statusAt } from "../files/status.ts";
import type { Input } from "../inputs/inputs.ts";
import type { Invocation } from "../invocation.ts";
import { refuseStrangeExtension } from "../outputs/extension.ts";
import { type ClashWords, clashesOf, outputClash, outputNameOf } from "../outputs/names.ts";
import { type Protected, protectedInputs, refuseOverwriting } from "../outputs/protected.ts";
import { isStandardOutput } from "../outputs/request.ts";
import { notAFolder } from "../outputs/target.ts";

/** Where the annotated copy of an input goes. */
export interface AnnotatedPath {
  readonly path: string;
  readonly shown: string;
  /** Why it cannot go there; null where it can. */
  readonly refusal: UserError | null;
}

/** `审阅.docx`; a file with macros, or a template, keeps its own kind: Word opens it under no other name. */
function extensionFor(name: string): string {
  return `审阅.${/\.(docm|dot[xm])$/i.exec(name)?.[1]?.toLowerCase() ?? "docx"}`;
}

function beside(path: string): string {
  return path.replace(/(?:\.[^./\\]*)?$/, `.${extensionFor(path)}`);
}

/**
 * A file for one input; a folder for several, or where the path is one; beside the input without `-o`.
 * @throws UserError (exit 2) where an output would be one of the inputs, or the path cannot be used so
 */
export async function annotatedPaths(
  inputs: readonly Input[],
  output: string | undefined,
  { several, kept }: { readonly several: boolean; readonly kept: readonly Protected[] },
  { cwd }: Pick<Invocation, "cwd">,
): Promise<readonly AnnotatedPath[]> {
  const target = output === undefined ? null : resolve(cwd, output);
  const isStdout = output !== undefined && isStandardOutput(output);
  const isFolder = target === null ? null : isStdout ? false : (statusAt(target)?.isDirectory() ?? null);
  const intoFolder = several || isFolder === true || /[\\/]$/.test(output ?? "");
  if (output !== undefined && several && isFolder === false) throw notAFolder(output);
  if (output !== undefined && !intoFolder) refuseStrangeExtension(output, "docx", ["docx"]);
  const names = inputs.map((input) => outputNameOf(input, extensionFor(input.name)));
  const besides = inputs.map((input) => (input.kind === "file" ? beside(input.path) : ""));
  const clashes = clashesOf(inputs, output === undefined ? besides : intoFolder ? names : [], annotating);
  const paths = inputs.map((input, index): AnnotatedPath => {
    const name = names[index] ?? "";
    if (input.kind === "failed") return { path: "", shown: "", refusal: input.error };
    const refusal = clashes.get(index) ?? null;
    if (output !== undefined && target !== null)
      return intoFolder
        ? { path: join(target, name), shown: join(output, name), refusal }
        : { path: target, shown: output, refusal };
    if (input.kind !== "file") return { path: "", shown: "", refusal: needsOutput() };
    return { path: beside(input.path), shown: beside(input.name), refusal };
  });
  const written = isStdout ? [] : paths.filter(({ refusal }) => refusal === null);
  refuseOverwriting(written, [...protectedInputs(inputs), ...kept]);
  return paths;
}

/** 年报.docx and 年报.pdf: neither copy is worth more than the other, so that neither is written. */
const annotating: ClashWords = (one, other, output) =>
  outputClash(
    {
      zh: `${one} 和 ${other} 的副本都应是 ${basename(output)}，都没有写`,
      en: `the copies of ${one} and ${other} would both be ${basename(output)}; neither was written`,
    },
    {
      zh: `分别批注，用 -o 给出各自的文件名，如 gia-report annotate ${one} -o ${one}.审阅.docx`,
      en: `annotate them one by one and name each copy: gia-report annotate ${one} -o ${one}.审阅.docx`,
    },
  );

function needsOutput(): UserError {
  return new UserError(
    "no-output",
    {
      zh: "标准输入和压缩包里的文件没有位置可放副本，请用 -o 给出",
      en: "what comes from standard input or an archive has no place for the copy; give -o",
    },
    { exitCode: exitCode.usage },
  );
}
