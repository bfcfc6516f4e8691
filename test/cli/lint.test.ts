import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { violations } from "../write/schema.ts";
import { folderWith } from "./folder.ts";
import { invoke } from "./invoke.ts";
import { clean, faulty, page, plain } from "./samples.ts";

interface Finding {
  readonly ruleId: string;
  readonly severity: string;
  readonly cell: string | null;
}
interface Result {
  readonly file: string;
  readonly exitCode: number;
  readonly reports: readonly {
    readonly findings: readonly Finding[];
    readonly checked: { readonly cells: number };
  }[];
  readonly error?: { readonly code: string; readonly hint: string | null };
}

const resultsOf = (stdout: string): Result[] => JSON.parse(stdout);
const all = { "a.docx": faulty, "b.docx": clean, "c.html": page, "d.txt": plain };

describe("lint", () => {
  test("finds the wrong totals of the sample at their cells", async () => {
    const cwd = folderWith(all);
    const { code, stdout } = await invoke(["lint", "a.docx", "--format", "json"], { cwd });
    const errors =
      resultsOf(stdout)[0]?.reports[0]?.findings.filter(({ severity }) => severity === "error") ?? [];
    expect(code).toBe(1);
    expect(errors.map(({ ruleId, cell }) => `${ruleId} ${cell}`)).toEqual(
      expect.arrayContaining([
        "t3-row-total /applications/table/outcomes/granted/total",
        "t4-total /remedies/table/reconsideration/total",
      ]),
    );
  });

  test("a clean file passes and says how much was checked", async () => {
    const { code, stdout } = await invoke(["lint", "b.docx"], { cwd: folderWith(all) });
    expect(code).toBe(0);
    expect(stdout).toContain("检查了 200 个单元格、42 条勾稽关系");
    expect(stdout).toContain("没有发现问题");
  });

  test("JSON is an array in the order of the inputs and validates, errors included", async () => {
    const cwd = folderWith({ ...all, "e.txt": "不是年报" });
    const { code, stdout, stderr } = await invoke(
      ["lint", "d.txt", "e.txt", "没有.docx", "a.docx", "c.html", "b.docx", "--format", "json"],
      { cwd },
    );
    const results = resultsOf(stdout);
    expect(results.map(({ file }) => file)).toEqual([
      "d.txt",
      "e.txt",
      "没有.docx",
      "a.docx",
      "c.html",
      "b.docx",
    ]);
    expect(results.map(({ exitCode }) => exitCode)).toEqual([1, 3, 3, 1, 1, 0]);
    expect(results[1]?.error?.code).toBe("no-report");
    expect(results[2]?.error?.code).toBe("file-missing");
    expect(violations("lint", results)).toEqual([]);
    expect(stderr).toContain("e.txt: ");
    expect(code).toBe(3);
  });

  test("several files end with a grand total", async () => {
    const { stdout } = await invoke(["lint", "a.docx", "b.docx", "没有.docx"], { cwd: folderWith(all) });
    const last = stdout.trimEnd().split("\n").at(-1);
    expect(last).toContain("合计：3 个输入、2 份报告，1 个输入未能检查");
    expect(last).toContain("检查了 400 个单元格、84 条勾稽关系");
  });

  test("--quiet shows errors only, counts the rest, and changes no exit code", async () => {
    const cwd = folderWith(all);
    const loud = await invoke(["lint", "c.html", "--format", "json"], { cwd });
    const quiet = await invoke(["lint", "c.html", "--format", "json", "--quiet"], { cwd });
    const severities = (stdout: string) =>
      new Set(
        resultsOf(stdout).flatMap(({ reports }) => reports.flatMap((r) => r.findings.map((f) => f.severity))),
      );
    expect(severities(loud.stdout).size).toBeGreaterThan(1);
    expect(severities(quiet.stdout)).toEqual(new Set(["error"]));
    expect(quiet.code).toBe(loud.code);
    expect((await invoke(["lint", "c.html", "--quiet"], { cwd })).stdout).toMatch(/（\d+ 条未显示）/);
  });

  test("--fail-on and --max-warnings decide the exit code, not the findings", async () => {
    const cwd = folderWith(all);
    const info = await invoke(["lint", "c.html", "--fail-on", "info", "--format", "json"], { cwd });
    const usual = await invoke(["lint", "c.html", "--format", "json"], { cwd });
    expect(info.code).toBe(1);
    const findings = (stdout: string) => resultsOf(stdout)[0]?.reports;
    expect(findings(info.stdout)).toEqual(findings(usual.stdout));
    expect((await invoke(["lint", "b.docx", "--max-warnings", "0"], { cwd })).code).toBe(0);
  });

  test("--year and --org replace what was recognised", async () => {
    const { stdout } = await invoke(
      ["lint", "b.docx", "--year", "2024", "--org", "云岭市望山区统计局", "--format", "json"],
      { cwd: folderWith(all) },
    );
    expect(resultsOf(stdout)[0]?.reports[0]).toMatchObject({
      year: 2024,
      organization: "云岭市望山区统计局",
    });
  });

  test("--no-blank-as-zero leaves equations with blanks unassessed", async () => {
    const cwd = folderWith(all);
    const checked = async (...more: string[]) => {
      const { stdout } = await invoke(["lint", "c.html", "--format", "json", ...more], { cwd });
      return (JSON.parse(stdout) as { reports: { checked: { notAssessable: number } }[] }[])[0]?.reports[0]
        ?.checked;
    };
    expect((await checked())?.notAssessable).toBe(0);
    expect((await checked("--no-blank-as-zero"))?.notAssessable).toBe(1);
  });

  test("a reader that goes away ends the run without a word, and not with 0: not all was said", async () => {
    const { code, stdout, stderr } = await invoke(["lint", "b.docx", "a.docx"], {
      cwd: folderWith(all),
      closedAfter: 1,
    });
    expect(stdout).toContain("b.docx");
    expect(stdout).not.toContain("a.docx");
    expect({ code, stderr }).toEqual({ code: 141, stderr: "" });
  });

  describe("a report and the one of the year before it", () => {
    const text = new TextDecoder().decode(plain);
    const years = {
      "2019.txt": text.replaceAll("2021-", "2020-").replaceAll("2020年", "2019年"),
      "2020.txt": text,
    };
    const remarks = async (files: readonly string[], cwd: string, ...more: string[]) => {
      const { stdout } = await invoke(["lint", ...files, "--format", "json", ...more], { cwd });
      const results = JSON.parse(stdout) as {
        file: string;
        reports: { findings: { ruleId: string; message: string; severity: string }[] }[];
      }[];
      return results.flatMap(({ file, reports }) =>
        reports
          .flatMap(({ findings }) => findings)
          .filter(({ ruleId }) => ruleId === "read/next-year-first")
          .map(({ severity, message }) => `${file} ${severity}: ${message}`),
      );
    };
    const told =
      "2019.txt warning: 这是“2020.txt”上一年的报告，却排在它后面，两年之间没有核对；请把这一份排在前面再检查";

    test("in their order they are compared without a word", async () => {
      expect(await remarks(["2019.txt", "2020.txt"], folderWith(years))).toEqual([]);
    });

    test("in the other order the result says that they were not, whatever the number of workers", async () => {
      const cwd = folderWith(years);
      expect(await remarks(["2020.txt", "2019.txt"], cwd)).toEqual([told]);
      expect(await remarks(["2020.txt", "2019.txt"], cwd, "--jobs", "2")).toEqual([told]);
    });

    test("what is said of the order is not kept for another order", async () => {
      const cwd = folderWith(years);
      const cache = ["--cache", "--cache-location", "kept"];
      expect(await remarks(["2019.txt"], cwd, ...cache)).toEqual([]);
      expect(await remarks(["2020.txt", "2019.txt"], cwd, ...cache)).toEqual([told]);
      expect(await remarks(["2019.txt", "2020.txt"], cwd, ...cache)).toEqual([]);
    });

    test("a comment in the office's own file says nothing of the order; the terminal does", async () => {
      const cwd = folderWith(years);
      const { stderr } = await invoke(["annotate", "2020.txt", "2019.txt", "--slip", "slip.html"], { cwd });
      expect(stderr).toContain("2019.txt 是 2020.txt 上一年的报告，却排在后面");
      expect(readFileSync(join(cwd, "slip.html"), "utf8")).not.toContain("排在它后面");
    });
  });

  test("English output holds no Chinese but what the form and the file say", async () => {
    const { stdout } = await invoke(["lint", "b.docx", "--lang", "en"], { cwd: folderWith(all) });
    expect(stdout).toContain("checked 200 cells and 42 equations");
    expect(stdout).toContain("no findings");
  });
});
