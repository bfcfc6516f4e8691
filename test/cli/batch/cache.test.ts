import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "../folder.ts";
import { invoke } from "../invoke.ts";
import { clean, faulty, page } from "../samples.ts";
import { twoYears } from "./two-years.ts";

const files = { "a.docx": faulty, "b.docx": clean, "c.html": page, "d.txt": "通知" };
// A pattern, since a folder would count the cache in it among what was not read.
const argv = ["lint", "*.*", "--format", "json", "--cache-location", "cache"];
const entriesOf = (cwd: string) =>
  readdirSync(join(cwd, "cache"), { recursive: true, encoding: "utf8" })
    .map((name) => join(cwd, "cache", name))
    .filter((path) => statSync(path).isFile());

describe("--cache", () => {
  test("gives what a run without it gives, first and again", async () => {
    const cwd = folderWith(files);
    const plain = await invoke(["lint", "*.*", "--format", "json"], { cwd });
    expect(await invoke(argv, { cwd })).toEqual(plain);
    // What could not be checked is not kept.
    expect(entriesOf(cwd)).toHaveLength(3);
    expect(await invoke(argv, { cwd })).toEqual(plain);
  });

  test("an entry is what is printed: one that was altered would show", async () => {
    const cwd = folderWith({ "a.docx": faulty });
    await invoke(argv, { cwd });
    const [entry = ""] = entriesOf(cwd);
    const body = readFileSync(entry, "utf8")
      .split("\n")
      .slice(1)
      .join("\n")
      .replaceAll("t3-row-total", "from-cache");
    writeFileSync(entry, `${createHash("sha256").update(body).digest("hex")}\n${body}`);
    expect((await invoke(argv, { cwd })).stdout).toContain("from-cache");
  });

  test.each([
    ["cut off", (text: string) => text.slice(0, text.length / 2)],
    ["changed", (text: string) => text.replace('"year":2023', '"year":2022')],
    ["empty", () => ""],
    ["something else", () => "{}"],
  ])("a damaged entry (%s) is ignored with a word", async (_, damage) => {
    const cwd = folderWith({ "a.docx": faulty });
    const first = await invoke(argv, { cwd });
    const [entry = ""] = entriesOf(cwd);
    const before = readFileSync(entry, "utf8");
    writeFileSync(entry, damage(before));
    expect(readFileSync(entry, "utf8")).not.toBe(before);
    const { stdout, stderr } = await invoke(argv, { cwd });
    expect(stdout).toBe(first.stdout);
    expect(stderr).toContain("缓存中有 1 条已损坏");
    expect(await invoke(argv, { cwd })).toEqual(first);
  });

  const sealed = (body: string) => `${createHash("sha256").update(body).digest("hex")}\n${body}`;

  test.each([
    ["no JSON", "nothing"],
    ["of no shape", "[]"],
    ["without reports", '{"cards":[],"previous":"x","reports":[],"configured":null}'],
    ["with a report of another shape", '{"cards":[],"previous":"x","reports":[{}],"configured":null}'],
    [
      "with cards of another shape",
      '{"cards":[{"year":1,"name":"x","packed":"no"}],"previous":"x","reports":[],"configured":null}',
    ],
  ])("an entry that is sealed and %s is not believed", async (_, body) => {
    const cwd = folderWith({ "a.docx": faulty });
    const first = await invoke(argv, { cwd });
    const [entry = ""] = entriesOf(cwd);
    writeFileSync(entry, sealed(body));
    const { code, stdout, stderr } = await invoke(argv, { cwd });
    expect({ code, stdout }).toEqual({ code: first.code, stdout: first.stdout });
    expect(stderr).toContain("缓存中有 1 条已损坏");
    expect(await invoke(argv, { cwd })).toEqual(first);
  });

  test("an entry whose findings are of another shape is not believed", async () => {
    const cwd = folderWith({ "a.docx": faulty });
    const first = await invoke(argv, { cwd });
    const [entry = ""] = entriesOf(cwd);
    const body = readFileSync(entry, "utf8").split("\n").slice(1).join("\n");
    writeFileSync(entry, sealed(body.replaceAll('"severity":"error"', '"severity":"fatal"')));
    expect((await invoke(argv, { cwd })).stdout).toBe(first.stdout);
    writeFileSync(entry, sealed(body.replace(/"findings":\[.*\]/, '"findings":7')));
    expect((await invoke(argv, { cwd })).stdout).toBe(first.stdout);
  });

  test.skipIf(process.platform === "win32")("a pipe in the place of an entry is not waited for", async () => {
    const cwd = folderWith({ "a.docx": faulty });
    const first = await invoke(argv, { cwd });
    const [entry = ""] = entriesOf(cwd);
    rmSync(entry);
    expect(spawnSync("mkfifo", [entry]).status).toBe(0);
    const { stdout, stderr } = await invoke(argv, { cwd });
    expect(stdout).toBe(first.stdout);
    expect(stderr).toContain("缓存中有 1 条已损坏");
  });

  test("content, options, language and rules all count", async () => {
    const cwd = folderWith({ "a.docx": faulty });
    const other = [
      [...argv, "--no-blank-as-zero"],
      [...argv, "--lang", "en"],
      [...argv, "--rule", "t4-total:off"],
      [...argv, "--year", "2022"],
    ];
    await invoke(argv, { cwd });
    for (const [index, changed] of other.entries()) {
      const cached = await invoke(changed, { cwd });
      expect(entriesOf(cwd)).toHaveLength(index + 2);
      expect(cached).toEqual(
        await invoke(
          changed.filter((word) => !/cache/.test(word)),
          { cwd },
        ),
      );
    }
    writeFileSync(join(cwd, "a.docx"), clean);
    expect((await invoke(argv, { cwd })).stdout).not.toContain("t4-total");
  });

  test("a report is checked again where last year's appears or changes", async () => {
    const { before, after } = twoYears();
    const cwd = folderWith({ "2023.html": after });
    const alone = await invoke([...argv], { cwd });
    expect(alone.stdout).not.toContain("carry-over-mismatch");
    writeFileSync(join(cwd, "2022.docx"), before);
    const again = await invoke(argv, { cwd });
    expect(again.stdout).toContain("carry-over-mismatch");
    expect(await invoke(argv, { cwd })).toEqual(again);
  });

  test("a folder that cannot be written is said, and stops nothing", async () => {
    const cwd = folderWith({ "a.docx": clean, cache: "a file" });
    const { code, stderr } = await invoke(argv, { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain("写不进缓存文件夹");
  });

  test.skipIf(process.platform !== "linux")("one that cannot be made neither", async () => {
    const cwd = folderWith({ "a.docx": clean });
    const { code, stderr } = await invoke(["lint", "a.docx", "--cache-location", "/proc/x"], { cwd });
    expect([code, stderr]).toEqual([0, expect.stringContaining("写不进缓存文件夹")]);
  });

  test("stands in node_modules where there is one, else in the user's cache", async () => {
    const cwd = folderWith({ "a.docx": clean });
    const home = folderWith({});
    await invoke(["lint", "a.docx", "--cache"], { cwd, env: { XDG_CACHE_HOME: home } });
    expect(readdirSync(home)).toEqual(["gia-report"]);
    mkdirSync(join(cwd, "node_modules"));
    await invoke(["lint", "a.docx", "--cache"], { cwd, env: { XDG_CACHE_HOME: home } });
    expect(readdirSync(join(cwd, "node_modules", ".cache"))).toEqual(["gia-report"]);
  });
});
