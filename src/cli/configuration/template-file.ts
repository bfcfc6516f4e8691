import { tooLarge } from "../../check/too-large.ts";
import { readTemplate } from "../../config/read-template.ts";
import type { Template } from "../../config/template-types.ts";
import { exitCode, UserError } from "../../errors.ts";
import { unreadable } from "../files/errno.ts";
import { readRegularFile } from "../files/read-file.ts";

/** More than anybody writes about an office. */
const mostBytes = 1024 * 1024;

/**
 * The form of an office's reports.
 * @throws UserError (exit 2) where it cannot be read or something in it is wrong
 */
export async function openTemplate(path: string, shown: string): Promise<Template> {
  const text = await read(path, shown);
  return readTemplate(text, shown);
}

async function read(path: string, shown: string): Promise<string> {
  try {
    return new TextDecoder().decode(readRegularFile(path, { most: mostBytes, tooLarge }));
  } catch (error) {
    const { code, text } = error instanceof UserError ? error : unreadable(error);
    throw new UserError(
      code,
      { zh: `${shown}：${text.zh}`, en: `${shown}: ${text.en}` },
      { exitCode: exitCode.usage, cause: error },
    );
  }
}
