import { describe, expect, test } from "vitest";
import { folderWith } from "./folder.ts";
import { invoke } from "./invoke.ts";
import { clean, faulty, page, plain } from "./samples.ts";

const text = Buffer.from(plain).toString();
const files = {
  "a.docx": clean,
  "b.docx": faulty,
  "c.html": page,
  "d.txt": plain,
  "d2.txt": text.replaceAll("2020", "2021"),
  "d3.txt": text.replace(/、/u, "，"),
  "通知.txt": "通知",
};

async function compare(...argv: string[]) {
  return await invoke(["compare", ...argv], { cwd: folderWith(files) });
}

describe("compare", () => {
  test("ends in 0 where two versions say the same, and says how much was compared", async () => {
    const { code, stdout } = await compare("a.docx", "a.docx");
    expect(code).toBe(0);
    expect(stdout).toBe("比较了 200 格、6 部分、12 项事实：0 处不同，0 处无法比较\n");
  });

  test("ends in 1 where they differ, and names places", async () => {
    const { code, stdout } = await compare("a.docx", "b.docx");
    expect(code).toBe(1);
    expect(stdout).toContain(
      "机关名称\n  a.docx 第1段：云岭市望山区教育体育局\n  b.docx 第1段：云岭市石桥县农业农村局\n",
    );
    const json = JSON.parse((await compare("a.docx", "b.docx", "--format", "json")).stdout);
    expect(json).toMatchObject({ a: "a.docx", b: "b.docx", same: false, notComparable: [] });
    expect(json.differs).toContainEqual({
      cell: "/applications/table/received/total",
      a: expect.any(Number),
      b: 24,
      locationA: expect.objectContaining({ table: 2 }),
      locationB: expect.objectContaining({ table: 2 }),
    });
  });

  test("finds a changed sentence of a text", async () => {
    const { code, stdout } = await compare("d.txt", "d3.txt");
    expect(code).toBe(1);
    expect(stdout).toContain("1 处不同，0 处无法比较");
  });

  test("ends in 3 where a table was lost: that is not the same, and not different", async () => {
    const lost = text
      .split("\n")
      .filter((line) => !/\t|\|/u.test(line))
      .join("\n");
    const cwd = folderWith({ "d.txt": plain, "失.txt": lost });
    const { code, stdout } = await invoke(["compare", "d.txt", "失.txt", "--format", "json"], { cwd });
    const { same, differs, notComparable } = JSON.parse(stdout);
    expect(same).toBe(false);
    expect(differs.filter((one: object) => "cell" in one)).toEqual([]);
    expect(notComparable).toEqual(
      expect.arrayContaining([{ table: "applications", lostBy: "b", reason: "absent" }]),
    );
    expect(code).toBe(differs.length > 0 ? 1 : 3);
  });

  test("--years puts two years side by side, in whatever order", async () => {
    const one = await compare("d.txt", "d2.txt", "--years", "--format", "json");
    const other = await compare("d2.txt", "d.txt", "--years", "--format", "json");
    expect(other).toEqual(one);
    const { years, cells, rolledForward } = JSON.parse(one.stdout);
    expect(years).toEqual({ before: 2020, now: 2021 });
    expect(cells.every(({ change }: { change: number | null }) => change === 0 || change === null)).toBe(
      true,
    );
    const broken = rolledForward.some(({ holds }: { holds: boolean | null }) => holds === false);
    expect(one.code).toBe(broken ? 1 : 0);
    expect((await compare("d.txt", "d2.txt", "--years")).stdout).toContain("2020 年与 2021 年：跨年关系");
  });

  test("--years says where the offices are not the same", async () => {
    const { stderr } = await compare("c.html", "a.docx", "--years");
    expect(stderr).toContain("机关名称不同：云岭市临河县住房和城乡建设局、云岭市望山区教育体育局");
    expect((await compare("d.txt", "d2.txt", "--years")).stderr).toBe("");
  });

  test("takes several reports of a file one by one", async () => {
    const cwd = folderWith({ "双.txt": `${text}\n\n${text.replaceAll("2020", "2021")}`, "d.txt": plain });
    const { code, stdout } = await invoke(["compare", "双.txt", "d.txt", "--format", "json"], { cwd });
    const { same, notComparable } = JSON.parse(stdout);
    expect([code, same]).toEqual([expect.toSatisfy((is) => is === 1 || is === 3), false]);
    expect(notComparable).toContainEqual(expect.objectContaining({ lostBy: "b", reason: "absent" }));
    expect((await invoke(["compare", "双.txt", "双.txt"], { cwd })).code).toBe(0);
  });

  test.each([
    [["a.docx", "无.docx"], 3],
    [["a.docx", "通知.txt"], 3],
    [["a.docx"], 2],
    [["a.docx", "b.docx", "c.html"], 2],
    [["a.docx", "."], 2],
    [["a.docx", "b.docx", "--years"], 2],
    [["a.docx", ""], 2],
    [["a.docx", "b.docx", "--format", "xml"], 2],
  ])("refuses %s", async (argv, expected) => {
    const { code, stdout, stderr } = await compare(...argv);
    expect([code, stdout]).toEqual([expected, ""]);
    expect(stderr).not.toBe("");
  });

  test("speaks English", async () => {
    const { stdout } = await compare("a.docx", "b.docx", "--lang", "en");
    expect(stdout).toMatch(/organisation\n {2}a\.docx paragraph 1: /);
    expect(stdout).toMatch(
      /compared 200 cells, 6 sections and \d+ facts: \d+ differ, 0 cannot be compared\n$/,
    );
  });
});
