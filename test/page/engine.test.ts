import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { openEngine } from "../../src/page/engine/engine.ts";
import type { Checkable, DownloadKind, DownloadOrder, Subject } from "../../src/page/protocol.ts";
import { readSource } from "../../src/read/index.ts";
import { invoke, root } from "../cli/invoke.ts";

let lastId = 0;
function file(name: string, bytes: Uint8Array | string, extra: Partial<Subject> = {}): Checkable {
  lastId += 1;
  const content = new Blob([typeof bytes === "string" ? bytes : new Uint8Array(bytes)]);
  const subject = { name, content, inFolder: false, ...extra };
  return { id: lastId, subject, beside: [], previous: [], enforcement: [] };
}

const sample = (path: string) => file(path, readFileSync(`${root}${path}`));

describe("the engine of the page, without a page", () => {
  test.each([
    ["fixtures/samples/shiqiao-2023.docx"],
    ["fixtures/samples/linhe-2022.html"],
    ["fixtures/samples/qiaotou-2020.txt"],
    ["fixtures/pages/shiqiao-2023.pdf"],
    ["fixtures/pages/shiqiao-2023.ofd"],
    ["fixtures/doc/shiqiao-2023.doc"],
  ])("%s: the result of lint --format json", async (path) => {
    const one = sample(path);
    const engine = openEngine();
    expect(await engine.read("zh", one)).toMatchObject({ kind: "report" });
    const { result } = await engine.check("zh", one);
    const { stdout } = await invoke(["lint", path, "--format", "json"]);
    expect([JSON.parse(JSON.stringify(result))]).toEqual(JSON.parse(stdout));
  });

  test("between two steps on a file, and between two of its reports, others may go on", async () => {
    let steps = "";
    const engine = openEngine(async () => {
      steps += ".";
    });
    const year = readFileSync(`${root}fixtures/samples/qiaotou-2020.txt`, "utf8");
    const two = file("两年.txt", `${year}\n${year.replaceAll("2020", "2019")}`);
    steps += "read";
    expect(await engine.read("zh", two)).toMatchObject({ cards: [{}, {}] });
    steps += "check";
    await engine.check("zh", two);
    expect(steps).toBe("read.check...");
  });

  test("enforcement data are known by name and content, and compared as the command line does; not in what is collected", async () => {
    const data = "2023年度行政执法数据\n行政处罚\t99\n";
    const engine = openEngine();
    const reply = await engine.read("zh", file("执法数据.txt", data));
    if (reply.kind !== "enforcement") throw new Error(reply.kind);
    const one = sample("fixtures/samples/wangshan-2023.docx");
    await engine.read("zh", one);
    const { result, observation } = await engine.check("zh", { ...one, enforcement: [reply.figures] });
    const rules = result.reports.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId));
    expect(rules).toContain("enforcement-data-mismatch");
    expect(observation).not.toContain("enforcement-data-mismatch");
    // Under any other name, and a report under this one, they are what they were.
    expect(await engine.read("zh", file("通知.txt", data))).toMatchObject({ kind: "failed" });
    const report = readFileSync(`${root}fixtures/samples/qiaotou-2020.txt`);
    expect(await engine.read("zh", file("执法情况.txt", report))).toMatchObject({ kind: "report" });
    expect(await engine.read("zh", file("执法数据.txt", "没有数字"))).toMatchObject({ kind: "failed" });
  });

  test("what cannot be read is said in the words of the command line", async () => {
    const reply = await openEngine().read("zh", file("空.docx", ""));
    expect(reply).toMatchObject({ kind: "failed", complaint: { exitCode: 3 } });
    expect(await openEngine().read("en", file("页.txt", "没有报告"))).toMatchObject({
      complaint: {
        code: "no-report",
        message: "holds no annual report on government information disclosure",
      },
    });
  });

  test("a file that was saved again since it was given is not taken for the one that was checked", async () => {
    const engine = openEngine();
    const one = sample("fixtures/samples/shiqiao-2023.docx");
    await engine.read("zh", one);
    await engine.read("zh", sample("fixtures/samples/linhe-2022.html"));
    const { content } = sample("fixtures/samples/wangshan-2023.docx").subject;
    const later = { ...one, subject: { ...one.subject, content } };
    expect(await engine.read("zh", later)).toMatchObject({
      complaint: { code: "file-changed", exitCode: 3 },
    });
    await expect(engine.check("zh", later)).rejects.toMatchObject({ code: "file-changed" });
  });

  test("a file that the browser no longer hands out is said to have changed", async () => {
    const content = new Blob(["x"]);
    content.arrayBuffer = () => Promise.reject(new DOMException("changed", "NotReadableError"));
    expect(await openEngine().read("zh", file("年报.docx", "", { content }))).toMatchObject({
      complaint: { code: "file-changed", message: expect.stringContaining("年报.docx") },
    });
  });

  test("in a folder other files are left out, and lock files are not even read", async () => {
    const engine = openEngine();
    expect(await engine.read("zh", file("年报/说明.txt", "说明", { inFolder: true }))).toMatchObject({
      kind: "failed",
    });
    expect(await engine.read("zh", file("年报/图.xyz", "x", { inFolder: true }))).toEqual({
      kind: "skipped",
      reason: "kind",
    });
    expect(await engine.read("zh", file("年报/~$报.docx", "x", { inFolder: true }))).toEqual({
      kind: "skipped",
      reason: "hidden",
    });
  });

  test("a page of findings is not taken for a report", async () => {
    const engine = openEngine();
    const one = await checked("fixtures/samples/shiqiao-2023.docx");
    const page = await engine.download("zh", order("findings", one));
    expect(await engine.read("zh", file("发现.html", page.bytes))).toMatchObject({
      complaint: { code: "own-product" },
    });
  });

  test("a bare page is read together with its attachment beside it", async () => {
    const page = file(
      "公告/2023.html",
      '<html><body><p>年报</p><a href="x/shiqiao-2023.docx">附件</a></body></html>',
    );
    const beside = [
      { ...sample("fixtures/samples/shiqiao-2023.docx").subject, name: "公告/shiqiao-2023.docx" },
    ];
    const engine = openEngine();
    expect(await engine.read("zh", { ...page, beside })).toMatchObject({
      kind: "report",
      attached: ["公告/shiqiao-2023.docx"],
    });
    const { result } = await engine.check("zh", { ...page, beside });
    expect(result.reports[0]?.organization).toBe("云岭市石桥县农业农村局");
  });

  test("a rule, a remark of the reader, and nothing for an id that nobody knows", async () => {
    const engine = openEngine();
    const rule = await engine.explain("zh", "t3-row-total");
    for (const heading of ["查什么", "为什么", "依据", "怎么办", "例"]) expect(rule).toContain(heading);
    expect(await engine.explain("en", "read/cell-unreadable")).toContain("Remarks of the reader");
    expect(await engine.explain("zh", "<b>")).toBe("");
  });
});

