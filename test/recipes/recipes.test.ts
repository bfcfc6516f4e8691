import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { clean, faulty } from "../cli/samples.ts";
import { bothReports, built, has, hasYaml, type Office, openOffice } from "./office.ts";
import { fenceCount, recipe, recipes } from "./page.ts";

test("every piece of code of the page has a name, and each is tried below", () => {
  expect(recipes.size).toBe(fenceCount);
  const source = readFileSync(new URL(import.meta.url), "utf8");
  expect([...recipes.keys()].filter((name) => !source.includes(`"${name}"`))).toEqual([]);
});

describe.skipIf(!built)("before publishing", () => {
  test("check.sh lets a good report pass and stops a bad one, with a page to read", () => {
    const { folder, run } = openOffice({
      "check.sh": recipe("check.sh"),
      "坏.docx": faulty,
      "好.docx": clean,
    });
    const good = run("sh", ["check.sh", "好.docx"]);
    expect(good.status).toBe(0);
    expect(good.stdout.trimEnd()).toMatch(/可以发布$/);
    const bad = run("sh", ["check.sh", "坏.docx"]);
    expect(bad.status).toBe(1);
    expect(bad.stdout).toContain("有错误，改好再发布");
    expect(readFileSync(`${folder}/校对结果.html`, "utf8")).toContain("石桥县");
    expect(run("sh", ["check.sh", "没有.docx"]).stdout).toContain("有文件读不了");
    expect(run("sh", ["check.sh"])).toMatchObject({ status: 2 });
  });
});

describe.skipIf(!built || !has("git"))("a git hook", () => {
  test("stops a commit that holds a bad report, looks at what is staged, and at reports only", () => {
    const { folder, run } = openOffice({ "年报/a.docx": clean, "说明.md": "x", "别处/b.docx": faulty });
    run("git", ["init", "-q"]);
    const hook = `${folder}/.git/hooks/pre-commit`;
    writeFileSync(hook, recipe("pre-commit"));
    chmodSync(hook, 0o755);
    const commit = () => {
      run("git", ["add", "年报", "说明.md", "别处"]);
      return run("git", ["commit", "-qm", "x"]);
    };
    expect(commit()).toMatchObject({ status: 0 });
    writeFileSync(`${folder}/年报/a.docx`, faulty);
    const stopped = commit();
    expect(stopped.status).toBe(1);
    expect(stopped.stdout + stopped.stderr).toContain("年报/a.docx");
    // The good file in the folder does not help: the bad one is staged.
    writeFileSync(`${folder}/年报/a.docx`, clean);
    expect(run("git", ["commit", "-qm", "x"]).status).toBe(1);
    writeFileSync(`${folder}/说明.md`, "y");
    expect(commit().status).toBe(0);
  });
});

describe.skipIf(!built || !hasYaml() || !has("npx"))("the GitHub workflow", () => {
  interface Workflow {
    readonly jobs: Record<
      string,
      { readonly steps: readonly { readonly run?: string; readonly uses?: string }[] }
    >;
  }
  test("is YAML, and what it runs does what it says", () => {
    const office = openOffice({ ...bothReports, "w.yml": recipe("workflow.yml") });
    const script = 'import json, yaml; print(json.dumps(yaml.safe_load(open("w.yml")), default=str))';
    const parsed = office.run("python3", ["-c", script]);
    expect(parsed.stderr).toBe("");
    // JSON enters here.
    const { jobs } = JSON.parse(parsed.stdout) as Workflow;
    const commands = Object.values(jobs).flatMap(({ steps }) => steps.flatMap((step) => step.run ?? []));
    // Installing needs the network; all else is run.
    const [install, ...others] = commands;
    expect(install).toBe("npm ci");
    expect(others).toHaveLength(1);
    for (const command of others) {
      const { status, stdout, stderr } = office.run("bash", ["-e", "-c", command]);
      expect(stderr).toContain("gia-report.sarif");
      expect(status).toBe(1);
      expect(stdout).toMatch(/^::error .*file=年报\/农业农村局\.docx/m);
    }
    const sarif = JSON.parse(readFileSync(`${office.folder}/gia-report.sarif`, "utf8"));
    expect(sarif.runs[0].results.length).toBeGreaterThan(0);
  });
});

