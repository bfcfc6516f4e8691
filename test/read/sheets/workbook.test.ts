import { utils, type WorkSheet, write } from "@e965/xlsx";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { defaultLimits } from "../../../src/read/index.ts";
import { notShown } from "../../../src/read/sheets/no-result.ts";
import { cellXml, packXlsx, rowXml, type WrittenSheet } from "../../bed/render/xlsx.ts";
import { inShort, refusalOf, sourceOf } from "../as-read.ts";

const sheet = (rows: readonly string[], more: Partial<WrittenSheet> = {}): WrittenSheet => ({
  name: "表三",
  rows,
  merges: [],
  ...more,
});
const row = (number: number, texts: readonly string[], attributes = "") =>
  rowXml(
    number,
    texts.map((text, column) => cellXml(number, column, text)),
    attributes,
  );
const blocksOf = async (...sheets: readonly WrittenSheet[]) => (await sourceOf(packXlsx(sheets))).blocks;

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The first sheet with its markup changed; without compression, so that its bytes are those of the file. */
function changed(bytes: Uint8Array, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const name = "xl/worksheets/sheet1.xml";
  const text = change(new TextDecoder().decode(parts[name]));
  return zipSync({ ...parts, [name]: new TextEncoder().encode(text) }, { level: 0 });
}

function styled(written: WrittenSheet, styles: string): Uint8Array {
  const {
    "[Content_Types].xml": types,
    "xl/_rels/workbook.xml.rels": relations,
    ...parts
  } = unzipSync(packXlsx([written]));
  const more = (part: Uint8Array | undefined, end: string, added: string) =>
    new TextEncoder().encode(new TextDecoder().decode(part).replace(end, added + end));
  return zipSync({
    ...parts,
    "[Content_Types].xml": more(
      types,
      "</Types>",
      `<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>`,
    ),
    "xl/_rels/workbook.xml.rels": more(
      relations,
      "</Relationships>",
      `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>`,
    ),
    "xl/styles.xml": new TextEncoder().encode(styles),
  });
}

/** With a drawing on its first sheet; `corners`: column, offset in it, row, offset in it, where it begins and ends. */
function drawnOn(written: WrittenSheet, corners: readonly (readonly number[])[], shape: string): Uint8Array {
  const [from = "", to = ""] = corners.map((numbers) =>
    ["col", "colOff", "row", "rowOff"].map((name, at) => `<d:${name}>${numbers[at]}</d:${name}>`).join(""),
  );
  return anchoredOn(
    packXlsx([written]),
    `<d:twoCellAnchor><d:from>${from}</d:from><d:to>${to}</d:to>${shape}</d:twoCellAnchor>`,
  );
}

function anchoredOn(book: Uint8Array, anchor: string): Uint8Array {
  const xml = (text: string) => new TextEncoder().encode(text);
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing";
  return zipSync({
    ...unzipSync(book),
    "xl/worksheets/_rels/sheet1.xml.rels": xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${type}" Target="../drawings/drawing1.xml"/></Relationships>`,
    ),
    "xl/drawings/drawing1.xml": xml(
      `<d:wsDr xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">${anchor}</d:wsDr>`,
    ),
  });
}

