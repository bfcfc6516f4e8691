import { exitCode, UserError } from "../../errors.ts";
import { type DocumentFormat, documentFormatNames, documentFormats } from "../../write/document-formats.ts";
import type { Invocation } from "../invocation.ts";
import { isStandardOutput } from "./request.ts";

/** Where a document would go. */
export interface Destination {
  /** Several results one after the other. */
  readonly joined: boolean;
  readonly output: string | undefined;
  readonly invocation: Pick<Invocation, "stdout">;
}

/** @throws UserError (exit 2) where a document would end up on a terminal, or several in one stream */
export function refuseUnfit(format: string, { joined, output, invocation }: Destination): void {
  const name = documentFormatNames.find((known) => known === format);
  if (name === undefined) return;
  if (joined) throw oneFileEach(name);
  const toScreen = invocation.stdout.isTTY && (output === undefined || isStandardOutput(output));
  if (documentFormats[name].binary && toScreen) throw notOnScreen(name);
}

function oneFileEach(format: DocumentFormat): UserError {
  return new UserError(
    "one-file-each",
    { zh: `${format} 每个输入一个文件，不能连在一起`, en: `${format} takes a file for each input` },
    {
      hint: { zh: "用 -o 文件夹/ 给出写到哪里", en: "name a folder with -o FOLDER/" },
      exitCode: exitCode.usage,
    },
  );
}

function notOnScreen(format: DocumentFormat): UserError {
  return new UserError(
    "binary-output",
    { zh: `${format} 不能显示在终端上`, en: `${format} cannot be shown on a terminal` },
    {
      hint: { zh: `用 -o 文件名.${format} 写到文件`, en: `write to a file with -o NAME.${format}` },
      exitCode: exitCode.usage,
    },
  );
}
