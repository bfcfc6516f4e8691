import { describe, expect, test } from "vitest";
import { defaultLimits } from "../../../src/read/index.ts";
import { flatOdf, packOdf } from "../../bed/render/odf.ts";
import { inShort, refusalOf, sourceOf } from "../as-read.ts";

const p = (text: string) => `<text:p>${text}</text:p>`;
const cell = (text: string, attributes = "") =>
  `<table:table-cell${attributes}>${text === "" ? "" : p(text)}</table:table-cell>`;
const row = (...cells: readonly string[]) => `<table:table-row>${cells.join("")}</table:table-row>`;
const table = (...rows: readonly string[]) => `<table:table>${rows.join("")}</table:table>`;
const covered = `<table:covered-table-cell/>`;
const odt = (body: string, styles = "", more = {}) =>
  packOdf("text", `<office:text>${body}</office:text>`, { styles, more });
const textOf = async (body: string, styles = "") => inShort((await sourceOf(odt(body, styles))).blocks);
const codesOf = async (body: string, styles = "") =>
  (await sourceOf(odt(body, styles))).notices.map(({ code }) => code);

const raisedBy = (style: string, text: string) => `<text:span text:style-name="${style}">${text}</text:span>`;
const positioned = (position: string) =>
  `<style:style style:name="T1"><style:text-properties style:text-position=${position}/></style:style>`;
const raisings: [string, string][] = [
  [positioned('"super 58%"'), "448¹"],
  [positioned('"sub 58%"'), "448₁"],
  [positioned('"33% 58%"'), "448¹"],
  [positioned('"-33% 58%"'), "448₁"],
  [positioned('"0% 100%"'), "4481"],
];

