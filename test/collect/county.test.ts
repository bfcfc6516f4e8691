import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wrongCell } from "../../scripts/county/accidents.ts";
import { lastYear, makeCounty, years } from "../../scripts/county/county.ts";
import { county, government, offices, rosterCsv } from "../../scripts/county/offices.ts";
import { readCsv } from "../../src/collect/csv.ts";
import { cellAt, cellLabel, type EditionId } from "../../src/form/index.ts";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import { numberAt } from "../../src/report/model.ts";
import { type Ended, invoke } from "../cli/invoke.ts";

const folder = mkdtempSync(join(tmpdir(), "gia-report-county-"));
const { files, truth } = makeCounty();
let whole: Ended;
// biome-ignore lint/suspicious/noExplicitAny: the output is judged as its users see it.
let found: any;
/** Partial results that eight workers wrote. */
const parts = Array.from({ length: 8 }, (_, index) => `部分${index}.ndjson`);

/** 172 files in eleven kinds; with other work on the machine that takes its time. */
const patience = 300_000;

beforeAll(async () => {
  for (const [name, bytes] of files) {
    const path = join(folder, "年报", name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  writeFileSync(join(folder, "名单.csv"), rosterCsv());
  whole = await invoke(["collect", "年报", "--roster", "名单.csv", "--format", "json"], { cwd: folder });
  found = JSON.parse(whole.stdout);
  const names = [...files.keys()].map((name) => `年报/${name}`);
  for (const part of parts) {
    const own = names.filter((_, number) => parts[number % parts.length] === part);
    const list = { cwd: folder, stdin: own.join("\n") };
    await invoke(["collect", "--files-from", "-", "--partial", "-o", part], list);
  }
}, patience);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the county", () => {
  test("is large, and of every kind of file and accident", () => {
    expect(offices).toHaveLength(60);
    expect(years).toHaveLength(3);
    const kinds = new Set([...files.keys()].map((name) => name.split(".").at(-1)));
    expect([...kinds].sort()).toEqual(
      ["docx", "html", "md", "mht", "odt", "ods", "ofd", "pdf", "rtf", "txt", "xlsx", "zip"].sort(),
    );
    const statuses = new Set(Object.values(truth.statuses).flat());
    expect([...statuses].sort()).toEqual(
      ["double", "late", "missing", "oldForm", "present", "unexpected", "unreadable", "wrongYear"].sort(),
    );
  });

  test("is known office by office", () => {
    const statuses = found.offices.map((one: { name: string; year: number; status: string[] }) => [
      `${one.name} ${one.year}`,
      one.status,
    ]);
    expect(Object.fromEntries(statuses)).toEqual(truth.statuses);
    expect(whole.code).toBe(3);
  });

  test("is added up without a wrong figure, cell by cell, and each null is named", () => {
    const sums = found.sums.map(({ form, year, cells }: { form: string; year: number; cells: object }) => ({
      form,
      year,
      cells: Object.fromEntries(Object.entries(cells).map(([cell, { unit: _, ...sum }]) => [cell, sum])),
    }));
    expect(sums).toEqual(truth.sums);
    expect(sums).toHaveLength(4);
  });

  test("has its errors where they were made", () => {
    const faulty = found.offices.filter(({ errors }: { errors: number }) => errors > 0);
    const names = faulty.map(({ name, year }: { name: string; year: number }) => `${name} ${year}`);
    for (const name of truth.faulty) expect(names).toContain(`${name} ${lastYear}`);
    // Others have the errors of their accidents: a placeholder, another year's form, a day too late.
    expect(names.every((name: string) => name.endsWith(` ${lastYear}`))).toBe(true);
    expect(names.length).toBeLessThan(10);
  });

  test("has its files that are unreadable, misfiled, copied or do not follow", () => {
    expect(
      found.unreadable.map(({ file, office }: { file: string; office: string }) => [file, office]),
    ).toEqual(truth.unreadable.map((file) => [`年报/${file}`, `${county}统计局`]));
    expect(found.misfiled).toEqual(truth.misfiled.map((one) => ({ ...one, file: `年报/${one.file}` })));
    expect(found.shared).toHaveLength(1);
    expect(found.shared[0].offices.sort()).toEqual([...truth.shared].sort());
    const broken = new Set(
      found.rolledForward.broken
        .filter(({ relation }: { relation: string }) => relation === "carried-over")
        .map(({ office, year }: { office: string; year: number }) => `${office} ${year}`),
    );
    // The figures of another edition are made up for themselves.
    expect([...broken].sort()).toEqual([...truth.broken, `${county}林业局 ${lastYear}`].sort());
    expect(found.unidentified).toEqual([]);
  });

  test("is the same in eight parts as in one", async () => {
    const argv = ["collect", "--merge", ...parts.toReversed(), "--roster", "名单.csv", "--format", "json"];
    const merged = await invoke(argv, { cwd: folder });
    expect(parts).toHaveLength(8);
    expect(merged.stdout).toBe(whole.stdout);
    expect(merged.code).toBe(whole.code);
  });

  test(
    "in one year is compared with the government's own report: one cell differs",
    async () => {
      const report = readdirSync(join(folder, "年报/2023")).find((name) => name.startsWith(`${government}.`));
      const argv = ["collect", "年报/2023", "--roster", "名单.csv", "--against", `年报/2023/${report}`];
      const { code, stdout } = await invoke([...argv, "--format", "json", "--draft", "县.docx"], {
        cwd: folder,
      });
      expect(code).toBe(0);
      const { against, sums } = JSON.parse(stdout);
      expect(against).toMatchObject({ organization: government, equal: 199, notComparable: [] });
      expect(against.differences).toHaveLength(1);
      const [{ cell, government: stated, sum, difference, shares }] = against.differences;
      expect([cell, difference, stated - sum]).toEqual([wrongCell, 5, 5]);
      expect(shares.reduce((all: number, { value }: { value: number }) => all + value, 0)).toBe(sum);

      const [draft] = recognize(await readSource(readFileSync(join(folder, "县.docx")), { file: "县.docx" }));
      if (draft === undefined) throw new Error("the draft is no report");
      expect([draft.organization?.value, draft.year?.value]).toEqual([government, 2023]);
      for (const [pointer, { value }] of Object.entries<{ value: number }>(sums[0].cells))
        expect(numberAt(draft, pointer), pointer).toBe(value);
    },
    patience,
  );
});

