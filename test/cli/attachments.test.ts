import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { folderWith } from "./folder.ts";
import { invoke } from "./invoke.ts";
import { clean, faulty, page as reportPage } from "./samples.ts";

/** A page that holds nothing but links. */
const bare = (title: string, ...names: readonly string[]) =>
  `<html><meta charset="utf-8"><body><h1>${title}</h1>${names
    .map((name) => `<p>附件：<a href="files/${name}">${name}</a></p>`)
    .join("")}</body></html>`;

const title = "云岭市石桥县农业农村局2023年政府信息公开工作年度报告";
const publication = { "d/index.html": bare(title, "P01.docx"), "d/P01.docx": faulty };

const own = `<meta name="generator" content="gia-report 1.0.0">\n<title>${bare(title, "P01.docx")}`;

interface Entry {
  readonly file: string;
  readonly exitCode: number;
  readonly reports: readonly { readonly organization: string }[];
  readonly skipped?: { readonly reason: string; readonly message: string };
}

async function entries(cwd: string, ...operands: string[]): Promise<readonly Entry[]> {
  const { stdout } = await invoke(["lint", ...operands, "--format", "json"], { cwd });
  return JSON.parse(stdout);
}

describe("a page and its attachment are one publication", () => {
  test.each([[["d"]], [["d/*"]], [["d/index.html", "d/P01.docx"]], [["d/P01.docx", "d/index.html"]]])(
    "%j: the attachment is read with the page, and told so",
    async (operands) => {
      const cwd = folderWith(publication);
      const all = await entries(cwd, ...operands);
      expect(all.map(({ file, reports }) => [file, reports.length])).toEqual([
        ["d/index.html", 1],
        ["d/P01.docx", 0],
      ]);
      expect(all[1]).toMatchObject({
        exitCode: 0,
        skipped: { reason: "attachment", message: "网页 index.html 的附件，随该网页一并读取" },
      });
    },
  );

  test.each([
    ["the name of the report", `${title}.docx`],
    ["附件1", "附件1"],
  ])(
    "the link called %s: its words stand by themselves, and the page is said to hold no text",
    async (_, link) => {
      const page = `<meta charset="utf-8"><h1>${title.replace("农业农村", "水务")}</h1><p>详见附件</p><p>附件：<a href="P01.docx">${link}</a></p>`;
      const cwd = folderWith({ "index.html": page, "P01.docx": faulty });
      const { stdout } = await invoke(["lint", "index.html"], { cwd });
      expect(stdout).toContain(`附件“${link === "附件1" ? "P01.docx" : link}”，没有报告正文`);
      expect(stdout).not.toMatch(/docx云岭市/u);
    },
  );

  test("the last line and the notes say that it was read, not that it was left out", async () => {
    const { stdout, stderr } = await invoke(["lint", "d"], { cwd: folderWith(publication) });
    expect(stdout).toContain("合计：1 个输入、1 份报告，1 个附件随网页读取，检查了 200 个单元格");
    expect(stderr).toBe("gia-report: d/P01.docx：网页 index.html 的附件，随该网页一并读取\n");
  });

  test("the page of findings lists it under its page", async () => {
    const { stdout } = await invoke(["lint", "d", "--format", "html"], { cwd: folderWith(publication) });
    expect(stdout).toContain("<td>网页 index.html 的附件，随该网页一并读取</td>");
  });

  test("an office that handed in both handed in one report", async () => {
    const cwd = folderWith(publication);
    const { stdout } = await invoke(["collect", "d", "--format", "json"], { cwd });
    const { offices, skipped } = JSON.parse(stdout);
    expect(offices).toMatchObject([{ status: ["present"], files: ["d/index.html"], errors: 3 }]);
    expect(skipped).toMatchObject([{ file: "d/P01.docx", reason: "attachment" }]);
  });

  test("convert writes it once; annotate makes a copy of each, and a slip tells each finding once", async () => {
    const cwd = folderWith(publication);
    const { stdout } = await invoke(["convert", "d", "--to", "ndjson"], { cwd });
    expect(stdout.trim().split("\n")).toHaveLength(1);
    await invoke(["annotate", "d", "-o", "out"], { cwd });
    expect(existsSync(join(cwd, "out/P01.审阅.docx"))).toBe(true);
    const { stderr } = await invoke(["annotate", "d", "--slip", "slip.html"], { cwd });
    expect(stderr).toContain("（1 份报告，");
    expect(readFileSync(join(cwd, "slip.html"), "utf8").match(/现为 31/g)).toHaveLength(1);
  });

  test("several attachments are told by name, and where there are many, by number", async () => {
    const names = [1, 2, 3, 4, 5, 6, 7].map((number) => `${number}.docx`);
    const files = Object.fromEntries(names.map((name) => [`d/${name}`, clean]));
    const cwd = folderWith({ ...files, "d/index.html": bare(title, ...names) });
    const { stderr } = await invoke(["lint", "d", "--lang", "en"], { cwd });
    expect(stderr).toContain("d/5.docx: attachment of index.html, read with it");
    expect(stderr).toContain("2 more attachments read with their pages");
    expect(stderr).not.toContain("d/6.docx");
  });
});

