import { expect, test } from "vitest";
import { withRaised } from "../../../src/read/excel/rich-text.ts";

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
])("%s", (_, text, markup, read) => {
  expect(withRaised(text, markup)).toBe(read);
});

test("what is too long for a figure is left as it is", () => {
  const long = "4".repeat(100);
  expect(withRaised(`${long}1`, run(long) + run("1", "superscript"))).toBe(`${long}1`);
  const markup = run("448") + run("1", "superscript") + run("").repeat(1000);
  expect(withRaised("4481", markup)).toBe("4481");
});
