import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { violations } from "../write/schema.ts";
import { folderWith } from "./folder.ts";
import { invoke } from "./invoke.ts";
import { clean, faulty, page, plain } from "./samples.ts";

const all = { "a.docx": faulty, "b.docx": clean, "c.html": page, "d.txt": plain };

describe("convert to JSON", () => {
  test.each(Object.keys(all))("%s validates, with and without provenance", async (name) => {
    const cwd = folderWith(all);
    for (const more of [[], ["--provenance"], ["--compact"]]) {
      const { code, stdout, stderr } = await invoke(["convert", name, ...more], { cwd });
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(violations("envelope", JSON.parse(stdout))).toEqual([]);
    }
  });

  test("gives the figures of the file, wrong totals too", async () => {
    const { stdout } = await invoke(["convert", "a.docx"], { cwd: folderWith(all) });
    const { reports } = JSON.parse(stdout);
    expect(reports[0].applications.table.outcomes.granted).toEqual({
      naturalPerson: 7,
      commercialEnterprise: 2,
      researchInstitution: 1,
      welfareOrganization: 1,
      legalServiceAgency: 2,
      otherOrganization: 0,
      total: 31,
    });
    expect(reports[0]).toMatchObject({ organization: "云岭市石桥县农业农村局", year: 2023, form: "2021" });
  });

  test("one input is an object, several or a folder are an array, whatever their number", async () => {
    const cwd = folderWith({ ...all, "夹/a.docx": clean });
    const json = async (...operands: string[]) =>
      JSON.parse((await invoke(["convert", ...operands], { cwd })).stdout);
    expect(await json("a.docx")).toHaveProperty("reports");
    expect(await json("a.docx", "d.txt")).toHaveLength(2);
    expect(await json("夹")).toHaveLength(1);
    expect(await json("夹/*.docx", "--compact")).toHaveLength(1);
    expect(violations("convert", await json("a.docx", "b.docx", "c.html", "d.txt"))).toEqual([]);
  });

  test("an input without a report ends in 3, the others are converted", async () => {
    const cwd = folderWith({ ...all, "e.txt": "会议通知" });
    const { code, stdout, stderr } = await invoke(["convert", "e.txt", "d.txt"], { cwd });
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toHaveLength(1);
    expect(stderr).toContain("e.txt: 其中没有政府信息公开工作年度报告");
    const alone = await invoke(["convert", "e.txt"], { cwd });
    expect(alone).toMatchObject({ code: 3, stdout: "" });
    expect(JSON.parse((await invoke(["convert", "e.txt", "没有.txt"], { cwd })).stdout)).toEqual([]);
  });

  test("ndjson is a report a line with its source", async () => {
    const { stdout } = await invoke(["convert", "a.docx", "c.html", "--to", "ndjson"], {
      cwd: folderWith(all),
    });
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => line.source.file)).toEqual(["a.docx", "c.html"]);
    for (const line of lines) expect(violations("line", line)).toEqual([]);
  });
});

