import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "./folder.ts";
import { invoke } from "./invoke.ts";
import { clean } from "./samples.ts";

/** Penalties that the clean sample's table 2 does not have. */
const data = "2023年度行政执法数据\n行政处罚\t99\n";
const other = "云岭市雨田县水务局2023年度行政执法数据\n行政处罚\t99\n";

interface Finding {
  readonly ruleId: string;
  readonly messageId: string;
  readonly severity: string;
  readonly cell: string | null;
  readonly expected: number | null;
}

async function found(files: Record<string, string>, ...more: string[]): Promise<Finding[]> {
  const cwd = folderWith({ "a.docx": clean, ...files });
  const { stdout } = await invoke(["lint", "a.docx", "--format", "json", ...more], { cwd });
  const findings: Finding[] = JSON.parse(stdout)[0].reports[0].findings;
  return findings.filter(
    ({ ruleId, messageId }) => ruleId === "enforcement-data-mismatch" && messageId !== "unread",
  );
}

describe("lint --enforcement", () => {
  test("tells the cell that differs from the data, as a note", async () => {
    expect(await found({ "数据.txt": data }, "--enforcement", "数据.txt")).toMatchObject([
      {
        severity: "info",
        cell: "/proactiveDisclosure/table/administrativePenalties/decisions",
        expected: 99,
      },
    ]);
    expect(await found({ "数据.txt": data })).toEqual([]);
  });

  test("is a warning under strict", async () => {
    const [finding] = await found({ "数据.txt": data }, "--enforcement", "数据.txt", "--preset", "strict");
    expect(finding?.severity).toBe("warning");
  });

  test("says that another body's data were not compared", async () => {
    const [finding] = await found({ "别处.txt": other }, "--enforcement", "别处.txt");
    expect(finding).toMatchObject({ cell: "/proactiveDisclosure/table", expected: null });
  });

  test("takes several files", async () => {
    const files = { "别处.txt": other, "数据.txt": data };
    const told = await found(files, "--enforcement", "别处.txt", "--enforcement", "数据.txt");
    expect(told.map(({ expected }) => expected)).toEqual([99]);
  });

  test.each([
    ["holds no such figures", { "空.txt": "通知" }, "空.txt", 3, /没有读到/],
    ["is not there", {}, "没有.txt", 3, /没有这个文件/],
    ["is a folder of several", { "夹/a.txt": data, "夹/b.txt": data }, "夹", 2, /应为一个文件/],
  ])("a file that %s stops the run", async (_name, files, named, exit, said) => {
    const cwd = folderWith({ "a.docx": clean, ...files });
    const { code, stdout, stderr } = await invoke(["lint", "a.docx", "--enforcement", named], { cwd });
    expect([code, stdout]).toEqual([exit, ""]);
    expect(stderr).toMatch(said);
  });

  test("the data are no input of their folder, and nothing is written over them", async () => {
    const cwd = folderWith({ "a.docx": clean, "数据.txt": data });
    const { code, stdout } = await invoke(["lint", ".", "--enforcement", "数据.txt", "--format", "json"], {
      cwd,
    });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([{ exitCode: 0 }, { skipped: { reason: "given" } }]);
    const { stderr } = await invoke(["lint", ".", "--enforcement", "数据.txt"], { cwd });
    expect(stderr).toContain("未读取 1 项（命令选项用到的文件，不作为报告检查）：数据.txt");
    const args = ["annotate", "a.docx", "--enforcement", "数据.txt", "-o", "数据.txt"];
    expect((await invoke(args, { cwd })).code).toBe(2);
    expect(readFileSync(join(cwd, "数据.txt"), "utf8")).toBe(data);
  });

  test("annotate has the same finding", async () => {
    const cwd = folderWith({ "a.docx": clean, "数据.txt": data });
    const run = (...more: string[]) => invoke(["annotate", "a.docx", "-o", "b.docx", ...more], { cwd });
    const [without, withData] = [(await run()).stderr, (await run("--enforcement", "数据.txt")).stderr];
    expect(withData).not.toBe(without);
  });
});
