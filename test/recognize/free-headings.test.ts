import { describe, expect, test } from "vitest";
import { type SectionKey, sectionKeys, sections } from "../../src/form/index.ts";
import type { Report } from "../../src/report/model.ts";
import { type Printed, print, truthOf } from "../bed/printed.ts";
import { renderDocx } from "../bed/render/docx.ts";
import { renderHtml } from "../bed/render/html.ts";
import { gfm } from "../bed/render/markdown.ts";
import { l1a, l9 } from "../bed/render/rows.ts";
import { renderText, type TextLayout } from "../bed/render/text.ts";
import { makeReport } from "../bed/report.ts";
import { expectNothingWrong, reading, reportIn } from "./expectations.ts";

const printed = print(makeReport(7, { mode: "distinct" }));
type Headings = Partial<Record<SectionKey, string>>;

/** The report under other headings. */
const under = (headings: Headings, of: Printed = printed): Printed => ({
  ...of,
  sections: of.sections.map((section) => ({ ...section, heading: headings[section.key] ?? section.heading })),
});

const text = (layout: TextLayout) => (own: Printed) => new TextEncoder().encode(renderText(own, layout));
const kinds: Readonly<Record<string, (own: Printed) => Uint8Array>> = {
  "text between tabs.txt": text(l1a),
  "text in lines.txt": text(l9),
  "page.html": (own) => new TextEncoder().encode(renderHtml(own)),
  "word.docx": (own) => renderDocx(own),
  "markdown.md": text(gfm),
};

async function readingOf(own: Printed, kind: string) {
  const bytes = kinds[kind]?.(own) ?? new Uint8Array();
  return await reading({ file: kind, bytes, truths: [truthOf(printed)] });
}

const textOf = (report: Report | undefined, key: SectionKey) =>
  report?.sections[key]?.lines.map((line) => line.text).join("");
const codesOf = (report: Report | undefined) => report?.issues.map(({ code }) => code) ?? [];

const wordings: Readonly<Record<SectionKey, readonly string[]>> = {
  overview: [
    "基本情况",
    "总体概况",
    "总体工作情况",
    "概况",
    "整体情况",
    "主要工作情况",
    "2023年政府信息公开工作情况",
  ],
  proactiveDisclosure: ["主动公开情况", "主动公开信息情况", "政府信息主动公开情况"],
  applications: ["依申请公开情况", "收到和处理申请情况"],
  remedies: ["行政复议和诉讼情况", "复议、诉讼情况", "因政府信息公开申请行政复议、提起行政诉讼情况"],
  problems: [
    "存在的主要问题和下一步工作打算",
    "主要问题和改进措施",
    "存在的不足及改进措施",
    "存在的问题和下一步打算",
    "下一步工作计划",
  ],
  otherMatters: ["其他事项", "其他情况", "需要报告的其他事项", "有关情况说明"],
};
const numberOf = (key: SectionKey) => sections.find((section) => section.key === key)?.ordinal ?? "";
const each = sectionKeys.flatMap((key) =>
  wordings[key].map((wording) => [key, `${numberOf(key)}、${wording}`] as const),
);

describe("a heading of free wording", () => {
  test.each(each)("%s: %s is that of its section", async (key, heading) => {
    const plain = await readingOf(printed, "page.html");
    const { reports, comparison } = await readingOf(under({ [key]: heading }), "page.html");
    expect(reports[0]?.order).toEqual(sectionKeys);
    expect(reports[0]?.sections[key]?.heading).toBe(heading);
    for (const one of sectionKeys) expect(textOf(reports[0], one)).toBe(textOf(plain.reports[0], one));
    expect(codesOf(reports[0])).toEqual([]);
    expectNothingWrong(comparison);
  });

  test.each(Object.keys(kinds))("all six in %s", async (kind) => {
    const own = Object.fromEntries(sectionKeys.map((key) => [key, `${numberOf(key)}、${wordings[key][0]}`]));
    const { reports, comparison } = await readingOf(under(own), kind);
    expect(reports).toHaveLength(1);
    expect(reports[0]?.order).toEqual(sectionKeys);
    expectNothingWrong(comparison);
    expect(comparison.cells).toMatchObject({ nulls: 0, wrong: 0 });
  });

  test("may have text behind it on its line", async () => {
    const { reports } = await readingOf(
      under({ otherMatters: "六、其他情况：本年度没有收费。" }),
      "page.html",
    );
    expect(reports[0]?.sections.otherMatters?.heading).toBe("六、其他情况");
    expect(textOf(reports[0], "otherMatters")).toMatch(/^本年度没有收费。/u);
  });

  test("may have the number that follows on its neighbour's", async () => {
    const without = { ...printed, sections: printed.sections.filter(({ key }) => key !== "remedies") };
    const headings = { problems: "四、存在的不足和打算", otherMatters: "五、其他情况" };
    const { reports } = await readingOf(under(headings, without), "page.html");
    expect(reports[0]?.order).toEqual(sectionKeys.filter((key) => key !== "remedies"));
    const skipping = await readingOf(under({ problems: "三、存在的不足和打算" }, without), "page.html");
    expect(skipping.reports[0]?.sections.problems).toBeNull();
  });

  test("has its number in the style of the others", async () => {
    const parts = Object.fromEntries(
      sections.map(({ key, ordinal, heading }) => [key, `第${ordinal}部分 ${heading.text}`]),
    );
    const { reports } = await readingOf(
      under({ ...parts, problems: "第五部分 存在的不足和打算" }),
      "page.html",
    );
    expect(reports[0]?.sections.problems?.heading).toBe("第五部分 存在的不足和打算");
    const other = await readingOf(under({ ...parts, problems: "五、存在的不足和打算" }), "page.html");
    expect(other.reports[0]?.sections.problems).toBeNull();
  });
});

