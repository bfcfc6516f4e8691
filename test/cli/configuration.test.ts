import { mkdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { folderWith } from "./folder.ts";
import { invoke } from "./invoke.ts";
import { clean, faulty } from "./samples.ts";

const json = (value: unknown) => JSON.stringify(value);

async function severitiesOf(argv: readonly string[], cwd: string): Promise<Record<string, string>> {
  const { stdout } = await invoke(["lint", ...argv, "--format", "json"], { cwd });
  const results: { reports: { findings: { ruleId: string; severity: string }[] }[] }[] = JSON.parse(stdout);
  const findings = results.flatMap(({ reports }) => reports.flatMap((report) => report.findings));
  return Object.fromEntries(findings.map(({ ruleId, severity }) => [ruleId, severity]));
}

describe("the configuration", () => {
  test("nearest above the file applies, wherever the command is run", async () => {
    const cwd = folderWith({
      "gia-report.config.json": json({ rules: { "t4-total": "info" } }),
      "局/2023/a.docx": faulty,
      "镇/gia-report.config.json": json({ rules: { "t4-total": "off" } }),
      "镇/a.docx": faulty,
      "别处/x": "",
    });
    expect((await severitiesOf(["局/2023/a.docx"], cwd))["t4-total"]).toBe("info");
    expect((await severitiesOf(["../局/2023/a.docx"], `${cwd}/别处`))["t4-total"]).toBe("info");
    expect((await severitiesOf(["镇/a.docx"], cwd))["t4-total"]).toBeUndefined();
    expect((await severitiesOf(["镇/a.docx", "--no-config"], cwd))["t4-total"]).toBe("error");
  });

  test("--config names one for all; patterns are relative to its folder", async () => {
    const cwd = folderWith({
      "配置/c.json": json({ overrides: [{ files: ["../局/*.docx"], rules: { "t4-total": "info" } }] }),
      "局/a.docx": faulty,
      "局/gia-report.config.json": json({ rules: { "t4-total": "off" } }),
    });
    expect((await severitiesOf(["局/a.docx", "--config", "配置/c.json"], cwd))["t4-total"]).toBe("info");
    const missing = await invoke(["lint", "局/a.docx", "--config", "没有.json"], { cwd });
    expect(missing).toMatchObject({ code: 2, stdout: "" });
    expect(missing.stderr).toContain("没有配置文件 没有.json");
  });

  test("yields to --rule, --preset and the other options", async () => {
    const cwd = folderWith({
      "gia-report.config.json": json({
        extends: "strict",
        rules: { "t4-total": "off", "t3-row-total": "off" },
        failOn: "info",
        organization: "云岭市甲局",
        year: 2020,
      }),
      "a.docx": faulty,
      "b.docx": clean,
    });
    const found = await severitiesOf(
      ["a.docx", "--rule", "t4-total:info", "--rule", "t3-results-sum:off"],
      cwd,
    );
    expect(found["t4-total"]).toBe("info");
    expect(found["t3-results-sum"]).toBeUndefined();
    const printed = async (...more: string[]) => {
      const { stdout } = await invoke(["lint", "--print-config", "b.docx", ...more], { cwd });
      return JSON.parse(stdout);
    };
    expect(await printed()).toMatchObject({ preset: "strict", year: 2020, failOn: "info" });
    expect(
      await printed("--preset", "recommended", "--year", "2023", "--fail-on", "error", "--org", "云岭市乙局"),
    ).toMatchObject({ preset: "recommended", year: 2023, failOn: "error", organization: "云岭市乙局" });
  });

  test("gives what the name and the text of a file do not: organ, year, level", async () => {
    const cwd = folderWith({
      "gia-report.config.json": json({ organization: "云岭市甲局", year: 2020, maxWarnings: 0 }),
      "a.docx": clean,
    });
    const { code, stdout } = await invoke(["lint", "a.docx", "--format", "json"], { cwd });
    expect(JSON.parse(stdout)[0].reports[0]).toMatchObject({ organization: "云岭市甲局", year: 2020 });
    expect(code).toBe(1);
  });

  test("applies to standard input by the name given for it", async () => {
    const cwd = folderWith({ "镇/gia-report.config.json": json({ rules: { "t4-total": "off" } }) });
    const run = (name: string) =>
      invoke(["lint", "-", "--stdin-filename", name, "--format", "json"], { cwd, stdin: faulty });
    expect((await run("镇/a.docx")).stdout).not.toContain('"t4-total"');
    expect((await run("a.docx")).stdout).toContain('"t4-total"');
  });

  test("that is wrong stops the run before anything is checked, with exit code 2", async () => {
    const cwd = folderWith({
      "甲/gia-report.config.json": json({ rules: { "t4-totle": "off" } }),
      "甲/a.docx": clean,
      "b.docx": clean,
    });
    const { code, stdout, stderr } = await invoke(["lint", "b.docx", "甲"], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("甲/gia-report.config.json 有 1 处错误");
    expect(stderr).toContain("是不是 t4-total？");
    const english = await invoke(["lint", "甲", "--lang", "en"], { cwd });
    expect(english.stderr).toContain(
      "line 1 /rules/t4-totle: there is no rule t4-totle; did you mean t4-total?",
    );
  });

  test("that is there but cannot be read is an error, never passed over", async () => {
    const cwd = folderWith({ "a.docx": clean });
    mkdirSync(`${cwd}/gia-report.config.json`);
    expect((await invoke(["lint", "a.docx"], { cwd })).code).toBe(2);
    expect((await invoke(["lint", "a.docx", "--no-config"], { cwd })).code).toBe(0);
  });

  test("--print-config says where the settings come from", async () => {
    const cwd = folderWith({ "gia-report.config.json": "{}", "别处/a": "" });
    const printed = JSON.parse((await invoke(["lint", "--print-config", "没有.docx"], { cwd })).stdout);
    expect(printed).toMatchObject({
      file: "没有.docx",
      config: "gia-report.config.json",
      preset: "recommended",
    });
    expect(printed.rules["t4-total"]).toBe("error");
    expect(printed.rules["publish-late"]).toEqual(["error", { deadline: null }]);
  });
});

describe("--rule", () => {
  test.each([
    ["t4-totle:off", "是不是 t4-total？"],
    ["t4-total", "应为 规则名:级别"],
    ["t4-total:warn", "应为 规则名:级别"],
    [":off", "应为 规则名:级别"],
  ])("refuses %s", async (value, says) => {
    const { code, stderr } = await invoke(["lint", "a.docx", "--rule", value]);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });

  test("takes remarks of the reader, whose ids hold a slash", async () => {
    const cwd = folderWith({ "a.docx": clean });
    const { stdout } = await invoke(["lint", "--print-config", "a.docx", "--rule", "read/cell-blank:error"], {
      cwd,
    });
    expect(JSON.parse(stdout).rules["read/cell-blank"]).toBe("error");
  });
});