describe("an OpenDocument text", () => {
  test("gives paragraphs, headings, blanks, tabs and breaks", async () => {
    const body = `${p('甲<text:s text:c="3"/>乙<text:tab/>丙')}<text:h text:outline-level="2">标题</text:h>${p("一<text:line-break/>二")}`;
    const { kind, blocks } = await sourceOf(odt(body));
    expect(kind).toBe("odt");
    expect(inShort(blocks)).toEqual(["甲   乙\t丙", "标题", "一", "二"]);
    expect(blocks.map((block) => (block.kind === "paragraph" ? block.heading : null))).toEqual([
      undefined,
      2,
      undefined,
      undefined,
    ]);
    expect(blocks[1]?.at).toEqual({ paragraph: 2 });
  });

  test("gives merged cells their room, and places by row and column of the table", async () => {
    const body = table(
      row(cell("甲", ` table:number-columns-spanned="2" table:number-rows-spanned="2"`), covered, cell("乙")),
      row(covered, covered, cell("3")),
      row(cell("a"), cell("b"), cell("4")),
    );
    const { blocks } = await sourceOf(odt(`${p("前")}${body}`));
    expect(inShort(blocks)).toEqual(["前", [["甲 (2×2)", "乙"], ["3"], ["a", "b", "4"]]]);
    const [, grid] = blocks;
    expect(grid?.kind === "grid" ? grid.cells.find(({ text }) => text === "3")?.at : null).toEqual({
      table: 1,
      row: 2,
      // What is merged across is one cell, as in Word.
      column: 2,
      paragraph: 4,
    });
  });

  test("repeats what is repeated", async () => {
    const twice = `<table:table-row table:number-rows-repeated="2">${cell("0", ` table:number-columns-repeated="3"`)}</table:table-row>`;
    expect(await textOf(table(twice))).toEqual([
      [
        ["0", "0", "0"],
        ["0", "0", "0"],
      ],
    ]);
  });

  test("a table within a cell follows its table", async () => {
    const inner = table(row(cell("内")), row(cell("里")));
    const outer = table(
      row(`<table:table-cell>${p("外")}${inner}</table:table-cell>`, cell("1")),
      row(cell("2"), cell("3")),
    );
    expect(await textOf(outer)).toEqual([
      [
        ["外", "1"],
        ["2", "3"],
      ],
      [["内"], ["里"]],
    ]);
  });

  const chinese = `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/><text:list-level-style-number text:level="2" style:num-format="1" style:num-prefix="（" style:num-suffix="）" text:start-value="3"/></text:list-style>`;
  const list = (items: string, attributes = "") =>
    `<text:list text:style-name="L"${attributes}>${items}</text:list>`;
  const item = (content: string) => `<text:list-item>${content}</text:list-item>`;

  test("writes automatic numbers out, of inner lists too", async () => {
    const inner = `<text:list>${item(p("内"))}${item(p("内"))}</text:list>`;
    const body = list(`${item(`${p("总体情况")}${p("续")}`)}${item(`${p("公开")}${inner}`)}`);
    expect(await textOf(body, chinese)).toEqual(["一、总体情况", "续", "二、公开", "（3）内", "（4）内"]);
  });

  test("a list that goes on does, another begins anew", async () => {
    const body = `${list(item(p("甲")))}${list(item(p("乙")), ` text:continue-numbering="true"`)}${list(item(p("丙")))}`;
    expect(await textOf(body, chinese)).toEqual(["一、甲", "二、乙", "一、丙"]);
  });

  test("a number is none of the figure behind it", async () => {
    const styles = (suffix: string) =>
      `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="${suffix}"/></text:list-style>`;
    const body = list(item(p("12")) + item(p("甲")));
    expect(await textOf(body, styles("."))).toEqual(["1. 12", "2.甲"]);
    expect(await textOf(body, styles(""))).toEqual(["1 12", "2甲"]);
  });

  test("a bullet is no number", async () => {
    const styles = `<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>`;
    expect(await textOf(list(item(p("甲"))), styles)).toEqual(["甲"]);
  });

  test("a section that is not shown is hidden text", async () => {
    for (const hidden of ['text:display="none"', 'text:display="condition" text:is-hidden="true"']) {
      const body = `<text:section ${hidden}>${p("藏")}</text:section><text:section>${p("显")}</text:section>`;
      expect(await textOf(body)).toEqual(["显"]);
      expect(await codesOf(body)).toEqual(["hidden-text-skipped"]);
    }
  });

  test("accepts tracked changes and says so", async () => {
    const body = `<text:tracked-changes><text:changed-region><text:deletion>${p("旧")}</text:deletion></text:changed-region></text:tracked-changes>${p('新<text:change text:change-id="c"/>字')}`;
    expect(await textOf(body)).toEqual(["新字"]);
    expect(await codesOf(body)).toEqual(["revisions-accepted"]);
  });

  const styles = `<style:style style:name="h"><style:text-properties text:display="none"/></style:style><style:style style:name="s"><style:text-properties style:text-line-through-style="solid"/></style:style><style:style style:name="c" style:parent-style-name="h"/>`;
  test.each([
    ["hidden", "h", "hidden-text-skipped"],
    ["struck", "s", "struck-text-skipped"],
    ["hidden by the style of the style", "c", "hidden-text-skipped"],
  ])("leaves %s text out and says so", async (_, style, code) => {
    const body = p(`甲<text:span text:style-name="${style}">5</text:span>乙`);
    expect(await textOf(body, styles)).toEqual(["甲乙"]);
    expect(await codesOf(body, styles)).toEqual([code]);
  });

  const white = '<style:text-properties fo:color="#ffffff"/>';
  const blue = white.replace("#ffffff", "#1f4e79");
  const dark = (kind: string) => `<style:${kind}-properties fo:background-color="#1f4e79"/>`;
  const styled = (name: string, inside: string) =>
    `<style:style style:name="${name}">${inside}</style:style>`;
  const lost = (style = "w") => p(`1<text:span text:style-name="${style}">9</text:span>`);

  test.each([
    ["white on white", styled("w", white), lost()],
    [
      "in the colour of a cell",
      styled("w", blue) + styled("d", dark("table-cell")),
      table(row(`<table:table-cell table:style-name="d">${lost()}</table:table-cell>`)),
    ],
    [
      "in the colour of the nearest ground",
      styled("w", white + dark("paragraph").replace("#1f4e79", "#fffffe")) + styled("d", dark("section")),
      `<text:section text:style-name="d">${lost()}</text:section>`,
    ],
    [
      "like glass",
      styled(
        "w",
        '<style:text-properties xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" loext:opacity="0%"/>',
      ),
      lost(),
    ],
    ["as wide as nothing", styled("w", '<style:text-properties style:text-scale="1%"/>'), lost()],
    ["in a colour of its own", styled("w", blue.replace("/>", ' fo:background-color="#1f4e79"/>')), lost()],
    [
      "in the colour that fills the page",
      `${styled("w", blue)}<style:page-layout><style:page-layout-properties draw:fill="solid" draw:fill-color="#1f4e79"/></style:page-layout>`,
      lost(),
    ],
    [
      "white on a clear ground",
      styled("w", `${white}${dark("paragraph").replace("#1f4e79", "transparent")}`),
      lost(),
    ],
    [
      "white by the style of the paragraph",
      styled("w", white),
      `<text:p text:style-name="w">9</text:p>${p("1")}`,
    ],
    ["of a point", styled("w", '<style:text-properties fo:font-size="1pt"/>'), lost()],
    ["of a point in inches", styled("w", '<style:text-properties fo:font-size="0.0139in"/>'), lost()],
  ])("a figure %s is hidden text", async (_, styles, body) => {
    expect((await textOf(body, styles)).join("").trim()).toBe("1");
    expect(await codesOf(body, styles)).toEqual(["hidden-text-skipped"]);
  });

  const on = (style: string) => ` table:style-name="${style}"`;
  test.each([
    ["words", styled("w", white), p('1<text:span text:style-name="w">第9条</text:span>')],
    ["on a colour of its own", styled("w", white.replace("/>", ' fo:background-color="#1f4e79"/>')), lost()],
    [
      "in the colour of the window",
      styled("w", white.replace("/>", ' style:use-window-font-color="true"/>')),
      lost(),
    ],
    [
      "in a painted paragraph",
      styled("w", white) + styled("d", dark("paragraph")),
      lost().replace("p>", 'p text:style-name="d">'),
    ],
    [
      "in a painted cell",
      styled("w", white) + styled("d", dark("table-cell")),
      table(row(`<table:table-cell${on("d")}>${lost()}</table:table-cell>`)),
    ],
    [
      "in a painted row",
      styled("w", white) + styled("d", dark("table-row")),
      table(`<table:table-row${on("d")}><table:table-cell>${lost()}</table:table-cell></table:table-row>`),
    ],
    [
      "in a painted table",
      styled("w", white) + styled("d", dark("table")),
      table(row(`<table:table-cell>${lost()}</table:table-cell>`)).replace(
        "<table:table>",
        `<table:table${on("d")}>`,
      ),
    ],
    [
      "in a painted section",
      styled("w", white) + styled("d", dark("section")),
      `<text:section text:style-name="d">${lost()}</text:section>`,
    ],
    [
      "on painted pages",
      `${styled("w", white)}<style:page-layout>${dark("page-layout")}</style:page-layout>`,
      lost(),
    ],
    [
      "on filled pages",
      `${styled("w", white)}<style:page-layout><style:page-layout-properties draw:fill="bitmap"/></style:page-layout>`,
      lost(),
    ],
    [
      "in a text box",
      styled("w", white),
      `${p(`<draw:frame text:anchor-type="as-char"><draw:text-box>${lost()}</draw:text-box></draw:frame>`)}`,
    ],
    ["upon a shape", styled("w", white), p("<draw:custom-shape/>") + lost()],
    [
      "in a shape",
      styled("w", white),
      p(`<draw:custom-shape text:anchor-type="as-char">${lost()}</draw:custom-shape>`),
    ],
    ["in a style with conditions", styled("w", `${white}<style:map style:condition="x"/>`), lost()],
    ["of six points", styled("w", '<style:text-properties fo:font-size="6pt"/>'), lost()],
    ["of a tenth of the size around", styled("w", '<style:text-properties fo:font-size="1%"/>'), lost()],
    [
      "white by a format of numbers",
      `${styled("w", "")}<style:number-style>${white}</style:number-style>`,
      lost(),
    ],
  ])("a figure in white %s is read", async (_, styles, body) => {
    expect((await textOf(body, styles)).flat(2).join("")).toContain("9");
  });

  test("a figure in a row as high as nothing is hidden text", async () => {
    const styles = styled("r", '<style:table-row-properties style:row-height="0.01cm"/>');
    const flat = `<table:table-row table:style-name="r">${cell("9")}</table:table-row>`;
    expect(await textOf(table(flat, row(cell("1"))), styles)).toEqual([[[""], ["1"]]]);
    expect(await codesOf(table(flat, row(cell("1"))), styles)).toEqual(["hidden-text-skipped"]);
  });

  test("the ground of a cell ends with it", async () => {
    const cells = row(
      `<table:table-cell${on("d")}>${p("甲")}</table:table-cell>`,
      `<table:table-cell>${lost()}</table:table-cell>`,
    );
    expect(await textOf(table(cells), styled("w", white) + styled("d", dark("table-cell")))).toEqual([
      [["甲", "1"]],
    ]);
  });

  test("a figure that a span does not strike is read", async () => {
    const line = (kind: string) => `<style:text-properties style:text-line-through-style="${kind}"/>`;
    const body = '<text:p text:style-name="s">9<text:span text:style-name="n">1</text:span></text:p>';
    expect(await textOf(body, styled("s", line("solid")) + styled("n", line("none")))).toEqual(["1"]);
  });

  test("leaves notes and comments out and says so", async () => {
    const body = p(
      `甲<text:note><text:note-citation text:label="1">1</text:note-citation><text:note-body>${p("注1")}</text:note-body></text:note>乙<office:annotation>${p("批")}</office:annotation>`,
    );
    expect(await textOf(body)).toEqual(["甲乙"]);
    expect(await codesOf(body)).toEqual(["footnote-skipped"]);
  });

  test("puts a text box behind its paragraph", async () => {
    const box = `<draw:frame><draw:text-box>${p("框")}</draw:text-box></draw:frame>`;
    expect(await textOf(p(`甲${box}乙`))).toEqual(["甲乙", "框"]);
  });

  test.each([
    [
      "a picture, whatever it is called",
      `<draw:frame><draw:image/><svg:title>12</svg:title><svg:desc>12</svg:desc></draw:frame>`,
      "picture",
    ],
    ["an object", "<draw:frame><draw:object/></draw:frame>", "object"],
    ["an object of another program", "<draw:frame><draw:object-ole/></draw:frame>", "object"],
    ["a control", "<draw:control/>", "control"],
  ])("a cell with %s is not blank", async (_, drawing, holds) => {
    const { blocks } = await sourceOf(
      odt(table(row(cell("总计"), `<table:table-cell><text:p>${drawing}</text:p></table:table-cell>`))),
    );
    expect(blocks[0]).toMatchObject({ cells: [{ text: "总计" }, { text: "", holds }] });
  });

  test.each(["text:variable-set", "text:variable-input", "text:user-field-get", "text:user-field-input"])(
    "%s shows its value unless it is told to show nothing",
    async (name) => {
      const field = (display: string) => `<${name}${display}>3</${name}>`;
      expect(await textOf(p(`1${field("")}`))).toEqual(["13"]);
      expect(await textOf(p(`1${field(` text:display="none"`)}`))).toEqual(["1"]);
    },
  );

  test("so does the text of a drawing, which is a paragraph in a paragraph", async () => {
    const shape = `<draw:custom-shape>${p("形")}</draw:custom-shape>`;
    expect(await textOf(p(`甲${shape}乙`))).toEqual(["甲乙", "形"]);
    const around = `<table:table-cell>${p(`448${shape}`)}</table:table-cell>`;
    expect(await textOf(table(row(cell("总计"), around)))).toEqual([[["总计", "448\n形"]]]);
  });

  test.each(raisings)("a raised digit is none of the figure's: %s", async (position, read) => {
    expect(await textOf(p(`448${raisedBy("T1", "1")}`), position)).toEqual([read]);
  });

  test("a whole figure that is moved to stand straight in its row stays one", async () => {
    expect(await textOf(p(raisedBy("T1", "448")), positioned('"-5% 100%"'))).toEqual(["448"]);
  });

  test("a style that sets text on its line again says so of what it comes from", async () => {
    const on = `${positioned('"super 58%"')}<style:style style:name="T2" style:parent-style-name="T1"><style:text-properties style:text-position="0% 100%"/></style:style>`;
    expect(await textOf(p(`448${raisedBy("T1", `1${raisedBy("T2", "2")}`)}`), on)).toEqual(["448¹2"]);
  });

  test("reads the same in one file of XML", async () => {
    const { kind, blocks } = await sourceOf(flatOdf("text", `<office:text>${p("甲")}</office:text>`));
    expect([kind, inShort(blocks)]).toEqual(["odt", ["甲"]]);
  });

  test("gives title and program", async () => {
    const meta = `<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"><office:meta><dc:title>年报</dc:title><meta:generator>made up</meta:generator></office:meta></office:document-meta>`;
    expect((await sourceOf(odt(p("甲"), "", { "meta.xml": meta }))).properties).toEqual({
      title: "年报",
      generator: "made up",
    });
  });

  test("that is encrypted is refused", async () => {
    const manifest = `<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>`;
    expect((await refusalOf(odt("", "", { "META-INF/manifest.xml": manifest }))).code).toBe(
      "input-encrypted",
    );
  });

  test("that is a drawing is refused", async () => {
    const drawing = packOdf("text", "<office:drawing/>");
    expect((await refusalOf(drawing)).code).toBe("odf-without-content");
  });

  test("with more cells than allowed is refused", async () => {
    const many = `<table:table-row table:number-rows-repeated="1000">${cell("0", ` table:number-columns-repeated="1000"`)}</table:table-row>`;
    expect((await refusalOf(odt(table(many)), { ...defaultLimits, cells: 5000 })).code).toBe(
      "too-many-cells",
    );
  });
});

