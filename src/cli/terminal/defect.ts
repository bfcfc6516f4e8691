import process from "node:process";
import type { Bilingual } from "../../errors.ts";
import { version } from "../../version.ts";

/** What to do about a defect, and what to send: nothing in it comes from the file. */
export const defectHint: Bilingual = {
  zh: "请加 --debug 再运行一次，把它打印的内容（不含文件内容）报告给维护者；报告到哪里，见 README 的“报告缺陷”",
  en: "run again with --debug and report what it prints (it holds nothing of the file); README, “Reporting a defect”, says where",
};

/** What `--debug` prints of a defect: version, system, kind of the input, and where it happened. */
export function defectReport(stack: string, input: string): string[] {
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(input)?.[0] ?? "-";
  return [
    `  gia-report ${version}, Node ${process.version}, ${process.platform} ${process.arch}`,
    `  input: ${extension.toLowerCase()}`,
    ...framesOf(stack),
  ];
}

/** The frames alone: the lines above them repeat the message, and the folders name a user. */
function framesOf(stack: string): string[] {
  return stack
    .split("\n")
    .filter((line) => /^\s{1,20}at /.test(line))
    .map(withoutFolders);
}

/** `at run (file:///home/x/dist/cli.js:1:2)` → `at run (dist/cli.js:1:2)` */
function withoutFolders(frame: string): string {
  const parts = frame.split("/");
  if (parts.length < 3) return frame;
  const [lead = ""] = parts;
  return (lead.endsWith("file:") ? lead.slice(0, -5) : lead) + parts.slice(-2).join("/");
}
