import { dirname, extname, resolve } from "node:path";
import { exitCode, UserError } from "../../errors.ts";
import {
  type CollectionFormatName,
  collectionFormatNames,
  collectionFormats,
} from "../../format/collection/formats.ts";
import type { CollectionView } from "../../format/collection/view.ts";
import { batched } from "../../write/batched.ts";
import { makeOutputFolder } from "../files/make-folder.ts";
import { isStreamLike, openOutputFile } from "../files/write-file.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";
import { isStream, writeNamed } from "../outputs/named-output.ts";
import { isStandardOutput } from "../outputs/request.ts";
import { noteOutput } from "../terminal/notes.ts";

/** A file that a run of `collect` writes. */
export interface CollectOutput {
  readonly format: CollectionFormatName;
  readonly path: string;
  readonly shown: string;
}

/**
 * @param wanted the format of what has no extension because it is no file
 * @throws UserError (exit 2) where the extension of a path tells no format
 */
export function collectOutputs(
  paths: readonly string[],
  wanted: CollectionFormatName,
  { cwd }: Pick<Invocation, "cwd">,
): readonly CollectOutput[] {
  return paths.map((shown) => {
    const extension = extname(shown).slice(1).toLowerCase();
    const called = extension === "txt" ? "text" : extension === "htm" ? "html" : extension;
    const told = collectionFormatNames.find((name) => name === called);
    const format = told ?? (isStream(shown, { cwd }) ? wanted : undefined);
    if (format === undefined) throw unknownFormat(shown);
    return { format, path: resolve(cwd, shown), shown };
  });
}

/**
 * Makes sure that a file can be written, before much work is done for it.
 * @throws UserError (exit 2)
 */
export async function prepareOutput(path: string, shown: string): Promise<void> {
  makeOutputFolder(dirname(path), shown);
  if (!isStandardOutput(shown) && !isStreamLike(path)) (await openOutputFile(path, shown)).discard();
}

/** Writes what was asked for: files, or standard output where none is named. */
export async function writeCollection(
  outputs: readonly CollectOutput[],
  printed: CollectionFormatName | null,
  view: CollectionView,
  { invocation, language }: { readonly invocation: Invocation; readonly language: Language },
): Promise<void> {
  for (const { format, shown } of outputs) {
    const write = await collectionFormats[format].load();
    await writeNamed(shown, batched(write(view)), invocation);
    await noteOutput(format, shown, invocation, language);
  }
  if (printed === null) return;
  const write = await collectionFormats[printed].load();
  await writeNamed("-", batched(write(view)), invocation);
}

function unknownFormat(shown: string): UserError {
  const extensions = collectionFormatNames.map((name) => (name === "text" ? ".txt" : `.${name}`));
  return new UserError(
    "unknown-format",
    {
      zh: `从 ${shown} 的扩展名看不出格式`,
      en: `the extension of ${shown} tells no format`,
    },
    {
      hint: { zh: `可用：${extensions.join("、")}`, en: `use one of: ${extensions.join(", ")}` },
      exitCode: exitCode.usage,
    },
  );
}
