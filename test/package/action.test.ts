import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "../cli/folder.ts";
import { root } from "../cli/invoke.ts";
import { clean, faulty } from "../cli/samples.ts";
import { built, hasYaml } from "../recipes/office.ts";

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly "working-directory"?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

function readAction(): Action {
  const script = 'import json, yaml; print(json.dumps(yaml.safe_load(open("action.yml", encoding="utf8"))))';
  const { stdout, stderr } = spawnSync("python3", ["-c", script], { cwd: root, encoding: "utf8" });
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}

describe.skipIf(!built || !hasYaml())("the GitHub action (npm run build, python3-yaml)", () => {
  const { inputs, outputs, runs } = hasYaml()
    ? readAction()
    : { inputs: {}, outputs: {}, runs: { using: "", steps: [] } };

  /** What GitHub puts in the place of an expression; one that is not known is an error. */
  function filled(text: string, given: Readonly<Record<string, string>>): string {
    return text.replace(/\$\{\{ *([\w.-]+) *\}\}/g, (_, name: string) => {
      if (name === "github.action_path") return root;
      const input = /^inputs\.(.+)$/.exec(name)?.[1] ?? "";
      if (!Object.hasOwn(inputs, input)) throw new Error(`no ${name}`);
      return given[input] ?? inputs[input]?.default ?? "";
    });
  }

  /** Runs its last step, in a checkout with these files. */
  function lint(
    files: Readonly<Record<string, string | Uint8Array>>,
    given: Readonly<Record<string, string>> = {},
  ) {
    const step = runs.steps.find(({ id }) => id === "lint");
    const cwd = folderWith({ ...files, "output-of-step": "" });
    const values = Object.entries(step?.env ?? {}).map(([name, value]) => [name, filled(value, given)]);
    const env = {
      PATH: process.env.PATH,
      GITHUB_OUTPUT: join(cwd, "output-of-step"),
      ...Object.fromEntries(values),
    };
    // As GitHub calls it.
    const argv = ["--noprofile", "--norc", "-eo", "pipefail", "-c", step?.run ?? ""];
    const { status, stdout, stderr } = spawnSync("bash", argv, { cwd, env, encoding: "utf8" });
    return { status, stdout, stderr, cwd, output: readFileSync(join(cwd, "output-of-step"), "utf8") };
  }

  test("is one of shell steps, each of which names its shell", () => {
    expect(runs.using).toBe("composite");
    for (const { run, shell } of runs.steps) if (run !== undefined) expect(shell).toBe("bash");
    expect(runs.steps.flatMap(({ uses }) => uses ?? [])).toEqual(["actions/setup-node@v4"]);
  });

  test("no value stands in a script: it would be code there", () => {
    for (const { run = "" } of runs.steps) expect(run).not.toContain("${{");
  });

  test("uses every input, and gives the output of the step", () => {
    const used = runs.steps.flatMap(({ env = {} }) => Object.values(env)).join(" ");
    for (const name of Object.keys(inputs)) expect(used).toContain(`inputs.${name} `);
    expect(outputs["exit-code"]?.value).toContain("steps.lint.outputs.exit-code");
  });

  test("builds by scripts that there are", () => {
    const { scripts } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
    const [build] = runs.steps.filter((step) => step["working-directory"] !== undefined);
    expect(build?.run).toMatch(/^npm ci --ignore-scripts .*&& npm run build$/);
    expect(scripts).toHaveProperty("build");
  });

  test("a bad report fails the step, with the place beside the file", () => {
    const { status, stdout, output } = lint(
      { "年报/甲.docx": faulty, "年报/乙.docx": clean },
      { files: "年报" },
    );
    expect({ status, output }).toEqual({ status: 1, output: "exit-code=1\n" });
    expect(stdout).toMatch(/^::error .*file=年报\/甲\.docx/m);
    expect(stdout).not.toContain("乙.docx");
  });

  test("a good one passes; the whole checkout is looked through where nothing is named", () => {
    expect(lint({ "甲.docx": clean })).toMatchObject({ status: 0, output: "exit-code=0\n" });
  });

  test("several names, one a line, with blanks, globs and signs that a shell would read", () => {
    const files = { "年 报/$(touch x).docx": clean, "b/1.docx": clean, "-q.docx": clean };
    const { status, cwd } = lint(files, { files: "年 报\n\nb/*.docx\n-q.docx\n" });
    expect(status).toBe(0);
    expect(existsSync(join(cwd, "x"))).toBe(false);
  });

  test("files to upload, level, configuration and language are handed on", () => {
    const { status, stdout, cwd } = lint(
      { "a.docx": faulty, "c.json": '{"rules": {"t4-total": "off"}}' },
      { files: "a.docx", sarif: "o.sarif", html: "o.html", "fail-on": "info", config: "c.json", lang: "en" },
    );
    expect(status).toBe(1);
    expect(stdout).toContain("The text says");
    expect(stdout).not.toContain("t4-total");
    expect(JSON.parse(readFileSync(join(cwd, "o.sarif"), "utf8")).version).toBe("2.1.0");
    expect(readFileSync(join(cwd, "o.html"), "utf8")).toContain("<td");
  });

  test.each([
    [3, { "a.docx": "none" }, {}],
    [2, { "a.docx": clean }, { "fail-on": "never" }],
  ])("exit code %d is told", (code, files, given) => {
    expect(lint(files, given)).toMatchObject({ status: code, output: `exit-code=${code}\n` });
  });
});
