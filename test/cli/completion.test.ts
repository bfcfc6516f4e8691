import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { folderWith } from "./folder.ts";
import { invoke } from "./invoke.ts";

const run = promisify(execFile);

async function script(shell: string): Promise<string> {
  const { code, stdout } = await invoke(["completion", shell]);
  expect(code).toBe(0);
  return stdout;
}

async function has(shell: string): Promise<boolean> {
  return await run(shell, ["-c", "exit 0"]).then(
    () => true,
    () => false,
  );
}

const [bash, zsh, fish] = await Promise.all(["bash", "zsh", "fish"].map(has));

/** What bash offers when Tab is pressed at the end of these words. */
async function bashOffers(...words: string[]): Promise<string[]> {
  const cwd = folderWith({ completion: await script("bash") });
  const line = `source ./completion; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _gia_report; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout } = await run("bash", ["--norc", "-c", line, "bash", "gia-report", ...words], { cwd });
  return stdout.split("\n").filter((word) => word !== "");
}

async function fishOffers(line: string): Promise<string[]> {
  const cwd = folderWith({ completion: await script("fish"), "年报.docx": "" });
  const ask = 'source ./completion; complete -C "$argv[1]"';
  const { stdout } = await run("fish", ["--no-config", "-c", ask, line], {
    cwd,
    env: { ...process.env, HOME: cwd },
  });
  return stdout
    .split("\n")
    .map((row) => row.split("\t")[0] ?? "")
    .filter((word) => word !== "");
}

/** Types a line and two Tabs into a zsh of its own; waits until it shows the pattern. Fails by running out of time. */
async function zshShows(line: string, pattern: string): Promise<string> {
  const cwd = folderWith({
    completion: await script("zsh"),
    "ask.zsh": `
zmodload zsh/zpty
zpty -b inner zsh -f -i
zpty -w inner 'autoload -Uz compinit; compinit -u -D; source ./completion; LISTMAX=9999; echo REA""DY'
zpty -r inner out '*READY*'
zpty -n -w inner "$1"$'\\t\\t'
zpty -r inner out "$2"
print -r -- "$out"
zpty -d inner
`,
  });
  const env = { ...process.env, HOME: cwd, TERM: "dumb" };
  const { stdout } = await run("zsh", ["-f", "ask.zsh", line, pattern], { cwd, env, timeout: 20_000 });
  return stdout;
}

describe.skipIf(!bash)("bash", () => {
  test("is given a script without faults", async () => {
    const cwd = folderWith({ completion: await script("bash") });
    await run("bash", ["-n", "completion"], { cwd });
  });

  test.each([
    [["li"], ["lint"]],
    [["lint", "--form"], ["--format"]],
    [
      ["lint", "--format", "j"],
      ["json", "junit"],
    ],
    [["lint", "--format", "=", "sa"], ["sarif"]],
    [
      ["lint", "--preset", ""],
      ["recommended", "strict"],
    ],
    [
      ["--lang", ""],
      ["zh", "en"],
    ],
    [["--lang", "en", "conv"], ["convert"]],
    [["convert", "a.docx", "--to", "n"], ["ndjson"]],
    [["explain", "t3-row"], ["t3-row-total"]],
    [
      ["completion", ""],
      ["bash", "zsh", "fish"],
    ],
    [["help", "ins"], ["inspect"]],
    [["lint", "--max-warnings", ""], []],
  ])("gia-report %j offers %j", async (words, offers) => {
    expect(await bashOffers(...words)).toEqual(offers);
  });

  test("offers every option of a command once", async () => {
    const offers = await bashOffers("lint", "--");
    expect(offers).toEqual(
      expect.arrayContaining(["--baseline", "--rule", "--no-config", "--lang", "--help"]),
    );
    expect(new Set(offers).size).toBe(offers.length);
  });
});

describe.skipIf(!zsh)("zsh", () => {
  test("is given a script without faults", async () => {
    const cwd = folderWith({ completion: await script("zsh") });
    await run("zsh", ["-n", "completion"], { cwd });
  });

  test.each([
    ["gia-report ", "*completion*inspect*"],
    ["gia-report lint --format ", "*(json*sarif|sarif*json)*"],
    ["gia-report explain t3-", "*t3-balance*t3-row-total*"],
    ["gia-report convert a.docx --layout ", "*tidy*wide*"],
  ])("“%s” shows %s", async (line, pattern) => {
    expect(await zshShows(line, pattern)).not.toMatch(/_arguments:|error|not found/);
  });
});

describe.skipIf(!fish)("fish", () => {
  test("is given a script without faults", async () => {
    const cwd = folderWith({ completion: await script("fish") });
    await run("fish", ["--no-config", "-n", "completion"], { cwd });
  });

  test.each([
    ["gia-report li", ["lint"]],
    ["gia-report lint --form", ["--format"]],
    ["gia-report convert --to ", ["csv", "json", "ndjson"]],
    ["gia-report explain t3-row", ["t3-row-total"]],
    ["gia-report lint 年", ["年报.docx"]],
  ])("“%s” offers %j", async (line, offers) => {
    expect((await fishOffers(line)).sort()).toEqual(offers);
  });
});

test("another shell is wrong use", async () => {
  const { code, stdout, stderr } = await invoke(["completion", "tcsh"]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("bash、zsh、fish");
});
