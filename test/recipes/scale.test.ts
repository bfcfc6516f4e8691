import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { root } from "../cli/invoke.ts";
import { clean, faulty, page, plain } from "../cli/samples.ts";
import { built, has, openOffice } from "./office.ts";

const text = readFileSync(`${root}docs/scale.md`, "utf8");
const recipes = new Map(
  [...text.matchAll(/<!-- recipe: (\S+) -->\n\n```\w+\n([\s\S]*?)^```$/gm)].map(
    ([, name = "", code = ""]) => [name, code],
  ),
);

const reports: Record<string, string | Uint8Array> = { "年报/坏.txt": "通知" };
for (let number = 0; number < 5; number += 1) {
  reports[`年报/甲 ${number}.docx`] = faulty;
  reports[`年报/乙${number}.docx`] = clean;
  reports[`年报/丙'${number}.html`] = page;
  reports[`年报/丁"${number}.txt`] = plain;
}

/** Small blocks, so that there are several. */
function run(name: string, files = reports) {
  const code = recipes.get(name);
  if (code === undefined) throw new Error(`docs/scale.md has no recipe ${name}`);
  const office = openOffice(files);
  const ended = office.run("bash", ["-c", code.replace(/-N \d+/, "-N 4")]);
  const linesOf = (file: string) =>
    readFileSync(`${office.folder}/${file}`, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
  return { ...ended, linesOf, office };
}

/** What one process says of all of them. */
function asOne(argv: readonly string[]) {
  const { stdout } = openOffice(reports).run("bash", [
    "-c",
    `find 年报 -type f | LC_ALL=C sort | gia-report ${argv.join(" ")} --files-from - --jobs 1`,
  ]);
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

test("every recipe is tried below", () => {
  expect([...recipes.keys()]).toEqual([
    ...["parallel", "hosts", "content", "collect-parallel", "collect-dask", "sqlite"],
  ]);
});

describe.skipIf(!built || !has("parallel"))("GNU parallel", () => {
  test("over blocks of a list: all reports, in order, as one process converts them", () => {
    const { status, linesOf } = run("parallel");
    const lines = linesOf("年报.ndjson");
    // One block holds the file that is no report.
    expect(status).toBe(1);
    expect(lines).toHaveLength(20);
    expect(lines).toEqual(asOne(["convert", "--to", "ndjson"]));
  });

  test("over hosts: findings of every file, those that failed included", () => {
    const { status, linesOf } = run("hosts");
    expect(status).toBe(0);
    expect(linesOf("发现.ndjson")).toEqual(asOne(["lint", "--format", "ndjson"]));
  });

  test.skipIf(!has("jq"))("over content", () => {
    const { linesOf } = run("content");
    expect(linesOf("年报.ndjson")).toEqual(asOne(["convert", "--to", "ndjson"]));
  });
});

/** Reads made-up offices by parts, and kills one of those that do it, half-way, once. */
function collectByParts(name: string, [command, ...args]: readonly [string, ...string[]]) {
  const code = recipes
    .get(name)
    ?.replace(/-N \d+/, "-N 4")
    .replaceAll("200", "4");
  if (code === undefined) throw new Error(`docs/scale.md has no recipe ${name}`);
  const office = openOffice({ ...reports, "名单.csv": roster, recipe: code });
  const whole = office.run("bash", ["-c", "gia-report collect 年报 --roster 名单.csv --format json"]);
  const bin = `${office.folder}/node_modules/.bin/gia-report`;
  renameSync(bin, `${bin}-itself`);
  // The second part never comes to its end the first time: what runs it is gone.
  const killer = [
    "#!/bin/sh",
    `case "$*" in *部分/1.ndjson*) if mkdir "${office.folder}/已杀" 2>/dev/null; then ${command === dask ? "kill -9 $PPID; sleep 1" : "kill -9 $$"}; fi ;; esac`,
    `exec "${bin}-itself" "$@"`,
  ];
  writeFileSync(bin, `${killer.join("\n")}\n`);
  chmodSync(bin, 0o755);
  const ended = office.run(command, [...args, "recipe"]);
  return { ...ended, office, whole };
}

const roster = "name\n云岭市石桥县农业农村局\n云岭市望山区教育体育局\n石桥县水务局\n";

describe.skipIf(!built || !has("parallel"))("collect on GNU parallel", () => {
  test("loses nothing and counts nothing twice where one worker is killed half-way", {
    timeout: 120_000,
  }, () => {
    const { office, whole } = collectByParts("collect-parallel", ["bash"]);
    expect(existsSync(`${office.folder}/已杀`)).toBe(true);
    expect(readdirSync(`${office.folder}/部分`)).toHaveLength(6);
    expect(readFileSync(`${office.folder}/汇总.json`, "utf8")).toBe(whole.stdout);
  });
});

/** The Python that has it: one that somebody installed beside Debian's may stand before that. */
const dask = ["python3", "/usr/bin/python3"].find(
  (python) => spawnSync(python, ["-c", "import distributed"]).status === 0,
);

describe.skipIf(!built || dask === undefined)("collect on Dask", () => {
  test("loses nothing and counts nothing twice where one worker is killed half-way", {
    timeout: 120_000,
  }, () => {
    const { status, stderr, office, whole } = collectByParts("collect-dask", [dask ?? ""]);
    expect(status, stderr).toBe(0);
    expect(existsSync(`${office.folder}/已杀`)).toBe(true);
    expect(readFileSync(`${office.folder}/汇总.json`, "utf8")).toBe(whole.stdout);
  });
});

describe.skipIf(!built || !has("sqlite3"))("SQLite", () => {
  test("takes both layouts as they are", () => {
    const { "年报/坏.txt": _, ...good } = reports;
    const { status, stdout, office } = run("sqlite", good);
    expect(status).toBe(0);
    expect(stdout.trim().split("\n")).toHaveLength(20);
    expect(stdout).toContain("|2023|24\n");
    const ask = (question: string) => office.run("sqlite3", ["年报.db", question]).stdout.trim();
    const total = '"/applications/table/received/total"';
    expect(ask(`select group_concat(distinct ${total}) from 报告 order by 1`).split(",").sort()).toEqual(
      ask(
        `select group_concat(distinct value) from 格 where "table" = 'applications' and row = 'received' and "column" = 'total'`,
      )
        .split(",")
        .sort(),
    );
    expect(ask("select count(*), count(distinct file) from 报告")).toBe("20|20");
    expect(ask("select count(distinct file || report) from 格")).toBe("20");
  });
});
