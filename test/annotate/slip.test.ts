import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSource } from "../../src/read/index.ts";
import { compareWith, earlierFromResult, earlierFromSlip } from "../../src/slip/earlier.ts";
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
    expect(lines).toContain("与上次相比：已改 1 处，未改 2 处，新增 1 处");
    expect(lines.filter((line) => /\n未改\n/.test(line))).toHaveLength(2);
    expect(lines.filter((line) => /\n新增\n/.test(line))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith("已改："))).toEqual([
      "已改：第3段，电话“09996214503”区号后没有连字符",
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
  const told = (organization: string, ...messages: string[]) => ({
    organization,
    year: 2023,
    findings: messages.map(finding),
  });

  test("one report is compared with one, though its name was put right; two are not mixed up", () => {
    const old = earlierFromResult([{ reports: [told("甲周", "错一", "错二")] }]) ?? [];
    expect(compareWith(old, [told("甲局", "错二")]).reports[0]).toMatchObject({
      status: ["open"],
      mended: [{ found: "错一" }],
    });
    const both = compareWith(old, [told("甲局", "错二"), told("乙局", "错二")]);
    expect(both.reports).toEqual([null, null]);
    expect(both.notHere).toHaveLength(1);
  });

  test("the same fault twice, mended once", () => {
    const old = earlierFromResult({ reports: [told("甲局", "错一", "错一")] }) ?? [];
    expect(compareWith(old, [told("甲局", "错一")]).reports[0]).toMatchObject({
      status: ["open"],
      mended: [{ found: "错一" }],
    });
  });

  test("anything else is none", async () => {
    expect(earlierFromResult([{ reports: [{ findings: [3] }] }])).toBeNull();
    expect(earlierFromResult("x")).toBeNull();
    const source = await readSource(new TextEncoder().encode("单位：某局\n#12345678"), { file: "a.txt" });
    expect(earlierFromSlip(source)).toEqual([]);
  });
});
