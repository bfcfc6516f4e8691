import { deflateSync, strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { annotateDocx } from "../../src/annotate/index.ts";
import type { LintFinding } from "../../src/lint/index.ts";
import type { TextEdit } from "../../src/rules/define.ts";
import { filesOf, pack } from "../read/docx/build.ts";
import { lettersIn, rejectAll } from "./revisions.ts";

const bold = "<w:rPr><w:b/></w:rPr>";
const run = (text: string, properties = "") => `<w:r>${properties}<w:t>${text}</w:t></w:r>`;

function suggest(body: string, ...edits: readonly Omit<TextEdit, "at">[]) {
  const bytes = pack(filesOf(`<w:p>${body}</w:p>`));
  const finding: LintFinding = {
    ...{ id: "", ruleId: "outdated-principle", messageId: "outdated", severity: "info", message: "旧" },
    ...{ cell: null, label: null, location: { paragraph: 1 }, expected: null, actual: null, related: [] },
    ...{ suggestion: null, basis: null, edits: edits.map((edit) => ({ at: { paragraph: 1 }, ...edit })) },
  };
  const options = { language: "zh", suggest: true, date: null, deflate: deflateSync } as const;
  const copy = annotateDocx(bytes, [{ findings: [finding], title: null }], options);
  const text = strFromU8(unzipSync(copy.bytes)["word/document.xml"] ?? new Uint8Array());
  const changes = [...text.matchAll(/<w:(ins|del) [^>]*author="gia-report"[^>]*>.*?<\/w:\1>/gs)].map(
    ([change]) =>
      change
        .replace(/<w:(ins|del) [^>]*>/, "<$1>")
        .replace(/<\/w:(?:ins|del)>$/, "")
        .replace(/ xml:space="preserve"/g, ""),
  );
  expect(lettersIn(rejectAll(copy.bytes))).toEqual(lettersIn(bytes));
  return { written: copy.suggestions, unwritten: copy.unwritten, changes, text };
}

describe("a correction as a tracked change", () => {
  test("changes only what differs, in the run's own look", () => {
    expect(
      suggest(run("电话09996123457。", bold), { written: "09996123457", right: "0999-6123457" }),
    ).toMatchObject({
      written: 1,
      changes: [`<ins><w:r>${bold}<w:t>-</w:t></w:r>`],
    });
  });

  test("over several runs takes out a piece of each and puts in once", () => {
    const { changes } = suggest(run("一、概") + run("述", bold) + run("如下"), {
      written: "概述",
      right: "总体情况",
    });
    expect(changes).toEqual([
      "<del><w:r><w:delText>概</w:delText></w:r>",
      `<del><w:r>${bold}<w:delText>述</w:delText></w:r>`,
      `<ins><w:r>${bold}<w:t>总体情况</w:t></w:r>`,
    ]);
  });

  test("entities and rare characters are one character each", () => {
    const { changes } = suggest(run("甲&amp;𠮷概述&lt;"), { written: "&𠮷概述<", right: "&𠮷总体情况<" });
    expect(changes).toEqual([
      "<del><w:r><w:delText>概述</w:delText></w:r>",
      "<ins><w:r><w:t>总体情况</w:t></w:r>",
    ]);
  });

  test("two of a kind where two were found", () => {
    const edit = { written: "概述", right: "总体情况" };
    expect(suggest(run("概述和概述"), edit, edit)).toMatchObject({ written: 2, unwritten: 0 });
  });

  test("in a link or a content control, amid bookmarks and remarks of the spelling checker", () => {
    const body = `<w:hyperlink>${run("概")}</w:hyperlink><w:bookmarkStart w:id="0" w:name="a"/><w:proofErr w:type="spellStart"/><w:sdt><w:sdtContent>${run("述")}</w:sdtContent></w:sdt>`;
    expect(suggest(body, { written: "概述", right: "总体情况" })).toMatchObject({ written: 1 });
  });

  test("numbers of changes go on behind those in use", () => {
    const { text } = suggest(`<w:bookmarkStart w:id="41" w:name="a"/>${run("概述")}`, {
      written: "概述",
      right: "总体情况",
    });
    expect(text).toContain('<w:del w:id="42" ');
    expect(text).toContain('<w:ins w:id="43" ');
  });

  test.each([
    ["the words are not there", run("总体情况")],
    ["they stand there twice and were found once", run("概述和概述")],
    ["a tab stands between", "<w:r><w:t>概</w:t><w:tab/><w:t>述</w:t></w:r>"],
    ["a drawing stands between", `${run("概")}<w:r><w:drawing/></w:r>${run("述")}`],
    ["somebody else inserted a part", `${run("概")}<w:ins w:id="1" w:author="某">${run("述")}</w:ins>`],
    [
      "somebody else changed the look of a part",
      run("概述", '<w:rPr><w:rPrChange w:id="1" w:author="某"><w:rPr/></w:rPrChange></w:rPr>'),
    ],
    ["Word drops blanks at the ends of the text", run(" 概述 ")],
    ["a comment stands in the text", run("概<!-- -->述")],
    [
      "somebody else deleted them",
      `<w:del w:id="1" w:author="某"><w:r><w:delText>概述</w:delText></w:r></w:del>`,
    ],
    ["the paragraph is empty", ""],
  ])("is left to the comment where %s", (_name, body) => {
    expect(suggest(body, { written: "概述", right: "总体情况" })).toMatchObject({
      written: 0,
      unwritten: 1,
      changes: [],
    });
  });

  test("two corrections of the same characters: the first is written", () => {
    const edits = [
      { written: "概述如下", right: "总体情况如下" },
      { written: "概述如", right: "总体情况如" },
    ];
    expect(suggest(run("概述如下"), ...edits)).toMatchObject({ written: 1, unwritten: 1 });
  });
});
