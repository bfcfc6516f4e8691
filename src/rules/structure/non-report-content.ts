import type { Location, Paragraph, Source } from "../../read/source.ts";
import type { Report } from "../../report/model.ts";
import { defineRule } from "../define.ts";
import { pastedRuns } from "../reading/pasted-runs.ts";

/** 报告里不应夹杂指南、导航、页脚、转贴的通知等内容。 */
export default defineRule({
  id: "non-report-content",
  group: "structure",
  title: { zh: "夹杂非报告内容", en: "Content that does not belong to the report" },
  severity: "info",
  basis: {
    zh: "国办公开办函〔2021〕30号：报告内容按条例第五十条确定，不能遗漏，也不宜泛化",
    en: "Guo Ban Gong Kai Ban Han [2021] No. 30: the content follows article 50, neither less nor more",
  },
  why: {
    zh: "网页导航、页脚、公开指南、转贴的材料混进报告，读者分不清哪些是报告内容。",
    en: "Navigation, footers, guides or pasted material make it hard to see what the report says.",
  },
  remedy: { zh: "删去这些内容，需要时另附链接。", en: "Remove it; link to it where it is needed." },
  traps: {
    zh: "已跳过，不影响读数；其中的电话、日期不当作报告的信息。",
    en: "It was skipped; its telephone numbers and dates are not taken for the report's.",
  },
  messages: {
    skipped: {
      zh: "此处有不属于年度报告的内容（{detail}），未采用",
      en: "Content outside the report here ({detail}), left out",
    },
    pasted: {
      zh: "「{section}」中从这里起有 {count} 行不属于年度报告的内容，未采用",
      en: "“{section}”: {count} lines from here on do not belong to the report, left out",
    },
  },
  examples: [
    { name: "干净 clean", report: {} },
    {
      name: "页脚 a footer",
      report: {
        issues: [
          {
            code: "content-skipped",
            at: { line: 99, column: 1 },
            data: { detail: "主办单位：云岭市青溪区水务局" },
          },
        ],
      },
      expect: ["skipped"],
    },
    {
      name: "第一部分夹有转贴 pasted notices",
      report: {
        sections: {
          overview:
            "（一）主动公开。及时发布信息。\n^关于调整领导小组的通知\n^各科室：\n（二）依申请公开。无。",
        },
      },
      expect: ["pasted"],
    },
  ],
  check(report, found, { source, siblings }) {
    const skipped = report.issues.filter(({ code }) => code === "content-skipped");
    for (const { at = null, data } of skipped)
      found("skipped", { at, data: { detail: data?.detail ?? "…" } });
    const footer = siblings.at(-1) === report ? findFooter(report, source) : null;
    if (footer !== null)
      found("skipped", { at: footer.at, data: { detail: footer.text.trim().slice(0, 24) } });
    // Screenshots are spoken of by content-as-image.
    for (const { heading, first, count, isScreenshot } of pastedRuns(report))
      if (!isScreenshot) found("pasted", { at: first.at, data: { section: heading, count } });
  },
});

const footerMarks = /ICP备|公网安备|网站标识码|政府网站标识|版权所有/u;

/** The site's footer below the last heading, where a page was saved as text; on a page of HTML it is where it belongs. */
function findFooter({ order, sections, issues }: Report, { kind, blocks }: Source): Paragraph | null {
  const last = order.map((key) => sections[key]?.headingAt).at(-1);
  const isBelow = (at: Location | undefined) =>
    at !== undefined && last !== undefined && positionOf(at) > positionOf(last);
  if (kind === "html" || issues.some(({ code, at }) => code === "content-skipped" && isBelow(at)))
    return null;
  const paragraphs = blocks.filter((block) => block.kind === "paragraph");
  return paragraphs.find(({ at, text }) => isBelow(at) && footerMarks.test(text)) ?? null;
}

function positionOf({ line, paragraph }: Location): number {
  return line ?? paragraph ?? 0;
}
