import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "./folder.ts";
import { invoke } from "./invoke.ts";
import { clean, faulty, page, plain } from "./samples.ts";

const roster =
  "name,aliases\n石桥县农业农村局,云岭市石桥县农业农村局\n云岭市望山区教育体育局,\n石桥县水务局,\n";
const files = {
  "年报/农业农村局.docx": faulty,
  "年报/教体局.docx": clean,
  "年报/住建局.html": page,
  "年报/石桥县水务局.pdf": "%PDF-1.4 损坏",
  "名单.csv": roster,
};

async function collect(cwd: string, ...argv: string[]) {
  return await invoke(["collect", "年报", "--roster", "名单.csv", ...argv], { cwd });
}

describe("collect", () => {
  test("says who is missing, wrong and unreadable, and ends with the worst of it", async () => {
    const { code, stdout, stderr } = await collect(folderWith(files));
    expect(code).toBe(3);
    expect(stdout).toContain("名单上 3 个单位，已报 2 个，未报 1 个");
    expect(stdout).toContain("未报 1：石桥县水务局（报来的文件读不了）");
    expect(stdout).toContain("不在名单上 1：云岭市临河县住房和城乡建设局");
    expect(stdout).toContain("年度不对 1：云岭市临河县住房和城乡建设局");
    expect(stdout).toContain("石桥县农业农村局 2023：3 个错误");
    expect(stderr).toContain("收的是 2023 年");
    expect(stderr).toContain("石桥县水务局.pdf: ");
  });

  test("is in JSON what it is in words", async () => {
    const { code, stdout } = await collect(folderWith(files), "--format", "json", "--year", "2023");
    const { offices, sums, unreadable, ...rest } = JSON.parse(stdout);
    expect(code).toBe(3);
    expect(rest).toMatchObject({ years: [2023], roster: "名单.csv", files: 4, reports: 3, skipped: [] });
    expect(offices.map((one: { name: string; status: string[] }) => [one.name, ...one.status])).toEqual([
      ["石桥县农业农村局", "present"],
      ["云岭市望山区教育体育局", "present"],
      ["石桥县水务局", "missing", "unreadable"],
      ["云岭市临河县住房和城乡建设局", "unexpected", "wrongYear"],
    ]);
    expect(offices[0]).toMatchObject({
      errors: 3,
      warnings: 0,
      form: "2021",
      files: ["年报/农业农村局.docx"],
    });
    expect(offices[0].cells["/applications/table/received/total"]).toBe(24);
    expect(offices[2]).toMatchObject({ form: null, cells: {} });
    expect(unreadable).toMatchObject([{ file: "年报/石桥县水务局.pdf", office: "石桥县水务局" }]);
    const total = sums[0].cells["/applications/table/received/total"];
    expect(total.value).toBe(24 + offices[1].cells["/applications/table/received/total"]);
    expect(total).toMatchObject({ complete: false, nulls: ["石桥县水务局"] });
  });

  test("ends in 0 where all are there without errors, in 1 where one is missing", async () => {
    const folder = folderWith({ "年报/教体局.docx": clean, "名单.csv": "name\n云岭市望山区教育体育局\n" });
    expect((await collect(folder)).code).toBe(0);
    writeFileSync(join(folder, "名单.csv"), "name\n云岭市望山区教育体育局\n石桥县水务局\n");
    expect((await collect(folder)).code).toBe(1);
  });

  test("ends in 1 where an office has errors, with a roster or without", async () => {
    const folder = folderWith({ "年报/a.docx": faulty });
    const { code, stdout } = await invoke(["collect", "年报", "--lang", "en"], { cwd: folder });
    expect(code).toBe(1);
    expect(stdout).toContain("no roster: nobody is known to be missing");
  });

  test("levels of rules are those of the configuration", async () => {
    const rules = ["t3-row-total:off", "t4-total:off", "text-new-requests:off", "t3-results-sum:off"];
    const folder = folderWith({ "年报/a.docx": faulty });
    const argv = rules.flatMap((rule) => ["--rule", rule]);
    expect((await invoke(["collect", "年报", ...argv], { cwd: folder })).code).toBe(0);
  });

  test("writes files by their extension, and nothing to standard output then", async () => {
    const folder = folderWith(files);
    const { stdout, stderr } = await collect(folder, "-o", "出/汇总.json", "-o", "汇总.txt");
    expect(stdout).toBe("");
    expect(stderr).toContain("json 已写到 出/汇总.json");
    expect(JSON.parse(readFileSync(join(folder, "出/汇总.json"), "utf8"))).toMatchObject({ years: [2023] });
    expect(readFileSync(join(folder, "汇总.txt"), "utf8")).toContain("未报 1：石桥县水务局");
  });

  test("the roster is no report, even where it lies among them", async () => {
    const folder = folderWith({
      "年报/教体局.docx": clean,
      "年报/名单.csv": "name\n云岭市望山区教育体育局\n",
    });
    const { code, stdout } = await invoke(
      ["collect", "年报", "--roster", "年报/名单.csv", "--format", "json"],
      {
        cwd: folder,
      },
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ files: 1 });
  });

  test("never writes over what it reads", async () => {
    const folder = folderWith(files);
    const { code, stderr } = await collect(folder, "-o", "年报/../名单.json", "-o", "年报/住建局.html");
    expect(code).toBe(2);
    expect(stderr).toContain("住建局.html");
    expect(readFileSync(join(folder, "年报/住建局.html"))).toEqual(Buffer.from(page));
    expect(existsSync(join(folder, "名单.json"))).toBe(false);
  });

  test.each([
    [["--roster", "无.csv"], /无\.csv/],
    [["--roster", "年报/教体局.docx"], /不是表格文件/],
    [["--year", "24"], /--year/],
    [["--year", "2024-2022"], /--year/],
    [["-o", "汇总.pdf"], /看不出格式/],
    [["--against", "年报"], /应为一个文件/],
    [["--partial", "--merge"], /不能同用/],
    [["--partial", "--year", "2024"], /不能同用/],
    [["--merge", "--cache"], /不能同用/],
    [["--partial", "--slips", "退回"], /不能同用/],
    [["--draft", "县.pdf", "--org", "县"], /应为 \.docx/],
    [["--draft", "县.docx"], /请用 --org 给出/],
    [["--draft", "年报/教体局.docx", "--org", "县"], /教体局\.docx/],
    [["--against", "名单.csv"], /--against 名单\.csv/],
  ])("refuses %s", async (argv, words) => {
    const folder = folderWith(files);
    const { code, stdout, stderr } = await invoke(["collect", "年报", ...argv], { cwd: folder });
    expect(stderr).toMatch(words);
    expect(stdout).toBe("");
    expect(code).toBe(argv.includes("名单.csv") ? 3 : 2);
  });

  test("a wrong roster stops the run before anything is read", async () => {
    const { code, stderr } = await collect(folderWith({ ...files, "名单.csv": "编号\n1\n" }));
    expect(code).toBe(2);
    expect(stderr).toContain("名单 名单.csv：名单没有“单位名称”一列");
    expect(stderr).not.toContain("pdf");
  });

  test("columns of the roster that mean nothing are told", async () => {
    const { stderr } = await collect(
      folderWith({ ...files, "名单.csv": `序号,电话,${roster.replaceAll("\n", "\n,,").slice(0, -2)}` }),
    );
    expect(stderr).toContain("没有用到的列：序号、电话");
  });

  test("compares with the government's own report", async () => {
    const one = { "年报/教体局.docx": clean, "名单.csv": "name\n云岭市望山区教育体育局\n", "县.docx": clean };
    const { code, stdout } = await collect(folderWith(one), "--against", "县.docx");
    expect(code).toBe(0);
    expect(stdout).toContain("与 县.docx 比较：200 格相等，0 格不等，0 格因有单位未报或空缺无法判断");
    const other = await collect(
      folderWith({ ...one, "县.docx": faulty }),
      "--against",
      "县.docx",
      "--format",
      "json",
    );
    const { against } = JSON.parse(other.stdout);
    expect(against.organization).toBe("云岭市石桥县农业农村局");
    expect(against.differences[0]).toMatchObject({ complete: true, missing: [], shares: expect.anything() });
  });

  test("writes slips, whatever the names of offices hold, and a draft that nobody's figures fill", async () => {
    const odd = "a/b:c*?.";
    const list = `name,aliases\n${odd},云岭市石桥县农业农村局\n石桥县水务局,\n`;
    const folder = folderWith({ ...files, "名单.csv": list });
    const { stderr } = await collect(
      folder,
      "--slips",
      "退/回",
      "--draft",
      "县.docx",
      "--org",
      "石桥县人民政府",
    );
    expect(stderr).toContain("2 份退回修改单已写到 退/回");
    expect(stderr).toContain("报来的是其他年度的，没有写修改单：云岭市临河县住房和城乡建设局");
    expect((await collect(folder, "--slips", "名单.csv/退回")).stderr).toContain("那里却是一个文件");
    expect(readdirSync(join(folder, "退/回")).sort()).toEqual([
      "a_b_c__.退回修改单.docx",
      "石桥县水务局.退回修改单.docx",
    ]);
    expect(stderr).toContain("0 格取自汇总，200 格不完整，留空");
    expect(existsSync(join(folder, "县.docx"))).toBe(true);
  });

  test("shows control characters of names instead of acting on them", async () => {
    const { stdout } = await collect(folderWith({ ...files, "名单.csv": "name\n甲\u001b[31m局\n" }));
    expect(stdout).toContain("甲␛[31m局");
    expect(stdout).not.toContain("\u001b");
  });

  test("takes content from a stream", async () => {
    const stdin = `${JSON.stringify({ file: "a.txt", text: Buffer.from(plain).toString() })}\n`;
    const { code, stdout } = await invoke(["collect", "--from-ndjson", "-", "--format", "json"], { stdin });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ years: [2020], files: 1, offices: [{ files: ["a.txt"] }] });
  });
});

