import { describe, expect, test } from "vitest";
import { layouts, type Made } from "../bed/layouts.ts";
import { rewrites } from "../bed/rewrites/index.ts";
import { violations } from "../write/schema.ts";
import { folderWith } from "./folder.ts";
import { invoke } from "./invoke.ts";
import { faulty, plain } from "./samples.ts";

const made = (name: string, run = 0): Made => {
  const layout = [...layouts, ...rewrites].find((one) => one.name === name);
  if (layout === undefined) throw new Error(`no layout ${name}`);
  return layout.make(run);
};

async function why(file: string | Uint8Array | Made, cell: string, ...more: string[]) {
  const content = typeof file === "object" && "bytes" in file ? file.bytes : file;
  const name = typeof file === "object" && "file" in file ? file.file : "a.docx";
  const cwd = folderWith({ [name]: content });
  return await invoke(["inspect", name, "--why", cell, ...more], { cwd });
}

describe("inspect --why says what placed a cell", () => {
  test("by words of the form", async () => {
    const { code, stdout } = await why(faulty, "表三 › 予以公开 › 总计");
    expect(code).toBe(0);
    expect(stdout).toContain("表三 › （一）予以公开 › 总计  31");
    for (const part of [
      "“31”  第2张表6行9列",
      "“（一）予以公开”  第2张表6行2列  与格式一字不差",
      "“三、本年度办理结果”",
      "“总计”  第2张表2行4列",
      "“申请人情况”",
      "这一行恰有 7 个数字，与 7 栏逐一对应",
      "各类申请人之和 13，总计 31：不符",
    ])
      expect(stdout).toContain(part);
    expect(stdout).not.toContain("读到");
  });

  test("by the pointer of a finding, in English", async () => {
    const { stdout } = await why(faulty, "/applications/table/outcomes/granted/total", "--lang", "en");
    for (const part of [
      "Table 3 › (1) Granted › Total  31",
      "word for word as in the form",
      "the row has exactly 7 figures, one for each of its 7 columns",
      "applicants add up to 13, the total says 31: wrong",
    ])
      expect(stdout).toContain(part);
  });
});

/** What is said of one cell of a layout, or of its first cell of which that is said. */
const told: readonly (readonly [string, string, number, string, string, string])[] = [
  ["order alone", "L2+lost-row-label", 0, "/", "行名缺失，只按前后各行的次序认定", "its label is lost"],
  ["counting", "extracted-before", 0, "/applications", "逐行点数对上", "counted off"],
  ["a row elsewhere", "extracted-behind", 0, "/", "不在格式的次序上，按行名认定", "out of the form's order"],
  [
    "a row in doubt",
    "year-rows+page",
    4,
    "/applications",
    "只凭次序，而前后各行的次序也定不下来",
    "order alone",
  ],
  [
    "a mixture",
    "alternating-rows+html",
    0,
    "/applications",
    "同名的行不止一处而数字不同",
    "more than once with other figures",
  ],
  ["a row that is not there", "form-rows-lost+html", 0, "/applications", "没有找到", "not found"],
  [
    "a header in a grid",
    "permuted-columns+html",
    0,
    "/applications",
    "按表头认定：数字在表头正下方",
    "figures stand below their headers",
  ],
  [
    "a header in a line",
    "permuted-columns+page",
    0,
    "/applications",
    "表头排成一行",
    "the headers stand in one line",
  ],
  ["headers in a tree", "total-first+L1a", 0, "/applications", "表头逐层排印", "level by level"],
  [
    "headers told by sums",
    "permuted-all+L2",
    0,
    "/remedies",
    "只有这一种使各行总计相符",
    "row totals are right in this one alone",
  ],
  [
    "a column that is not there",
    "form-columns-lost+html",
    0,
    "/applications",
    "文件的表头里没有这一栏",
    "do not have this column",
  ],
  [
    "a block of another edition",
    "other-edition-block+html",
    0,
    "/proactiveDisclosure",
    "表头是另一版格式的",
    "those of another edition",
  ],
  [
    "headers that say nothing",
    "side-by-side+html",
    0,
    "/applications",
    "从表头看不出各栏的次序",
    "do not say which figures",
  ],
  [
    "no header",
    "extracted-amid",
    0,
    "/",
    "没有找到这一栏的表头，只按格式的次序认定",
    "order of the form alone",
  ],
  [
    "an unreadable figure",
    "turned-digits+html",
    0,
    "/",
    "null（读不成数字）",
    "null (cannot be read as a figure)",
  ],
  ["a blank", "html+blanked-values", 0, "/applications", "null（空白）", "null (blank)"],
  [
    "sums",
    "L8+dropped-cells",
    0,
    "/applications",
    "只有这一种放法使勾稽关系全部相符",
    "only arrangement in which all sums are right",
  ],
  [
    "sums that prove nothing",
    "L8+dropped-cells",
    0,
    "/applications",
    "数字是据此放的，不作数",
    "proves nothing",
  ],
  [
    "a refusal",
    "blank-too-many+html",
    0,
    "/applications",
    "数字之间夹着空白格",
    "a blank cell stands among them",
  ],
  ["remarks", "permuted-rows+html", 0, "/applications", "read/order-of-file", "read/order-of-file"],
  ["joined figures", "cell-after-cell", 0, "/applications", "由几行拼合", "put together from several lines"],
];