describe("an OpenDocument spreadsheet", () => {
  const sheetOf = (rows: string, attributes = "", columns = "") =>
    `<table:table table:name="表三"${attributes}>${columns}${rows}</table:table>`;
  const ods = (sheets: string, styles = "", more = {}) =>
    packOdf("spreadsheet", `<office:spreadsheet>${sheets}</office:spreadsheet>`, { styles, more });

  test("gives tables with places as people say them", async () => {
    const { kind, blocks } = await sourceOf(ods(sheetOf(row(cell("规章"), cell("2")))));
    expect([kind, inShort(blocks)]).toEqual(["ods", [[["规章", "2"]]]]);
    expect(blocks[0]?.at).toEqual({ sheet: "表三", cell: "A1", table: 1 });
  });

  test("leaves out the sheet of checks that stood beside a report when it was a workbook of ours", async () => {
    const of = (name: string, first: string) =>
      `<table:table table:name="${name}">${row(cell(first), cell("7"))}</table:table>`;
    const named = (name: string, sheet: string) =>
      `<table:named-expressions><table:named-range table:name="${name}" table:cell-range-address="$${sheet}.$A$1"/></table:named-expressions>`;
    const textsOf = async (sheets: string) => inShort((await sourceOf(ods(sheets))).blocks).flat(2);
    const both = of("表三", "规章") + of("勾稽", "核对的格");
    expect(await textsOf(both + named("gia_report_checks", "勾稽"))).toEqual(["规章", "7"]);
    expect(
      await textsOf(of("表三", "规章") + of("a'b (2)", "核对的格") + named("gia_report_checks", "'a'b (2)'")),
    ).toEqual(["规章", "7"]);
    // Another name, and a sheet that was made into something else.
    expect(await textsOf(both + named("other", "勾稽"))).toContain("核对的格");
    expect(
      await textsOf(of("表三", "规章") + of("勾稽", "甲") + named("gia_report_checks", "勾稽")),
    ).toContain("甲");
  });

  test("counts cells that are repeated or covered", async () => {
    const cells = row(
      cell("甲", ` table:number-columns-spanned="2"`),
      covered,
      cell("", ` table:number-columns-repeated="2"`),
      cell("5"),
    );
    const [grid] = (await sourceOf(ods(sheetOf(cells)))).blocks;
    expect(grid?.kind === "grid" ? grid.cells.find(({ text }) => text === "5")?.at.cell : null).toBe("E1");
  });

  test("leaves hidden sheets, rows and columns out and says so", async () => {
    const styles = `<style:style style:name="off"><style:table-properties table:display="false"/></style:style>`;
    const hiddenRow = `<table:table-row table:visibility="collapse">${cell("旧")}${cell("7")}${cell("8")}</table:table-row>`;
    const columns = `<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/>`;
    const shown = sheetOf(
      `${row(cell("规章"), cell("9"), cell("2"))}${hiddenRow}${row(cell("许可"), cell("9"), cell("3"))}`,
      "",
      columns,
    );
    const off = `<table:table table:name="旧表" table:style-name="off">${row(cell("6"))}</table:table>`;
    const { blocks, notices } = await sourceOf(ods(shown + off, styles));
    expect(inShort(blocks)).toEqual([
      [
        ["规章", "2"],
        ["许可", "3"],
      ],
    ]);
    expect(notices).toEqual([
      { code: "hidden-cells-skipped", detail: "旧表" },
      { code: "hidden-cells-skipped", detail: "表三!B:B、表三!2:2" },
    ]);
  });

  test("a value that its format does not show is blank, and told with its place", async () => {
    const unshown = `<table:table-cell office:value-type="float" office:value="0"><text:p/></table:table-cell>`;
    const { blocks, notices } = await sourceOf(ods(sheetOf(row(cell("总计"), unshown, cell("2")))));
    expect(inShort(blocks)).toEqual([[["总计", "", "2"]]]);
    expect(notices).toEqual([
      { code: "value-not-shown", at: { sheet: "表三", cell: "B1" }, detail: "表三!B1" },
    ]);
  });

  test.each([
    ["a number without its text", `office:value-type="float" office:value="12"`, "", "12"],
    [
      "a number in a form of its own",
      `table:style-name="n" office:value-type="float" office:value="12"`,
      "",
      null,
    ],
    ["a percentage", `office:value-type="percentage" office:value="0.12"`, "", null],
    ["another number than its text", `office:value-type="float" office:value="12"`, p("3"), null],
    ["a rounded number", `office:value-type="float" office:value="12.449"`, p("12.4"), "12.4"],
    [
      "a number in thousands",
      `table:style-name="n" office:value-type="float" office:value="12000"`,
      p("12"),
      "12",
    ],
    ["a number with a word", `office:value-type="float" office:value="12"`, p("12件"), "12件"],
    ["another percentage", `office:value-type="percentage" office:value="0.12"`, p("12"), "12"],
  ])("%s is read as programs show it, or as none", async (_name, attributes, inside, shown) => {
    const styles = `<style:style style:name="n" style:data-style-name="N5"/>`;
    const value = `<table:table-cell ${attributes}>${inside}</table:table-cell>`;
    const { blocks, notices } = await sourceOf(ods(sheetOf(row(cell("总计"), value, cell("2"))), styles));
    expect(inShort(blocks)).toEqual([[["总计", shown ?? "（数字格式无法还原）", "2"]]]);
    expect(notices).toEqual([]);
  });

  describe("with looks", () => {
    const look = (name: string, inside: string) =>
      `<style:style style:name="${name}">${inside}</style:style>`;
    const text = (attributes: string) => `<style:text-properties ${attributes}/>`;
    const number = (value: string, attributes = "") =>
      `<table:table-cell office:value-type="float" office:value="${value}"${attributes}>${p(value)}</table:table-cell>`;
    const ofStyle = ' table:style-name="w"';
    const white = text('fo:color="#ffffff"');
    const painted = '<style:table-cell-properties fo:background-color="#1f4e79"/>';
    const read = async (cells: string, styles: string, before = "", after = "") => {
      const { blocks, notices } = await sourceOf(
        ods(sheetOf(row(cells, cell("2")) + after, "", before), styles),
      );
      return [inShort(blocks).flat(2), notices.map(({ code, detail }) => [code, detail])];
    };

    test.each([
      ["white", look("w", white), "value-not-shown"],
      ["tiny", look("w", text('fo:font-size="1pt"')), "value-not-shown"],
      ["of the colour of its cell", look("w", text('fo:color="#1f4e79"') + painted), "value-not-shown"],
      ["struck", look("w", text('style:text-line-through-style="solid"')), "struck-text-skipped"],
    ])("a number that is %s is blank, and told", async (_, styles, code) => {
      const told = [["总计", "", "2"], [[code, "表三!B1"]]];
      expect(await read(cell("总计") + number("9", ofStyle), styles)).toEqual(told);
      // By the style of its column, or of its row.
      const columns = `<table:table-column/><table:table-column table:default-cell-style-name="w"/><table:table-column/>`;
      expect(await read(cell("总计") + number("9"), styles, columns)).toEqual(told);
      const ofRow = `<table:table-row table:default-cell-style-name="w">${cell("总计", ' table:style-name="plain"')}${number("9")}</table:table-row>`;
      expect(await read(cell("甲"), styles + look("plain", text('fo:color="#000000"')), "", ofRow)).toEqual([
        ["甲", "2", "总计", ""],
        [[code, "表三!B2"]],
      ]);
    });

    test.each([
      ["words", look("w", white), cell("总9计", ofStyle), ""],
      ["on a colour", look("w", white + painted), number("9", ofStyle), ""],
      [
        "under a condition",
        look("w", white),
        number("9", ofStyle),
        `<calcext:conditional-formats xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><calcext:conditional-format calcext:target-range-address="表三.D4 '表 .三'.A1:'表 .三'.B2"/></calcext:conditional-formats>`,
      ],
    ])("white %s are read", async (_, styles, written, after) => {
      const [texts] = await read(cell("总计") + written, styles, "", after);
      expect(texts?.join("")).toContain("9");
    });

    test.each([
      [
        "of the sheet",
        '<config:config-item-map-entry config:name="表三">ITEM</config:config-item-map-entry>',
        "",
      ],
      ["of all sheets", "ITEM", ""],
      [
        "of another sheet",
        '<config:config-item-map-entry config:name="表二">ITEM</config:config-item-map-entry>',
        "0",
      ],
    ])("zeros are shown or not by the settings %s", async (_, settings, shown) => {
      const item = '<config:config-item config:name="ShowZeroValues">false</config:config-item>';
      const xml = `<office:document-settings xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0">${settings.replace("ITEM", item)}</office:document-settings>`;
      const body = sheetOf(row(cell("总计"), number("0"), number("2")));
      const { blocks, notices } = await sourceOf(ods(body, "", { "settings.xml": xml }));
      expect(inShort(blocks)).toEqual([[["总计", shown, "2"]]]);
      expect(notices.map(({ code }) => code)).toEqual(shown === "" ? ["value-not-shown"] : []);
    });

    test("a piece of a text is struck by itself", async () => {
      const styles = look("w", text('style:text-line-through-style="solid"'));
      expect(
        await read(cell("总计") + cell('<text:span text:style-name="w">9</text:span>1'), styles),
      ).toEqual([["总计", "1", "2"], [["struck-text-skipped", "表三!B1"]]]);
    });

    test("rows and columns as high or wide as nothing are hidden", async () => {
      const none =
        look("r", '<style:table-row-properties style:row-height="0cm"/>') +
        look("c", '<style:table-column-properties style:column-width="0in"/>') +
        look("o", '<style:table-row-properties style:row-height="0cm" style:use-optimal-row-height="true"/>');
      const columns = '<table:table-column/><table:table-column table:style-name="c"/><table:table-column/>';
      const rows = ["r", "o"].map(
        (style) =>
          `<table:table-row table:style-name="${style}">${cell(style)}${cell("7")}${cell("8")}</table:table-row>`,
      );
      expect(await read(cell("总计") + cell("9"), none, columns, rows.join(""))).toEqual([
        ["总计", "2", "o", "8"],
        [["hidden-cells-skipped", "表三!B:B、表三!2:2"]],
      ]);
    });
  });

  test.each(raisings)("a raised digit is none of the figure's: %s", async (position, read) => {
    const marked = row(cell("总计"), cell(`448${raisedBy("T1", "1")}`));
    expect(inShort((await sourceOf(ods(sheetOf(marked), position))).blocks)).toEqual([[["总计", read]]]);
  });

  test("what is written in a drawing over a cell does not stand in it", async () => {
    const shape = `<draw:custom-shape>${p("55")}</draw:custom-shape>`;
    const cells = row(cell("总计"), `<table:table-cell>${shape}${p("448")}</table:table-cell>`);
    expect(inShort((await sourceOf(ods(sheetOf(cells)))).blocks)).toEqual([[["总计", "448"]]]);
  });

  test.each([
    ["draw:custom-shape", "object"],
    ["draw:control", "control"],
  ])("a cell in which nothing but a drawing lies is not blank: %s", async (name, holds) => {
    const over = `<table:table-cell><${name}>${p("55")}</${name}></table:table-cell>`;
    const { blocks } = await sourceOf(ods(sheetOf(row(cell("总计"), over, cell("1")))));
    expect(blocks[0]).toMatchObject({ cells: [{ text: "总计" }, { text: "", holds }, { text: "1" }] });
  });

  test("a cell that only its value tells the text of is read", async () => {
    const value = `<table:table-cell office:value-type="string" office:string-value="无"/>`;
    expect(inShort((await sourceOf(ods(sheetOf(row(cell("总计"), value, cell("1")))))).blocks)).toEqual([
      [["总计", "无", "1"]],
    ]);
  });

  test("a formula without its result is no figure", async () => {
    const formula = `<table:table-cell table:formula="of:=SUM([.A1:.A3])"/>`;
    const { blocks, notices } = await sourceOf(ods(sheetOf(row(cell("总计"), formula))));
    expect(JSON.stringify(inShort(blocks))).not.toMatch(/\d/);
    expect(notices).toEqual([{ code: "formula-without-value", detail: "1" }]);
  });

  test("blank rows to the end of the sheet cost nothing, filled ones do", async () => {
    const rest = (text: string) =>
      `<table:table-row table:number-rows-repeated="1048000">${cell(text, ` table:number-columns-repeated="1024"`)}</table:table-row>`;
    expect(inShort((await sourceOf(ods(sheetOf(row(cell("甲"), cell("1")) + rest(""))))).blocks)).toEqual([
      [["甲", "1"]],
    ]);
    expect((await refusalOf(ods(sheetOf(rest("1"))))).code).toBe("too-many-cells");
  });
});
