import { basename, extname, join } from "node:path";
import { type Bilingual, exitCode, UserError } from "../../errors.ts";
import type { Input } from "../inputs/inputs.ts";

/**
 * Path of an input's output below the folder of `-o`: that of the input below the folder, pattern or list through which
 * it was found, with the extension of the format. It depends on nothing but the input, so that it is the same whatever
 * else is converted.
 */
export function outputNameOf(input: Input, extension: string): string {
  const inside = insideOf(input);
  const base = basename(inside);
  const stem = base.slice(0, base.length - extname(base).length) || base;
  return join(inside.slice(0, inside.length - base.length), `${stem}.${extension}`);
}

function insideOf(input: Input): string {
  if (input.kind === "file") return input.inside;
  // 附件.zip!年报.docx
  const archive = input.kind === "member" || input.kind === "bytes" ? input.archive : undefined;
  if (archive !== undefined) return `${insideOf(archive)}${input.name.slice(archive.name.length)}`;
  return input.kind === "stdin" && input.name === "-" ? "stdin" : basename(input.name);
}

/**
 * Of inputs whose output would be the same file, the error of each, which names both; capitals count as the same, as
 * they do on many systems.
 */
export function clashesOf(
  inputs: readonly Input[],
  names: readonly string[],
  told: ClashWords = converting,
): ReadonlyMap<number, UserError> {
  const byName = new Map<string, number[]>();
  names.forEach((name, index) => {
    // Where an input has no output, none is in its way.
    if (name === "" || inputs[index]?.kind === "failed") return;
    const key = name.normalize("NFC").toLowerCase();
    const others = byName.get(key);
    if (others === undefined) byName.set(key, [index]);
    else others.push(index);
  });
  const clashes = new Map<number, UserError>();
  for (const group of byName.values()) {
    if (group.length < 2) continue;
    for (const index of group) {
      const other = group.find((one) => one !== index) ?? index;
      clashes.set(index, told(inputs[index]?.name ?? "", inputs[other]?.name ?? "", names[index] ?? ""));
    }
  }
  return clashes;
}

/** What is said of two inputs whose output would be the same file. */
export type ClashWords = (one: string, other: string, output: string) => UserError;

/** @param hint what to do about it */
export function outputClash(text: Bilingual, hint: Bilingual): UserError {
  return new UserError("output-clash", text, { hint, exitCode: exitCode.usage });
}

const converting: ClashWords = (one, other, output) =>
  outputClash(
    {
      zh: `${one} 和 ${other} 的结果都应写到 ${output}，没有转换`,
      en: `the outputs of ${one} and ${other} would both be ${output}; neither was converted`,
    },
    {
      zh: "请分别转换到不同的文件夹；给出上级文件夹时，其下的文件夹名会保留",
      en: "convert them into different folders; where the folder above is given, the folders in it are kept",
    },
  );