describe("collect by parts", () => {
  async function inParts(folder: string): Promise<readonly string[]> {
    const parts = [];
    for (const [index, file] of readdirSync(join(folder, "年报")).entries()) {
      const part = `部分${index}.ndjson`;
      parts.push(part);
      await invoke(["collect", `年报/${file}`, "--partial", "-o", part], { cwd: folder });
    }
    return parts;
  }

  test("is the same as at once, in whatever order the parts come and however often", async () => {
    const folder = folderWith(files);
    const parts = await inParts(folder);
    const options = ["--roster", "名单.csv", "--format", "json"];
    const whole = await invoke(["collect", "年报", ...options], { cwd: folder });
    const merged = await invoke(["collect", "--merge", ...parts, ...options], { cwd: folder });
    expect(parts).toHaveLength(4);
    expect(merged.stdout).toBe(whole.stdout);
    expect(merged.code).toBe(whole.code);
    const again = [...parts.toReversed(), ...parts];
    expect((await invoke(["collect", "--merge", ...again, ...options], { cwd: folder })).stdout).toBe(
      whole.stdout,
    );
  });

  test("takes parts that were put into one stream", async () => {
    const folder = folderWith(files);
    const parts = await inParts(folder);
    const stdin = parts.map((part) => readFileSync(join(folder, part), "utf8")).join("");
    const { stdout } = await invoke(["collect", "--merge", "-", "--format", "json"], { cwd: folder, stdin });
    expect(JSON.parse(stdout)).toMatchObject({ files: 4, reports: 3 });
  });

  test("prints a part to standard output, and ends in 3 where an input could not be read", async () => {
    const { code, stdout } = await invoke(["collect", "年报", "--partial"], { cwd: folderWith(files) });
    expect(code).toBe(3);
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.at(-1)).toEqual({ end: 1, inputs: 4 });
    expect(lines).toHaveLength(5);
  });

  test("refuses a part that was cut off, is none or contradicts another", async () => {
    const folder = folderWith(files);
    const [part = ""] = await inParts(folder);
    const text = readFileSync(join(folder, part), "utf8");
    const merge = async (name: string, content: string) => {
      writeFileSync(join(folder, name), content);
      return await invoke(["collect", "--merge", part, name], { cwd: folder });
    };
    const [line = ""] = text.split("\n");
    for (const [content, words] of [
      [`${line}\n`, "不完整"],
      [`${line}\n{"end":1,"inputs":2}\n`, "不完整"],
      ["", "不完整"],
      [line.slice(0, 99), "不是部分结果"],
      ["name\n甲局\n", "不是部分结果"],
      [`${line}\n${line.slice(0, 99)}\n`, "第 2 行读不了"],
      [
        `${line.replace(/"sha256":"[0-9a-f]+"/, `"sha256":"${"0".repeat(64)}"`)}\n{"end":1,"inputs":1}\n`,
        "内容不同",
      ],
    ] as const) {
      const { code, stdout, stderr } = await merge("另.ndjson", content);
      expect(stderr).toContain(words);
      expect([code, stdout]).toEqual([3, ""]);
    }
    const { code, stderr } = await invoke(["collect", "--merge", "无.ndjson"], { cwd: folder });
    expect([code, stderr]).toEqual([3, expect.stringContaining("部分结果 无.ndjson：没有这个文件")]);
    const folderAsPart = await invoke(["collect", "--merge", "年报"], { cwd: folder });
    expect([folderAsPart.code, folderAsPart.stderr]).toEqual([
      3,
      expect.stringContaining("年报 不是部分结果"),
    ]);
    expect((await invoke(["collect", "--merge"], { cwd: folder })).code).toBe(2);
  });

  test("prefers what one part could read to the failure of another", async () => {
    const folder = folderWith(files);
    const failure = { code: "gone", message: "没有了", exitCode: 3 };
    const failed = { observed: 1, file: "年报/教体局.docx", sha256: null, reports: [], failure };
    writeFileSync(join(folder, "坏.ndjson"), `${JSON.stringify(failed)}\n{"end":1,"inputs":1}\n`);
    await invoke(["collect", "年报/教体局.docx", "--partial", "-o", "好.ndjson"], { cwd: folder });
    for (const parts of [
      ["坏.ndjson", "好.ndjson"],
      ["好.ndjson", "坏.ndjson"],
    ]) {
      const { code, stdout } = await invoke(["collect", "--merge", ...parts, "--format", "json"], {
        cwd: folder,
      });
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ files: 1, reports: 1, unreadable: [] });
    }
  });

  test("what it wrote is no report", async () => {
    const folder = folderWith(files);
    await invoke(["collect", "年报", "--partial", "-o", "年报/部分.txt"], { cwd: folder });
    await collect(folder, "-o", "年报/汇总.txt", "-o", "年报/汇总.json");
    await collect(folder, "-o", "年报/en.txt", "--lang", "en");
    const { stdout } = await collect(folder, "--format", "json");
    const { files: count, skipped } = JSON.parse(stdout);
    expect([count, skipped.map((one: { file: string }) => one.file).sort()]).toEqual([
      4,
      ["年报/en.txt", "年报/汇总.json", "年报/汇总.txt", "年报/部分.txt"],
    ]);
  });
});

