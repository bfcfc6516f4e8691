import { describe, expect, test } from "vitest";
import { soundRecords } from "../../../src/read/excel/records.ts";
import { defaultLimits } from "../../../src/read/index.ts";
import { inShort, refusalOf, sourceOf } from "../as-read.ts";
import { writeCompound } from "../ole/write-compound.ts";
import {
  at,
  begin,
  double,
  end,
  filled,
  format,
  label,
  narrow,
  packed,
  streamOf,
  u8,
  u16,
  u32,
  type Written,
  wide,
  workbookOf,
} from "./stream.ts";

const shown = async (sheet: readonly Written[], book: readonly Written[] = []) =>
  inShort((await sourceOf(workbookOf(sheet, book))).blocks);
const title = label(0, 0, "规章");
const number: Written = [0x0203, ...at(0, 1), double(26)];
const formula = (result: Uint8Array, terms: Uint8Array): Written => [
  0x0006,
  ...at(0, 1),
  result,
  filled(6),
  u16(terms.length),
  terms,
];
const textResult = Uint8Array.from([0, 0, 0, 0, 0, 0, 0xff, 0xff]);

describe("a workbook of Excel 97–2003", () => {
  test("gives its cells", async () => {
    expect(await shown([title, number])).toEqual([[["规章", "26"]]]);
  });

  test("gives results of formulas, whatever their terms are", async () => {
    // 0x1d has one byte behind it: whoever counts to the end of these terms passes it by.
    expect(await shown([title, formula(double(26), Uint8Array.of(0x44, 0, 0, 0, 0, 0x1d))])).toEqual([
      [["规章", "26"]],
    ]);
    const told: Written = [0x0207, u16(3), u8(1), wide("二十六")];
    expect(await shown([title, formula(textResult, Uint8Array.of(0x44)), told])).toEqual([
      [["规章", "二十六"]],
    ]);
  });

  test("is handed on without the terms of its formulas", () => {
    const before = [begin("sheet"), title];
    const stream = streamOf([...before, formula(double(26), Uint8Array.of(0x44, 1, 2)), end]);
    const counted = streamOf(before).length + 4 + 20;
    expect([...stream.subarray(counted, counted + 2)]).toEqual([3, 0]);
    const { bytes: sound } = soundRecords(stream, defaultLimits);
    expect([...sound.subarray(counted, counted + 2)]).toEqual([0, 0]);
    expect(sound).toHaveLength(stream.length);
  });

  test.each<[string, Written]>([
    [
      "a link over the whole sheet",
      [0x01b8, u16(0), u16(0xffff), u16(0), u16(0xffff), filled(16), u32(2), u32(0)],
    ],
    ["other workbooks, miscounted", [0x0017, u16(0xffff), filled(6)]],
    ["a text of Excel 2.0 without its length", [0x0007]],
    ["a comment on a picture that is not there", [0x001c, u16(0), u16(0), u16(0), u16(9), filled(8)]],
    ["a number of no record", [0x7fff, filled(40)]],
    ["a continuation of nothing", [0x003c, filled(40)]],
  ])("passes over %s", async (_, record) => {
    expect(await shown([title, number, record])).toEqual([[["规章", "26"]]]);
  });

  test("ends with its last sheet; what fills the sector is nothing", async () => {
    const bytes = streamOf([begin("sheet"), format, title, number, end]);
    expect(inShort((await sourceOf(packed(Uint8Array.of(...bytes, 0, 0, 9, 9, 1)))).blocks)).toEqual([
      [["规章", "26"]],
    ]);
  });

  test("gives shared texts that are cut between two records, and go on in another width", async () => {
    const shared: readonly Written[] = [
      [0x00fc, u32(2), u32(2), u16(4), u8(1), wide("规章")],
      [0x003c, u8(0), narrow("AB"), u16(2), u8(1), wide("许可")],
    ];
    const of = (row: number, index: number): Written => [0x00fd, ...at(row, 0), u32(index)];
    const figure = (row: number): Written => [0x0203, ...at(row, 1), double(row)];
    expect(await shown([of(0, 0), figure(0), of(1, 1), figure(1)], shared)).toEqual([
      [
        ["规章AB", "0"],
        ["许可", "1"],
      ],
    ]);
  });

  describe("whose cells look otherwise", () => {
    const font = (twips: number, options: number, colour: number): Written => [
      0x0031,
      u16(twips),
      u16(options),
      u16(colour),
      filled(8),
      u8(0),
      u8(0),
    ];
    const set = (own: number, pattern: number, colour: number): Written => [
      0x00e0,
      u16(own),
      filled(15),
      u8(pattern << 2),
      u16(colour),
    ];
    const black = font(220, 0, 8);
    const white = font(220, 0, 9);
    const figure: Written = [0x0203, u16(0), u16(1), u16(1), double(9)];
    const short: Written = [0x00bd, u16(0), u16(1), u16(1), u32(9 * 4 + 2), u16(1), u32(6), u16(2)];
    const seen = async (records: readonly Written[], book: readonly Written[]) => {
      const { blocks, notices } = await sourceOf(workbookOf([title, ...records, label(0, 3, "计")], book));
      return [inShort(blocks).flat(2)[1], notices.map(({ code }) => code)];
    };

    test.each<[string, Written, string]>([
      ["white", white, "value-not-shown"],
      ["white whatever the palette", font(220, 0, 1), "value-not-shown"],
      ["of a point", font(20, 0, 8), "value-not-shown"],
      ["struck", font(220, 8, 8), "struck-text-skipped"],
    ])("a number that is %s is blank, and told", async (_, own, code) => {
      expect(await seen([figure], [black, own, set(1, 0, 0)])).toEqual(["", [code]]);
      expect(await seen([short], [black, own, set(1, 0, 0)])).toEqual(["", [code]]);
      expect(await seen([figure], [black, own, set(1, 1, 9)])).toEqual(["", [code]]);
      // The fifth font has the number 5.
      expect(await seen([figure], [black, black, black, black, own, set(5, 0, 0)])).toEqual(["", [code]]);
    });

    test("so is one in the colour that fills its cell", async () => {
      const red = font(220, 0, 10);
      const told = ["", ["value-not-shown"]];
      expect(await seen([figure], [black, red, set(1, 1, 10)])).toEqual(told);
      expect(await seen([figure], [black, font(220, 0, 2), set(1, 1, 10)])).toEqual(told);
      expect(await seen([figure], [black, red, set(1, 1, 12)])).toEqual(["9", []]);
      expect(await seen([figure], [black, red, set(1, 2, 10)])).toEqual(["9", []]);
    });

    const palette = (red: number): Written => [0x0092, u16(2), filled(4), u8(red), filled(2, 255), u8(0)];
    test("a colour is white as the palette of the workbook has it", async () => {
      expect(await seen([figure], [black, white, set(1, 0, 0), palette(255)])).toEqual([
        "",
        ["value-not-shown"],
      ]);
      expect(await seen([figure], [black, white, set(1, 0, 0), palette(9)])).toEqual(["9", []]);
    });

    const area = [u16(0), u16(0), u16(1), u16(1)] as const;
    test.each<[string, readonly Written[], Written]>([
      ["on a colour", [], set(1, 1, 18)],
      ["on a pattern", [], set(1, 2, 9)],
      ["under a condition", [[0x01b0, u16(1), u16(0), ...area, u16(0)]], set(1, 0, 0)],
      ["under a scale of colours", [[0x0879, filled(12), u16(1), u16(0), ...area, u16(0)]], set(1, 0, 0)],
      ["in a table with a style", [[0x0872, filled(30)]], set(1, 0, 0)],
    ])("a white number %s is read", async (_, more, own) => {
      expect(await seen([figure, ...more], [black, white, own])).toEqual(["9", []]);
    });

    test("a white number beside a condition is not", async () => {
      const elsewhere = [u16(1), u16(9), u16(1), u16(1)];
      expect(
        await seen([figure, [0x01b0, u16(1), u16(0), ...elsewhere, u16(0)]], [black, white, set(1, 0, 0)]),
      ).toEqual(["", ["value-not-shown"]]);
    });

    const part = (head: number, type: number, ...body: number[]) => [
      ...[head, type, body.length, 0].flatMap((one) => [one & 0xff, one >>> 8]),
      ...body,
    ];
    const words = (...numbers: number[]) => numbers.flatMap((one) => [one & 0xff, one >>> 8]);
    const lying = (kind: number, ...anchor: number[]): Written[] => {
      const inside = [
        ...part((kind << 4) | 2, 0xf00a, ...filled(8)),
        ...part(0, 0xf010, ...words(2, ...anchor)),
      ];
      const shape = Uint8Array.from(part(0xf, 0xf004, ...inside));
      return [
        [0x00ec, shape.slice(0, 20)],
        [0x003c, shape.slice(20)],
      ];
    };
    test.each<[string, Written[], string | undefined]>([
      ["a picture in a blank cell", lying(75, 1, 100, 0, 0, 2, 0, 1, 0), "picture"],
      ["a picture over several", lying(75, 1, 100, 0, 0, 2, 9, 1, 0), undefined],
      ["the box of a note", lying(202, 1, 100, 0, 0, 2, 0, 1, 0), undefined],
    ])("%s", async (_, drawn, holds) => {
      const { blocks } = await sourceOf(workbookOf([title, ...drawn, label(0, 3, "计"), label(1, 0, "甲")]));
      const [grid] = blocks;
      const held = grid?.kind === "grid" ? grid.cells.flatMap((cell) => cell.holds ?? []) : [];
      expect(held).toEqual(holds === undefined ? [] : [holds]);
    });

    test.each([
      [0x00, ["", ["value-not-shown"]]],
      [0x10, ["0", []]],
    ])("a sheet that is looked at by options %i shows zeros or not", async (options, told) => {
      const view: Written = [0x023e, u16(options), filled(16)];
      const zero: Written = [0x0203, u16(0), u16(1), u16(0), double(0)];
      expect(await seen([view, zero], [])).toEqual(told);
      expect((await seen([view, figure], [black, black, set(1, 0, 0)]))[0]).toBe("9");
    });

    test("a row whose height somebody set to none is hidden, one that says nothing is not", async () => {
      const rowOf = (options: number): Written => [
        0x0208,
        ...[0, 0, 2, 0].map(u16),
        filled(4),
        u8(options),
        filled(3),
      ];
      const read = async (options: number) =>
        inShort((await sourceOf(workbookOf([rowOf(options), title, number]))).blocks);
      expect(await read(0x40)).toEqual([]);
      expect(await read(0)).toEqual([["规章", "26"]].map((one) => [one]));
    });
  });

  describe("with rich text", () => {
    const font = (way: number): Written => [0x0031, filled(8), u16(way), filled(4), u8(0), u8(0)];
    /** Fonts 0 to 3, and 5 and 6, which stand there as the fifth and the sixth. */
    const fonts = [0, 0, 0, 0, 1, 2].map(font);
    const [up, below, plain] = [5, 6, 3];
    const cell: Written = [0x00fd, ...at(0, 1), u32(0)];
    const rich = (
      text: Uint8Array,
      ...runs: readonly (readonly [start: number, font: number])[]
    ): Written => [
      0x00fc,
      u32(1),
      u32(1),
      u16(text.length),
      u8(8),
      u16(runs.length),
      text,
      ...runs.flatMap(([start, index]) => [u16(start), u16(index)]),
    ];

    test.each<[string, string, Written]>([
      ["a raised digit is none of the figure's", "448¹", rich(narrow("4481"), [3, up])],
      ["nor is one below the line", "448₁", rich(narrow("4481"), [3, below])],
      ["a run ends where the next one begins", "4⁴81", rich(narrow("4481"), [1, up], [2, plain])],
      ["on the line it is", "4481", rich(narrow("4481"), [3, plain])],
      [
        "a long text is left as it is",
        `${"4".repeat(3999)}1`,
        rich(narrow(`${"4".repeat(3999)}1`), [3999, up]),
      ],
    ])("%s", async (_, text, shared) => {
      expect(await shown([title, cell], [...fonts, shared])).toEqual([[["规章", text]]]);
    });

    test("of which a run is struck, and another says what its cell does not", async () => {
      const struck: Written = [0x0031, u16(220), u16(8), u16(8), filled(8), u8(0), u8(0)];
      const own: Written = [0x00e0, u16(1), filled(18)];
      const inStruck: Written = [0x00fd, u16(0), u16(1), u16(1), u32(0)];
      const book = [font(0), struck, own, rich(narrow("9627"), [1, 0], [3, 1])];
      expect(await shown([title, inStruck], book)).toEqual([[["规章", "62"]]]);
    });

    test("whose text and whose runs are cut between records", async () => {
      const shared: readonly Written[] = [
        [0x00fc, u32(1), u32(1), u16(4), u8(9), u16(2), wide("44")],
        [0x003c, u8(0), narrow("81"), u16(3)],
        [0x003c, u16(up), u16(4), u16(plain)],
      ];
      expect(await shown([title, cell], [...fonts, ...shared])).toEqual([[["规章", "448¹"]]]);
    });

    test("in the sheet in which it stands", async () => {
      const named = (place: number, name: string): Written => [
        0x0085,
        u32(place),
        u16(0),
        u8(1),
        u8(1),
        wide(name),
      ];
      const sheets = [
        [begin("sheet"), title, cell, end],
        [begin("sheet"), title, number, end],
      ] as const;
      const globals = (first: number, second: number) => [
        begin("book"),
        format,
        ...fonts,
        named(first, "甲"),
        named(second, "乙"),
        rich(narrow("4481"), [3, up]),
        end,
      ];
      const start = streamOf(globals(0, 0)).length;
      const behind = start + streamOf(sheets[0]).length;
      // The sheet that stands first in the stream is listed last: 甲 is the second.
      const stream = streamOf([...globals(behind, start), ...sheets.flat()]);
      expect(JSON.stringify(inShort((await sourceOf(packed(stream))).blocks))).toContain("448¹");
    });
  });

  test("may count more shared texts than it has", async () => {
    const shared: Written = [0x00fc, u32(9), u32(9), u16(2), u8(1), wide("规章")];
    expect(await shown([[0x00fd, ...at(0, 0), u32(0)], number], [shared])).toEqual([[["规章", "26"]]]);
  });

  test("leaves out the sheet of checks that gia-report put beside the report", async () => {
    const name = "gia_report_checks";
    const named = (terms: readonly number[]): readonly Written[] => [
      [0x01ae, u16(1), u16(0x0401)],
      [0x0017, u16(1), u16(0), u16(0), u16(0)],
      [
        0x0018,
        u16(0),
        u8(0),
        u8(name.length),
        u16(terms.length),
        filled(8),
        u8(0),
        narrow(name),
        Uint8Array.from(terms),
      ],
    ];
    const checks = label(0, 0, "核对的格");
    expect(await shown([checks, number], named([0x3a, 0, 0, 0, 0, 0, 0]))).toEqual([]);
    // Terms that do not end where they say: the name is passed over, and the sheet read.
    expect(await shown([checks, number], named([0x3a, 0, 0, 0, 0, 0, 0, 0x44]))).toEqual([
      [["核对的格", "26"]],
    ]);
  });
});

