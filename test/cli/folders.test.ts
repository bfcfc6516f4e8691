import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, type Zippable, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { encodeDoubleByte, encodeUtf16 } from "../read/encode.ts";
import { writeCompound } from "../read/ole/write-compound.ts";
import { folderWith } from "./folder.ts";
import { invoke } from "./invoke.ts";
import { clean, faulty, page, plain } from "./samples.ts";

interface Entry {
  readonly file: string;
  readonly exitCode: number;
  readonly error?: { readonly code: string };
  readonly skipped?: { readonly reason: string };
}

const isPosix = process.platform !== "win32";

/** What became of each entry: `read`, the code of its error, or why it was left out. */
async function account(cwd: string, ...operands: string[]) {
  const { code, stdout, stderr } = await invoke(["lint", ...operands, "--format", "json"], { cwd });
  const entries: Entry[] = JSON.parse(stdout);
  const fate = ({ error, skipped }: Entry) => error?.code ?? skipped?.reason ?? "read";
  return { code, stderr, fates: Object.fromEntries(entries.map((entry) => [entry.file, fate(entry)])) };
}

describe.skipIf(!isPosix)("a folder accounts for every entry", () => {
  test("a report is known by what is in it, under any name", async () => {
    const names = ["x.html?id=5", "x.jsp", "x.aspx", "x.php", "x.csv", "content_123"];
    const cwd = folderWith(Object.fromEntries(names.map((name) => [`d/${name}`, page])));
    writeFileSync(join(cwd, "d/x.bin"), faulty);
    writeFileSync(join(cwd, "d/x.dat"), Buffer.concat([Buffer.alloc(3000, 1), Buffer.from(faulty)]));
    const { fates } = await account(cwd, "d");
    const wanted = [...names, "x.bin", "x.dat"].map((name) => [`d/${name}`, "read"]);
    expect(fates).toEqual(Object.fromEntries(wanted));
  });

  test("whatever its encoding, and wherever in it the signs of its kind stand", async () => {
    const text = new TextDecoder().decode(plain);
    // Signs that stand behind what is looked at first.
    const far = "\n".repeat(5000);
    const first = { "media/1": [new Uint8Array(9000), { level: 0 }] } satisfies Zippable;
    const cwd = folderWith({
      "d/gbk": encodeDoubleByte(text, "gb18030"),
      "d/utf16": encodeUtf16(`\ufeff${text}`, "le"),
      "d/late": `${far}${text}`,
      "d/packed": zipSync({ ...first, ...unzipSync(clean) }),
      "d/slides": zipSync({ ...first, "ppt/presentation.xml": new Uint8Array(1) }),
      "d/old": writeCompound({ Data: new Uint8Array(900_000), WordDocument: new Uint8Array(9000) }),
    });
    expect((await account(cwd, "d")).fates).toEqual({
      "d/gbk": "read",
      "d/utf16": "read",
      "d/late": "read",
      "d/packed": "read",
      "d/slides": "kind",
      "d/old": "doc-damaged",
    });
  });

  test("what is no report is left out with its reason, and the code stays", async () => {
    const cwd = folderWith({
      "d/a.docx": clean,
      "d/b.png": png,
      "d/c.json": '{"a": "政府信息公开"}',
      "d/d.css": "p {}",
      "d/e": "",
      "d/.git/config": "x",
    });
    expect(spawnSync("mkfifo", [join(cwd, "d/f")]).status).toBe(0);
    const { code, fates, stderr } = await account(cwd, "d");
    expect(code).toBe(0);
    expect(fates).toEqual({
      "d/a.docx": "read",
      "d/b.png": "kind",
      "d/c.json": "kind",
      "d/d.css": "kind",
      "d/e": "empty",
      "d/f": "special",
      "d/.git": "hidden",
    });
    expect(stderr).toContain("未读取 3 项（格式不支持）：d/b.png、d/c.json、d/d.css");
    expect(stderr).toContain("未读取 1 项（管道、设备或套接字）：d/f");
  });

  test("what is of a kind that is read and no report is an input that was not checked", async () => {
    const cwd = folderWith({ "d/a.docx": clean, "d/通知.html": "<p>放假通知</p>", "d/坏.pdf": "%PDF-1.7" });
    const { code, fates } = await account(cwd, "d");
    expect(code).toBe(3);
    expect(Object.keys(fates).sort()).toEqual(["d/a.docx", "d/坏.pdf", "d/通知.html"]);
    expect(fates).toMatchObject({ "d/a.docx": "read", "d/通知.html": "no-report" });
  });

  test("links are followed, circles end, a link to nothing is told", async () => {
    const cwd = folderWith({ "out/b.docx": faulty, "d/a.docx": clean });
    symlinkSync("../out/b.docx", join(cwd, "d/link.docx"));
    symlinkSync("..", join(cwd, "d/up"));
    symlinkSync("absent", join(cwd, "d/nowhere.docx"));
    symlinkSync("absent", join(cwd, "d/nowhere"));
    symlinkSync("self", join(cwd, "d/self"));
    const { code, fates } = await account(cwd, "d");
    expect(code).toBe(3);
    expect(fates).toEqual({
      "d/a.docx": "read",
      "d/link.docx": "read",
      "d/nowhere": "dangling",
      "d/nowhere.docx": "dangling-link",
      "d/self": "dangling",
      "d/up/out/b.docx": "read",
      "d/up/d": "loop",
    });
  });

  test("a pattern tells a link to nothing too", async () => {
    const cwd = folderWith({ "d/a.docx": clean });
    symlinkSync("nowhere", join(cwd, "d/b.docx"));
    const { code, fates } = await account(cwd, "d/*.docx");
    expect(code).toBe(3);
    expect(fates).toEqual({ "d/a.docx": "read", "d/b.docx": "dangling-link" });
  });

  test("a pattern is asked by name: what it names and is not read is an error", async () => {
    const cwd = folderWith({ "d/a.docx": clean, "d/b.png": png, "d/sub/c.png": png });
    expect(await account(cwd, "d/*")).toMatchObject({
      code: 3,
      fates: { "d/a.docx": "read", "d/b.png": "input-image" },
    });
    expect((await account(cwd, "d/**/*.png")).fates).toEqual({
      "d/b.png": "input-image",
      "d/sub/c.png": "input-image",
    });
  });

  test.each(["json", "ndjson", "summary-json", "sarif", "junit", "checkstyle", "html"])(
    "%s names what was left out",
    async (format) => {
      const cwd = folderWith({ "d/a.docx": clean, "d/b.png": png });
      const { stdout } = await invoke(["lint", "d", "--format", format], { cwd });
      expect(stdout).toContain("b.png");
      expect(stdout).toContain("格式不支持");
    },
  );

  test.each(["stylish", "github"])("the last line of %s counts it", async (format) => {
    const cwd = folderWith({ "d/a.docx": clean, "d/b.png": png });
    const { stdout } = await invoke(["lint", "d", "--format", format], { cwd });
    expect(stdout.trimEnd().split("\n").at(-1)).toContain("另有 1 项未读");
  });
});

