import { type ExitCode, exitCode, UserError } from "../../errors.ts";
import { readRegularFile } from "../files/read-file.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";
import { isStream, writeNamed } from "../outputs/named-output.ts";

export interface PageFlags {
  readonly output: string;
}

/** More than the page will ever be. */
const most = 16 * 1024 * 1024;

/**
 * `gia-report page`: writes the offline page, with which reports are checked in a browser, without anything installed.
 * @throws UserError (exit 2) where it cannot be written, or was not built
 */
export async function pageCommand(
  { output }: PageFlags,
  invocation: Invocation,
  language: Language,
): Promise<ExitCode> {
  if (!/\.html?$/i.test(output) && !isStream(output, invocation)) throw notAPage(output);
  await writeNamed(output, [readPage(invocation)], invocation);
  await invocation.stderr.write(
    language === "zh"
      ? `gia-report: 离线网页已写到 ${output}；用浏览器打开，把报告拖进去\n`
      : `gia-report: wrote the offline page to ${output}; open it in a browser and drop reports on it\n`,
  );
  return exitCode.ok;
}

function readPage({ pageFile }: Pick<Invocation, "pageFile">): Uint8Array {
  if (pageFile === undefined) throw notBuilt();
  try {
    return readRegularFile(pageFile, { most, tooLarge: notBuilt });
  } catch {
    throw notBuilt();
  }
}

function notAPage(output: string): UserError {
  return new UserError(
    "page",
    { zh: `-o 应为 .html 文件：${output}`, en: `-o must name an .html file: ${output}` },
    { exitCode: exitCode.usage },
  );
}

function notBuilt(): UserError {
  return new UserError(
    "no-page",
    { zh: "这里没有离线网页", en: "the offline page is not here" },
    {
      hint: { zh: "从源码运行时，先 npm run build", en: "when run from the sources: npm run build first" },
      exitCode: exitCode.usage,
    },
  );
}
