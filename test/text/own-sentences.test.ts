import { describe, expect, test } from "vitest";
import { openSharedTexts } from "../../src/collect/shared-texts.ts";
import { fingerprintOf } from "../../src/collect/texts.ts";
import { buildReport } from "../../src/example/report.ts";
import type { Report } from "../../src/report/model.ts";
import { repeatedFrom } from "../../src/rules/reading/repeated-text.ts";
import { ownSentences } from "../../src/text/own-sentences.ts";

const long = [
  "供水水质每周公布一次，检测机构、检测项目、检测结果和超标后的处置办法一并列明，居民可以逐项查阅",
  "遇到暴雨、停水和管道抢修等情况，提前在公众号和小区公告栏发布通知，并写明恢复供水的时间和值班电话",
  "公开内容由业务科室起草、法规科审查、分管负责人签发，保密审查与内容审核同步进行，每季度回看一遍",
];
const short = ["加强领导", "配强人员", "明确分工", "严格审查", "完善制度", "定期检查", "及时整改"];

const textOf = (sentences: readonly string[]) => sentences.map((sentence) => `${sentence}。`).join("");
const reportOf = (organization: string, sentences: readonly string[]) =>
  buildReport({ organization, sections: { overview: textOf(sentences), problems: null } });

/** What `collect` says two reports have in common, 0–1; `null` where it says nothing. */
function collected(...reports: readonly Report[]): number | null {
  const kept: string[] = [];
  const open = openSharedTexts({ add: (text) => kept.push(text) - 1, get: (number) => kept[number] ?? "" });
  for (const report of reports) {
    const name = report.organization?.value ?? "";
    open.add({ office: name, name, file: name, fingerprint: fingerprintOf(report) });
  }
  return open.end()[0]?.share ?? null;
}

describe("what two texts have in common is one number, whoever asks", () => {
  test.each([
    ["all of it, short sentences too", [...long, ...short], [...long, ...short], 1],
    ["the short ones differ", [...long, "加强领导"], [...long, "配强人员"], null],
    ["the other goes on", long, [...long, ...short, "新开专栏一处，集中发布水价和用水政策"], 1],
  ])("%s", (_, one, other, share) => {
    const [first, second] = [reportOf("云岭市水务局", one), reportOf("云岭市教育局", other)];
    const { shareOfShorter } = repeatedFrom(first, second);
    expect(shareOfShorter).toBe(collected(first, second));
    if (share !== null) expect(shareOfShorter).toBe(share);
    else expect(shareOfShorter).toBeLessThan(1);
  });

  test("of the report itself, its own text is the measure", () => {
    const [first, second] = [reportOf("云岭市水务局", long), reportOf("云岭市教育局", [...long, ...short])];
    expect(repeatedFrom(first, second).share).toBeCloseTo(
      long.join("").replace(/[，、]/gu, "").length /
        [...long, ...short].join("").replace(/[，、]/gu, "").length,
    );
  });

  test("short sentences alone are nobody's text", () => {
    const [first, second] = [reportOf("云岭市水务局", short), reportOf("云岭市教育局", short)];
    expect(repeatedFrom(first, second)).toEqual({ sentences: [], share: 0, shareOfShorter: 0 });
    expect(collected(first, second)).toBe(null);
  });
});

describe("what changes from report to report", () => {
  test("is left out: the office, figures, laws, signs; a sentence counts once", () => {
    const report = reportOf("云岭市水务局", [
      "云岭市水务局依据《云岭市供水条例》公布信息12条",
      "云岭市水务局依据《条例》，公布信息 3 条",
    ]);
    expect(ownSentences(report).map(({ words }) => words)).toEqual(["依据公布信息条"]);
  });
});
