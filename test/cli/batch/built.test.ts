import { spawn, spawnSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { folderWith } from "../folder.ts";
import { clean, faulty, page, plain } from "../samples.ts";
import { type Built, buildProgram, interruptBuilt, runBuilt } from "./built.ts";
import { twoYears } from "./two-years.ts";

let built: Built;
beforeAll(async () => {
  built = await buildProgram();
});
afterAll(() => built?.remove());

/** Every kind of report, a file that is none, one that is damaged; in no order. */
function corpus(copies: number): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = {};
  for (let number = 0; number < copies; number += 1) {
    files[`${number}-甲.docx`] = faulty;
    files[`${number}-乙.html`] = page;
    files[`${number}-丙.txt`] = plain;
    files[`${number}-丁.docx`] = clean;
    files[`${number}-戊.txt`] = "通知";
    files[`${number}-己.docx`] = faulty.slice(0, 3000);
  }
  return files;
}

describe("the built program over many inputs", () => {
  test("lint says the same whatever the number of threads, byte for byte, in every format", () => {
    const cwd = folderWith(corpus(3));
    const out = folderWith({});
    const of = (jobs: string) => {
      const files = ["json", "ndjson"].map((format) => `--format=${format}=${join(out, format)}`);
      const ended = runBuilt(built, ["lint", ".", "--format", "stylish", ...files, "-j", jobs], cwd);
      return { ...ended, written: readdirSync(out).map((name) => readFileSync(join(out, name), "utf8")) };
    };
    const one = of("1");
    expect(one.status).toBe(3);
    expect(one.written).toHaveLength(2);
    for (const text of [one.stdout, ...one.written]) expect(text.length).toBeGreaterThan(1000);
    expect(of("2")).toEqual(one);
    expect(of("5")).toEqual(one);
  });

  test("annotate writes the same copies and slip whatever the number of threads, byte for byte", () => {
    const files = corpus(2);
    const of = (jobs: string) => {
      const cwd = folderWith(files);
      const argv = ["annotate", ".", "-o", "out", "--slip", "单.docx", "--suggest", "-j", jobs];
      const { status, stderr } = runBuilt(built, argv, cwd);
      const written = ["单.docx", ...readdirSync(join(cwd, "out")).map((name) => join("out", name))];
      const bytes = written.map((name) => [name, readFileSync(join(cwd, name)).toString("base64")]);
      return { status, stderr, bytes };
    };
    const one = of("1");
    expect(one.status).toBe(3);
    expect(one.bytes).toHaveLength(1 + 2 * 4);
    expect(one.stderr).toContain("不是 Word 原件");
    expect(of("3")).toEqual(one);
  });

  test.each(["json", "ndjson", "csv"])("convert --to %s likewise", (format) => {
    const cwd = folderWith(corpus(2));
    const of = (jobs: string) => runBuilt(built, ["convert", ".", "--to", format, "-j", jobs], cwd);
    const one = of("1");
    expect(one.status).toBe(3);
    expect(of("3")).toEqual(one);
  });

  test("a report is compared with last year's from another file, in threads too", () => {
    const { before, after } = twoYears();
    const cwd = folderWith({ "2022.docx": before, "2023.html": after, "2024.txt": "通知" });
    const of = (jobs: string) =>
      runBuilt(built, ["lint", "2022.docx", "2024.txt", "2023.html", "--format", "json", "-j", jobs], cwd);
    const one = of("1");
    expect(one.stdout).toContain("carry-over-mismatch");
    expect(of("3")).toEqual(one);
    const alone = runBuilt(built, ["lint", "2023.html", "--format", "json"], cwd);
    expect(alone.stdout).not.toContain("carry-over-mismatch");
  });

  test("files named by find -print0", () => {
    const cwd = folderWith({ "空 格.docx": clean, "b/乙.docx": faulty });
    const { status, stdout } = runBuilt(
      built,
      ["lint", "--files-from", "-", "--format", "ndjson"],
      cwd,
      "空 格.docx\0b/乙.docx\0",
    );
    const names = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).file);
    expect({ status, names }).toEqual({ status: 1, names: ["空 格.docx", "b/乙.docx"] });
  });

  test("Ctrl-C stops a batch and says how far it came", async () => {
    const cwd = folderWith(corpus(40));
    for (const jobs of ["1", "2"]) {
      const argv = ["lint", ".", "--format", "json", "-j", jobs];
      const { status, stdout, stderr } = await interruptBuilt(built, argv, cwd);
      const done = /已中断，处理完 (\d+)\/240 个输入/.exec(stderr)?.[1];
      expect(status).toBe(130);
      expect(Number(done)).toBeLessThan(240);
      // What was cut off does not look whole.
      expect(() => JSON.parse(stdout)).toThrow();
    }
  });

  test("what was converted before Ctrl-C is whole, and the run can be taken up again", async () => {
    const cwd = folderWith(corpus(12));
    const argv = ["convert", ".", "-o", "out", "--to", "json", "-j", "2"];
    const { status } = await interruptBuilt(built, argv, cwd);
    expect(status).toBe(130);
    const before = readdirSync(join(cwd, "out"));
    for (const name of before) JSON.parse(readFileSync(join(cwd, "out", name), "utf8"));
    writeFileSync(join(cwd, "out", before[0] ?? ""), "kept");
    const { stderr } = runBuilt(built, [...argv, "--skip-existing"], cwd);
    expect(stderr).toContain(`有 ${before.length} 个输入的输出文件已经存在`);
    expect(readdirSync(join(cwd, "out"))).toHaveLength(12 * 4);
    expect(readFileSync(join(cwd, "out", before[0] ?? ""), "utf8")).toBe("kept");
  });

  test("a reader that goes away ends a batch without a word and not with 0", () => {
    const files = Array.from({ length: 60 }, (_, number) => [`${number}.docx`, clean] as const);
    const cwd = folderWith(Object.fromEntries(files));
    for (const jobs of ["1", "2"]) {
      const script = `"$NODE" "$BIN" lint . --format json -j ${jobs} | head -c 1; echo " \${PIPESTATUS[0]}"`;
      const { stdout, stderr } = shell(script, cwd);
      expect(stdout.trimEnd()).toBe("[ 141");
      expect(stderr).toBe("");
    }
  });

  test("standard input that is a file is an input: it is not written over", () => {
    const cwd = folderWith({ "a.docx": clean, list: "a.docx\n" });
    const { stdout, stderr } = shell('"$NODE" "$BIN" convert - -o a.docx < a.docx; echo $?', cwd);
    expect(stdout.trim()).toBe("2");
    expect(stderr).toContain("a.docx 是要读的文件");
    const listed = shell('"$NODE" "$BIN" lint --files-from - --format json=list < list; echo $?', cwd);
    expect(listed.stdout.trim()).toBe("2");
    expect(listed.stderr).toContain("list 是本次用的文件清单");
    expect(readFileSync(join(cwd, "list"), "utf8")).toBe("a.docx\n");
    expect(readFileSync(join(cwd, "a.docx"))).toEqual(Buffer.from(clean));
  });

  test.skipIf(process.platform === "win32")("SIGTERM ends a run that waits for a pipe, at once", async () => {
    const cwd = folderWith({ "a.docx": clean });
    expect(spawnSync("mkfifo", [join(cwd, "pipe")]).status).toBe(0);
    const child = spawn(process.execPath, [built.bin, "lint", "a.docx", "pipe"], { cwd, env: {} });
    child.stdout.once("data", () => child.kill("SIGTERM"));
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect(status).toBe(130);
  });

  test.skipIf(process.platform === "win32")("a signal ends a run over one input, at once", async () => {
    const cwd = folderWith({});
    expect(spawnSync("mkfifo", [join(cwd, "pipe")]).status).toBe(0);
    const argv = [built.bin, "lint", "pipe", "--format", "json=o.json"];
    const child = spawn(process.execPath, argv, { cwd, env: {} });
    setTimeout(() => child.kill("SIGTERM"), 1000);
    const ended = await new Promise((resolve) => child.on("close", (_, signal) => resolve(signal)));
    expect(ended).toBe("SIGTERM");
    expect(readdirSync(cwd)).toEqual(["pipe"]);
  });

  test("one input that takes too long is ended, and said with the limit", () => {
    const text = new TextDecoder().decode(plain);
    const cwd = folderWith({ "a.txt": `${text}\n`.repeat(1500) });
    const argv = ["lint", "a.txt", "--format", "json", "--time-limit", "1"];
    const { status, stdout, stderr } = runBuilt(built, argv, cwd);
    expect(status).toBe(3);
    expect(JSON.parse(stdout)[0].error.code).toBe("time-limit");
    expect(stderr).toContain("超过每个文件 1 秒的时限");
  });

  test.skipIf(process.getuid?.() !== 0)(
    "another user: what may not be read is told, devices are written to",
    () => {
      const cwd = folderWith({
        "d/甲/a.docx": clean,
        "d/乙/b.docx": faulty,
        "d/c.docx": clean,
        "own/a.json": "old",
      });
      chmodSync(cwd, 0o755);
      chmodSync(join(built.bin, "..", ".."), 0o755);
      chmodSync(join(cwd, "d/乙"), 0o000);
      chmodSync(join(cwd, "d/c.docx"), 0o000);
      const as = (...argv: string[]) => {
        const { status, stdout, stderr } = spawnSync(process.execPath, [built.bin, ...argv], {
          cwd,
          env: {},
          uid: 65_534,
          gid: 65_534,
          encoding: "utf8",
        });
        return { status, stdout, stderr };
      };
      for (const operand of ["d", "d/**/*.docx"]) {
        const { status, stdout } = as("lint", operand, "--format", "ndjson");
        expect(status).toBe(3);
        const results = stdout
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line));
        expect(results.map(({ file, error }) => [file, error?.code ?? "read"])).toEqual([
          ["d/c.docx", "no-permission"],
          ["d/乙", "no-permission"],
          ["d/甲/a.docx", "read"],
        ]);
      }
      // A configuration is looked for there too: the file is what cannot be read, and the other is checked.
      const named = as("lint", "d/乙/b.docx", "d/甲/a.docx", "--format", "ndjson");
      expect(named.status).toBe(3);
      expect(named.stdout).toMatch(
        /"file":"d\/乙\/b\.docx".*"code":"no-permission"[\s\S]*"file":"d\/甲\/a\.docx"/,
      );
      for (const [option, said] of [
        ["--baseline", "没有读取权限\n"],
        ["--files-from", "没有读取权限）\n"],
      ] as const) {
        const { status, stderr } = as("lint", "d/甲/a.docx", option, "d/c.docx");
        expect({ status, end: stderr.slice(-said.length) }).toEqual({ status: 2, end: said });
      }
      expect(as("convert", "d/甲/a.docx", "-o", "/dev/null").status).toBe(0);
      expect(as("convert", "d/甲/a.docx", "-o", "out.json").status).toBe(2);
      // In a folder of his own he could put another in its place.
      chmodSync(join(cwd, "own"), 0o777);
      chmodSync(join(cwd, "own/a.json"), 0o444);
      expect(as("convert", "d/甲/a.docx", "-o", "own/a.json").status).toBe(2);
      expect(readFileSync(join(cwd, "own/a.json"), "utf8")).toBe("old");
    },
  );

  test("the garbage of the main thread is taken away every 500 inputs, so that memory does not grow with their number", () => {
    const cwd = folderWith(
      Object.fromEntries(Array.from({ length: 1100 }, (_, number) => [`${number}.txt`, "通知"])),
    );
    const argv = ["--trace-gc", built.bin, "lint", ".", "-j", "2"];
    const { stdout } = spawnSync(process.execPath, argv, { cwd, env: {}, encoding: "utf8" });
    expect(stdout.match(/Mark-Compact .* testing/g)).toHaveLength(2);
  });

  test("nothing but complaints on stderr where it is no terminal", () => {
    const cwd = folderWith({ "a.docx": clean, "b.docx": clean, "c.docx": clean });
    expect(runBuilt(built, ["lint", ".", "-j", "2"], cwd).stderr).toBe("");
  });

  test("what packages have to say of damaged files is not in it", () => {
    const folder = join(built.bin, "../../dist");
    for (const name of readdirSync(folder).filter((one) => one.endsWith(".cjs")))
      expect(readFileSync(join(folder, name), "latin1"), name).not.toMatch(
        /console\.(?:log|error|warn|info)\(/,
      );
  });

  test("the bundle says what the sources say of a rule, whose prose stands apart", () => {
    const cwd = folderWith({});
    const { status, stdout } = runBuilt(built, ["explain", "t3-row-total", "--format", "json"], cwd);
    const rule = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(rule.examples.length).toBeGreaterThan(1);
    expect(rule.why).toContain("总计");
  });

  test("it runs without the code that was compiled beforehand", () => {
    const cwd = folderWith({ "a.docx": faulty });
    const before = runBuilt(built, ["lint", "a.docx"], cwd);
    const dist = join(built.bin, "..", "..", "dist");
    const codes = readdirSync(dist).filter((name) => name.endsWith(".code"));
    expect(codes.length).toBeGreaterThan(0);
    const kept = codes.map((name) => [join(dist, name), readFileSync(join(dist, name))] as const);
    try {
      for (const [path] of kept) writeFileSync(path, "damaged");
      expect(runBuilt(built, ["lint", "a.docx"], cwd)).toEqual(before);
      for (const part of [0.1, 0.3, 0.5, 0.7, 0.9]) {
        for (const [path, content] of kept) writeFileSync(path, damagedAt(content, part));
        expect(runBuilt(built, ["lint", "a.docx"], cwd)).toEqual(before);
      }
    } finally {
      for (const [path, content] of kept) writeFileSync(path, content);
    }
  });
});

/** Whole to look at, with a page of the disk lost. */
function damagedAt(content: Buffer, part: number): Buffer {
  const start = Math.floor(content.length * part);
  return Buffer.from(content).fill(0, start, Math.min(start + 4096, content.length));
}

function shell(script: string, cwd: string) {
  return spawnSync("bash", ["--norc", "-c", script], {
    cwd,
    env: { PATH: process.env.PATH, NODE: process.execPath, BIN: built.bin, HOME: cwd },
    encoding: "utf8",
  });
}
