import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSource } from "../../src/read/index.ts";
import { codeOf } from "../../src/slip/code.ts";
import { compareWith } from "../../src/slip/compared.ts";
import { earlierFromResult, earlierFromSlip } from "../../src/slip/earlier.ts";
import { unverified } from "../../src/slip/unverified.ts";
import { folderWith } from "../cli/folder.ts";
import { invoke, root } from "../cli/invoke.ts";

const faulty = readFileSync(`${root}fixtures/samples/shiqiao-2023.docx`);
const clean = readFileSync(`${root}fixtures/samples/wangshan-2023.docx`);

async function linesOf(path: string): Promise<string[]> {
  const { blocks } = await readSource(new Uint8Array(readFileSync(path)), { file: path });
  return blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block.text] : block.cells.map(({ text }) => text),
  );
}

describe.each(["单.docx", "单.html"])("a slip to send back: %s", (name) => {
  test("names office, year, file, what was checked, and every point with a blank for the reply", async () => {
    const cwd = folderWith({ "年报.docx": faulty });
    const { code, stderr } = await invoke(["annotate", "年报.docx", "--slip", name], { cwd });
    expect(code).toBe(1);
    expect(stderr).toBe(`gia-report: 退回修改单已写到 ${name}（1 份报告，4 处）\n`);
    const lines = await linesOf(join(cwd, name));
    expect(lines.slice(0, 4)).toEqual([
      "政府信息公开工作年度报告退回修改单",
      "单位：云岭市石桥县农业农村局　年度：2023",
      "文件：年报.docx",
      "核对情况：检查了 200 个单元格、42 条勾稽关系；错误 3；提示 1",
    ]);
    const at = lines.findIndex((line) => line.startsWith("3\n错误\n#"));
    expect(lines[at + 1]).toBe("表三 › （一）予以公开 › 总计，第2张表6行9列");
    expect(lines[at + 2]).toContain("31");
    expect(lines[at + 3]).toBe("13");
    expect(lines[at + 4]).toContain("格式表三");
    expect(lines[at + 5]?.length).toBeGreaterThan(4);
    expect(lines[at + 6]).toBe("");
  });

  test("the same input gives the same bytes", async () => {
    const cwd = folderWith({ "年报.docx": faulty });
    await invoke(["annotate", "年报.docx", "--slip", name], { cwd });
    const before = readFileSync(join(cwd, name));
    await invoke(["annotate", "年报.docx", "--slip", name], { cwd });
    expect(readFileSync(join(cwd, name))).toEqual(before);
  });

  test("the next run says what is mended, still open and new, from the slip itself", async () => {
    const cwd = folderWith({ "年报.docx": faulty });
    await invoke(["annotate", "年报.docx", "--slip", name, "--rule", "text-new-requests:off"], { cwd });
    const again = [
      "annotate",
      "年报.docx",
      "--slip",
      `2${name}`,
      "--since",
      name,
      "--rule",
      "contact-format:off",
    ];
    await invoke(again, { cwd });
    const lines = await linesOf(join(cwd, `2${name}`));
    expect(lines).toContain("与上次相比：已改 0 处，未改 2 处，新增 1 处，无法确认 1 处");
    expect(lines.filter((line) => /\n未改\n/.test(line))).toHaveLength(2);
    expect(lines.filter((line) => /\n新增\n/.test(line))).toHaveLength(1);
    // What was not looked for is not mended.
    expect(lines.filter((line) => /^已改|无法确认是否/.test(line))).toEqual([
      "本次无法确认是否已改（这一条本次没有核对）：第3段，电话“09996214503”区号后没有连字符",
    ]);
  });

  test("a report without findings says so; an input that was not checked is named", async () => {
    const cwd = folderWith({ "年报.docx": clean });
    const { code } = await invoke(["annotate", "年报.docx", "没有.docx", "--slip", name], { cwd });
    expect(code).toBe(3);
    const lines = await linesOf(join(cwd, name));
    expect(lines).toContain("没有发现问题。");
    expect(lines.join("\n")).toContain("未能核对：没有.docx");
  });
});

