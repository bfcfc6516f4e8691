import { resolve } from "node:path";
import { tooLarge } from "../../check/too-large.ts";
import { type Roster, readRoster } from "../../collect/index.ts";
import { exitCode, UserError } from "../../errors.ts";
import { printable } from "../../printable.ts";
import { defaultLimits } from "../../read/source.ts";
import { unreadable } from "../files/errno.ts";
import { readAnyFile, usualPatience } from "../files/read-file.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";

/**
 * Reads the roster of a run, and says which of its columns mean nothing here.
 * @throws UserError (exit 2)
 */
export async function openRoster(
  file: string,
  { cwd, stderr }: Pick<Invocation, "cwd" | "stderr">,
  language: Language,
): Promise<Roster> {
  const bounds = { most: defaultLimits.fileBytes, tooLarge, patience: usualPatience } as const;
  const bytes = await readAnyFile(resolve(cwd, file), bounds).catch((error: unknown) => {
    const { code, text } = error instanceof UserError ? error : unreadable(error);
    throw new UserError(
      code,
      { zh: `名单 ${file}：${text.zh}`, en: `roster ${file}: ${text.en}` },
      { exitCode: exitCode.usage },
    );
  });
  const roster = await readRoster(bytes, file);
  if (roster.ignored.length > 0) {
    const columns = roster.ignored.map(printable);
    await stderr.write(
      language === "zh"
        ? `gia-report: 名单中没有用到的列：${columns.join("、")}\n`
        : `gia-report: columns of the roster that were not used: ${columns.join(", ")}\n`,
    );
  }
  if (roster.unused.length > 0) {
    const sheets = roster.unused.map(printable);
    await stderr.write(
      language === "zh"
        ? `gia-report: 名单中没有“单位名称”一列的工作表没有用：${sheets.join("、")}\n`
        : `gia-report: sheets of the roster without a column of names were not used: ${sheets.join(", ")}\n`,
    );
  }
  return roster;
}
