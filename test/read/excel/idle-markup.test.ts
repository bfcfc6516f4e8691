import { expect, test } from "vitest";
import { withoutIdle } from "../../../src/read/excel/idle-markup.ts";
import { defaultLimits } from "../../../src/read/source.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** What is left of markup in a sheet, each run of blanks as one. */
function left(markup: string, before = ""): string {
  const bytes = new TextEncoder().encode(`${before}<worksheet xmlns="${main}">${markup}</worksheet>`);
  const kept = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
    withoutIdle({ name: "xl/worksheets/sheet1.xml", bytes }, defaultLimits),
  );
  expect(kept).toHaveLength(before.length + markup.length + `<worksheet xmlns="${main}"></worksheet>`.length);
  return kept
    .slice(before.length)
    .replace(/^<worksheet [^>]*>|<\/worksheet>$/g, "")
    .replace(/ +/g, " ");
}

test("the wording of a formula goes; that there is one stays", () => {
  expect(left("<c><f>SUM(A1:A9)</f><v>45</v></c>")).toBe("<c><f>1 </f><v>45</v></c>");
  expect(left('<c><f t="shared" si="0"/><v>45</v></c>')).toBe("<c><f>1 </f><v>45</v></c>");
});

test("also behind a mark of the order of bytes", () => {
  expect(left("<c><f>SUM(A1:A9)</f><v>45</v></c>", "\ufeff")).toBe("<c><f>1 </f><v>45</v></c>");
});

test("an empty formula has no room for a word", () => {
  expect(left("<c><f/><v>45</v></c>")).toBe("<c><f/><v>45</v></c>");
});

test("areas of links and widths go, whatever stands in quotes; what is hidden stays", () => {
  expect(left(`<hyperlink ref="A1" display="a>b" tooltip='"/>'/>`)).toBe("<hyperlink />");
  expect(left('<col min="1" max="9" width="8"/>')).toBe("<col />");
  expect(left('<col min="1" max="9" hidden="1"/>')).toBe('<col min="1" max="9" hidden="1"/>');
});

test("digits that a text in its cell raises are written as such, in the room that there is", () => {
  const cell = (runs: string) =>
    `<c t="inlineStr"><x:is xmlns:x="${main}">${runs}</x:is></c><c t="inlineStr"><is/></c>`;
  const run = (text: string, more = "") => `<x:r>${more}<x:t>${text}</x:t></x:r>`;
  const up = '<x:rPr><x:vertAlign val="superscript"/></x:rPr>';
  const after = (markup: string) => {
    const bytes = new TextEncoder().encode(`<worksheet xmlns="${main}">${markup}</worksheet>`);
    const kept = withoutIdle({ name: "xl/worksheets/sheet1.xml", bytes }, defaultLimits);
    expect(kept).toHaveLength(bytes.length);
    return new TextDecoder().decode(kept).replace(/ +/g, " ");
  };
  expect(after(cell(run("448") + run("1", up)))).toContain(`${run("448")}${run("¹")} </x:is></c><c`);
  const long = "1".repeat(60);
  for (const kept of [run("448") + run("1"), run("4") + run("&lt;1", up), run("4") + run(long, up)])
    expect(after(cell(kept))).toContain(`${kept}</x:is>`);
});