/** The report with lines of the office in one section, before all others there. */
const withLines = (key: SectionKey, lines: readonly string[], of: Printed): Printed => ({
  ...of,
  sections: of.sections.map((section) =>
    section.key === key ? { ...section, paragraphs: [...lines, ...section.paragraphs] } : section,
  ),
});

describe("a numbered line that is no heading of a section", () => {
  test("goes on counting from an item of a list", async () => {
    const items = ["一、组织领导", "二、主动公开情况", "三、依申请公开情况", "四、监督保障"];
    const own = under(
      { proactiveDisclosure: "公开的信息", applications: "收到的申请" },
      withLines("overview", items, printed),
    );
    const { reports } = await readingOf(own, "page.html");
    expect(reports[0]?.order).toEqual(["overview", "remedies", "problems", "otherMatters"]);
    expect(codesOf(reports[0])).not.toContain("heading-unclear");
  });

  test("stands on the wrong side of a table", async () => {
    const headings = { remedies: "救济", problems: "改进" };
    const own = under(headings, withLines("applications", ["五、存在的不足"], printed));
    const { reports } = await readingOf(own, "page.html");
    expect(reports[0]?.order).toEqual(["overview", "proactiveDisclosure", "applications", "otherMatters"]);
  });

  test("is a sentence", async () => {
    const own = under({ problems: "五、公开内容不够，问题较多，打算改进。今后加强。" });
    const { reports } = await readingOf(own, "page.html");
    expect(reports[0]?.sections.problems).toBeNull();
  });

  test("only lists what follows", async () => {
    const own = under({
      overview: "一、基本情况",
      applications: "三、依申请公开情况",
      problems: "五、存在的不足和打算",
    });
    const contents = own.sections.map(({ heading }) => heading);
    const { reports } = await readingOf({ ...own, front: ["目录", ...contents] }, "page.html");
    expect(reports).toHaveLength(1);
    expect(reports[0]?.order).toEqual(sectionKeys);
    for (const key of ["overview", "problems"] as const)
      expect(textOf(reports[0], key)).toBe(
        printed.sections.find((one) => one.key === key)?.paragraphs.join(""),
      );
  });

  test("makes no report of a guide", async () => {
    const guide = [
      "云岭市水务局2023年政府信息公开指南",
      "一、总体情况",
      "二、主动公开的范围",
      "三、依申请公开的办理",
      "四、复议和诉讼",
    ];
    expect(await reportIn(guide.join("\n"))).toBeUndefined();
  });
});

describe("what cannot be placed is said", () => {
  test("a line in the place of a heading, with its number and other words", async () => {
    const { reports } = await readingOf(under({ otherMatters: "六、附则" }), "page.html");
    expect(reports[0]?.sections.otherMatters).toBeNull();
    const [issue] = reports[0]?.issues ?? [];
    expect(issue).toMatchObject({
      code: "heading-unclear",
      cell: "/otherMatters",
      data: { raw: "六、附则" },
    });
    expect(issue?.at?.line).toBeGreaterThan(reports[0]?.sections.problems?.headingAt.line ?? 0);
  });

  test("it does not make a list of what follows", async () => {
    const headings = { problems: "五、短板", otherMatters: "六、其他情况" };
    const { reports } = await readingOf(under(headings), "page.html");
    expect(reports[0]?.sections.otherMatters?.heading).toBe("六、其他情况");
    expect(codesOf(reports[0])).toEqual(["heading-unclear"]);
  });

  const outside = (report: Report | undefined) =>
    report?.issues.filter(({ code }) => code === "text-outside-sections") ?? [];

  test("paragraphs before the first heading that was found", async () => {
    const lines = ["（一）主动公开。公开信息9条。", "县里工作平稳有序。"];
    const own = { ...printed, sections: printed.sections.filter(({ key }) => key !== "overview") };
    const { reports } = await readingOf(
      { ...own, preamble: [...own.preamble, "一、领导重视", ...lines] },
      "page.html",
    );
    expect(outside(reports[0])).toMatchObject([{ data: { raw: "一、领导重视", count: 3 } }]);
    expect(codesOf(reports[0])).not.toContain("heading-unclear");
  });

  test("not the introduction of the report", async () => {
    const own = { ...printed, sections: printed.sections.filter(({ key }) => key !== "overview") };
    expect(outside((await readingOf(own, "page.html")).reports[0])).toEqual([]);
  });

  test("text of a report without any heading", async () => {
    const bare = under(Object.fromEntries(sectionKeys.map((key) => [key, ""])));
    const all = printed.sections.flatMap(({ paragraphs }) => paragraphs).length;
    const { reports } = await readingOf(bare, "page.html");
    expect(reports[0]?.order).toEqual([]);
    const [issue] = outside(reports[0]);
    expect(issue?.data?.count).toBeGreaterThan(all / 2);
  });
});