async function checked(path: string): Promise<DownloadOrder["files"][number]> {
  const one = sample(path);
  const { result } = await openEngine().check("zh", one);
  return { ...one, result };
}

const order = (kind: DownloadKind, ...files: DownloadOrder["files"]): DownloadOrder => ({
  kind,
  files,
  skipped: [],
});

describe("what can be taken away", () => {
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

  test("the Word file with its comments", async () => {
    const one = await checked("fixtures/samples/shiqiao-2023.docx");
    const copy = await openEngine().download("zh", order("annotated", one));
    expect(copy.name).toBe("shiqiao-2023.审阅.docx");
    expect(text(unzipSync(copy.bytes)["word/comments.xml"] ?? new Uint8Array())).toContain("两位数字");
  });

  test("data as convert writes them", async () => {
    const path = "fixtures/samples/shiqiao-2023.docx";
    const one = await checked(path);
    for (const kind of ["json", "csv"] as const) {
      const { bytes, name } = await openEngine().download("zh", order(kind, one));
      expect(name).toBe(`shiqiao-2023.${kind}`);
      const { stdout } = await invoke(["convert", path, "--to", kind]);
      expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)).toBe(stdout);
    }
    const { bytes } = await openEngine().download("zh", order("xlsx", one));
    expect(await readSource(bytes, { file: "a.xlsx" })).toMatchObject({ kind: "xlsx" });
  });

  test("the slip and the page of findings tell of all files, also of those that were not checked", async () => {
    const one = await checked("fixtures/samples/shiqiao-2023.docx");
    const failed = {
      ...file("坏.docx", "x"),
      result: {
        file: "坏.docx",
        exitCode: 3,
        reports: [],
        error: { code: "x", message: "读不了", hint: null },
      },
    };
    const slip = await openEngine().download("zh", order("slip", one, failed));
    expect(text(unzipSync(slip.bytes)["word/document.xml"] ?? new Uint8Array())).toContain(
      "坏.docx（读不了）",
    );
    const page = text((await openEngine().download("zh", order("findings", one, failed))).bytes);
    expect(page).toContain("读不了");
    expect(page).toContain("1 个输入未能检查");
  });

  test("everything as one archive, no file lost under the name of another", async () => {
    const first = await checked("fixtures/samples/shiqiao-2023.docx");
    const second = { ...first, id: 9999 };
    const all = await openEngine().download("zh", order("all", first, second));
    expect(all.name).toBe("年报校对.zip");
    expect(Object.keys(unzipSync(all.bytes)).sort()).toEqual(
      [
        "fixtures/samples/shiqiao-2023 (2).csv",
        "fixtures/samples/shiqiao-2023 (2).json",
        "fixtures/samples/shiqiao-2023 (2).xlsx",
        "fixtures/samples/shiqiao-2023 (2).审阅.docx",
        "fixtures/samples/shiqiao-2023.csv",
        "fixtures/samples/shiqiao-2023.json",
        "fixtures/samples/shiqiao-2023.xlsx",
        "fixtures/samples/shiqiao-2023.审阅.docx",
        "发现.html",
        "发现.json",
        "退回修改单.docx",
      ].sort(),
    );
  });

  test("the findings are what lint --format json prints", async () => {
    const path = "fixtures/samples/linhe-2022.html";
    const { bytes } = await openEngine().download("zh", order("result", await checked(path)));
    expect(text(bytes)).toBe((await invoke(["lint", path, "--format", "json"])).stdout);
  });
});
