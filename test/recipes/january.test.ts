import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { makeCounty } from "../../scripts/county/county.ts";
import { rosterCsv } from "../../scripts/county/offices.ts";
import { root } from "../cli/invoke.ts";
import { built, type Office, openOffice } from "./office.ts";

const text = readFileSync(`${root}docs/january.md`, "utf8");
const recipes = new Map(
  [...text.matchAll(/<!-- recipe: (\S+) -->\n\n```\w+\n([\s\S]*?)^```$/gm)].map(
    ([, name = "", code = ""]) => [name, code],
  ),
);

/** Some offices are enough to go through the month. */
const some = /柳林镇|教育局|统计局|税务局|科学技术局|人民政府\.|乡\.zip/;

/** What lies on the desk of the office that collects. */
function deskFiles(): Record<string, string | Uint8Array> {
  const { files } = makeCounty();
  const own: Record<string, string | Uint8Array> = { "名单.csv": rosterCsv() };
  for (const [name, bytes] of files) {
    if (!some.test(name)) continue;
    if (name.startsWith("2024/")) own[`来件/${name.slice(5)}`] = bytes;
    if (name.startsWith("2023/")) own[`往年/${name}`] = bytes;
    if (/^2023\/栗溪县人民政府\./.test(name)) own["往年/2023/栗溪县人民政府.html"] = bytes;
    if (/^2024\/栗溪县人民政府\./.test(name)) {
      own["县政府.docx"] = bytes;
      own["公布页.html"] = bytes;
    }
  }
  return own;
}

function runIn(office: Office, name: string) {
  const code = recipes.get(name);
  if (code === undefined) throw new Error(`docs/january.md has no recipe ${name}`);
  return office.run("bash", ["-c", code]);
}

describe.skipIf(!built)("the month of January", () => {
  test("every command is tried", () => {
    expect([...recipes.keys()]).toEqual([
      "receive",
      "return",
      "again",
      "draft",
      "against",
      "years",
      "published",
    ]);
  });

  test("goes from the roster to what was published", { timeout: 300_000 }, () => {
    const office = openOffice(deskFiles());
    const run = (name: string) => runIn(office, name);
    const there = (name: string) => existsSync(`${office.folder}/${name}`);
    const received = run("receive");
    expect(received.status).toBe(3);
    expect(received.stderr).toContain("统计局.pdf");
    expect(there("进度.html") && there("汇总.xlsx")).toBe(true);
    expect(readFileSync(`${office.folder}/进度.html`, "utf8")).toContain("栗溪县科学技术局");

    expect(run("return").status).toBe(3);
    expect(readdirSync(`${office.folder}/退回`)).toContain("栗溪县柳林镇人民政府.退回修改单.docx");
    const again = run("again");
    expect([again.status, there("复核.docx")]).toEqual([1, true]);

    expect(run("draft").stderr).toContain("200 格不完整，留空");
    expect(there("县政府草稿.docx")).toBe(true);
    expect(run("against").status).toBe(3);
    expect(there("差额.xlsx")).toBe(true);

    const years = run("years");
    expect(years.stderr).not.toContain("内部错误");
    expect(there("两年.html")).toBe(true);
    expect(readFileSync(`${office.folder}/两年对照.txt`, "utf8")).toContain("2023 年与 2024 年：跨年关系");

    const published = run("published");
    expect([published.status, published.stdout]).toEqual([
      0,
      expect.stringContaining("0 处不同，0 处无法比较"),
    ]);
  });

  test("the roster of the page is one", () => {
    const [, csv = ""] = /```csv\n([\s\S]*?)```/.exec(text) ?? [];
    const own = openOffice({ "名单.csv": csv, "来件/a.txt": "通知" });
    const { stdout } = own.run("bash", ["-c", "gia-report collect 来件 --roster 名单.csv --year 2024"]);
    expect(stdout).toContain("名单上 3 个单位，已报 0 个，未报 3 个");
  });
});