/** Enough of a picture to be told. */
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);

describe("what gia-report wrote itself", () => {
  test("is left out of a folder, so that the second run gives what the first gave", async () => {
    const cwd = folderWith({ "d/a.docx": faulty, "d/b.html": page });
    const formats = ["html=d/f.html", "stylish=d/s.txt", "github=d/g.txt", "json=d/j.json", "junit=d/x.xml"];
    const argv = ["lint", "d", ...formats.flatMap((format) => ["--format", format])];
    const results = async () => {
      const { code, stdout } = await invoke(["lint", "d", "--format", "json"], { cwd });
      const entries: Entry[] = JSON.parse(stdout);
      return { code, read: entries.filter(({ skipped }) => skipped === undefined) };
    };
    const first = await results();
    await invoke(argv, { cwd });
    await invoke(["convert", "d/a.docx", "--to", "csv", "-o", "d/c.csv"], { cwd });
    await invoke(["convert", "d/a.docx", "--to", "csv", "--layout", "wide", "-o", "d/w.txt"], { cwd });
    await invoke(["lint", "d/a.docx", "--cache-location", "d/cache"], { cwd });
    expect(await results()).toEqual(first);
    const { fates } = await account(cwd, "d");
    for (const name of ["f.html", "s.txt", "g.txt", "c.csv", "w.txt"]) expect(fates[`d/${name}`]).toBe("own");
    expect(Object.keys(fates).filter((name) => name.startsWith("d/cache/"))).toHaveLength(1);
    // Once more, over what is there.
    expect((await invoke(argv, { cwd })).code).toBe(1);
  });

  test.each(["zh", "en"])(
    "is left out where it was printed and kept: inspect, compare, explain, rules (%s)",
    async (lang) => {
      const cwd = folderWith({ "d/a.docx": faulty, "b.html": page });
      const commands: Readonly<Record<string, readonly string[]>> = {
        "d/i.txt": ["inspect", "d/a.docx"],
        "d/c.txt": ["compare", "d/a.docx", "b.html"],
        "d/y.txt": ["compare", "d/a.docx", "b.html", "--years"],
        "d/e.txt": ["explain", "t3-row-total"],
        "d/r.txt": ["rules"],
      };
      for (const [name, argv] of Object.entries(commands)) {
        const { stdout } = await invoke([...argv, "--lang", lang], { cwd });
        writeFileSync(join(cwd, name), stdout);
      }
      const own = Object.fromEntries(Object.keys(commands).map((name) => [name, "own"]));
      expect((await account(cwd, "d")).fates).toEqual({ "d/a.docx": "read", ...own });
    },
  );

  test("a page of findings is no report where it is named", async () => {
    const cwd = folderWith({ "a.docx": faulty });
    await invoke(["lint", "a.docx", "--format", "html=f.html"], { cwd });
    for (const command of ["lint", "convert", "inspect"]) {
      const { code, stderr } = await invoke([command, "f.html"], { cwd });
      expect(code).toBe(3);
      expect(stderr).toContain("gia-report 写出的校对网页");
    }
  });

  test("an annotated Word file is known by the comment of its archive", async () => {
    const marked = Buffer.concat([Buffer.from(faulty), Buffer.from("gia-report")]);
    marked.writeUInt16LE(10, marked.length - 12);
    const cwd = folderWith({ "d/a.docx": clean, "d/a.审阅.docx": marked });
    expect((await account(cwd, "d")).fates).toEqual({ "d/a.docx": "read", "d/a.审阅.docx": "own" });
  });

  test("lists and configurations of the run are not taken for inputs", async () => {
    const cwd = folderWith({ "d/a.docx": clean, "d/list.txt": "d/a.docx\n", "d/base.txt": "[]" });
    const { stdout } = await invoke(
      ["lint", "d", "--files-from", "d/list.txt", "--baseline", "d/base.txt", "--format", "ndjson"],
      { cwd },
    );
    const reasons = stdout
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as Entry).skipped?.reason);
    expect(reasons).toEqual([undefined, "given", "given"]);
  });
});

