import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { findInputs } from "../../src/cli/inputs/inputs.ts";
import { lintFormatNames } from "../../src/format/formats.ts";
import { folderWith } from "./folder.ts";
import { invoke, root } from "./invoke.ts";

const report = readFileSync(join(root, "fixtures/samples/wangshan-2023.docx"));

test("each file of an archive is an input of its own", async () => {
  const cwd = folderWith({});
  writeFileSync(
    join(cwd, "附件.zip"),
    zipSync({ "年报.docx": report, "图.png": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]) }),
  );
  const { code, stdout, stderr } = await invoke(["lint", "附件.zip", "--format", "json"], { cwd });
  expect(code).toBe(0);
  const results: readonly {
    file: string;
    skipped?: { reason: string };
    reports: readonly { checked: { cells: number } }[];
  }[] = JSON.parse(stdout);
  expect(results.map(({ file, skipped }) => [file, skipped?.reason])).toEqual([
    ["附件.zip!年报.docx", undefined],
    ["附件.zip!图.png", "kind"],
  ]);
  expect(results[0]?.reports[0]?.checked.cells).toBe(200);
  expect(stderr).toContain("附件.zip!图.png");
});

test("an archive in a folder is opened, one without a document ends in 3", async () => {
  const cwd = folderWith({});
  writeFileSync(join(cwd, "a.zip"), zipSync({ "年报.docx": report }));
  writeFileSync(
    join(cwd, "b.zip"),
    zipSync({ "图.png": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]) }),
  );
  const { code, stdout } = await invoke(["lint", "."], { cwd });
  expect(code).toBe(3);
  expect(stdout).toContain("a.zip!年报.docx");
});

test("an archive on standard input is opened as one beside it", async () => {
  const cwd = folderWith({});
  const stdin = zipSync({ "甲/年报.docx": report, "乙.zip": zipSync({ "年报.docx": report }) });
  const { code, stdout } = await invoke(["lint", "-", "--format", "json"], { cwd, stdin });
  expect(code).toBe(0);
  const results: readonly { file: string }[] = JSON.parse(stdout);
  expect(results.map(({ file }) => file)).toEqual(["-!乙.zip!年报.docx", "-!甲/年报.docx"]);
  const named = ["convert", "-", "--stdin-filename", "附件.zip", "-o", "out"];
  expect((await invoke(named, { cwd, stdin })).code).toBe(0);
  expect(existsSync(join(cwd, "out/附件.zip!甲/年报.json"))).toBe(true);
});

test.skipIf(process.platform === "win32")(
  "an archive through a named pipe is refused by its name",
  async () => {
    const cwd = folderWith({ "a.zip": zipSync({ "年报.docx": report }) });
    expect(spawnSync("mkfifo", [join(cwd, "pipe")]).status).toBe(0);
    const writer = spawn("bash", ["-c", "cat a.zip > pipe"], { cwd });
    const { code, stderr } = await invoke(["lint", "pipe"], { cwd });
    writer.kill();
    expect(code).toBe(3);
    expect(stderr).toContain("pipe: 这是压缩包");
  },
);

test("files are taken out of an archive where they are read, not before", async () => {
  const cwd = folderWith({});
  const path = join(cwd, "a.zip");
  writeFileSync(
    path,
    zipSync({ "a.docx": report, "b/乙.docx": report, "c.docx": new Uint8Array(50_000_000) }),
  );
  const { list } = await findInputs(["a.zip"], { cwd, stdin: empty() }, {});
  expect(list.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    "member a.zip!a.docx",
    "member a.zip!b/乙.docx",
    "member a.zip!c.docx",
  ]);
  const { code, stdout } = await invoke(["lint", "a.zip", "--format", "json"], { cwd });
  expect(code).toBe(3);
  const results: readonly { file: string; error?: { code: string } }[] = JSON.parse(stdout);
  expect(results.map(({ error }) => error?.code)).toEqual([undefined, undefined, "compression-too-high"]);
});

async function* empty(): AsyncGenerator<Uint8Array> {}

test("an archive that is damaged ends in 3", async () => {
  const cwd = folderWith({});
  writeFileSync(join(cwd, "a.zip"), zipSync({ "年报.docx": report }).subarray(0, 500));
  const { code, stderr } = await invoke(["lint", "a.zip"], { cwd });
  expect(code).toBe(3);
  expect(stderr).toContain("文件不完整");
});

