import { describe, expect, test } from "vitest";
import { readExample } from "../../src/example/read.ts";
import type { Layout } from "../../src/example/report.ts";
import { rules } from "../../src/rules/index.ts";

/** What is found in the examples of all rules, by rule and example: the message, its cell and its figures. */
async function findingsOf(layout?: Layout): Promise<Map<string, string[]>> {
  const findings = new Map<string, string[]>();
  for (const rule of rules) {
    for (const example of rule.examples) {
      const { report, context } = await readExample(example, layout);
      const found: string[] = [];
      rule.check(
        report,
        (messageId, { cell = "", expected = "", actual = "" }) =>
          found.push([messageId, cell, expected, actual].join(" ")),
        context,
      );
      findings.set(`${rule.id}: ${example.name}`, found);
    }
  }
  return findings;
}

/** The same for all layouts. */
const asGiven = await findingsOf();

/** Examples whose findings are others in that layout. */
async function changedIn(layout: Layout, isAbout: (example: string) => boolean = () => false) {
  const laidOut = await findingsOf(layout);
  return [...asGiven].flatMap(([example, found]) => {
    const other = laidOut.get(example) ?? [];
    return isAbout(example) || found.join("\n") === other.join("\n")
      ? []
      : [`${example}: ${found.join(", ")} → ${other.join(", ")}`];
  });
}

/** Lines of so many characters, as every PDF and many mails have them. */
function cutAt(width: number): Layout {
  return (paragraph) => paragraph.match(new RegExp(`.{1,${width}}`, "gu"))?.join("\n") ?? paragraph;
}

/** The same with the first lines of paragraphs indented, which tells them all apart. */
function indented(width: number): Layout {
  return (paragraph) => `　　${paragraph}`.match(new RegExp(`.{1,${width}}`, "gu"))?.join("\n") ?? paragraph;
}

const fullWidth: Layout = (paragraph) =>
  paragraph.replace(/[\d,:;()]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const halfWidth: Layout = (paragraph) =>
  paragraph.replace(/[，：；（）]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
const spaced: Layout = (paragraph) =>
  paragraph.replace(/(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/gu, " ");

/** Two examples of the hundreds that are themselves about the ends of lines and sentences. */
const ofLineEnds: ReadonlySet<string> = new Set([
  "contact-incomplete: 分两行写 over two lines",
  "missing-terminal-punctuation: 部分最后一段 at the end of a section",
]);
const areOfLineEnds = (example: string) => ofLineEnds.has(example);
const widths = Array.from({ length: 41 }, (_, index) => 20 + index);

describe("how the text is laid out changes no finding", () => {
  test.each(widths)("lines of %i characters", async (width) => {
    expect(await changedIn(cutAt(width), areOfLineEnds)).toEqual([]);
  });

  test.each([22, 28, 35, 39, 44, 53])("lines of %i characters, paragraphs indented", async (width) => {
    expect(await changedIn(indented(width), areOfLineEnds)).toEqual([]);
  });

  test.each([
    ["full width", fullWidth],
    ["half width", halfWidth],
    ["blanks beside figures", spaced],
  ])("%s", async (_name, layout) => {
    expect(await changedIn(layout)).toEqual([]);
  });
});