describe.skipIf(!isPosix)("names that are no UTF-8", () => {
  const gbk = Buffer.from([0xc4, 0xea, 0xb1, 0xa8, 0x2e, 0x64, 0x6f, 0x63, 0x78]);

  function folderWithGbk(): string {
    const cwd = folderWith({ "d/x.docx": clean });
    renameSync(join(cwd, "d/x.docx"), Buffer.concat([Buffer.from(`${cwd}/d/`), gbk]));
    return cwd;
  }

  test("are opened in a folder, by a pattern and by a list, and shown as they are meant", async () => {
    const cwd = folderWithGbk();
    expect((await account(cwd, "d")).fates).toEqual({ "d/年报.docx": "read" });
    expect((await account(cwd, "d/*.docx")).fates).toEqual({ "d/年报.docx": "read" });
    writeFileSync(join(cwd, "list"), Buffer.concat([Buffer.from("d/"), gbk, Buffer.from("\n")]));
    const { code, stdout } = await invoke(["lint", "--files-from", "list", "--format", "json"], { cwd });
    expect({ code, file: JSON.parse(stdout)[0].file }).toEqual({ code: 0, file: "d/年报.docx" });
  });

  test("are found where the system hands them garbled", async () => {
    const cwd = folderWithGbk();
    const { code, stdout } = await invoke(["convert", `d/${gbk.toString()}`], { cwd });
    expect({ code, file: JSON.parse(stdout).source.file }).toEqual({ code: 0, file: "d/年报.docx" });
  });

  test("of a folder that is named", async () => {
    const cwd = folderWithGbk();
    const folder = gbk.subarray(0, 4);
    renameSync(join(cwd, "d"), Buffer.concat([Buffer.from(`${cwd}/`), folder]));
    expect(await account(cwd, folder.toString())).toMatchObject({
      code: 0,
      fates: { "年报/年报.docx": "read" },
    });
  });

  test("give outputs with a name that can be read", async () => {
    const cwd = folderWithGbk();
    await invoke(["convert", "d", "-o", "out"], { cwd });
    expect(existsSync(join(cwd, "out/年报.json"))).toBe(true);
  });
});

describe("names that name nothing", () => {
  test.each(["lint", "convert", "inspect"])("%s: an empty one is wrong use", async (command) => {
    const { code, stderr } = await invoke([command, ""], { cwd: folderWith({ "a.txt": plain }) });
    expect(code).toBe(2);
    expect(stderr).toContain('文件名是空的（""）');
  });

  test("a link to nothing says so", async () => {
    const cwd = folderWith({});
    symlinkSync("nowhere", join(cwd, "a.docx"));
    const { code, stderr } = await invoke(["lint", "a.docx"], { cwd });
    expect(code).toBe(3);
    expect(stderr).toContain("链接所指的文件不存在");
  });

  test("a name longer than the system takes is an error of that input", async () => {
    const cwd = folderWith({ "a.docx": clean });
    const { code, stdout } = await invoke(["lint", "长".repeat(300), "a.docx", "--format", "ndjson"], {
      cwd,
    });
    expect(code).toBe(3);
    expect(stdout).toContain('"code":"name-too-long"');
    expect(stdout.trim().split("\n")).toHaveLength(2);
  });

  test("a folder in a list is no file", async () => {
    const cwd = folderWith({ list: "d\n" });
    mkdirSync(join(cwd, "d"));
    const { code, stderr } = await invoke(["lint", "--files-from", "list"], { cwd });
    expect(code).toBe(3);
    expect(stderr).toContain("不是文件");
  });
});