describe("an archive that lost its end", () => {
  const other = readFileSync(join(root, "fixtures/samples/shiqiao-2023.docx"));
  const stored = zipSync({ "甲.docx": [report, { level: 0 }], "乙.docx": other });
  const inner = zipSync({ "甲.docx": report });
  const nested = zipSync({ "甲.zip": [inner, { level: 0 }], "乙.docx": other });
  const lastStored = zipSync({ "乙.docx": other, "甲.docx": [report, { level: 0 }] });
  const behind = (zip: Uint8Array, whole: Uint8Array) => Buffer.from(zip).indexOf(whole) + whole.length;
  const stub = Buffer.from("MZ 自解压程序");
  test.each([
    ["in the file behind a stored document", stored.subarray(0, -2000)],
    ["in the file behind a stored archive", nested.subarray(0, -300)],
    ["in its directory", stored.subarray(0, -30)],
    ["right behind a stored document", lastStored.subarray(0, behind(lastStored, report))],
    ["right behind a stored archive", nested.subarray(0, behind(nested, inner))],
    ["in the second of two zips, one behind the other", Buffer.concat([report, other.subarray(0, -100)])],
  ])("%s is not taken for what it holds", async (_where, bytes) => {
    const cwd = folderWith({ "a.zip": bytes, 报告: bytes });
    for (const name of ["a.zip", "报告"]) {
      const { code, stdout } = await invoke(["lint", name], { cwd });
      expect([code, stdout]).toEqual([3, expect.stringContaining("文件不完整")]);
    }
  });

  test("is not taken for what it holds behind bytes that are no zip either", async () => {
    const cwd = folderWith({ "a.zip": Buffer.concat([stub, lastStored.subarray(0, -100)]) });
    expect((await invoke(["lint", "a.zip"], { cwd })).code).toBe(3);
  });

  test("is known from one with bytes before and behind it", async () => {
    const bytes = Buffer.concat([stub, report, Buffer.from("\r\n尾 PK\r\n".padEnd(400))]);
    const cwd = folderWith({ "a.docx": bytes });
    expect((await invoke(["lint", "a.docx"], { cwd })).code).toBe(0);
  });

  test("is known from one that is empty", async () => {
    const cwd = folderWith({ "a.zip": zipSync({}) });
    const { code, stdout } = await invoke(["lint", "a.zip"], { cwd });
    expect([code, stdout]).toEqual([3, expect.stringContaining("压缩包里没有可读的文件")]);
  });
});

describe("a file of an archive that is named as it is shown", () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
  const inner = zipSync({ "甲.docx": report, "乙.docx": report });
  const folder = () =>
    folderWith({
      "附!件.zip": zipSync({
        "处/年报.docx": report,
        "内.zip": inner,
        "图.png": png,
        "坏.docx": new Uint8Array(3),
      }),
      "list.txt": "附!件.zip!处/年报.docx\n",
    });
  const listed = async (...operands: string[]) => {
    const { list, several, skipped } = await findInputs(operands, { cwd: folder(), stdin: empty() }, {});
    return { names: list.map(({ kind, name }) => `${kind} ${name}`), several, skipped: skipped.length };
  };

  test("is one input, like a file beside it", async () => {
    const names = ["member 附!件.zip!处/年报.docx"];
    expect(await listed("附!件.zip!处/年报.docx")).toEqual({ names, several: false, skipped: 0 });
  });

  test("an archive in it stands for its files, and one of them for itself", async () => {
    const names = ["member 附!件.zip!内.zip!乙.docx", "member 附!件.zip!内.zip!甲.docx"];
    expect(await listed("附!件.zip!内.zip")).toEqual({ names, several: true, skipped: 0 });
    expect(await listed("附!件.zip!内.zip!甲.docx")).toMatchObject({ names: names.slice(1), several: false });
  });

  test("is read once where its archive is named too", async () => {
    const all = await listed("附!件.zip");
    expect(all.names).toHaveLength(4);
    expect(await listed("附!件.zip", "附!件.zip!处/年报.docx", "./附!件.zip!内.zip!甲.docx")).toEqual(all);
    expect((await listed("附!件.zip!处/年报.docx", "附!件.zip!内.zip!甲.docx")).names).toHaveLength(2);
  });

  test.each([
    ["lint", "附!件.zip!处/年报.docx", 0],
    ["lint", "--files-from=list.txt", 0],
    ["convert", "附!件.zip!处/年报.docx", 0],
    ["inspect", "附!件.zip!处/年报.docx", 0],
    ["lint", "附!件.zip!图.png", 3],
    ["lint", "附!件.zip!没有.docx", 3],
    ["inspect", "附!件.zip!没有.docx", 3],
    ["convert", "没有.zip!年报.docx", 3],
  ])("%s %s ends in %i", async (command, operand, ended) => {
    expect((await invoke([command, operand], { cwd: folder() })).code).toBe(ended);
  });

  test("is compared with another", async () => {
    const argv = ["compare", "附!件.zip!处/年报.docx", "附!件.zip!内.zip!甲.docx"];
    expect((await invoke(argv, { cwd: folder() })).code).toBe(0);
  });
});

test("an archive of another kind than zip is said to be that, in an archive too", async () => {
  const rar = Buffer.from("Rar!\x1a\x07\x01\x00", "latin1");
  const cwd = folderWith({ "a.rar": rar, "a.zip": zipSync({ 乙: rar }) });
  for (const name of ["a.rar", "a.zip"])
    expect((await invoke(["lint", name], { cwd })).stderr).toContain("zip 以外的压缩包");
});

