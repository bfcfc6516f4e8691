import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import { invoke } from "./invoke.ts";

const folder = mkdtempSync(join(tmpdir(), "gia-draft-"));
afterAll(() => rmSync(folder, { recursive: true }));

const last = "fixtures/samples/wangshan-2023.docx";
const path = join(folder, "b.docx");

const leaves = (value: unknown): unknown[] =>
  typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : [value];

const dataOf = async (file: string) => JSON.parse((await invoke(["convert", file])).stdout).reports[0];

test("last year's 四 is this year's 二; all other cells are blank", async () => {
  expect((await invoke(["draft", "--from", last, "--year", "2024", "-o", path])).code).toBe(0);
  const [before, draft] = [await dataOf(last), await dataOf(path)];
  expect(draft).toMatchObject({ year: 2024, organization: before.organization, form: "2021" });
  expect(draft.period).toEqual({ start: "2024-01-01", end: "2024-12-31" });
  expect(draft.contact.telephone).toBe(before.contact.telephone);
  const { carriedIn, ...rest } = draft.applications.table;
  expect(carriedIn).toEqual(before.applications.table.carriedForward);
  const others = [rest, draft.proactiveDisclosure.table, draft.remedies.table];
  expect(new Set(leaves(others))).toEqual(new Set([null]));
});

test("without last year's report every cell is blank", async () => {
  const { code } = await invoke(["draft", "--year", "2024", "--org", "望山县水务局", "-o", path]);
  expect(code).toBe(0);
  const draft = await dataOf(path);
  expect(draft.organization).toBe("望山县水务局");
  const tables = [draft.applications, draft.proactiveDisclosure, draft.remedies].map(({ table }) => table);
  expect(new Set(leaves(tables))).toEqual(new Set([null]));
});

test("the report of another year settles nothing, and no office is no draft", async () => {
  const other = await invoke(["draft", "--from", last, "--year", "2026", "-o", join(folder, "c.docx")]);
  expect(other.code).toBe(2);
  expect(other.stderr).toContain("2025");
  expect((await invoke(["draft", "--year", "2024", "-o", join(folder, "c.docx")])).code).toBe(2);
  expect((await invoke(["draft", "--year", "2024", "--org", "甲局", "-o", join(folder, "c.pdf")])).code).toBe(
    2,
  );
});

test("what cannot be read is named, ends in 3, and nothing is written", async () => {
  const missing = await invoke([
    "draft",
    "--from",
    "missing.docx",
    "--year",
    "2024",
    "-o",
    join(folder, "d.docx"),
  ]);
  expect(missing.code).toBe(3);
  expect(missing.stderr).toContain("missing.docx: 没有这个文件");
  expect(existsSync(join(folder, "d.docx"))).toBe(false);
});

test("a device takes a draft, whatever it is called", async () => {
  expect((await invoke(["draft", "--from", last, "--year", "2024", "-o", "/dev/null"])).code).toBe(0);
});

test("a draft does not pass as a report", async () => {
  await invoke(["draft", "--from", last, "--year", "2024", "-o", path]);
  const { code, stdout } = await invoke(["lint", path]);
  expect(code).toBe(1);
  const perPlace = (rule: string) => stdout.split("\n").filter((line) => line.endsWith(rule)).length;
  // One finding for each table and each section that is to be filled in.
  expect([perPlace("cell-blank"), perPlace("section-empty")]).toEqual([3, 3]);
});

test("hints stand in comments", async () => {
  await invoke(["draft", "--from", last, "--year", "2024", "-o", path]);
  const comments = strFromU8(unzipSync(readFileSync(path))["word/comments.xml"] ?? new Uint8Array());
  const { inForce } = (await dataOf(last)).proactiveDisclosure.table.normativeDocuments;
  expect(comments).toContain(`上一年现行有效 ${inForce} 件`);
  expect(comments).toContain("主动公开、依申请公开、政府信息管理、平台建设、监督保障");
});