describe("comparison with an earlier result", () => {
  test("a result of lint --format json is as good as a slip", async () => {
    const cwd = folderWith({ "年报.docx": faulty });
    await invoke(["lint", "年报.docx", "--format", "json=旧.json"], { cwd });
    await invoke(["annotate", "年报.docx", "--slip", "单.html", "--since", "旧.json"], { cwd });
    expect(await linesOf(join(cwd, "单.html"))).toContain("与上次相比：已改 0 处，未改 4 处，新增 0 处");
  });

  test("an earlier report that was not checked this time is not called mended", async () => {
    const cwd = folderWith({ "甲.docx": faulty, "乙.docx": clean });
    await invoke(["annotate", "甲.docx", "乙.docx", "--slip", "旧.html"], { cwd });
    await invoke(["annotate", "乙.docx", "--slip", "新.html", "--since", "旧.html"], { cwd });
    const lines = await linesOf(join(cwd, "新.html"));
    expect(lines).toContain("上次修改单中有、本次没有核对：云岭市石桥县农业农村局 2023");
    expect(lines.filter((line) => line.startsWith("已改"))).toEqual([]);
  });

  const finding = (message: string) => ({
    ...{ id: "", ruleId: "known-typo", messageId: "typo", severity: "info" as const, message, cell: null },
    ...{
      label: null,
      location: null,
      expected: null,
      actual: null,
      related: [],
      suggestion: null,
      basis: null,
    },
  });
  const told = (organization: string | null, ...messages: string[]) => ({
    file: null as string | null,
    organization,
    year: 2023,
    findings: messages.map(finding),
  });
  const earlierOf = (json: unknown) => earlierFromResult(json)?.reports ?? [];

  test("one report is compared with one, though its name was put right; two are not mixed up", () => {
    const old = earlierOf([{ reports: [told("甲周", "错一", "错二")] }]);
    expect(compareWith(old, [told("甲局", "错二")]).reports[0]).toMatchObject({
      status: ["open"],
      mended: [{ found: "错一" }],
    });
    expect(compareWith(old, [told("云岭市甲周")]).reports[0]).toMatchObject({ mended: [{}, {}] });
    const both = compareWith(old, [told("甲局", "错二"), told("乙局", "错二")]);
    expect(both.reports).toEqual([null, null]);
    expect(both.notHere).toHaveLength(1);
  });

  test("the points of one office are not called mended by the report of another", () => {
    const old = earlierOf([{ reports: [told("石桥县民政局", "错一")] }]);
    const { reports, notHere } = compareWith(old, [told("石桥县教育局")]);
    expect(reports).toEqual([null]);
    expect(notHere).toHaveLength(1);
  });

  test("the same fault twice, mended once", () => {
    const old = earlierOf({ reports: [told("甲局", "错一", "错一")] });
    expect(compareWith(old, [told("甲局", "错一")]).reports[0]).toMatchObject({
      status: ["open"],
      mended: [{ found: "错一" }],
    });
  });

  test("a file tells a report whose office was put right, or is not known; others are not mixed up", () => {
    const old = earlierOf([
      { file: "来件/a.docx", reports: [told("甲周", "错一")] },
      { file: "来件/b.docx", reports: [told(null, "错二")] },
      { file: "来件/c.docx", reports: [told(null, "错三")] },
    ]);
    const now = [
      { ...told(null, "错三"), file: "新/c.docx" },
      { ...told("甲局", "错一"), file: "新/a.docx" },
      { ...told(null, "错二"), file: "新/d.docx" },
    ];
    const { reports, notHere } = compareWith(old, now);
    expect(reports.map((one) => one?.status)).toEqual([["open"], ["open"], undefined]);
    expect(notHere.map(({ file }) => file)).toEqual(["来件/b.docx"]);
  });

  test("a file renamed is known by its office, and of two of one office each by its file", () => {
    const old = earlierOf([
      { file: "一.docx", reports: [told("甲局", "错一")] },
      { file: "二.docx", reports: [told("甲局", "错二")] },
    ]);
    const now = [
      { ...told("甲局", "错二"), file: "二.docx" },
      { ...told("甲局", "错一"), file: "改名.docx" },
    ];
    expect(compareWith(old, now).reports.map((one) => one?.status)).toEqual([["open"], ["open"]]);
  });

  test("two files of one name in two folders are not told by it", () => {
    const old = earlierOf([
      { file: "甲/年报.docx", reports: [told(null, "错一")] },
      { file: "乙/年报.docx", reports: [told(null, "错二")] },
    ]);
    const now = [{ ...told(null, "错一"), file: "丙/年报.docx" }];
    expect(compareWith(old, now).reports).toEqual([null]);
  });

  test("the same words with other figures are still open; other words are not", () => {
    const old = earlierOf([{ reports: [told("甲局", "正文写25件，表中24件")] }]);
    expect(compareWith(old, [told("甲局", "正文写26件，表中24件")]).reports[0]).toMatchObject({
      status: ["open"],
      mended: [],
    });
    expect(compareWith(old, [told("甲局", "正文写25件，附表24件")]).reports[0]).toMatchObject({
      status: ["new"],
      mended: [{ found: "正文写25件，表中24件" }],
    });
  });

  test("anything else is none", async () => {
    expect(earlierFromResult([{ reports: [{ findings: [3] }] }])).toBeNull();
    expect(earlierFromResult("x")).toBeNull();
    const source = await readSource(new TextEncoder().encode("单位：某局\n#12345678"), { file: "a.txt" });
    expect(earlierFromSlip(source).reports).toEqual([]);
  });
});

