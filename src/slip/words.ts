import type { LabelLanguage } from "../form/index.ts";
import type { Severity } from "../rules/define.ts";

/** Why a run says nothing of a point of an earlier one. */
export type Unverified = "figures" | "rule" | "previous" | "enforcement";

/** Texts of a slip. Office and year are found again by their words when a slip is read back (`earlier.ts`). */
export interface SlipWords {
  readonly title: string;
  readonly office: string;
  readonly year: string;
  readonly file: string;
  readonly checked: string;
  readonly unknown: string;
  readonly columns: readonly string[];
  readonly severity: Readonly<Record<Severity, string>>;
  readonly open: string;
  readonly fresh: string;
  readonly mended: string;
  readonly unverified: (why: string) => string;
  readonly why: Readonly<Record<Unverified, string>>;
  readonly unverifiedCount: (count: number) => string;
  /** Between place and finding. */
  readonly comma: string;
  readonly noFindings: string;
  readonly notChecked: string;
  readonly notHere: string;
  readonly reply: string;
  readonly lookAgain: string;
  readonly counts: (open: number, mended: number, fresh: number) => string;
}

export const slipWords: Readonly<Record<LabelLanguage, SlipWords>> = {
  zh: {
    title: "政府信息公开工作年度报告退回修改单",
    office: "单位：",
    year: "年度：",
    file: "文件：",
    checked: "核对情况：",
    unknown: "（未识别）",
    columns: ["序号", "位置", "现状", "应为", "依据", "修改要求", "单位答复"],
    severity: { error: "错误", warning: "警告", info: "提示" },
    open: "未改",
    fresh: "新增",
    mended: "已改：",
    unverified: (why) => `本次无法确认是否已改（${why}）：`,
    why: {
      figures: "要核对的数字没有读到",
      rule: "这一条本次没有核对",
      previous: "本次没有上一年的报告可比",
      enforcement: "本次没有给出执法数据",
    },
    unverifiedCount: (count) => `，无法确认 ${count} 处`,
    comma: "，",
    noFindings: "没有发现问题。",
    notChecked: "未能核对：",
    notHere: "上次修改单中有、本次没有核对：",
    reply: "答复人：　　　　　　　　日期：　　　　　　　　",
    lookAgain: "请对照原稿和台账核实。",
    counts: (open, mended, fresh) => `与上次相比：已改 ${mended} 处，未改 ${open} 处，新增 ${fresh} 处`,
  },
  en: {
    title: "Annual report on government information disclosure: returned for correction",
    office: "Office: ",
    year: "Year: ",
    file: "File: ",
    checked: "Checked: ",
    unknown: "(not recognised)",
    columns: ["No.", "Place", "Found", "Expected", "Basis", "What to do", "Reply"],
    severity: { error: "error", warning: "warning", info: "note" },
    open: "still open",
    fresh: "new",
    mended: "Fixed: ",
    unverified: (why) => `Cannot tell this time whether fixed (${why}): `,
    why: {
      figures: "the figures it rests on were not read",
      rule: "this point was not checked",
      previous: "the report of the year before was not at hand",
      enforcement: "no enforcement data were given",
    },
    unverifiedCount: (count) => `, ${count} cannot be told`,
    comma: ", ",
    noFindings: "Nothing was found.",
    notChecked: "Not checked: ",
    notHere: "On the earlier slip, not checked this time: ",
    reply: "Answered by:                    Date:                    ",
    lookAgain: "Check against the manuscript and the records.",
    counts: (open, mended, fresh) =>
      `Against the earlier slip: ${mended} fixed, ${open} still open, ${fresh} new`,
  },
};