test("one that says of itself that it is of Excel 95 is refused by name", async () => {
  const earlier: Written = [0x0809, u16(0x0500), u16(5), filled(4)];
  expect((await refusalOf(packed(streamOf([earlier, end])))).code).toBe(
    (await refusalOf(writeCompound({ Book: filled(64) }))).code,
  );
});

describe("refused as damaged, at once", () => {
  test.each<[string, Written]>([
    ["a number that is cut short", [0x0203, ...at(0, 1), filled(4)]],
    ["numbers that do not fill their columns", [0x00bd, u16(0), u16(0), filled(6), u16(60_000)]],
    ["blanks that do not fill their columns", [0x00be, u16(0), u16(0), filled(2), u16(60_000)]],
    ["fewer merged areas than are counted", [0x00e5, u16(3), u16(0), u16(1), u16(0), u16(0)]],
    ["widths of columns that no sheet has", [0x007d, u16(0), u16(0xffff), filled(8)]],
    ["a cell in a column that no sheet has", [0x0203, ...at(0, 300), double(26)]],
    ["numbers in such columns", [0x00bd, u16(0), u16(300), filled(6), u16(300)]],
    ["blanks in such columns", [0x00be, u16(0), u16(300), filled(2), u16(300)]],
    ["a merged area that reaches there", [0x00e5, u16(1), u16(0), u16(0), u16(0), u16(300)]],
    ["a text that goes on behind its end", [0x0204, ...at(0, 0), u16(900), u8(1), wide("规章")]],
    ["a text with runs that does so", [0x00d6, ...at(0, 0), u16(900), u8(1), wide("规章")]],
    ["a text without the width of its characters", [0x0204, ...at(0, 0), u16(9)]],
    ["a result that is text, and is not there", formula(textResult, Uint8Array.of())],
    ["a result that does so", [0x0207, u16(900), u8(1), wide("规章")]],
  ])("%s", async (_, record) => {
    expect((await refusalOf(workbookOf([title, record]))).code).toBe("workbook-damaged");
  });

  test("a formula behind one whose text is missing", async () => {
    const waiting = formula(textResult, Uint8Array.of());
    const told: Written = [0x0207, u16(1), u8(1), wide("甲")];
    expect((await refusalOf(workbookOf([title, waiting, waiting, told]))).code).toBe("workbook-damaged");
  });

  test.each<[string, readonly Written[]]>([
    ["a shared text that does not end", [[0x00fc, u32(1), u32(1), u16(900), u8(1), wide("规章")]]],
    ["a shared text whose runs do not end", [[0x00fc, u32(1), u32(1), u16(1), u8(9), u16(900), wide("规")]]],
    ["a shared text of which one byte is left", [[0x00fc, u32(2), u32(2), u16(1), u8(1), wide("规"), u8(1)]]],
    [
      "half a character at the end of a record",
      [
        [0x00fc, u32(1), u32(1), u16(2), u8(1), wide("规"), u8(1)],
        [0x003c, u8(1), wide("章")],
      ],
    ],
  ])("%s", async (_, book) => {
    expect((await refusalOf(workbookOf([title], book))).code).toBe("workbook-damaged");
  });

  test("a sheet that does not end, and a record that does not", async () => {
    expect((await refusalOf(packed(streamOf([begin("sheet"), title])))).code).toBe("workbook-damaged");
    const cut = streamOf([begin("sheet"), title, number]).slice(0, -3);
    expect((await refusalOf(packed(cut))).code).toBe("workbook-damaged");
  });

  test("a sheet that is listed and not there", async () => {
    const listed: Written = [0x0085, u32(9999), u16(0), u8(1), u8(1), wide("乙")];
    expect((await refusalOf(workbookOf([title], [listed]))).code).toBe("workbook-damaged");
  });
});

test("a workbook with a password is named as such", async () => {
  expect((await refusalOf(workbookOf([title], [[0x002f, filled(6)]]))).code).toBe("input-encrypted");
});

test("more than limits.cells, blank ones counted", async () => {
  const blanks: Written = [0x00be, u16(1), u16(0), filled(8), u16(3)];
  const limits = { ...defaultLimits, cells: 5 };
  expect(inShort((await sourceOf(workbookOf([title, blanks]), limits)).blocks)).toEqual(["规章"]);
  expect((await refusalOf(workbookOf([title, number, blanks]), limits)).code).toBe("too-many-cells");
});