describe.each(["旧.docx", "旧.html", "旧.json"])(
  "what this run could not look at is not called mended: %s",
  (since) => {
    /** The page of the sample, with something done to it. */
    async function linesAfter(change: (page: string) => string, ...flags: string[]): Promise<string[]> {
      const cwd = folderWith({ "年报.docx": faulty });
      await invoke(["convert", "年报.docx", "-o", "年报.html"], { cwd });
      const page = readFileSync(join(cwd, "年报.html"), "utf8");
      await (since.endsWith("json")
        ? invoke(["lint", "年报.html", "--format", `json=${since}`], { cwd })
        : invoke(["annotate", "年报.html", "--slip", since], { cwd }));
      writeFileSync(join(cwd, "年报.html"), change(page));
      await invoke(["annotate", "年报.html", "--slip", "新.html", "--since", since, ...flags], { cwd });
      const lines = await linesOf(join(cwd, "新.html"));
      return lines.filter((line) => /^(?:与上次|已改|本次无法)/.test(line));
    }

    test("a table taken out", async () => {
      const tables = /<table[\s\S]*?<\/table>/g;
      const [counts, ...gone] = await linesAfter((page) => {
        const [, second = ""] = page.match(tables) ?? [];
        return page.replace(second, "");
      });
      expect(counts).toBe("与上次相比：已改 0 处，未改 2 处，新增 1 处，无法确认 2 处");
      expect(gone).toHaveLength(2);
      for (const line of gone) expect(line).toMatch(/^本次无法确认是否已改（要核对的数字没有读到）：表三/);
    });

    test("a total made unreadable", async () => {
      const lines = await linesAfter((page) => page.replace(/>31</, ">三十一?<"));
      expect(lines[0]).toMatch(/已改 0 处，.*无法确认 1 处/);
      expect(lines[1]).toContain("（一）予以公开 › 总计");
    });

    test("what was put right is mended", async () => {
      const lines = await linesAfter((page) =>
        page.replace("09996214503", "0999-6214503").replace(/>31</, ">13<"),
      );
      expect(lines[0]).toBe("与上次相比：已改 2 处，未改 2 处，新增 0 处");
      expect(lines.slice(1).every((line) => line.startsWith("已改："))).toBe(true);
    });

    test("a rule switched off", async () => {
      const lines = await linesAfter((page) => page, "--rule", "text-new-requests:off");
      expect(lines).toEqual([
        "与上次相比：已改 0 处，未改 3 处，新增 0 处，无法确认 1 处",
        expect.stringMatching(/^本次无法确认是否已改（这一条本次没有核对）：表三/),
      ]);
    });
  },
);

