import { describe, expect, test } from "vitest";
import { lookOfFill } from "../../../src/read/excel/looks.ts";
import { stretchesOf, stretchesOfSigned, withSignedRuns } from "../../../src/read/excel/rich-text.ts";
import { plainLook } from "../../../src/read/lost.ts";
import { seenOf } from "../../../src/read/sheets/look.ts";

const read = (text: string, markup: string) => seenOf(stretchesOf(text, markup, plainLook), false).text;

const run = (text: string, align?: string) =>
  `<r>${align === undefined ? "" : `<rPr><vertAlign val="${align}"/></rPr>`}<t xml:space="preserve">${text}</t></r>`;

test.each<[string, string, string, string]>([
  ["a raised digit is none of the figure's", "4481", run("448") + run("1", "superscript"), "448¹"],
  ["nor is one below the line", "4481", run("448") + run("1", "subscript"), "448₁"],
  ["on the line it is", "4481", run("448") + run("1", "baseline"), "4481"],
  [
    "signs that are written with several count as one",
    "&<1",
    run("&amp;&#60;") + run("1", "superscript"),
    "&<¹",
  ],
  ["a run without text", "41", `<r></r>${run("4")}${run("1", "superscript")}`, "4¹"],
  ["what stands in no run is left as it is", "4481", run("4", "superscript"), "⁴481"],
])("%s", (_, text, markup, expected) => {
  expect(read(text, markup)).toBe(expected);
});

test("markup that is too long for the runs of a cell is left as it is", () => {
  const markup = run("448") + run("1", "superscript") + run("").repeat(1000);
  expect(read("4481", markup)).toBe("4481");
});

describe.each([
  ["in the table of strings", (markup: string, text: string) => stretchesOf(text, markup, plainLook)],
  [
    "in its cell",
    (markup: string) => stretchesOfSigned(withSignedRuns(markup).replaceAll(/<[^<>]+>/g, ""), plainLook),
  ],
])("a text %s", (_, stretches) => {
  const set = (text: string, look: string) => `<r><rPr>${look}</rPr><t>${text}</t></r>`;

  test.each<[string, string, string | undefined]>([
    ["<strike/>", "62", "struck"],
    ['<strike val="0"/>', "962", undefined],
    ['<sz val="1"/>', "62", "unshown"],
    ['<sz val="8"/>', "962", undefined],
    ['<color rgb="FFFFFFFF"/>', "62", "unshown"],
    ['<sz val="11"/><color theme="0"/>', "62", "unshown"],
    ['<color theme="0" tint="-0.5"/>', "962", undefined],
  ])("of which a run has %s", (look, text, unseen) => {
    const seen = seenOf(stretches(set("9", look) + run("62"), "962"), false);
    expect(seen).toEqual(unseen === undefined ? { text } : { text, unseen });
  });

  test("in white upon a colour is seen", () => {
    const white = set("9", '<color rgb="FFFFFFFF"/>') + run("62");
    expect(seenOf(stretches(white, "962"), true)).toEqual({ text: "962" });
  });
});

test("a run that says how it looks is not set as its cell is", () => {
  const struck = { ...plainLook, struck: true };
  expect(seenOf(stretchesOf("9", '<r><rPr><sz val="11"/></rPr><t>9</t></r>', struck), false).text).toBe("9");
  expect(seenOf(stretchesOf("9", "<r><t>9</t></r>", struck), false).text).toBe("");
});

test("a fill stands for a look, and a colour of the workbook itself for none", () => {
  expect(lookOfFill({ fgColor: { rgb: "00000D" } })).toEqual({
    struck: true,
    speck: false,
    white: true,
    painted: true,
  });
  expect(lookOfFill({ fgColor: { rgb: "1F4E7F" } })).toEqual({ ...plainLook, painted: false });
  expect(lookOfFill(undefined)).toEqual({ ...plainLook, painted: false });
});