describe("a workbook", () => {
  test.each([
    [
      "a picture in a blank cell",
      [
        [1, 9, 0, 9],
        [1, 99, 0, 99],
      ],
      "<d:pic/>",
      "picture",
    ],
    [
      "a text box up to the edges of the cell",
      [
        [1, 0, 0, 0],
        [2, 0, 1, 0],
      ],
      "<d:sp/>",
      "object",
    ],
    [
      "a text box that is hidden",
      [
        [1, 0, 0, 0],
        [2, 0, 1, 0],
      ],
      '<d:sp><d:cNvPr hidden="1"/></d:sp>',
      undefined,
    ],
    [
      "a seal over several cells",
      [
        [1, 0, 0, 0],
        [2, 9, 1, 9],
      ],
      "<d:pic/>",
      undefined,
    ],
    [
      "a picture beside the table",
      [
        [900, 0, 0, 0],
        [900, 9, 0, 9],
      ],
      "<d:pic/>",
      undefined,
    ],
    [
      "a picture over the figure of another cell",
      [
        [2, 0, 0, 0],
        [2, 9, 0, 9],
      ],
      "<d:pic/>",
      undefined,
    ],
  ])("%s", async (_name, corners, shape, holds) => {
    const table = sheet([row(0, ["规章", "", "2"]), row(1, ["许可", "1", "2"])]);
    const [grid] = (await sourceOf(drawnOn(table, corners, shape))).blocks;
    const cells = grid?.kind === "grid" ? grid.cells : [];
    expect(grid).toMatchObject({ width: 3 });
    expect(cells.flatMap((cell) => cell.holds ?? [])).toEqual(holds === undefined ? [] : [holds]);
    if (holds !== undefined) expect(cells[1]).toMatchObject({ text: "", holds });
  });

  const [pixel, point] = [9525, 12_700];
  const oneCell = (column: number, row_: number, width: number, height: number) =>
    `<d:oneCellAnchor><d:from><d:col>${column}</d:col><d:colOff>0</d:colOff><d:row>${row_}</d:row><d:rowOff>0</d:rowOff></d:from><d:ext cx="${width * pixel}" cy="${height * point}"/><d:pic><d:spPr><d:xfrm><d:ext cx="9" cy="9"/></d:xfrm></d:spPr></d:pic></d:oneCellAnchor>`;
  const absolute = (x: number, y: number, width: number, height: number) =>
    `<d:absoluteAnchor><d:pos x="${x * pixel}" y="${y * point}"/><d:ext cx="${width * pixel}" cy="${height * point}"/><d:sp/></d:absoluteAnchor>`;
  test.each([
    ["from a cell", oneCell(1, 1, 60, 14), "", "picture"],
    ["from a cell, and over several", oneCell(1, 1, 200, 14), "", undefined],
    [
      "from a cell that is wide",
      oneCell(1, 1, 200, 14),
      '<cols><col min="2" max="2" width="40"/></cols>',
      "picture",
    ],
    ["from a cell that is high", oneCell(1, 1, 60, 60), '<sheetFormatPr defaultRowHeight="70"/>', "picture"],
    ["wherever cells are", absolute(64, 15, 64, 15), "", "object"],
    [
      "wherever cells are, behind a wide column",
      absolute(290, 15, 60, 15),
      '<cols><col min="1" max="1" width="40"/></cols>',
      "object",
    ],
    [
      "wherever cells are, behind a hidden column",
      absolute(1, 15, 60, 15),
      '<cols><col min="1" max="1" hidden="1"/></cols>',
      "object",
    ],
    [
      "wherever cells are, below a high row",
      absolute(64, 100, 60, 15),
      '<sheetFormatPr defaultRowHeight="100"/>',
      "object",
    ],
    ["over several, wherever they are", absolute(64, 15, 640, 15), "", undefined],
  ])("what is laid %s is over a blank cell", async (_, anchor, sizes, holds) => {
    const table = packXlsx([sheet([row(0, ["规章", "1", "2"]), row(1, ["许可", "", "2"])])]);
    const sized = changed(table, (text) => text.replace("<sheetData>", `${sizes}<sheetData>`));
    const [grid] = (await sourceOf(anchoredOn(sized, anchor))).blocks;
    const held = grid?.kind === "grid" ? grid.cells.flatMap((cell) => cell.holds ?? []) : [];
    expect(held).toEqual(holds === undefined ? [] : [holds]);
  });

  test("a picture in a merged cell lies in it, over however much of it", async () => {
    const rows = [row(0, ["规章", "", "", "3"]), row(1, ["许可", "1", "2", "3"])];
    const table = sheet(rows, { merges: ["B1:C1"] });
    const picture = drawnOn(
      table,
      [
        [1, 0, 0, 0],
        [2, 9, 0, 9],
      ],
      "<d:pic/>",
    );
    expect((await sourceOf(picture)).blocks[0]).toMatchObject({
      cells: [{ text: "规章" }, { holds: "picture", columnSpan: 2 }, {}, {}, {}, {}, {}],
    });
  });

  test("is told by its content and named by its kind", async () => {
    expect((await sourceOf(packXlsx([sheet([row(0, ["规章", "2"])])]))).kind).toBe("xlsx");
  });

  test("gives a table with merged cells, and places as people say them", async () => {
    const merged = sheet([row(3, ["甲", "", "乙"]), row(4, ["", "", "3"])], { merges: ["A4:B5"] });
    const [grid] = await blocksOf(merged);
    expect(inShort(grid === undefined ? [] : [grid])).toEqual([[["甲 (2×2)", "乙"], ["3"]]]);
    expect(grid?.at).toEqual({ sheet: "表三", cell: "A4", table: 1 });
    expect(grid?.kind === "grid" ? grid.cells.map(({ at }) => at) : []).toEqual([
      { sheet: "表三", cell: "A4", table: 1, row: 1, column: 1 },
      { sheet: "表三", cell: "C4", table: 1, row: 1, column: 3 },
      { sheet: "表三", cell: "C5", table: 1, row: 2, column: 3 },
    ]);
  });

  test("gives a text that stands alone in its row as a paragraph, above, between and below tables", async () => {
    const rows = [
      row(0, ["标题"]),
      row(1, ["规章", "2"]),
      row(2, ["三、其他"]),
      row(3, ["许可", "3"]),
      row(4, ["注"]),
    ];
    expect(inShort(await blocksOf(sheet(rows)))).toEqual([
      "标题",
      [["规章", "2"]],
      "三、其他",
      [["许可", "3"]],
      "注",
    ]);
  });

  test("keeps a label whose figures are blank but have a border in its table", async () => {
    const rows = [row(0, ["规章", "2"]), row(1, ["许可", ""]), row(2, ["处罚", "4"])];
    expect(inShort(await blocksOf(sheet(rows)))).toEqual([
      [
        ["规章", "2"],
        ["许可", ""],
        ["处罚", "4"],
      ],
    ]);
  });

  test("parts tables at an empty row, and counts them through all sheets", async () => {
    const one = sheet([row(0, ["规章", "2"]), row(2, ["许可", "3"])]);
    const other = sheet([row(0, ["处罚", "4"])], { name: "表四" });
    expect((await blocksOf(one, other)).map(({ at }) => at.table)).toEqual([1, 2, 3]);
  });

  test("leaves hidden sheets out and names them", async () => {
    const hidden = sheet([row(0, ["旧", "9"])], { name: "旧表", hidden: true });
    const { blocks, notices } = await sourceOf(packXlsx([sheet([row(0, ["规章", "2"])]), hidden]));
    expect(inShort(blocks)).toEqual([[["规章", "2"]]]);
    expect(notices).toEqual([{ code: "hidden-cells-skipped", detail: "旧表" }]);
  });

  test("leaves hidden rows and columns out, counts them, and names the other cells as the program does", async () => {
    const columns = `<cols><col min="2" max="2" width="9" hidden="1"/></cols>`;
    const rows = [
      row(0, ["规章", "8", "2"]),
      row(1, ["旧", "7", "1"], ` hidden="1"`),
      row(2, ["许可", "6", "3"]),
    ];
    const { blocks, notices } = await sourceOf(packXlsx([sheet(rows, { columns })]));
    expect(inShort(blocks)).toEqual([
      [
        ["规章", "2"],
        ["许可", "3"],
      ],
    ]);
    const [grid] = blocks;
    expect(grid?.kind === "grid" ? grid.cells.map(({ at }) => at.cell) : []).toEqual([
      "A1",
      "C1",
      "A3",
      "C3",
    ]);
    expect(notices).toEqual([{ code: "hidden-cells-skipped", detail: "表三!B:B、表三!2:2" }]);
  });

  test.each(["xlsx", "biff8"] as const)(
    "a value that its format does not show is blank, and told with its place: %s",
    async (bookType) => {
      const page = utils.aoa_to_sheet([
        ["规章", 0, 2],
        ["许可", 3, 4],
      ]);
      for (const name of ["B1", "C1"]) page[name] = { t: "n", v: page[name].v, z: "0;;;" };
      page.C2 = { t: "n", v: 4, z: ";;;" };
      const book = { SheetNames: ["表三"], Sheets: { 表三: page } };
      const { blocks, notices } = await sourceOf(new Uint8Array(write(book, { type: "array", bookType })));
      expect(inShort(blocks)).toEqual([
        [
          ["规章", "", "2"],
          ["许可", "3", ""],
        ],
      ]);
      expect(notices).toEqual([
        { code: "value-not-shown", at: { sheet: "表三", cell: "B1" }, detail: "表三!B1、表三!C2" },
      ]);
    },
  );

  test("a merged cell whose value is not shown is told too", async () => {
    const page = utils.aoa_to_sheet([
      ["规章", "甲", "乙"],
      ["许可", 0, ""],
    ]);
    page.B2 = { t: "n", v: 0, z: ";;;" };
    page["!merges"] = [utils.decode_range("B2:C2")];
    const book = { SheetNames: ["表三"], Sheets: { 表三: page } };
    const { notices } = await sourceOf(new Uint8Array(write(book, { type: "array", bookType: "xlsx" })));
    expect(notices).toMatchObject([{ code: "value-not-shown", detail: "表三!B2" }]);
  });

  test("rows and columns as high or wide as nothing are hidden", async () => {
    const written = sheet(
      [row(0, ["规章", "9", "2"]), row(1, ["旧", "7", "8"], ' ht="0" customHeight="1"')],
      {
        columns: '<cols><col min="2" max="2" width="0"/><col min="3" max="3" width="9"/></cols>',
      },
    );
    const { blocks, notices } = await sourceOf(packXlsx([written]));
    expect(inShort(blocks)).toEqual([[["规章", "2"]]]);
    expect(notices).toEqual([{ code: "hidden-cells-skipped", detail: "表三!B:B、表三!2:2" }]);
  });

  test("names a few of many hidden rows, and counts them", async () => {
    const rows = Array.from({ length: 9 }, (_, at) => row(at, ["旧", "7"], at < 8 ? ` hidden="1"` : ""));
    const { notices } = await sourceOf(packXlsx([sheet(rows)]));
    const named = [1, 2, 3, 4, 5, 6].map((at) => `表三!${at}:${at}`).join("、");
    expect(notices).toEqual([{ code: "hidden-cells-skipped", detail: `${named}…8` }]);
  });

  test("shows a merged cell of which a part is hidden", async () => {
    const rows = [row(0, ["甲", "1"]), row(1, ["", "2"], ` hidden="1"`), row(2, ["", "3"])];
    expect(inShort(await blocksOf(sheet(rows, { merges: ["A1:A3"] })))).toEqual([[["甲 (2×1)", "1"], ["3"]]]);
  });

  test.each(['<c r="B1"><f>SUM(B2:B3)</f></c>', '<c r="B1"><f>SUM(B2:B3)</f><v></v></c>'])(
    "a formula without its result is no figure: %s",
    async (formula) => {
      const rows = [rowXml(0, [cellXml(0, 0, "总计"), formula])];
      const { blocks, notices } = await sourceOf(packXlsx([sheet(rows)]));
      expect(JSON.stringify(inShort(blocks))).not.toMatch(/\d/);
      expect(notices).toEqual([{ code: "formula-without-value", detail: "1" }]);
    },
  );

  test("a formula with its result is that figure", async () => {
    const rows = [rowXml(0, [cellXml(0, 0, "总计"), `<c r="B1"><f>1+1</f><v>2</v></c>`])];
    expect(inShort(await blocksOf(sheet(rows)))).toEqual([[["总计", "2"]]]);
  });

  test("cells that share a formula, or have one of many cells, show their results, or that these are missing", async () => {
    const shared = (cell: string, result: string) =>
      `<c r="${cell}"><f t="shared" si="0"/>${result === "" ? "" : `<v>${result}</v>`}</c>`;
    const rows = [
      rowXml(0, [cellXml(0, 0, "总计"), `<c r="B1"><f t="shared" ref="B1:B3" si="0">C1+D1</f><v>2</v></c>`]),
      rowXml(1, [cellXml(1, 0, "甲"), shared("B2", "5")]),
      rowXml(2, [cellXml(2, 0, "乙"), shared("B3", "")]),
      rowXml(3, [cellXml(3, 0, "丙"), `<c r="B4"><f t="array" ref="B4:B5">A1:A2*1</f><v>7</v></c>`]),
      rowXml(4, [cellXml(4, 0, "丁"), `<c r="B5"><v>8</v></c>`]),
    ];
    const { blocks, notices } = await sourceOf(packXlsx([sheet(rows)]));
    const [texts] = inShort(blocks);
    expect(texts).toEqual([
      ["总计", "2"],
      ["甲", "5"],
      ["乙", expect.not.stringMatching(/\d/)],
      ["丙", "7"],
      ["丁", "8"],
    ]);
    expect(notices).toEqual([{ code: "formula-without-value", detail: "1" }]);
  });

  test("formats of numbers are kept with every character, and go to the cells that name them", async () => {
    const styles =
      `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="0&quot;件 &amp; 份&quot;"/></numFmts>` +
      `<fonts><font><sz val="11"/></font></fonts><cellStyleXfs><xf numFmtId="10"/></cellStyleXfs>` +
      `<cellXfs><xf numFmtId="0"/><xf numFmtId="164" fillId="7"/><xf numFmtId="4"/></cellXfs>` +
      `<dxfs><dxf><numFmt numFmtId="164" formatCode="0.0"/></dxf></dxfs></styleSheet>`;
    const cells = [cellXml(0, 0, "甲"), `<c r="B1" s="1"><v>3</v></c>`, `<c r="C1" s="2"><v>1234</v></c>`];
    expect(inShort((await sourceOf(styled(sheet([rowXml(0, cells)]), styles))).blocks)).toEqual([
      [["甲", "3件 & 份", "1,234.00"]],
    ]);
  });

  test.each([
    ["[$-804]#,##0", "1,234,567"],
    ["[DBNum1][$-804]General", "1234567"],
    ["[$-804]G/通用格式", "1234567"],
    ["[$￥-804]0", "￥1234567"],
  ])("the language of a number format is no sign: %s", async (format, text) => {
    const styles = `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="${format}"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs></styleSheet>`;
    const cells = [cellXml(0, 0, "甲"), `<c r="B1" s="1"><v>1234567</v></c>`];
    expect(inShort((await sourceOf(styled(sheet([rowXml(0, cells)]), styles))).blocks)).toEqual([
      [["甲", text]],
    ]);
  });

  test.each([
    ["0!.0,&quot;万&quot;", "123.5万"],
    ["0.00,,", "1.23"],
    ["#,##0", "1,234,567"],
    ["[&gt;1]0,;0", notShown],
  ])("what a format divides is read as it is seen: %s", async (format, text) => {
    const styles = `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="${format}"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs></styleSheet>`;
    const cells = [cellXml(0, 0, "甲"), `<c r="B1" s="1"><v>1234567</v></c>`];
    expect(inShort((await sourceOf(styled(sheet([rowXml(0, cells)]), styles))).blocks)).toEqual([
      [["甲", text]],
    ]);
  });

  describe("numbers in a white font", () => {
    const white = '<color rgb="FFFFFFFF"/>';
    const looks = (color: string, fill: string, more = "") =>
      `<styleSheet xmlns="${main}"><fonts><font/><font>${color}</font></fonts><fills><fill/><fill>${fill}</fill></fills><cellXfs><xf/><xf fontId="1" fillId="1"/></cellXfs>${more}</styleSheet>`;
    const cells = [
      cellXml(0, 0, "规章"),
      '<c r="B1" s="1"><v>9</v></c>',
      '<c r="C1" s="1" t="inlineStr"><is><t>总计</t></is></c>',
      '<c r="D1"><v>2</v></c>',
    ];
    const read = async (styles: string, change = (bytes: Uint8Array) => bytes) =>
      await sourceOf(change(styled(sheet([rowXml(0, cells)]), styles)));

    test.each([
      ["on no fill", white, ""],
      ["on a white fill", white, '<patternFill patternType="solid"><fgColor rgb="FFFFFFFF"/></patternFill>'],
      ["of the theme", '<color theme="0"/>', '<patternFill patternType="none"/>'],
      ["of the palette", '<color indexed="9"/>', "<patternFill/>"],
    ])("%s are not shown, and said", async (_, color, fill) => {
      const { blocks, notices } = await read(looks(color, fill));
      expect(inShort(blocks)).toEqual([[["规章", "", "总计", "2"]]]);
      expect(notices).toMatchObject([{ code: "value-not-shown", detail: "表三!B1" }]);
    });

    test.each([
      ["of another colour", looks('<color rgb="FFFF0000"/>', "")],
      ["a little darker", looks('<color theme="0" tint="-0.5"/>', "")],
      [
        "on a colour",
        looks(white, '<patternFill patternType="solid"><fgColor rgb="FF000080"/></patternFill>'),
      ],
      ["on a pattern", looks(white, '<patternFill patternType="darkGray"/>')],
      [
        "on two colours",
        looks(white, "<gradientFill><stop position='0'><color rgb='FF000080'/></stop></gradientFill>"),
      ],
    ])("%s are read", async (_, styles) => {
      expect(inShort((await read(styles)).blocks)).toEqual([[["规章", "9", "总计", "2"]]]);
    });

    const solid = (colour: string) => `<patternFill patternType="solid"><fgColor ${colour}/></patternFill>`;
    test.each([
      ["[White]0", "9", ""],
      ["[Color 2]0", "9", ""],
      ["0;-0;[White]0", "0", ""],
      ["0;-0;[White]0", "9", "9"],
      ["[Red]0", "9", "9"],
    ])("nor where their format %s sets %s so", async (code, value, text) => {
      const styles = `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs></styleSheet>`;
      const own = sheet([
        rowXml(0, [cellXml(0, 0, "规章"), `<c r="B1" s="1"><v>${value}</v></c>`, '<c r="C1"><v>2</v></c>']),
      ]);
      expect(inShort((await sourceOf(styled(own, styles))).blocks)).toEqual([[["规章", text, "2"]]]);
    });

    const dxf = (inside: string) =>
      `<styleSheet xmlns="${main}"><fonts><font/></fonts><fills><fill/></fills><cellXfs><xf/></cellXfs><dxfs><dxf/><dxf>${inside}</dxf></dxfs></styleSheet>`;
    const pale = `<font>${white}</font>`;
    const rule = (attributes: string, ...formulas: string[]) =>
      `<conditionalFormatting sqref="B1"><cfRule type="cellIs" dxfId="1" priority="1" ${attributes}>${formulas.map((one) => `<formula>${one}</formula>`).join("")}</cfRule></conditionalFormatting>`;
    test.each([
      ["a white font", pale, rule('operator="equal"', "9"), "", undefined],
      [
        "a format of nothing",
        '<numFmt numFmtId="170" formatCode=";;;"/>',
        rule('operator="equal"', "9"),
        "",
        undefined,
      ],
      ["a white font between two", pale, rule('operator="between"', "1", "10"), "", undefined],
      ["a white font, where it does not hold", pale, rule('operator="lessThan"', "9"), "9", undefined],
      [
        "a white font upon a fill",
        `${pale}<fill><patternFill><bgColor rgb="FF000080"/></patternFill></fill>`,
        rule('operator="equal"', "9"),
        "9",
        undefined,
      ],
      ["another font", '<font><color rgb="FFFF0000"/></font>', rule('operator="equal"', "9"), "9", undefined],
      ["a white font, if a formula holds", pale, rule('operator="equal"', "A9*2"), "9", "altered"],
      ["a white font elsewhere", pale, rule('operator="equal"', "9").replace("B1", "D4"), "9", undefined],
    ])("are shown or not as a condition has it: %s", async (_, inside, conditions, text, holds) => {
      const own = sheet([
        rowXml(0, [cellXml(0, 0, "规章"), '<c r="B1"><v>9</v></c>', '<c r="C1"><v>2</v></c>']),
      ]);
      const book = changed(styled(own, dxf(inside)), (xml) =>
        xml.replace("</worksheet>", `${conditions}</worksheet>`),
      );
      const [grid] = (await sourceOf(book)).blocks;
      const shown = grid?.kind === "grid" ? grid.cells[1] : undefined;
      expect([shown?.text, shown?.holds]).toEqual([text, holds]);
    });

    test.each([
      ["in that of its fill", looks('<color rgb="FFC00000"/>', solid('rgb="FFC10101"'))],
      [
        "of the theme, and of its fill",
        looks('<color theme="4" tint="0.5"/>', solid('theme="4" tint="0.5"')),
      ],
      ["of the palette, and of its fill", looks('<color indexed="10"/>', solid('indexed="10"'))],
    ])("nor those in a colour %s", async (_, styles) => {
      const { blocks, notices } = await read(styles);
      expect(inShort(blocks)).toEqual([[["规章", "", "", "2"]]]);
      expect(notices).toMatchObject([{ code: "value-not-shown", detail: "表三!B1、表三!C1" }]);
      const conditions = `<conditionalFormatting sqref="B1"><cfRule type="colorScale"/></conditionalFormatting>`;
      const varied = await read(styles, (bytes) =>
        changed(bytes, (text) => text.replace("</worksheet>", `${conditions}</worksheet>`)),
      );
      expect(inShort(varied.blocks)).toEqual([[["规章", "9", "", "2"]]]);
    });

    test("on a fill of another shade of the theme they are", async () => {
      const styles = looks('<color theme="4"/>', solid('theme="4" tint="0.5"'));
      expect(inShort((await read(styles)).blocks)).toEqual([[["规章", "9", "总计", "2"]]]);
    });

    const condition = (areas: string) =>
      `<conditionalFormatting sqref="${areas}"><cfRule type="colorScale"/></conditionalFormatting>`;
    const later = `<extLst><ext><x14:conditionalFormatting xmlns:x14="urn:x14" xmlns:xm="urn:xm"><x14:cfRule type="dataBar"/><xm:sqref>A1:B1</xm:sqref></x14:conditionalFormatting></ext></extLst>`;
    const under = async (conditions: string) =>
      await read(looks(white, ""), (bytes) =>
        changed(bytes, (text) => text.replace("</worksheet>", `${conditions}</worksheet>`)),
      );

    test.each([
      ["a scale of colours", condition("D9 B1:B4")],
      ["a bar, as later programs write it", later],
      ["a condition of more than a cell can name", condition("B:B")],
    ])("are read under %s, whatever their font", async (_, conditions) => {
      expect(inShort((await under(conditions)).blocks)).toEqual([[["规章", "9", "总计", "2"]]]);
    });

    test("are not where a condition lies elsewhere", async () => {
      expect(inShort((await under(condition("A1 C1:D9 B2"))).blocks)).toEqual([[["规章", "", "总计", "2"]]]);
    });

    test("are read where the workbook does not tell which part the sheet is", async () => {
      const { blocks } = await read(looks(white, ""), (bytes) => {
        const { "xl/_rels/workbook.xml.rels": _, ...parts } = unzipSync(bytes);
        return zipSync(parts);
      });
      expect(inShort(blocks)).toEqual([[["规章", "9", "总计", "2"]]]);
    });

    test.each([
      ["<strike/>", "struck-text-skipped"],
      ['<sz val="1"/>', "value-not-shown"],
    ])("no text nor number in a font with %s is read, on any fill, and that is said", async (font, code) => {
      const fill = '<patternFill patternType="solid"><fgColor rgb="FF000080"/></patternFill>';
      const { blocks, notices } = await read(looks(font, fill));
      expect(inShort(blocks)).toEqual([[["规章", "", "", "2"]]]);
      expect(notices).toEqual([{ code, at: { sheet: "表三", cell: "B1" }, detail: "表三!B1、表三!C1" }]);
    });

    test.each(['<strike val="0"/>', '<sz val="6"/>'])("those in a font with %s are", async (font) => {
      expect(inShort((await read(looks(font, ""))).blocks)).toEqual([[["规章", "9", "总计", "2"]]]);
    });

    test("are not read as text either", async () => {
      const text = sheet([
        rowXml(0, [...cells.slice(0, 1), '<c r="B1" s="1" t="str"><v>9</v></c>', ...cells.slice(2)]),
      ]);
      expect(inShort((await sourceOf(styled(text, looks(white, "")))).blocks)).toEqual([
        [["规章", "", "总计", "2"]],
      ]);
    });

    test("are read where tables paint cells", async () => {
      const { blocks } = await read(looks(white, ""), (bytes) =>
        zipSync({ ...unzipSync(bytes), "xl/tables/table1.xml": new TextEncoder().encode("<table/>") }),
      );
      expect(inShort(blocks)).toEqual([[["规章", "9", "总计", "2"]]]);
    });
  });

  test.each([
    ["0", [["规章", "", "2"]], ["value-not-shown"]],
    ["1", [["规章", "0", "2"]], []],
  ])("shows zeros, or not where a sheet says so: %s", async (shows, rows, codes) => {
    const view = `<sheetViews><sheetView showZeros="${shows}" workbookViewId="0"/></sheetViews><sheetData>`;
    const cells = [cellXml(0, 0, "规章"), '<c r="B1"><v>0</v></c>', '<c r="C1"><v>2</v></c>'];
    const book = changed(packXlsx([sheet([rowXml(0, cells)])]), (text) => text.replace("<sheetData>", view));
    const { blocks, notices } = await sourceOf(book);
    expect(inShort(blocks)).toEqual([rows]);
    expect(notices.map(({ code }) => code)).toEqual(codes);
  });

  test.each([
    [
      "rows",
      (text: string) => text.replace('<row r="2"', '<row r="2" ht="1" customHeight="1"'),
      [[["甲", "2"]]],
    ],
    [
      "columns",
      (text: string) =>
        text.replace(
          "<sheetData>",
          '<cols><col min="2" max="2" width="0.1" customWidth="1"/></cols><sheetData>',
        ),
      ["甲", "乙"],
    ],
  ])("%s of hardly any size are hidden", async (_, change, rows) => {
    const book = changed(packXlsx([sheet([row(0, ["甲", "2"]), row(1, ["乙", "3"])])]), change);
    expect(inShort((await sourceOf(book)).blocks)).toEqual(rows);
  });

  test("writes long numbers out that a program would shorten", async () => {
    const rows = [
      rowXml(0, [
        cellXml(0, 0, "甲"),
        `<c r="B1"><v>1234567890123</v></c>`,
        `<c r="C1"><v>0.30000000000000004</v></c>`,
      ]),
    ];
    expect(inShort(await blocksOf(sheet(rows)))).toEqual([[["甲", "1234567890123", "0.3"]]]);
  });

  test("gives what a cell displays, in the old format too", async () => {
    const formatted: WorkSheet = {
      "!ref": "A1:C1",
      A1: { t: "s", v: "收费" },
      B1: { t: "n", v: 1234.5, z: "#,##0.00" },
      C1: { t: "n", v: 0.5, z: "0%" },
    };
    const book = { SheetNames: ["表二"], Sheets: { 表二: formatted } };
    for (const bookType of ["xlsx", "biff8"] as const) {
      const source = await sourceOf(new Uint8Array(write(book, { type: "array", bookType })));
      expect(source.kind).toBe(bookType === "xlsx" ? "xlsx" : "xls");
      expect(inShort(source.blocks)).toEqual([[["收费", "1,234.50", "50%"]]]);
    }
  });

  test("an error of the program stays a word", async () => {
    const rows = [rowXml(0, [cellXml(0, 0, "甲"), `<c r="B1" t="e"><v>#REF!</v></c>`])];
    expect(inShort(await blocksOf(sheet(rows)))).toEqual([[["甲", "#REF!"]]]);
  });

  test("without anything on it gives nothing", async () => {
    expect(await blocksOf(sheet([]))).toEqual([]);
    expect(utils.book_new().SheetNames).toEqual([]);
  });
});

