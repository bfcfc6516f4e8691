import { describe, expect, test } from "vitest";
import { sections } from "../../src/form/index.ts";
import { print, truthOf } from "../bed/printed.ts";
import { l1a } from "../bed/render/rows.ts";
import { renderText } from "../bed/render/text.ts";
import { makeReport } from "../bed/report.ts";
import { expectNothingWrong, reading } from "./expectations.ts";

const printed = print(makeReport(7, { mode: "distinct" }));
const lines = renderText(printed, l1a).split("\n");
const wordings = sections.map(({ ordinal, heading }) => `${ordinal}、${heading.text}`);
const isHeading = (line: string) => wordings.includes(line.trim());

/** The report made of other lines, as it is read. */
const readingOf = (text: readonly string[]) =>
  reading({
    file: "report.txt",
    bytes: new TextEncoder().encode(text.join("\n")),
    truths: [truthOf(printed)],
  });

async function expectOneReport(text: readonly string[]): Promise<void> {
  const { comparison, reports } = await readingOf(text);
  expect(reports).toHaveLength(1);
  expectNothingWrong(comparison);
  expect(comparison.cells).toMatchObject({ nulls: 0, wrong: 0 });
  expect(reports[0]?.title).not.toBeNull();
  expect(reports[0]?.order).toEqual(sections.map(({ key }) => key));
}

describe("a list of the headings is no report of its own", () => {
  const [title = "", ...rest] = lines;

  test("the report has all of them", () => {
    expect(lines.filter(isHeading)).toHaveLength(sections.length);
  });

  test("before the title, behind it and at the end of the file", async () => {
    await expectOneReport(["目录", ...wordings, ...lines]);
    await expectOneReport([title, "目录", ...wordings.flatMap((one) => [one, ""]), ...rest]);
    await expectOneReport([...lines, ...wordings]);
  });

  test("with dots and the numbers of pages", async () => {
    await expectOneReport([title, ...wordings.flatMap((one, index) => [one, `${index + 1}`]), ...rest]);
    await expectOneReport([title, ...wordings.map((one, index) => `${one}……${index + 1}`), ...rest]);
  });

  test("headings that stand nowhere else are those of the report", async () => {
    const { reports } = await readingOf([title, ...wordings]);
    expect(reports[0]?.order).toEqual(sections.map(({ key }) => key));
  });
});

describe("headings with the numbers of their sections in another style", () => {
  const numbered = (style: (number: number, wording: string) => string) =>
    lines.map((line) =>
      isHeading(line) ? style(wordings.indexOf(line.trim()), line.trim().replace(/^.、/u, "")) : line,
    );

  test.each<[string, (number: number, wording: string) => string]>([
    ["（一）", (number, wording) => `（${"一二三四五六"[number]}）${wording}`],
    ["㈠", (number, wording) => `${"㈠㈡㈢㈣㈤㈥"[number]}${wording}`],
    ["（1）", (number, wording) => `（${number + 1}）${wording}`],
    ["第一部分", (number, wording) => `第${"一二三四五六"[number]}部分  ${wording}`],
    ["壹、", (number, wording) => `${"壹贰叁肆伍陆"[number]}、${wording}`],
    ["Ⅰ、", (number, wording) => `${"ⅠⅡⅢⅣⅤⅥ"[number]}、${wording}`],
    ["IV.", (number, wording) => `${["I", "II", "III", "IV", "V", "VI"][number]}. ${wording}`],
    ["★一、★", (number, wording) => `★${"一二三四五六"[number]}、${wording}★`],
    ["【】", (_, wording) => `【${wording}】`],
  ])("%s", async (_, style) => {
    await expectOneReport(numbered(style));
  });

  test("a number that is another section's makes none", async () => {
    const { reports } = await readingOf(
      numbered((number, wording) => `（${"二三四五六一"[number]}）${wording}`),
    );
    expect(reports[0]?.order).toEqual([]);
  });

  test("a few of them are headings within a section", async () => {
    const inner = lines.flatMap((line) =>
      line.trim() === wordings[0] ? [line, "（二）主动公开政府信息情况", "（一）总体情况"] : [line],
    );
    const { reports } = await readingOf(inner);
    expect(reports[0]?.sections.overview?.heading).toBe(wordings[0]);
    expect(reports[0]?.order).toEqual(sections.map(({ key }) => key));
  });
});