test.each([
  [["旧.docx", "--lang", "zh"], "en", "旧.docx is in Chinese and this slip would be in English"],
  [["旧.json", "--lang", "zh"], "en", "旧.json is in Chinese"],
  [["旧.html", "--lang", "en"], "zh", "旧.html 是英文的"],
  [["旧.json", "--lang", "en"], "zh", "旧.json 是英文的"],
] as const)(
  "an earlier run in another language is refused: %j, then %s",
  async ([since, ...lang], then, said) => {
    const cwd = folderWith({ "年报.docx": faulty });
    await (since.endsWith("json")
      ? invoke(["lint", "年报.docx", "--format", `json=${since}`, ...lang], { cwd })
      : invoke(["annotate", "年报.docx", "--slip", since, ...lang], { cwd }));
    const again = ["annotate", "年报.docx", "--slip", "新.html", "--since", since, "--lang"];
    const refused = await invoke([...again, then], { cwd });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain(said);
    expect(refused.stderr).toContain(`--lang ${then === "en" ? "zh" : "en"}`);
    const same = await invoke([...again, then === "en" ? "zh" : "en"], { cwd });
    expect(same.code).toBe(1);
    expect((await linesOf(join(cwd, "新.html"))).join("\n")).toMatch(
      /已改 0 处，未改 4 处，新增 0 处|0 fixed, 4 still open, 0 new/,
    );
  },
);

describe("why this run says nothing of a point", () => {
  const all = { tables: [], cells: [], rules: [], previous: true, enforcement: true };
  const point = (ruleId: string | null, cell: string | null, known = true) => ({
    code: codeOf({ ruleId: ruleId ?? "", cell, message: "说" }),
    ruleId,
    cell: known ? cell : null,
    place: "",
    found: "说",
  });
  const total = "/remedies/table/reconsideration/total";

  test.each([
    ["nothing is missing", point("t4-total", total), {}, null],
    ["a slip that names no rule", point(null, total), { rules: ["t4-total"] }, null],
    ["the rule was not asked", point("t4-total", total), { rules: ["t4-total"] }, "rule"],
    ["no report of the year before", point("contact-changed", null), { previous: false }, "previous"],
    ["the year before is no matter of this rule", point("t4-total", total), { previous: false }, null],
    ["no enforcement data", point("enforcement-data-mismatch", null), { enforcement: false }, "enforcement"],
    ["a cell without a figure", point("t4-total", total), { cells: [total] }, "figures"],
    [
      "a cell that a slip holds as a code only",
      point("t4-total", total, false),
      { cells: [total] },
      "figures",
    ],
    [
      "a row of a table that was not read",
      point("row-missing", "/remedies/table/reconsideration", false),
      { tables: ["remedies"] },
      "figures",
    ],
    ["another table was not read", point("t4-total", total), { tables: ["applications"] }, null],
    [
      "text against a table that was not read",
      point("text-unit", null),
      { tables: ["applications"] },
      "figures",
    ],
    ["words that no table matters to", point("known-typo", null), { tables: ["applications"] }, null],
  ] as const)("%s", (_, one, gaps, why) => {
    expect(unverified(one, { ...all, ...gaps })).toBe(why);
  });
});