describe("what is refused", () => {
  const good = () => packXlsx([sheet([row(0, ["规章", "2"]), row(1, ["许可", "3"])])]);

  test("a flipped bit in a sheet", async () => {
    const bytes = good();
    const parts = unzipSync(bytes);
    const stored = zipSync(parts, { level: 0 });
    const at = Buffer.from(stored).indexOf("<v>2</v>");
    stored[at + 3] = 0x39;
    expect((await refusalOf(stored)).code).toBe("zip-damaged");
  });

  test("a sheet whose markup is broken, or defines entities", async () => {
    expect((await refusalOf(packXlsx([sheet([row(0, ["规章", "2"]), "<row>"])]))).code).toBe("xml-broken");
    const parts = unzipSync(good());
    const name = "xl/worksheets/sheet1.xml";
    const text = new TextDecoder().decode(parts[name]).replace("?>", "?><!DOCTYPE x>");
    const bytes = zipSync({ ...parts, [name]: new TextEncoder().encode(text) });
    expect((await refusalOf(bytes)).code).toBe("xml-doctype");
  });

  test("a workbook without its book", async () => {
    const { "xl/workbook.xml": _, ...parts } = unzipSync(good());
    expect((await refusalOf(zipSync(parts))).code).toBe("workbook-damaged");
  });

  test.each([
    ["unzippedBytes", "unzipped-too-large"],
    ["elements", "too-many-elements"],
    ["cells", "too-many-cells"],
    ["blocks", "too-many-blocks"],
  ] as const)("more than limits.%s", async (limit, code) => {
    const limits = { ...defaultLimits, [limit]: limit === "blocks" ? 0 : 3 };
    expect((await refusalOf(good(), limits)).code).toBe(code);
  });

  test("merged cells that together cover many times the sheet", async () => {
    const merges = Array.from({ length: 60 }, (_, index) => `A1:XFD${1_000_000 + index}`);
    const limits = { ...defaultLimits, cells: 100 };
    expect((await refusalOf(packXlsx([sheet([row(0, ["甲", "1"])], { merges })]), limits)).code).toBe(
      "too-many-cells",
    );
    // Where nothing stands they take up no table, and would be sought among all cells one after the other.
    const blank = Array.from({ length: 60 }, (_, index) => `A${100 + 2 * index}:D${101 + 2 * index}`);
    expect((await refusalOf(packXlsx([sheet([row(0, ["甲", "1"])], { merges: blank })]), limits)).code).toBe(
      "too-many-cells",
    );
  });

  test("a workbook of thousands of parts", async () => {
    const parts = unzipSync(packXlsx([sheet([row(0, ["甲", "1"])])]));
    const more = (count: number, folder: string) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`${folder}/${index}.bin`, new Uint8Array(1)]),
      );
    // Pictures and the like are passed over.
    const many = zipSync({ ...parts, ...more(5000, "xl/media") });
    expect((await sourceOf(many)).blocks).toHaveLength(1);
    const tooMany = await refusalOf(zipSync({ ...parts, ...more(5000, "xl/worksheets") }));
    expect(tooMany.code).toBe("too-many-entries");
    expect(tooMany.text.en).toContain("4096");
  });

  test("a link of all cells of a sheet, and widths of all columns again and again, cost nothing", async () => {
    const columns = `<cols>${`<col min="1" max="16384" width="9"/>`.repeat(5000)}</cols>`;
    const bytes = changed(packXlsx([sheet([row(0, ["甲", "1"])], { columns })]), (text) =>
      text.replace(
        "</worksheet>",
        `<hyperlinks><hyperlink ref="A1:XFD1048576" location="甲&gt;"/></hyperlinks></worksheet>`,
      ),
    );
    const before = bytes.slice();
    expect(inShort((await sourceOf(bytes)).blocks)).toEqual([[["甲", "1"]]]);
    expect(bytes).toEqual(before);
  });

  test("columns that are hidden again and again", async () => {
    const columns = `<cols>${`<col min="1" max="9000" width="9" hidden="1"/>`.repeat(2)}</cols>`;
    expect((await refusalOf(packXlsx([sheet([row(0, ["甲", "1"])], { columns })]))).code).toBe(
      "workbook-damaged",
    );
  });

  test("a formula of thousands of cells that is as long as many sheets", async () => {
    const wording = "A1+".repeat(20_000);
    const rows = Array.from({ length: 3000 }, (_, r) =>
      rowXml(r, [
        cellXml(r, 0, "甲"),
        `<c r="B${r + 1}"><f t="shared" si="0"${r === 0 ? ` ref="B1:B3000">${wording}A1</f>` : "/>"}<v>${r}</v></c>`,
      ]),
    );
    const [grid] = await blocksOf(sheet(rows));
    expect(grid?.kind === "grid" ? grid.cells.length : 0).toBe(6000);
  });

  test.each([
    ["formats", `<cellXfs>${`<xf numFmtId="0"/>`.repeat(65_491)}</cellXfs>`],
    ["formats of numbers", `<numFmts>${`<numFmt numFmtId="200" formatCode="0"/>`.repeat(65_491)}</numFmts>`],
    [
      "characters in a format",
      `<numFmts><numFmt numFmtId="200" formatCode="${"0".repeat(1025)}"/></numFmts>`,
    ],
  ])("more %s than anybody has", async (_, content) => {
    const styles = `<styleSheet xmlns="${main}">${content}</styleSheet>`;
    expect((await refusalOf(styled(sheet([row(0, ["甲", "1"])]), styles))).code).toBe("too-many-formats");
  });

  test("but formats of styles, which no cell has, may be any number", async () => {
    const ofStyles = `<cellStyleXfs>${`<xf numFmtId="0"/>`.repeat(65_491)}</cellStyleXfs>`;
    const styles = `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/></cellXfs>${ofStyles}</styleSheet>`;
    expect((await sourceOf(styled(sheet([row(0, ["甲", "1"])]), styles))).blocks).toHaveLength(1);
  });

  test("a cell at the far end of the sheet costs nothing", async () => {
    const rows = [row(0, ["甲", "1"]), `<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`];
    expect(inShort(await blocksOf(sheet(rows)))).toEqual([[["甲", "1"]], "1"]);
  });
});