describe("a long run", () => {
  test("takes what did not change from the cache, and reads what did", async () => {
    const folder = folderWith(files);
    const cached = ["--cache-location", "存", "--format", "json"];
    const first = await collect(folder, ...cached);
    const kept = () =>
      readdirSync(join(folder, "存"), { recursive: true, encoding: "utf8" }).filter((name) =>
        name.endsWith(".json"),
      );
    expect(kept()).toHaveLength(3);
    expect((await collect(folder, ...cached)).stdout).toBe(first.stdout);
    for (const name of kept()) {
      const path = join(folder, "存", name);
      writeFileSync(path, readFileSync(path, "utf8").replace("石桥县", "青桐县"));
    }
    const mended = await collect(folder, ...cached);
    expect(mended.stdout).toBe(first.stdout);
    expect(mended.stderr).toContain("条已损坏");
    writeFileSync(join(folder, "年报/教体局.docx"), faulty);
    const changed = JSON.parse((await collect(folder, ...cached)).stdout);
    expect(changed.offices[0].status).toEqual(["present", "double"]);
  });

  test("is told on a terminal, and ends at Ctrl-C with nothing written", async () => {
    const folder = folderWith(files);
    const watched = await invoke(["collect", "年报"], { cwd: folder, watched: true });
    expect(watched.stderr).toMatch(/4\/4|3\/4|2\/4|1\/4/);
    let stop = () => {};
    const { code, stdout, stderr } = await invoke(["collect", "年报", "-o", "x.json"], {
      cwd: folder,
      onInterrupt: (given) => {
        stop = given;
        setTimeout(() => stop(), 0);
        return () => {};
      },
    });
    expect([code, stdout]).toEqual([130, ""]);
    expect(stderr).toContain("已中断");
    expect(existsSync(join(folder, "x.json"))).toBe(false);
  });
});