describe("inspect --why tells each kind of evidence", () => {
  test.each(told)("%s (%s, run %i)", async (_, layout, run, table, zh, en) => {
    const file = made(layout, run);
    const tables =
      table === "/"
        ? ["/proactiveDisclosure/table", "/applications/table", "/remedies/table"]
        : [`${table}/table`];
    for (const [language, words] of [
      ["zh", zh],
      ["en", en],
    ] as const) {
      const texts = await Promise.all(tables.map((name) => why(file, name, "--lang", language)));
      const text = texts.map(({ stdout }) => stdout).join("");
      expect(text).toContain(words);
      expect(text).not.toMatch(/\{\w+\}|undefined/);
    }
  });

  test.each(told)("as data: %s (%s, run %i)", async (_, layout, run, table) => {
    const { stdout } = await why(
      made(layout, run),
      `${table === "/" ? "/remedies" : table}/table`,
      "--format",
      "json",
    );
    const answer = JSON.parse(stdout);
    expect(violations("why", answer)).toEqual([]);
    expect(answer.reports[0].cells.length).toBeGreaterThan(0);
  });
});

describe("inspect --why of what is not there", () => {
  test("a table that was not found", async () => {
    const report =
      "某市某局2023年政府信息公开工作年度报告\n一、总体情况\n正常。\n二、主动公开政府信息情况\n无。\n三、收到和处理政府信息公开申请情况\n无。\n";
    const { code, stdout } = await why(report, "表三 › 总计");
    expect(code).toBe(0);
    expect(stdout).toContain("null（没有找到这张表）");
    expect(stdout).toContain("文件里没有这一格");
  });

  test("a cell that the form does not have is wrong use, with the label most likely meant", async () => {
    const { code, stderr, stdout } = await why(faulty, "表三 › 予以公考");
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain("没有“表三 › 予以公考”这一格");
    expect(stderr).toContain("是不是“予以公开”？");
  });

  test("nor one of another edition, which is named", async () => {
    const { code, stderr } = await why(plain, "表二 › 本年废止件数");
    expect(code).toBe(2);
    expect(stderr).toContain("2021 版格式");
  });

  test("a blank name is wrong use", async () => {
    expect((await why(faulty, " ")).code).toBe(2);
  });

  test("no report", async () => {
    const { code, stderr } = await why("会议通知\n请准时参加。\n", "表三 › 总计");
    expect(code).toBe(3);
    expect(stderr).toContain("没有政府信息公开工作年度报告");
  });
});

test("of several reports each is asked", async () => {
  const { stdout } = await why(made("several-reports"), "/remedies/table");
  expect(stdout).toContain("报告 1");
  expect(stdout).toContain("报告 2");
});

test("control characters of the file are not printed", async () => {
  const text = new TextDecoder().decode(made("L1a").bytes).replace("一、本年新收", "一、本年\u001b[31m新收");
  const { stdout } = await why(text, "表三 › 本年新收");
  expect(stdout).not.toContain("\u001b[31m");
});