const page = (link: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>云岭市望山区教育体育局2023年政府信息公开工作年度报告</title></head><body><h1>云岭市望山区教育体育局2023年政府信息公开工作年度报告</h1><p>附件：<a href="${link}">年报.docx</a></p></body></html>`;

interface Finding {
  readonly ruleId: string;
  readonly location: { readonly file?: string } | null;
}

async function findingsOf(
  cwd: string,
): Promise<{ code: number; cells: number; findings: readonly Finding[] }> {
  const { code, stdout } = await invoke(["lint", "page.html", "--format", "json"], { cwd });
  const [{ reports }] = JSON.parse(stdout);
  return { code, cells: reports[0]?.checked.cells ?? 0, findings: reports[0]?.findings ?? [] };
}

test("a page that holds nothing but its attachment is read with the attachment beside it", async () => {
  const cwd = folderWith({});
  writeFileSync(join(cwd, "page.html"), page("./files/P020.docx?x=1"));
  writeFileSync(join(cwd, "P020.docx"), report);
  const { code, cells, findings } = await findingsOf(cwd);
  expect([code, cells]).toEqual([0, 200]);
  expect(findings.map(({ ruleId }) => ruleId)).toContain("attachment-only");
  expect(findings.map(({ ruleId }) => ruleId)).toContain("read/attachment-read");
});

test("places in the attachment name it", async () => {
  const cwd = folderWith({});
  writeFileSync(join(cwd, "page.html"), page("P020.docx"));
  writeFileSync(join(cwd, "P020.docx"), readFileSync(join(root, "fixtures/samples/shiqiao-2023.docx")));
  const { findings } = await findingsOf(cwd);
  const wrong = findings.find(({ ruleId }) => ruleId === "t3-row-total");
  expect(wrong?.location?.file).toBe("P020.docx");
});

describe("an attachment that cannot be read, beside one that can", () => {
  const folder = () => {
    const cwd = folderWith({});
    writeFileSync(join(cwd, "page.html"), page("P020.docx"));
    writeFileSync(join(cwd, "P020.docx"), report);
    writeFileSync(join(cwd, "年报.docx"), "PK\x03\x04word/");
    return cwd;
  };

  test("is said in every format, whatever the configuration says of it, and the other is checked", async () => {
    const cwd = folder();
    const { code, findings } = await findingsOf(cwd);
    expect(code).toBe(3);
    expect(findings.map(({ ruleId }) => ruleId)).toContain("read/attachment-unread");
    const rule = ["--rule", "read/attachment-unread:off", "--rule", "attachment-only:off"];
    for (const format of lintFormatNames) {
      const { code: ended, stdout } = await invoke(["lint", "page.html", "--format", format, ...rule], {
        cwd,
      });
      expect([format, ended]).toEqual([format, 3]);
      if (format !== "summary-json") expect(stdout, format).toContain("附件读不出来，没有检查：年报.docx");
    }
    const { stdout } = await invoke(["lint", "page.html", "--format", "html"], { cwd });
    expect(stdout).toContain('class="original"');
  });

  test.each([
    ["convert", ["convert", "page.html"], /"applications"/],
    ["inspect", ["inspect", "page.html"], /P020/],
    ["annotate", ["annotate", "page.html", "-o", "/dev/null"], /^/],
  ])("ends %s in 3 too, with what was read", async (_command, argv, shown) => {
    const { code, stdout, stderr } = await invoke(argv, { cwd: folder() });
    expect(code).toBe(3);
    expect(stdout).toMatch(shown);
    expect(stderr).toContain("page.html: 附件读不出来，没有检查：年报.docx");
  });

  test("is not kept in the cache", async () => {
    const cwd = folder();
    for (const _ of [1, 2]) expect((await invoke(["lint", "page.html", "--cache"], { cwd })).code).toBe(3);
  });
});

test.each(["/etc/P020.docx", "../P020.docx", "https://example.invalid/P020.docx"])(
  "nothing but the folder of the page is looked into: %s",
  async (link) => {
    const cwd = folderWith({});
    writeFileSync(join(cwd, "page.html"), page(link));
    const { stdout } = await invoke(["lint", "page.html"], { cwd });
    expect(stdout).toContain("未检查");
  },
);

test("an output over the archive is refused; outputs are named after archive and file", async () => {
  const cwd = folderWith({});
  writeFileSync(join(cwd, "a.zip"), zipSync({ "甲/年报.docx": report, "乙/年报.docx": report }));
  const over = await invoke(["lint", "a.zip", "--format", "json=a.zip"], { cwd });
  expect(over.code).toBe(2);
  expect(readFileSync(join(cwd, "a.zip")).subarray(0, 2).toString()).toBe("PK");
  const converted = await invoke(["convert", "a.zip", "--to", "json", "-o", "out"], { cwd });
  expect(converted.code).toBe(0);
  for (const folder of ["甲", "乙"])
    expect(existsSync(join(cwd, `out/a.zip!${folder}/年报.json`)), folder).toBe(true);
});