/** Runs where the program is installed; CI without it skips the test and says so. */
function has(program: string): boolean {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

describe("the documents of the county", () => {
  const out = join(folder, "出");

  beforeAll(async () => {
    const argv = ["collect", "--merge", ...parts, "--roster", "名单.csv", "--year", "2024"];
    const written = ["-o", "出/汇总.xlsx", "-o", "出/汇总.html", "--slips", "出/退回"];
    await invoke([...argv, ...written, "--draft", "出/县.docx", "--org", government], { cwd: folder });
  }, patience);

  test("slips go to those with faults, each to its own", async () => {
    const slips = readdirSync(join(out, "退回"));
    for (const name of [...truth.faulty, `${county}统计局`])
      expect(slips).toContain(`${name}.退回修改单.docx`);
    expect(slips).not.toContain(`${county}公安局.退回修改单.docx`);
    const slip = await readSource(
      readFileSync(join(out, "退回", `${county}柳林镇人民政府.退回修改单.docx`)),
      { file: "a" },
    );
    const text = JSON.stringify(slip.blocks);
    expect(text).toContain(`单位：${county}柳林镇人民政府`);
    expect(text).toContain("新收政府信息公开申请数量");
    expect(text).not.toContain("大数据中心");
  });

  test("a draft from incomplete sums is blank where they are, and says who is missing", async () => {
    const bytes = readFileSync(join(out, "县.docx"));
    const [draft] = recognize(await readSource(bytes, { file: "县.docx" }));
    if (draft === undefined) throw new Error("the draft is no report");
    const [sum] = truth.sums.filter(({ year }) => year === 2024);
    for (const pointer of Object.keys(sum?.cells ?? {})) expect(numberAt(draft, pointer)).toBeNull();
    const comments = strFromU8(unzipSync(bytes)["word/comments.xml"] ?? new Uint8Array());
    expect(comments).toContain(`缺 ${county}科学技术局`);
    expect(comments).toMatch(new RegExp(`不完整：已有 \\d+，缺 [^。]*${county}民政局`));
  });

  test.skipIf(!has("soffice"))(
    "the workbook's formulas, worked out anew by LibreOffice, give the same sums",
    () => {
      const anew = join(folder, "核");
      mkdirSync(anew);
      const path = join(anew, "没有结果.xlsx");
      writeFileSync(path, withoutResults(readFileSync(join(out, "汇总.xlsx"))));
      const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
      execFileSync(
        "soffice",
        [
          "--headless",
          `-env:UserInstallation=file://${folder}/lo`,
          "--convert-to",
          filter,
          "--outdir",
          anew,
          path,
        ],
        { stdio: "ignore" },
      );
      const sheets = readdirSync(anew).filter((name) => name.startsWith("没有结果-汇总"));
      expect(sheets).toHaveLength(6);
      for (const { form, year, cells } of truth.sums) {
        if (year !== 2024) continue;
        const shown = sheets
          .filter((name) => name.includes(`2024 ${form}`))
          .flatMap((name) => readCsv(readFileSync(join(anew, name), "utf8")));
        const figures = shown.flat().filter((text) => /^-?\d+(?:\.\d+)?$/.test(text));
        const expected = Object.values(cells).flatMap(({ value }) => (value === null ? [] : [value]));
        expect(
          figures.map(Number).sort((a, b) => a - b),
          form,
        ).toEqual(expected.sort((a, b) => a - b));
        expect(rowOf(shown, "/applications/table/received/total", form)).toContain(
          String(cells["/applications/table/received/total"]?.value),
        );
      }
    },
    patience,
  );

  test("the workbook keeps its heads in sight and its rows can be filtered", () => {
    const parts = unzipSync(readFileSync(join(out, "汇总.xlsx")));
    const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
    const names = [...workbook.matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name);
    expect(names.slice(0, 2)).toEqual(["名单", "问题"]);
    expect(names).toEqual(expect.arrayContaining(["汇总表二 2024 2021", "各单位", "各单位 (2019)", "其他"]));
    const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(sheet).toContain(
      '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>',
    );
    expect(sheet).toMatch(/<autoFilter ref="A1:J6[12]"\/>/);
  });

  test("what was written is no report", async () => {
    const { stdout } = await invoke(["lint", "出", "--format", "json"], { cwd: folder });
    const read = JSON.parse(stdout).filter(({ reports }: { reports: object[] }) => reports.length > 0);
    expect(read.map(({ file }: { file: string }) => file)).toEqual(["出/县.docx"]);
  });
});

/** The workbook as a program writes it that leaves working out to others. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const bare = Object.entries(parts).map(([name, content]): [string, Uint8Array] => [
    name,
    name.startsWith("xl/worksheets/")
      ? strToU8(strFromU8(content).replace(/<\/f><v>[^<]*<\/v>/g, "</f>"))
      : content,
  ]);
  return zipSync(Object.fromEntries(bare));
}

function rowOf(rows: readonly (readonly string[])[], pointer: string, form: EditionId): readonly string[] {
  const cell = cellAt(form, pointer);
  const label = cell === null ? "" : (cellLabel(cell).split(" › ")[1] ?? "");
  return rows.find((row) => row.some((text) => text.replace(/\s/g, "") === label.replace(/\s/g, ""))) ?? [];
}
