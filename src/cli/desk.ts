import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import type { ExitCode } from "../errors.ts";
import type { Invocation } from "./invocation.ts";
import { type Language, languageOf } from "./language.ts";

/** What a run needs that nobody typed a command for. */
export interface Desk {
  /** Shows a page in the browser. */
  readonly openPage: (path: string) => void;
  readonly isWindows: boolean;
  readonly run: (invocation: Invocation) => Promise<ExitCode>;
}

/**
 * Runs the command line; where there is none because files were dropped on the program, checks these, shows the findings
 * as a page and keeps the window open, which would close with the program. Opened without anything, it says how to use it.
 */
export async function runAtDesk(
  invocation: Invocation,
  { openPage, isWindows, run }: Desk,
): Promise<ExitCode> {
  const { argv } = invocation;
  const language = languageOf(argv, invocation.env);
  if (areDropped(argv)) {
    const page = join(mkdtempSync(join(tmpdir(), "gia-report-")), pageName[language]);
    const formats = ["--format", "stylish", "--format", `html=${page}`];
    const code = await run({ ...invocation, argv: ["lint", ...formats, "--", ...argv] });
    if (existsSync(page)) openPage(page);
    await waitForEnter(invocation, language);
    return code;
  }
  const isOpened = argv.length === 0 && isWindows && invocation.env.PROMPT === undefined;
  const code = await run(invocation);
  if (isOpened) {
    await invocation.stderr.write(dropHere[language]);
    await waitForEnter(invocation, language);
  }
  return code;
}

/** The desktop hands whole paths; nobody types one in place of a command. */
function areDropped(argv: readonly string[]): boolean {
  return argv.length > 0 && argv.every((path) => isAbsolute(path) && existsSync(path));
}

const pageName = { zh: "年报校对.html", en: "findings.html" } as const;

const dropHere = {
  zh: "\n校对年报：把文件或文件夹拖到本程序的图标上。\n",
  en: "\nTo check reports, drop files or folders on the icon of this program.\n",
} as const;

/** Nobody is there to press a key where the program was started by another one. */
async function waitForEnter({ stdin, stdout, stderr }: Invocation, language: Language): Promise<void> {
  if (!stdout.isTTY) return;
  await stderr.write(language === "zh" ? "\n按回车键关闭窗口。" : "\nPress Enter to close this window.");
  for await (const _ of stdin) break;
}
