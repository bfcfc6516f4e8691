import type { TextLine } from "../../report/model.ts";

/** Consecutive pasted lines of a section; lines without text belong to the run they stand in. */
export function pastedRuns(lines: readonly TextLine[]): readonly (readonly TextLine[])[] {
  const runs: TextLine[][] = [];
  let open: TextLine[] | null = null;
  for (const line of lines) {
    if (line.text.trim() === "") continue;
    if (line.foreign !== true) {
      open = null;
    } else if (open === null) {
      open = [line];
      runs.push(open);
    } else {
      open.push(line);
    }
  }
  return runs;
}

/** True where a run shows the tools of a page of the site or the bare date of a news item: a screenshot, read by OCR. */
export function isScreenshot(run: readonly TextLine[]): boolean {
  return run.some(({ text }) => pageTools.test(text) || bareDate.test(text));
}

const pageTools =
  /字\s*[号体][\s:：[【(（]*大|[大闸]\s*[中闸]\s*小|发布(?:日期|时间)\s*[:：].{6,12}\d{1,2}:\d{2}/u;
const bareDate = /^20\d{2}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}日?$/u;
