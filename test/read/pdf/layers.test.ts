import { describe, expect, test } from "vitest";
import { readPdf } from "../../../src/read/pdf/index.ts";
import { shownLayers } from "../../../src/read/pdf/layers.ts";
import { chineseFont, hexOf, packPdf } from "../../bed/render/pdf.ts";

/** Layers 1 and 2 are on, 9 is off. */
const isShown = shownLayers({ baseState: null, on: [], off: ["9"] });

describe("a layer that stands for others is shown as it says", () => {
  test.each<[string | null, readonly string[], boolean]>([
    ["AllOn", ["1", "2"], true],
    ["AllOn", ["1", "9"], false],
    ["AllOff", ["9"], true],
    ["AllOff", ["1", "9"], false],
    ["AnyOff", ["1", "9"], true],
    ["AnyOff", ["1", "2"], false],
    ["AnyOn", ["1", "9"], true],
    [null, ["9"], false],
    [null, [], true],
  ])("%s of %j", (policy, ids, shown) => {
    expect(isShown({ type: "OCMD", ids, policy, expression: null })).toBe(shown);
  });

  test.each<[unknown[], boolean]>([
    [["And", "1", "2"], true],
    [["And", "1", "9"], false],
    [["Or", "1", "9"], true],
    [["Or", "9"], false],
    [["Not", "1"], false],
    [["Not", "9"], true],
    [["And", "1", ["Not", ["Or", "9", "2"]]], false],
  ])("%j", (expression, shown) => {
    expect(isShown({ type: "OCMD", expression })).toBe(shown);
  });
});

test("layers that are off unless they are switched on", () => {
  const some = shownLayers({ baseState: "OFF", on: ["1"], off: [] });
  expect([some({ id: "1" }), some({ id: "2" }), some(null)]).toEqual([true, false, true]);
  expect(shownLayers(null)({ id: "9" })).toBe(true);
});

test("what an expression hides on a page is not read", async () => {
  const show = (text: string, y: number) => `BT /F1 12 Tf 60 ${y} Td ${hexOf(text)} Tj ET`;
  const content = `${show("看得见", 700)} /OC /L BDC ${show("12", 650)} EMC`;
  const { blocks } = await readPdf(
    packPdf([
      "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [6 0 R] /D << >> >> >>",
      "<< /Type /Pages /Count 1 /Kids [7 0 R] /MediaBox [0 0 595 842] >>",
      ...chineseFont,
      "<< /Type /OCG /Name (draft) >>",
      "<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 3 0 R >> /Properties << /L << /Type /OCMD /VE [/Not 6 0 R] >> >> >> /Contents 8 0 R >>",
      ["", content],
    ]),
  );
  expect(blocks.map((block) => "text" in block && block.text)).toEqual(["看得见"]);
});