describe("what is no attachment of a bare page is an input of its own", () => {
  test.each([
    ["a page with a report", { "d/a.html": `${Buffer.from(reportPage)}<a href="P01.docx">附件</a>` }],
    ["a page that names another file", { "d/a.html": bare(title, "P02.docx") }],
    ["a page in another folder", { "d/e/a.html": bare(title, "P01.docx") }],
    ["a page that gia-report wrote", { "d/a.html": own }],
  ])("%s", async (_, pages) => {
    const cwd = folderWith({ ...pages, "d/P01.docx": clean });
    const all = await entries(cwd, ...Object.keys(pages), "d/P01.docx");
    expect(all.find(({ file }) => file === "d/P01.docx")?.reports).toHaveLength(1);
  });

  test("compare takes both as they are named", async () => {
    const { code, stdout } = await invoke(["compare", "d/index.html", "d/P01.docx"], {
      cwd: folderWith(publication),
    });
    expect([code, stdout]).toEqual([0, expect.stringContaining("0 处不同")]);
  });
});

test("a list of several offices' reports lends none of them its title", async () => {
  const cwd = folderWith({
    "d/index.html": bare("云岭市各单位2023年政府信息公开工作年度报告", "P01.docx", "P02.docx"),
    "d/P01.docx": faulty,
    "d/P02.docx": clean,
  });
  const [list] = await entries(cwd, "d/index.html");
  const alone = [...(await entries(cwd, "d/P01.docx")), ...(await entries(cwd, "d/P02.docx"))];
  const offices = (all: readonly Entry[]) =>
    all.flatMap(({ reports }) => reports.map(({ organization }) => organization));
  expect(offices(list === undefined ? [] : [list])).toEqual(offices(alone));
});

describe("a page that offers one report in several kinds", () => {
  const pdf = readFileSync(join(import.meta.dirname, "../../fixtures/pages/shiqiao-2023.pdf"));
  const both = {
    "d/index.html": bare(title, "P01.pdf", "P01.docx"),
    "d/P01.pdf": pdf,
    "d/P01.docx": faulty,
  };
  /** The document with another figure in one cell of table 3. */
  const otherFigure = () => {
    const parts = unzipSync(faulty);
    const text = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    return zipSync({
      ...parts,
      "word/document.xml": strToU8(text.replace(/(<w:t[^>]*>)31(<)/, "$1" + "30$2")),
    });
  };
  const findings = async (cwd: string) => {
    const { stdout } = await invoke(["lint", "d/index.html", "--format", "json"], { cwd });
    const [{ reports }] = JSON.parse(stdout) as [
      {
        reports: { findings: { id: string; message: string; location: { file?: string } | null }[] }[];
      },
    ];
    return { reports: reports.length, found: reports.flatMap((report) => report.findings) };
  };

  test("is one report, read from the document, and says so", async () => {
    const { reports, found } = await findings(folderWith(both));
    expect(reports).toBe(1);
    expect(found.find(({ id }) => id.startsWith("read/attachment-copy"))?.message).toMatch(
      /^附件“P01\.pdf”与“P01\.docx”是同一份报告（\d{3} 个数字一致），只计一份，检查的是“P01\.docx”$/,
    );
    expect(found.some(({ id }) => id.startsWith("read/attachment-copies-differ"))).toBe(false);
    expect(found.some(({ location }) => location?.file === "P01.pdf")).toBe(false);
  });

  test("says which figures differ, at the one that counts", async () => {
    const { reports, found } = await findings(folderWith({ ...both, "d/P01.docx": otherFigure() }));
    expect(reports).toBe(1);
    expect(found.find(({ id }) => id.startsWith("read/attachment-copies-differ"))).toMatchObject({
      severity: "error",
      message: expect.stringContaining("有 1 个数字不一致，“P01.docx”≠“P01.pdf”：表三 › "),
      location: { file: "P01.docx", table: 2 },
    });
  });

  test("another office's report is no copy, nor is another year's", async () => {
    const { reports } = await findings(folderWith({ ...both, "d/P01.docx": clean }));
    expect(reports).toBe(2);
  });
});