describe.skipIf(!built || !has("jq"))("with jq", () => {
  const lines = ({ run }: Office, name: string) => {
    const { stdout } = run("bash", ["-c", recipe(name)]);
    return stdout.trimEnd().split("\n");
  };

  test("errors: file, rule, cell, message", () => {
    const rows = lines(openOffice(), "errors").map((line) => line.split("\t"));
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) expect(row).toHaveLength(4);
    expect(rows.map(([file, rule]) => `${file} ${rule}`)).toContain("年报/农业农村局.docx t4-total");
  });

  test("failed: exit code and file", () => {
    expect(lines(openOffice(), "failed")).toEqual(["1 年报/农业农村局.docx"]);
    const more = openOffice({ ...bothReports, "年报/通知.txt": "请准时参加会议。" });
    expect(lines(more, "failed").sort()).toEqual(["1 年报/农业农村局.docx", "3 年报/通知.txt"]);
  });

  test("counts: the most frequent rule first", () => {
    const counts = lines(openOffice(), "counts").map((line) => Number(line.split(" ")[0]));
    expect(counts).toEqual([...counts].sort((one, other) => other - one));
    expect(lines(openOffice(), "counts").join("\n")).toMatch(/\d t4-total/);
  });

  test("received: a line of CSV per report", () => {
    expect(lines(openOffice(), "received")).toEqual([
      '"云岭市石桥县农业农村局",2023,24',
      expect.stringMatching(/^".+",2023,\d+$/),
    ]);
  });

  test("sum: what is unknown is counted, not added", () => {
    const [, second = ""] = lines(openOffice(), "received");
    const sum = 24 + Number(second.split(",")[2]);
    expect(JSON.parse(lines(openOffice(), "sum").join("\n"))).toEqual({ sum, unknown: 0 });
  });
});

describe.skipIf(!built)("only what is new", () => {
  test("baseline: known findings pass, and are counted", () => {
    const { run } = openOffice();
    const { status, stdout } = run("sh", ["-c", recipe("baseline")]);
    expect(status).toBe(0);
    expect(stdout.trimEnd().split("\n").at(-1)).toMatch(/按基线略去 \d+ 条/);
  });
});

describe.skipIf(!built)("completion", () => {
  test.skipIf(!has("bash")).each([["completion.bash"]])("%s", (name) => {
    const { run } = openOffice({});
    expect(run("bash", ["-c", recipe(name)]).status).toBe(0);
    expect(run("bash", ["--norc", "-c", "source ~/.bashrc && complete -p gia-report"]).stdout).toContain(
      "_gia_report",
    );
  });

  test.skipIf(!has("zsh")).each([["completion.zsh"]])("%s", (name) => {
    const { run } = openOffice({});
    expect(run("zsh", ["-f", "-c", recipe(name)]).status).toBe(0);
    const shown = run("zsh", [
      "-f",
      "-c",
      "autoload -Uz compinit; compinit -u -D; source ~/.zshrc; print $_comps[gia-report]",
    ]);
    expect(shown.stdout.trim()).toBe("_gia_report");
  });

  test.skipIf(!has("fish")).each([["completion.fish"]])("%s", (name) => {
    const { run, folder } = openOffice({});
    mkdirSync(`${folder}/.config/fish/completions`, { recursive: true });
    expect(run("fish", ["-c", recipe(name)]).status).toBe(0);
    expect(existsSync(`${folder}/.config/fish/completions/gia-report.fish`)).toBe(true);
    expect(run("fish", ["-c", 'complete -C "gia-report conv"']).stdout).toContain("convert");
  });
});
