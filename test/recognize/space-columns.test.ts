import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import { joinBands } from "../../src/recognize/sheet/broken-rows.ts";
import { physicalRows } from "../../src/recognize/sheet/physical-rows.ts";
import { fillHoles } from "../../src/recognize/sheet/space-columns.ts";

/** The cells of each line after the pass, blank ones shown as `·`. */
async function cells(...lines: string[]): Promise<string[]> {
  const { blocks } = await readSource(strToU8(lines.join("\n")), { file: "page.txt" });
  return fillHoles(joinBands(physicalRows(blocks))).map((row) =>
    row.cells.map(({ text, kind }) => (kind === "blank" ? "·" : text.trim())).join(" "),
  );
}

// Characters are counted, as pdftotext does: 「3.其他」 has 4, 「2.重复申请」 6.
const complete = [
  "1.属于国家秘密  11   21   31   41   51   61   216",
  "3.其他      12   22   32   42   52   62   222",
];

describe("a row with fewer figures than complete ones above and below", () => {
  test("shows by their places which cells are blank", async () => {
    const [first = "", last = ""] = complete;
    expect(await cells(first, "2.重复申请         5         6    7         18", last)).toEqual([
      "1.属于国家秘密 11 21 31 41 51 61 216",
      "2.重复申请 · 5 · 6 7 · 18",
      "3.其他 12 22 32 42 52 62 222",
    ]);
  });

  test.each([
    ["stands between two columns", "2.重复申请       8           6    7         18"],
    [
      "is one space from its neighbour, where only the order counts",
      "2.重复申请         5 9       6    7         18",
    ],
  ])("is left alone where a figure %s", async (_, line) => {
    const [first = "", last = ""] = complete;
    expect((await cells(first, line, last))[1]).not.toContain("·");
  });

  test("is left alone where every such row is packed to the left: blank cells were dropped", async () => {
    const [first = "", last = ""] = complete;
    expect((await cells(first, "2.重复申请    5    6    7    8", last))[1]).not.toContain("·");
  });

  test("is left alone where figures written together stand in the place of one", async () => {
    const [first = "", last = ""] = complete;
    const glued = (figures: string) => "4.无正当理由".padEnd(40) + figures;
    const short = "2.重复申请    5    6    7    8    9    2";
    const read = async (figures: string) => (await cells(first, glued(figures), short, last))[2];
    expect(await read("0000303")).not.toContain("·");
    expect(await read("303")).toContain("·");
  });

  test("is left alone where labels are alike, so that nothing shows whether places were kept", async () => {
    const lines = [
      "1.属于国家秘密  11   21   31",
      "7.属于国家机密       5    6",
      "9.属于国家私密  12   22   32",
    ];
    expect((await cells(...lines))[1]).not.toContain("·");
  });

  test("is left alone where a text right before a column shows a block of its own", async () => {
    const [first = "", last = ""] = complete;
    const wide = "甲".repeat(14);
    expect(
      (await cells(first, "2.重复申请         5         6    7         18", wide, last))[1],
    ).not.toContain("·");
  });

  test("is left alone where another line of figures may belong to its label", async () => {
    const [first = "", last = ""] = complete;
    const row = await cells(
      first,
      "2.重复申请         5         6    7",
      "                                           18",
      last,
    );
    expect(row[1]).not.toContain("·");
  });

  test("is left alone where complete rows with their labels in line with its own have other columns", async () => {
    // Merged cells are absent: what is one column further right in rows of a group is the first one here.
    const lines = [
      "一、本年新收申请  10   20   30   40   50   60   210",
      "     （一）予以公开   11   21   31   41   51   61   216",
      "     （二）部分公开        21   31   41   51   61   205",
      "     （七）总计     12   22   32   42   52   62   222",
    ];
    const last = "四、结转下年度        62   52   42   32   22   12";
    expect((await cells(...lines, last)).at(-1)).not.toContain("·");
    expect((await cells(...lines.slice(1), last)).at(-1)).toContain("·");
  });

  test("is left alone without any complete row or header", async () => {
    const lines = ["1.属于国家秘密  11        31", "2.重复申请         5    6", "3.其他      12   22"];
    expect((await cells(...lines)).join()).not.toContain("·");
  });
});

describe("columns in their places", () => {
  const places = [30, 40, 50, 60, 70, 80, 90];
  /** A label, and texts that begin in these places. */
  const set = (label: string, ...texts: readonly string[]) =>
    texts.reduce((line, text, at) => (text === "" ? line : line.padEnd(places[at] ?? 0) + text), label);

  const rows = [
    set("一、本年新收政府信息公开申请数量", "12", "", "5", "", "", "7", ""),
    set("（一）予以公开", "4", "", "", "4"),
    set("2.重复申请", "9", "", "", "", "2", "", "7"),
    set("（七）总计", "", "3", "3"),
  ];
  const header = ["总计", "其他", "自然人", "科研机构", "商业企业", "社会公益组织", "法律服务机构"];

  test("below all headers in whatever order show which cells are blank, unless a total may have moved up", async () => {
    expect((await cells(set("", ...header), ...rows)).slice(1)).toEqual([
      "一、本年新收政府信息公开申请数量 12 · 5 · · 7 ·",
      "（一）予以公开 4 · · 4 · · ·",
      "2.重复申请 9 · · · 2 · 7",
      "（七）总计 3 3",
    ]);
    expect((await cells(set("", ...header.slice(1), "总计"), ...rows)).at(2)).toBe("（一）予以公开 4 4");
  });

  test("show nothing where a header is not there", async () => {
    expect((await cells(set("", ...header.with(3, "")), ...rows)).join()).not.toContain("·");
  });

  test("beside sums of others show nothing of a row that ends in its largest figure before the total", async () => {
    const whole = ["1.属于国家秘密", "3.其他", "4.保护第三方合法权益"].map((label, index) =>
      set(label, ...[11, 21, 31, 52, 63].map((figure) => `${figure + index}`)),
    );
    const [short, long] = [set("2.重复申请", "11", "", "31", "31"), set("2.重复申请", "41", "", "31", "31")];
    expect((await cells(...whole, short, long)).slice(3)).toEqual([
      "2.重复申请 11 31 31",
      "2.重复申请 41 · 31 31 ·",
    ]);
  });
});

