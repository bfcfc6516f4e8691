import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { shownIn } from "../../bench/score/shown.ts";
import type { CellPointer } from "../../src/form/index.ts";
import type { CellValue } from "../../src/report/model.ts";
import type { Truth } from "../bed/report.ts";

const cells = (...values: CellValue[]) =>
  new Map(values.map((value, index) => [`/remedies/table/${index}` as CellPointer, value]));

function truthWith(...values: CellValue[]): Truth {
  return {
    form: "2021",
    organization: undefined,
    year: undefined,
    title: undefined,
    period: undefined,
    publishedOn: undefined,
    contact: undefined,
    cells: cells(...values),
    sections: new Map(),
  };
}

const text = (content: string, ...values: CellValue[]) => ({
  file: "a.txt",
  bytes: strToU8(content),
  truths: [truthWith(...values)],
});

describe("what the text of a file permits", () => {
  test("a figure that stands alone between separators is shown", () => {
    expect(shownIn(text("规章 | 12 |34\t56\n", 12, 34, 56))).toEqual({ filled: 3, shown: 3 });
  });

  test("one that is glued to another or to a label is not, nor is one in prose", () => {
    expect(shownIn(text("规章1234\n收到12件，答复34件。\n", 12, 34))).toEqual({ filled: 2, shown: 0 });
  });

  test("a figure due in two reports must stand twice", () => {
    const truths = [truthWith(7), truthWith(7)];
    expect(shownIn({ file: "a.txt", bytes: strToU8("7\n"), truths })).toEqual({ filled: 2, shown: 1 });
    expect(shownIn({ file: "a.txt", bytes: strToU8("7\n7\n"), truths })).toEqual({ filled: 2, shown: 2 });
  });

  test("signs, units, full width and thousands do not hide it", () => {
    const written = text(
      "减3 | ＋１２ | 1,234 | 75万元 | 0.50",
      -3,
      12,
      1234,
      { value: 75, unit: "万元" },
      0.5,
    );
    expect(shownIn(written)).toEqual({ filled: 5, shown: 5 });
  });

  test("the cells of an old Word document are told apart", () => {
    const bytes = new Uint8Array(Buffer.from("\u0000规章\u000712\u000734\u0007\u0007", "utf16le"));
    expect(shownIn({ file: "a.doc", bytes, truths: [truthWith(12, 34, 1234)] })).toEqual({
      filled: 3,
      shown: 2,
    });
  });

  test("the cells of a CSV file are told apart", () => {
    expect(shownIn(text("规章,448,677,899\n", 448, 677, 899))).toEqual({ filled: 3, shown: 3 });
  });

  test("blank cells ask for nothing", () => {
    expect(shownIn(text("5", 5, null))).toEqual({ filled: 1, shown: 1 });
  });

  test("markup within a figure does not part it, an element of its own does", () => {
    const page = "<table><tr><td><b>1</b>2</td><td>34</td></tr></table>";
    expect(shownIn({ ...text(page, 12, 34), file: "a.html" })).toEqual({ filled: 2, shown: 2 });
    expect(shownIn({ ...text(page, 1, 234), file: "a.html" })).toEqual({ filled: 2, shown: 0 });
  });

  test("Word files are read through their markup", () => {
    const body =
      "<w:tc><w:p><w:r><w:t>1</w:t></w:r><w:r><w:t>2</w:t></w:r></w:p></w:tc><w:tc><w:p><w:t>34</w:t></w:p></w:tc>";
    const bytes = zipSync({ "word/document.xml": strToU8(body) });
    expect(shownIn({ file: "a.docx", bytes, truths: [truthWith(12, 34)] })).toEqual({ filled: 2, shown: 2 });
  });

  test("zeros and repeated figures prove nothing, PDF is no text", () => {
    expect(shownIn(text("0 1", 0, 1))).toBeNull();
    expect(shownIn(text("2 2", 2, 2))).toBeNull();
    expect(shownIn({ ...text("5", 5), file: "a.pdf" })).toBeNull();
  });
});
