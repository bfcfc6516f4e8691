import { type Bilingual, exitCode, UserError } from "../../errors.ts";
import { canonicalPath, descriptorOf, followLinks, identityOf } from "../files/identity.ts";
import { statusAt } from "../files/status.ts";
import { type Input, pathOfFile } from "../inputs/inputs.ts";

/** A file that a run reads and must not write over. */
export interface Protected {
  readonly what: keyof typeof roles;
  /** A path, or an open descriptor. */
  readonly file: string | Uint8Array | number;
}

const roles = {
  input: { zh: "要读的文件", en: "an input" },
  configuration: { zh: "本次用的配置文件", en: "the configuration of this run" },
  baseline: { zh: "本次用的基线", en: "the baseline of this run" },
  earlier: { zh: "用来比较的上次结果", en: "the earlier result of this run" },
  list: { zh: "本次用的文件清单", en: "the list of this run" },
  template: { zh: "本次用的机关样式", en: "the form of the office in this run" },
} as const satisfies Record<string, Bilingual>;

/** The inputs of a run, standard input among them where it is a file. */
export function* protectedInputs(inputs: Iterable<Input>): Generator<Protected> {
  for (const input of inputs) {
    if (input.kind === "file") yield { what: "input", file: pathOfFile(input) };
    if (input.kind === "member") yield { what: "input", file: pathOfFile(input.archive) };
    if (input.kind === "stdin" || (input.kind === "bytes" && input.archive !== undefined))
      yield { what: "input", file: 0 };
  }
}

/**
 * Refuses outputs that are read in the same run, whatever name or link they are called by, and two outputs to one file.
 * Devices and pipes may be both. Nothing is looked at where there is no output.
 * @throws UserError (exit 2)
 */
export function refuseOverwriting(
  outputs: readonly { readonly path: string; readonly shown: string }[],
  kept: Iterable<Protected>,
): void {
  if (outputs.length === 0) return;
  const byFile = new Map<string, string>();
  for (const { path, shown } of outputs) {
    const target = followLinks(path);
    if (descriptorOf(target) !== null) continue;
    const file = identityOf(target) ?? canonicalPath(target);
    const other = byFile.get(file);
    if (other !== undefined && isFileOrNew(target)) throw sameFile(other, shown);
    byFile.set(file, shown);
  }
  for (const { what, file } of kept) {
    const identity = identityOf(file) ?? (typeof file === "string" ? canonicalPath(file) : null);
    const shown = identity === null ? undefined : byFile.get(identity);
    if (shown !== undefined && (identityOf(file) !== null || what !== "input"))
      throw wouldOverwrite(shown, roles[what]);
  }
}

/** A device takes any number of outputs. */
function isFileOrNew(path: string): boolean {
  return identityOf(path) !== null || statusAt(path) === null;
}

function wouldOverwrite(shown: string, role: Bilingual): UserError {
  return new UserError(
    "would-overwrite",
    { zh: `${shown} 是${role.zh}，不能写在它上面`, en: `${shown} is ${role.en} and would be overwritten` },
    { exitCode: exitCode.usage },
  );
}

function sameFile(one: string, other: string): UserError {
  return new UserError(
    "same-file",
    { zh: `${one} 和 ${other} 是同一个文件，不能都写`, en: `${one} and ${other} are the same file` },
    { hint: { zh: "各用一个文件名", en: "give each output a file of its own" }, exitCode: exitCode.usage },
  );
}