describe("a row printed on several lines", () => {
  const header = "一、本年新收政府信息公开申请数量";

  test("is put together, broken figures joined", async () => {
    const above = `${" ".repeat(26)}1116      1085                5570`;
    const beside = `${header}${" ".repeat(15)}9849      9015 7448 7377`;
    const below = `${" ".repeat(26)}0         8                   7`;
    const row = await cells(above, beside, below);
    expect(row[1]).toBe(`${header} 11160 9849 10858 9015 7448 7377 55707`);
    expect(row[0]).toBe("·");
  });

  test.each([
    ["the total is not the sum", "5571", "0         8                   7"],
    ["a later part is longer than the first", "5570", "0         88888               7"],
  ])("stays as it is where %s", async (_, total, parts) => {
    const above = `${" ".repeat(26)}1116      1085                ${total}`;
    const beside = `${header}${" ".repeat(15)}9849      9015 7448 7377`;
    const row = await cells(above, beside, `${" ".repeat(26)}${parts}`);
    expect(row[1]).toBe(`${header} 9849 9015 7448 7377`);
  });

  test("is no row of figures where parts stand below others: each might go on there", async () => {
    const row = await cells(
      `${header}${" ".repeat(15)}9849      9015 7448 7377`,
      `${" ".repeat(header.length + 15)}0`,
    );
    expect(row[0]).toBe(`${header} 9849 0 9015 7448 7377`);
    expect(row[1]).toBe("·");
  });

  test("takes a total that stands on another line of its label", async () => {
    const row = await cells(
      "1.申请人无正当理由逾期不补正、                              22",
      "行政机关不再处理其政府信息公开   1   2   4   3   5   7",
      "申请",
    );
    expect(row[0]).toBe("1.申请人无正当理由逾期不补正、 1 2 4 3 5 7 22");
  });

  test("never takes figures from below the next label", async () => {
    const row = await cells(
      "1.信访举报投诉类申请                                    22",
      "2.重复申请",
      "                     1   2   4   3   5   7",
    );
    expect(row.join()).not.toContain("1 2 4 3 5 7 22");
  });

  test("never takes a figure that does not stand right of the label: places were not kept", async () => {
    const row = await cells("1.信访举报投诉类申请 0 0 0 0 0 0 0", "0", "3.要求提供公开出版物 0 0 0 0 0 0");
    expect(row[2]).toBe("3.要求提供公开出版物 0 0 0 0 0 0");
  });

  test("表四: the figures of three lines are one row", async () => {
    const joined = await cells(
      "四、政府信息公开行政复议、行政诉讼情况",
      "                         198                           143                              220",
      "401   206   779   601         298   48   687    403          622    455    894   232",
      "                         7                             6                                3",
    );
    expect(joined[1]).toBe("401 206 779 601 1987 298 48 687 403 1436 622 455 894 232 2203");
  });
});

test("a joined figure is said to be one", async () => {
  const lines = [
    "三、收到和处理政府信息公开申请情况",
    `${" ".repeat(26)}1116      1085                5570`,
    `一、本年新收政府信息公开申请数量${" ".repeat(15)}9849      9015 7448 7377`,
    `${" ".repeat(26)}0         8                   7`,
    `二、上年结转政府信息公开申请数量${" ".repeat(10)}277   129   365    144   590   887   2392`,
    `1.属于国家秘密${" ".repeat(18)}876   402   591    884   261   29    3043`,
    `2.其他法律行政法规禁止公开${" ".repeat(12)}629   636   177    276   147   480   2345`,
    `3.危及“三安全一稳定”${" ".repeat(13)}745   295   410    267   713   490   2920`,
    `4.保护第三方合法权益${" ".repeat(15)}641   822   414    243   333   730   3183`,
  ];
  const [report] = recognize(await readSource(strToU8(lines.join("\n")), { file: "page.txt" }));
  const cell = report?.tables.applications?.cells.get("/applications/table/received/naturalPerson");
  expect([cell?.value, cell?.at]).toEqual([11160, { line: 2, column: 27, length: 4 }]);
  expect(
    report?.issues.filter(({ code }) => code === "figure-joined").map(({ cell: pointer }) => pointer),
  ).toEqual([
    "/applications/table/received/naturalPerson",
    "/applications/table/received/researchInstitution",
    "/applications/table/received/total",
  ]);
});

test("a file of nothing but such lines is no crash", async () => {
  const lines = Array.from(
    { length: 150_000 },
    (_, index) => `${index % 2 ? "3.其他" : "1.属于国家秘密"}   1   2   ${index}`,
  );
  expect(await cells(lines.join("\n"))).toHaveLength(lines.length);
});
