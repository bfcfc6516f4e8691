import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import { print } from "../bed/printed.ts";
import { renderDocx } from "../bed/render/docx.ts";
import { makeReport } from "../bed/report.ts";
import { folderWith } from "./folder.ts";
import { invoke, root } from "./invoke.ts";

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

test("what was not read in last year's report is not taken over, and that is said", async () => {
  const page = (await invoke(["convert", last, "--to", "html", "-o", "-"])).stdout;
  const row = /<tr>(?:(?!<\/tr>).)*四、结转下年度继续办理.*?<\/tr>/;
  const figure = /<td class="figure">\d*<\/td>/;
  const broken = page.replace(row, (line) => line.replace(figure, "<td><img src=a.png></td>"));
  const cwd = folderWith({
    "去年.html": broken,
    "无表.html": page.replace(/<table(?:(?!<\/table>)[\s\S])*四、结转[\s\S]*?<\/table>/, ""),
  });
  const draft = async (file: string) => {
    const args = ["draft", "--from", file, "--year", "2024", "-o", "a.docx", "--lang", "en"];
    const { stderr } = await invoke(args, { cwd });
    const comments = unzipSync(readFileSync(join(cwd, "a.docx")))["word/comments.xml"];
    return { stderr, unread: strFromU8(comments ?? new Uint8Array()).split("No figure was read").length - 1 };
  };
  const one = await draft("去年.html");
  expect(one.stderr).toContain("1 figures carried forward were not read");
  expect(one.unread).toBe(1);
  expect((await draft("无表.html")).unread).toBe(7);
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

test("a report that does not say its year is not taken for last year's", async () => {
  const text =
    "石桥县水务局政府信息公开工作年度报告\n一、总体情况\n本局依法公开政府信息。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n不够及时。\n六、其他需要报告的事项\n无。\n";
  const cwd = folderWith({ "去年.txt": text });
  const { code, stderr } = await invoke(["draft", "--from", "去年.txt", "--year", "2024", "-o", "a.docx"], {
    cwd,
  });
  expect(code).toBe(2);
  expect(stderr).toContain("去年.txt 没有写明是哪一年的报告，无法确认是 2023 年的");
  expect(existsSync(join(cwd, "a.docx"))).toBe(false);
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

test("hints are English where that is asked for; the form stays as it is", async () => {
  await invoke(["draft", "--from", last, "--year", "2024", "-o", path, "--lang", "en"]);
  const comments = strFromU8(unzipSync(readFileSync(path))["word/comments.xml"] ?? new Uint8Array());
  expect(comments).toContain("in force last year");
  expect(comments).toContain("To be written, five aspects");
  expect(comments).not.toContain("请写");
  expect(await dataOf(path)).toMatchObject({ overview: { heading: "一、总体情况" } });
});

const office = {
  organization: "望山县水务局",
  title: "{organization}关于{year}年政府信息公开工作的年度报告",
  opening: ["根据《条例》和{form}，编制{year}年度报告。", ""],
  contact: { telephone: "0999-6123457", email: " " },
  download: "望山县人民政府网站",
};

test("the office's own form gives title, opening, contact and place of download", async () => {
  const cwd = folderWith({ "gia-report.template.json": JSON.stringify(office) });
  const { code, stderr } = await invoke(["draft", "--year", "2024", "-o", "b.docx"], { cwd });
  expect(code).toBe(0);
  expect(stderr).toContain("用了机关样式 gia-report.template.json");
  const { stdout } = await invoke(["convert", "b.docx", "--to", "md"], { cwd });
  expect(
    stdout
      .split("\n")
      .filter((line) => line !== "")
      .slice(0, 5),
  ).toEqual([
    "# 望山县水务局关于2024年政府信息公开工作的年度报告",
    "根据《条例》和国办公开办函〔2021〕30号，编制2024年度报告。",
    "统计期限：2024年1月1日至2024年12月31日。",
    "联系方式：电话：0999-6123457。",
    "本报告电子版可在望山县人民政府网站查阅、下载。",
  ]);
  const lint = (await invoke(["lint", "b.docx"], { cwd })).stdout;
  for (const rule of ["contact-missing", "download-missing", "legal-basis-missing"])
    expect(lint).not.toContain(rule);
});

test("what the office says of itself wins over last year's report, field by field", async () => {
  const report = readFileSync(`${root}${last}`);
  const cwd = folderWith({ "样式.json": JSON.stringify(office), "2023.docx": report });
  await invoke(
    ["draft", "--from", "2023.docx", "--year", "2024", "--template", "样式.json", "-o", "b.docx"],
    { cwd },
  );
  const bytes = readFileSync(join(cwd, "b.docx"));
  const comments = strFromU8(unzipSync(bytes)["word/comments.xml"] ?? new Uint8Array());
  const of = async (file: string) =>
    JSON.parse((await invoke(["convert", file], { cwd })).stdout).reports[0].contact;
  expect(await of("b.docx")).toMatchObject({
    telephone: "0999-6123457",
    postcode: (await of("2023.docx")).postcode,
  });
  expect(comments).toContain("取自上一年的报告，请核对。");
});

test("--no-template leaves it aside", async () => {
  const cwd = folderWith({ "gia-report.template.json": JSON.stringify(office) });
  const argv = ["draft", "--year", "2024", "--org", "甲县水务局", "--no-template", "-o", "b.docx"];
  expect((await invoke(argv, { cwd })).stderr).not.toContain("样式");
  expect((await invoke(["convert", "b.docx", "--to", "md"], { cwd })).stdout).toContain("# 甲县水务局2024年");
});

test.each([
  ["an unknown key", { titel: "x" }, "是不是 title"],
  ["a word in braces that means nothing", { title: "{organisation}{year}年" }, "{organisation} 没有意义"],
  ["a title of no year", { title: "某局年度报告" }, "标题要有 {year}"],
  ["something else than text", { contact: { telephone: 12345 } }, "/contact/telephone"],
])("a template with %s is refused, with its line", async (_name, content, says) => {
  const cwd = folderWith({ "样式.json": JSON.stringify(content, null, 2) });
  const argv = ["draft", "--year", "2024", "--org", "某局", "--template", "样式.json", "-o", "b.docx"];
  const { code, stderr } = await invoke(argv, { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain(says);
  expect(stderr).toMatch(/第 \d+ 行/);
  expect(existsSync(join(cwd, "b.docx"))).toBe(false);
});

test("a template that is not there, and one that would be written over, are refused", async () => {
  const cwd = folderWith({ "样式.docx": "{}" });
  const argv = ["draft", "--year", "2024", "--org", "某局"];
  expect((await invoke([...argv, "--template", "无.json", "-o", "b.docx"], { cwd })).code).toBe(2);
  const over = await invoke([...argv, "--template", "样式.docx", "-o", "样式.docx"], { cwd });
  expect(over.code).toBe(2);
  expect(over.stderr).toContain("机关样式");
  expect(readFileSync(join(cwd, "样式.docx"), "utf8")).toBe("{}");
});

test("the report of another office is used only with a warning", async () => {
  const { stderr, code } = await invoke([
    "draft",
    "--from",
    last,
    "--year",
    "2024",
    "--org",
    "甲县教育局",
    "-o",
    path,
  ]);
  expect(code).toBe(0);
  expect(stderr).toContain("不是“甲县教育局”的");
  const own = await invoke(["draft", "--from", last, "--year", "2024", "-o", path]);
  expect(own.stderr).not.toContain("更名");
});

test("of a file with reports of several offices the one is taken that was named", async () => {
  const printed = ["云岭市甲县水务局", "云岭市乙县教育局"].map((organization, seed) =>
    print({
      ...makeReport(seed, { mode: "distinct" }),
      ...{ organization, year: 2023, title: `${organization}2023年政府信息公开工作年度报告` },
    }),
  );
  const cwd = folderWith({ "两份.docx": renderDocx(printed) });
  const argv = ["draft", "--from", "两份.docx", "--year", "2024", "-o", "b.docx"];
  const unnamed = await invoke(argv, { cwd });
  expect(unnamed.code).toBe(2);
  expect(unnamed.stderr).toContain("云岭市乙县教育局");
  expect((await invoke([...argv, "--org", "云岭市乙县教育局"], { cwd })).code).toBe(0);
  const of = async (file: string) => JSON.parse((await invoke(["convert", file], { cwd })).stdout).reports;
  const [, second] = await of("两份.docx");
  const [draft] = await of("b.docx");
  expect(draft.applications.table.carriedIn).toEqual(second.applications.table.carriedForward);
});

test("last year's report is read within the limits of lint", async () => {
  const workerFile = new URL("./batch/worker-that-fails.mjs", import.meta.url).pathname;
  const cwd = folderWith({ "hangs.txt": `${"　\n".repeat(800_000)}` });
  const argv = ["draft", "--from", "hangs.txt", "--year", "2024", "--time-limit", "1", "-o", "b.docx"];
  const { code, stderr } = await invoke(argv, { cwd, workerFile });
  expect(code).toBe(3);
  expect(stderr).toContain("hangs.txt: 超过每个文件 1 秒的时限");
});

test("what holds no report ends in 3, named", async () => {
  const cwd = folderWith({ "通知.txt": "通知" });
  const { code, stderr } = await invoke(["draft", "--from", "通知.txt", "--year", "2024", "-o", "b.docx"], {
    cwd,
  });
  expect(code).toBe(3);
  expect(stderr).toContain("通知.txt: ");
  expect(existsSync(join(cwd, "b.docx"))).toBe(false);
});

test("there is no draft for a year without a form", async () => {
  const out = join(folder, "old.docx");
  const { code, stderr } = await invoke(["draft", "--year", "2015", "--org", "甲局", "-o", out]);
  expect([code, existsSync(out)]).toEqual([2, false]);
  expect(stderr).toContain("2019");
  expect((await invoke(["draft", "--year", "2019", "--org", "甲局", "-o", out])).code).toBe(0);
});
