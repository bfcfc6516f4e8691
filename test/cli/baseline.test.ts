import { readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { violations } from "../write/schema.ts";
import { folderWith } from "./folder.ts";
import { invoke } from "./invoke.ts";
import { clean, faulty, plain } from "./samples.ts";

interface Result {
  readonly reports: readonly {
    readonly findings: readonly {
      readonly id: string;
      readonly severity: string;
      readonly message: string;
    }[];
    readonly suppressed?: number;
  }[];
}

const total = "t4-total@/remedies/table/reconsideration/total";

async function lint(cwd: string, ...argv: string[]) {
  const { code, stdout, stderr } = await invoke(["lint", ...argv, "--format", "json"], { cwd });
  const results: Result[] = stdout === "" ? [] : JSON.parse(stdout);
  expect(violations("lint", results)).toEqual([]);
  const reports = results.flatMap((result) => result.reports);
  return { code, stderr, reports, ids: reports.flatMap(({ findings }) => findings.map(({ id }) => id)) };
}

const withBaseline = (entries: unknown) =>
  folderWith({ "年报/a.docx": faulty, "年报/b.docx": clean, "基线.json": JSON.stringify(entries, null, 2) });

describe("--baseline", () => {
  test("takes out what it names, by id and file, and counts it", async () => {
    const cwd = withBaseline([{ id: total, reason: "原始台账缺失", file: "年报/a.docx", year: 2023 }]);
    const before = await lint(cwd, "年报/a.docx");
    const after = await lint(cwd, "年报/a.docx", "--baseline", "基线.json");
    expect(before.ids).toContain(total);
    expect(before.reports[0]?.suppressed).toBeUndefined();
    expect(after.ids).toEqual(before.ids.filter((id) => id !== total));
    expect(after.reports[0]?.suppressed).toBe(1);
  });

  test("is never silent: the last line counts, and does not say that all is well", async () => {
    const cwd = withBaseline([]);
    const known = ["--baseline", "基线.json"];
    await invoke(["lint", "年报", ...known, "--update-baseline", "--reason", "已核对"], { cwd });
    const { code, stdout } = await invoke(["lint", "年报", ...known], { cwd });
    const last = stdout.trimEnd().split("\n").at(-1);
    expect(last).toMatch(/0 个错误、0 个警告、0 个提示，按基线略去 \d+ 条$/);
    expect(code).toBe(0);
    const english = await invoke(["lint", "年报/a.docx", ...known, "--lang", "en"], { cwd });
    expect(english.stdout).toMatch(/0 errors, 0 warnings, 0 notes; \d+ suppressed by the baseline/);
  });

  test("learns nothing where the reader of the results goes away", async () => {
    const cwd = withBaseline([]);
    const argv = ["lint", "年报", "--baseline", "基线.json", "--update-baseline", "--reason", "已核对"];
    expect((await invoke(argv, { cwd, closedAfter: 1 })).code).toBe(141);
    expect(readFileSync(join(cwd, "基线.json"), "utf8")).toBe("[]");
    expect((await invoke(argv, { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, "基线.json"), "utf8")).toContain(total);
  });

  test.each([
    ["of another file", { file: "年报/b.docx" }],
    ["of another year", { file: "年报/a.docx", year: 2022 }],
  ])("an entry %s suppresses nothing", async (_what, more) => {
    const cwd = withBaseline([{ id: total, reason: "x", ...more }]);
    expect((await lint(cwd, "年报/a.docx", "--baseline", "基线.json")).ids).toContain(total);
  });

  test("an entry without a file holds for all", async () => {
    const cwd = withBaseline([{ id: total, reason: "x" }]);
    expect((await lint(cwd, "年报/a.docx", "--baseline", "基线.json")).ids).not.toContain(total);
  });

  test.each([
    ["no reason", [{ id: total, file: "a" }], "缺少 reason"],
    ["an empty reason", [{ id: total, reason: " " }], "第 4 行 /0/reason：不能为空"],
    ["an unknown key", [{ id: total, reason: "x", files: "a" }], "没有配置项 files，是不是 file？"],
    ["something else", {}, "应为列表"],
  ])("with %s is refused with exit code 2", async (_what, entries, says) => {
    const { code, stderr, reports } = await lint(
      withBaseline(entries),
      "年报/a.docx",
      "--baseline",
      "基线.json",
    );
    expect({ code, reports }).toEqual({ code: 2, reports: [] });
    expect(stderr).toContain(says);
  });

  test("that is missing is refused", async () => {
    const { code, stderr } = await lint(withBaseline([]), "年报/a.docx", "--baseline", "没有.json");
    expect(code).toBe(2);
    expect(stderr).toContain("没有基线 没有.json");
  });

  test("an entry that matches nothing any more is a warning that names its line", async () => {
    const gone = { id: "t3-balance@/applications/table", reason: "x", file: "年报/b.docx" };
    const cwd = withBaseline([gone]);
    const { code, reports } = await lint(cwd, "年报/b.docx", "--baseline", "基线.json");
    expect(code).toBe(0);
    expect(reports[0]?.findings).toMatchObject([
      {
        id: `baseline/stale@${gone.id}`,
        severity: "warning",
        message: `基线 基线.json 第 2 行的 ${gone.id} 已不再出现`,
      },
    ]);
    const strict = await lint(
      cwd,
      "年报/b.docx",
      "--baseline",
      "基线.json",
      "--rule",
      "baseline/stale:error",
    );
    expect(strict.code).toBe(1);
    const off = await lint(cwd, "年报/b.docx", "--baseline", "基线.json", "--rule", "baseline/stale:off");
    expect(off.ids).toEqual([]);
  });

  test("an entry for a file that is not checked, or cannot be read, is not stale", async () => {
    const entries = [
      { id: total, reason: "x", file: "年报/a.docx" },
      { id: total, reason: "x", file: "年报/没有.docx" },
    ];
    const cwd = withBaseline(entries);
    const { ids, code } = await lint(cwd, "年报/b.docx", "年报/没有.docx", "--baseline", "基线.json");
    expect({ ids, code }).toEqual({ ids: [], code: 3 });
  });

  test("an entry for any file that matched nothing is mentioned, since other files may need it", async () => {
    const cwd = withBaseline([{ id: total, reason: "x" }]);
    const { ids, stderr, code } = await lint(cwd, "年报/b.docx", "--baseline", "基线.json");
    expect({ ids, code }).toEqual({ ids: [], code: 0 });
    expect(stderr).toContain(`基线 基线.json 中的 ${total} 本次没有用到`);
  });
});

describe("--update-baseline", () => {
  const update = ["--baseline", "基线.json", "--update-baseline", "--reason"];
  const stored = (cwd: string): Record<string, unknown>[] =>
    JSON.parse(readFileSync(`${cwd}/基线.json`, "utf8"));

  test("writes what is new with the reason, keeps what still holds, drops what is gone", async () => {
    const kept = { id: total, file: "年报/a.docx", year: 2023, reason: "原来的理由" };
    const other = { id: total, file: "别处/c.docx", reason: "没查到的文件" };
    const gone = { id: "t3-balance@/applications/table", file: "年报/a.docx", reason: "x" };
    const cwd = withBaseline([gone, kept, other]);
    const { code, ids, stderr } = await lint(cwd, "年报/a.docx", ...update, "新的理由");
    expect({ code, ids }).toEqual({ code: 0, ids: [] });
    expect(stderr).toMatch(/新增 \d+ 条，保留 2 条，去掉 1 条/);
    const entries = stored(cwd);
    expect(entries).toContainEqual(kept);
    expect(entries).toContainEqual(other);
    expect(entries).not.toContainEqual(gone);
    expect(entries.filter(({ reason }) => reason === "新的理由").length).toBeGreaterThan(0);
    expect((await lint(cwd, "年报/a.docx", "--baseline", "基线.json")).ids).toEqual([]);
  });

  test("makes the file where there is none; with --quiet it takes errors only", async () => {
    const cwd = folderWith({ "a.docx": faulty });
    await lint(cwd, "a.docx", "--quiet", ...update, "已核对");
    const { ids, reports } = await lint(cwd, "a.docx", "--baseline", "基线.json");
    expect(stored(cwd).length).toBeGreaterThan(0);
    expect(reports.flatMap(({ findings }) => findings.map(({ severity }) => severity))).not.toContain(
      "error",
    );
    expect(ids.length).toBeGreaterThan(0);
  });

  test("is the same when it is done twice", async () => {
    const cwd = folderWith({ "a.docx": faulty, "d.txt": plain });
    await lint(cwd, "a.docx", "d.txt", ...update, "已核对");
    const once = stored(cwd);
    await lint(cwd, "d.txt", "a.docx", ...update, "第二次");
    expect(stored(cwd)).toEqual(once);
  });

  test.each([
    [["--update-baseline", "--reason", "x"], "--baseline PATH"],
    [["--baseline", "基线.json", "--update-baseline"], "--reason"],
    [["--baseline", "基线.json", "--reason", "x"], "--update-baseline"],
    [["--baseline", "基线.json", "--update-baseline", "--reason", " "], "--reason"],
  ])("%s is wrong use", async (flags, says) => {
    const { code, stderr } = await lint(withBaseline([]), "年报/a.docx", ...flags);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });
});

describe("the figures of a finding", () => {
  const known = ["--baseline", "基线.json"];
  const update = [...known, "--update-baseline", "--reason", "已核对"];
  const text = new TextDecoder().decode(plain);

  test("belong to it: other figures in the same cell are a new finding, and the old entry is stale", async () => {
    // 表三总计一格：先错成 3，后错成 8。
    const wrong = (figure: string) =>
      text.replace(/(本年新收政府信息公开申请数量(?: \| \d+){6} \| )\d+/, `$1${figure}`);
    expect(wrong("3")).not.toBe(wrong("8"));
    const cwd = folderWith({ "a.txt": wrong("983") });
    await lint(cwd, "a.txt", ...update);
    expect((await lint(cwd, "a.txt", ...known)).ids).toEqual([]);
    writeFileSync(join(cwd, "a.txt"), wrong("988"));
    const { ids } = await lint(cwd, "a.txt", ...known);
    expect(ids.filter((id) => !id.startsWith("baseline/stale"))).not.toEqual([]);
    expect(ids.some((id) => id.startsWith("baseline/stale"))).toBe(true);
  });

  test("are the same in both languages", async () => {
    const cwd = folderWith({ "a.docx": faulty });
    await lint(cwd, "a.docx", ...update);
    expect((await lint(cwd, "a.docx", ...known, "--lang", "en")).ids).toEqual([]);
  });
});

describe("two updates at once", () => {
  test("lose nothing", async () => {
    const names = ["1.docx", "2.docx", "3.docx", "4.docx"];
    const cwd = folderWith(Object.fromEntries(names.map((name) => [name, faulty])));
    const update = ["--baseline", "基线.json", "--update-baseline", "--reason", "x"];
    await Promise.all(names.map((name) => invoke(["lint", name, ...update], { cwd })));
    const entries: { file: string }[] = JSON.parse(readFileSync(join(cwd, "基线.json"), "utf8"));
    expect([...new Set(entries.map(({ file }) => file))].sort()).toEqual(names);
    expect(readdirSync(cwd).sort()).toEqual([...names, "基线.json"].sort());
  });

  test("a lock that a killed run left behind is taken over", async () => {
    const cwd = folderWith({ "a.docx": faulty, "基线.json.lock": "1\n" });
    utimesSync(join(cwd, "基线.json.lock"), 1, 1);
    const update = ["--baseline", "基线.json", "--update-baseline", "--reason", "x"];
    expect((await invoke(["lint", "a.docx", ...update], { cwd })).stderr).toContain("基线已写到");
    expect(readdirSync(cwd).sort()).toEqual(["a.docx", "基线.json"]);
  });
});
