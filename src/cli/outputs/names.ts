import { basename, extname, join } from "node:path";
import { exitCode, UserError } from "../../errors.ts";
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
      clashes.set(index, clash(names[index] ?? "", inputs[index], inputs[other]));
    }
  }
  return clashes;
}

function clash(name: string, one: Input | undefined, other: Input | undefined): UserError {
  return new UserError(
    "output-clash",
    {
      zh: `${one?.name} 和 ${other?.name} 的结果都应写到 ${name}，没有转换`,
      en: `the outputs of ${one?.name} and ${other?.name} would both be ${name}; neither was converted`,
    },
    {
      hint: {
        zh: "请分别转换到不同的文件夹；给出上级文件夹时，其下的文件夹名会保留",
        en: "convert them into different folders; where the folder above is given, the folders in it are kept",
      },
      exitCode: exitCode.usage,
    },
  );
}
