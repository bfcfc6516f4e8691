import type { SectionKey } from "../../form/types.ts";
import type { Report, TextLine } from "../../report/model.ts";

/** Pasted lines of a section that follow each other. */
export interface PastedRun {
  readonly key: SectionKey;
  readonly heading: string;
  readonly first: TextLine;
  readonly count: number;
  /** It shows the tools of a page of the site or the bare date of a news item: a screenshot, read by OCR. */
  readonly isScreenshot: boolean;
}

/** The pasted material of a report; lines without text belong to the run they stand in. */
export function pastedRuns({ order, sections }: Report): PastedRun[] {
  return order.flatMap((key) => {
    const heading = sections[key]?.heading.trim() ?? key;
    return runsIn(sections[key]?.lines ?? []).flatMap((run) => {
      const [first] = run;
      const isScreenshot = run.some(({ text }) => pageTools.test(text) || bareDate.test(text));
      return first === undefined ? [] : [{ key, heading, first, count: run.length, isScreenshot }];
    });
  });
}

function runsIn(lines: readonly TextLine[]): readonly (readonly TextLine[])[] {
  const runs: TextLine[][] = [];
  const written = lines.filter(({ text }) => text.trim() !== "");
  written.forEach((line, index) => {
    if (line.foreign !== true) return;
    if (written[index - 1]?.foreign === true) runs.at(-1)?.push(line);
    else runs.push([line]);
  });
  return runs;
}

const pageTools =
  /字\s*[号体][\s:：[【(（]*大|[大闸]\s*[中闸]\s*小|发布(?:日期|时间)\s*[:：].{6,12}\d{1,2}:\d{2}/u;
const bareDate = /^20\d{2}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}日?$/u;