describe("convert to CSV", () => {
  test("begins with a byte order mark and one header, however many inputs there are", async () => {
    const { stdout } = await invoke(["convert", "a.docx", "b.docx", "--to", "csv"], { cwd: folderWith(all) });
    const lines = stdout.split("\r\n");
    expect(lines[0]).toBe("\uFEFFfile,report,organization,year,form,table,row,column,value,unit,raw");
    expect(lines.filter((line) => line.includes("file,report"))).toHaveLength(1);
    expect(lines).toHaveLength(1 + 200 + 200 + 1);
  });

  test("a signed change stays a number in value and is text in raw", async () => {
    const { stdout } = await invoke(["convert", "d.txt", "--to", "csv"], { cwd: folderWith(all) });
    expect(stdout).toMatch(/otherServices,change,-5,,' ?-5 ?\r\n/);
    expect(stdout).toMatch(/administrativeLicenses,change,3,,' ?\+3 ?\r\n/);
  });

  test("tells on stderr that remarks of the reader have no place in it", async () => {
    const { stderr } = await invoke(["convert", "c.html", "--to", "csv"], { cwd: folderWith(all) });
    expect(stderr).toMatch(/c\.html: 有 \d+ 条读取说明不在 csv 中/);
  });

  test("wide layout has one line per report", async () => {
    const { stdout } = await invoke(["convert", "a.docx", "d.txt", "--to", "csv", "--layout", "wide"], {
      cwd: folderWith(all),
    });
    const [header, first] = stdout.split("\r\n").map((line) => line.split(","));
    expect(stdout.trimEnd().split("\r\n")).toHaveLength(3);
    expect(first?.[header?.indexOf("/applications/table/outcomes/granted/total") ?? -1]).toBe("31");
  });
});

describe("convert -o", () => {
  test("writes a file, tells so on stderr, leaves stdout empty and no temporary file", async () => {
    const cwd = folderWith(all);
    const { code, stdout, stderr } = await invoke(["convert", "a.docx", "-o", "out.json"], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toBe("a.docx → out.json（1 份报告）\n");
    expect(JSON.parse(readFileSync(join(cwd, "out.json"), "utf8")).source.file).toBe("a.docx");
    expect(readdirSync(cwd).sort()).toEqual(["a.docx", "b.docx", "c.html", "d.txt", "out.json"]);
  });

  test("takes the format from the extension unless --to says otherwise", async () => {
    const cwd = folderWith(all);
    await invoke(["convert", "a.docx", "-o", "out.csv"], { cwd });
    expect(readFileSync(join(cwd, "out.csv"), "utf8")).toContain("file,report,");
    await invoke(["convert", "a.docx", "-o", "out.data", "--to", "ndjson"], { cwd });
    expect(readFileSync(join(cwd, "out.data"), "utf8").split("\n")).toHaveLength(2);
  });

  test("several inputs go into a folder, made where there is none", async () => {
    const cwd = folderWith(all);
    await invoke(["convert", "a.docx", "c.html", "-o", "数据/2023"], { cwd });
    expect(readdirSync(join(cwd, "数据/2023")).sort()).toEqual(["a.json", "c.json"]);
  });

  test("what is found in a folder keeps its folders", async () => {
    const cwd = folderWith({ "in/甲/年报.docx": clean, "in/乙/年报.docx": faulty });
    await invoke(["convert", "in", "-o", "out"], { cwd });
    const files = readdirSync(join(cwd, "out"), { recursive: true, encoding: "utf8" }).sort();
    expect(files).toEqual(["乙", "乙/年报.json", "甲", "甲/年报.json"]);
  });

  test("a pattern and a list keep the folders too", async () => {
    const cwd = folderWith({
      "in/甲/a.docx": clean,
      "in/乙/a.docx": faulty,
      list: "in/甲/a.docx\nin/乙/a.docx\n",
    });
    await invoke(["convert", "in/**/*.docx", "-o", "p"], { cwd });
    expect(readdirSync(join(cwd, "p")).sort()).toEqual(["乙", "甲"]);
    await invoke(["convert", "--files-from", "list", "-o", "l"], { cwd });
    expect(readdirSync(join(cwd, "l", "in")).sort()).toEqual(["乙", "甲"]);
  });

  test("two inputs whose output would be the same file are an error of both that names both; the others go on", async () => {
    const cwd = folderWith({ ...all, "x/A.docx": clean });
    const { code, stderr } = await invoke(["convert", "a.docx", "x/A.docx", "c.html", "-o", "out"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("a.docx 和 x/A.docx 的结果都应写到 a.json");
    expect(readdirSync(join(cwd, "out"))).toEqual(["c.json"]);
  });

  test("--skip-existing neither leaves a new file out nor writes one twice", async () => {
    const cwd = folderWith({ "in/乙/年报.docx": clean, "in/丙/年报.docx": faulty });
    await invoke(["convert", "in", "-o", "out"], { cwd });
    mkdirSync(join(cwd, "in/一"));
    writeFileSync(join(cwd, "in/一/年报.docx"), clean);
    const { code } = await invoke(["convert", "in", "-o", "out", "--skip-existing"], { cwd });
    expect(code).toBe(0);
    for (const folder of ["一", "乙", "丙"]) {
      const { source } = JSON.parse(readFileSync(join(cwd, "out", folder, "年报.json"), "utf8"));
      expect(source.file).toBe(`in/${folder}/年报.docx`);
    }
  });

  test("one input goes into a folder that is there", async () => {
    const cwd = folderWith(all);
    mkdirSync(join(cwd, "out"));
    await invoke(["convert", "c.html", "-o", "out", "--to", "csv"], { cwd });
    expect(readdirSync(join(cwd, "out"))).toEqual(["c.csv"]);
  });

  test("an input that fails leaves what was written before untouched", async () => {
    const cwd = folderWith({ ...all, "e.txt": "会议通知", "out.json": "earlier" });
    const { code } = await invoke(["convert", "e.txt", "-o", "out.json"], { cwd });
    expect(code).toBe(3);
    expect(readFileSync(join(cwd, "out.json"), "utf8")).toBe("earlier");
  });

  test.each([
    [["a.docx", "b.docx", "-o", "d.txt"], "-o 应为文件夹"],
    [["a.docx", "-o", "a.docx"], "不能写在它上面"],
    [["a.docx", "-o", "没有/此夹/out.json"], "写不了"],
  ])("%j ends in 2", async (argv, message) => {
    const cwd = folderWith(all);
    const { code, stderr } = await invoke(["convert", ...argv], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(existsSync(join(cwd, "没有"))).toBe(false);
  });
});

describe("csv for spreadsheets and for databases", () => {
  const mark = "\ufeff";

  test("begins with a byte order mark, and does not with --no-bom; nothing else differs", async () => {
    const cwd = folderWith({ "a.docx": clean });
    for (const layout of [[], ["--layout", "wide"]]) {
      const marked = await invoke(["convert", "a.docx", "--to", "csv", ...layout], { cwd });
      const bare = await invoke(["convert", "a.docx", "--to", "csv", ...layout, "--no-bom"], { cwd });
      expect([marked.code, bare.code]).toEqual([0, 0]);
      expect(bare.stdout.startsWith(mark)).toBe(false);
      expect(marked.stdout).toBe(mark + bare.stdout);
    }
  });

  test("--output is -o", async () => {
    const cwd = folderWith({ "a.docx": clean });
    await invoke(["convert", "a.docx", "--to", "csv", "-o", "short.csv"], { cwd });
    await invoke(["convert", "a.docx", "--to", "csv", "--output", "long.csv"], { cwd });
    const written = readFileSync(join(cwd, "long.csv"), "utf8");
    expect(written.startsWith(mark)).toBe(true);
    expect(written).toBe(readFileSync(join(cwd, "short.csv"), "utf8"));
  });
});

test("no folder is left where nothing would go into it", async () => {
  const cwd = folderWith({ "a.html": page, "a.htm": page });
  for (const inputs of [
    ["a.html", "a.htm"],
    ["none.html", "none.htm"],
  ]) {
    const { code } = await invoke(["convert", ...inputs, "-o", "out"], { cwd });
    expect(code).not.toBe(0);
    expect(existsSync(join(cwd, "out"))).toBe(false);
  }
});
