import { spawn, spawnSync } from "node:child_process";
import { existsSync, openSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "./folder.ts";
import { root } from "./invoke.ts";

const bin = `${root}bin/gia-report.js`;
const built = existsSync(`${root}dist/cli.cjs`);
const sample = `${root}fixtures/samples/wangshan-2023.docx`;

function shell(command: string) {
  const env = { PATH: process.env.PATH, GIA: `"${process.execPath}" "${bin}"`, SAMPLE: sample };
  const { status, stdout, stderr } = spawnSync("bash", ["--norc", "-c", `set -o pipefail; ${command}`], {
    cwd: tmpdir(),
    env,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe.skipIf(!built || process.platform === "win32")("the built program (npm run build)", () => {
  test("runs from any folder", () => {
    const { status, stdout, stderr } = shell('eval "$GIA" lint "$SAMPLE"');
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("没有发现问题");
  });

  test("reads standard input", () => {
    expect(shell('eval "$GIA" lint - < "$SAMPLE"').status).toBe(0);
  });

  test("a reader that goes away is told by the code, and by nothing else", () => {
    const { status, stdout, stderr } = shell(
      'eval "$GIA" convert "$SAMPLE" "$SAMPLE" --provenance | head -c 20',
    );
    expect({ status, stderr }).toEqual({ status: 141, stderr: "" });
    expect(stdout).toHaveLength(20);
  });

  describe("with a thread that cannot be ended", () => {
    const worker = `${root}test/cli/batch/worker-that-fails.mjs`;
    const start = (...argv: readonly string[]) => {
      const cwd = folderWith({ "sticks.txt": readFileSync(sample), "1.txt": "" });
      const script = `
        process.argv.splice(1, 0, "gia-report");
        const { runProcess } = require(${JSON.stringify(`${root}bin/load.js`)}).load(${JSON.stringify(`${root}dist/cli.cjs`)});
        runProcess(process, { workerFile: ${JSON.stringify(worker)} }).then((code) => { process.exitCode = code; });`;
      return spawn(process.execPath, ["-e", script, "lint", "sticks.txt", "1.txt", "--jobs", "1", ...argv], {
        cwd,
      });
    };
    const endOf = async (child: ReturnType<typeof start>) => {
      let output = "";
      for (const stream of [child.stdout, child.stderr])
        stream.on("data", (chunk: Buffer) => {
          output += chunk.toString();
        });
      const status = await new Promise((resolve) => child.on("close", resolve));
      return { status, output };
    };

    test("a run out of time ends with its code and all that it has to say", async () => {
      const { status, output } = await endOf(start("--time-limit", "1"));
      expect(status).toBe(3);
      expect(output).toContain("sticks.txt");
      expect(output).toContain("超过每个文件 1 秒的时限");
      expect(output).not.toContain("Warning");
    });

    test("Ctrl-C ends a run", async () => {
      const child = start("--time-limit", "600");
      setTimeout(() => child.kill("SIGINT"), 3000);
      const { status, output } = await endOf(child);
      expect(status).toBe(130);
      expect(output).toContain("已中断");
    });
  });

  test("no stream is opened that is not needed: one costs as much as checking a report", () => {
    const script = `
      process.argv.splice(1, 0, ${JSON.stringify(bin)});
      process.once("exit", () => {
        const opened = process.moduleLoadList.filter((name) => /internal.fs.(?:sync_write_)?streams?$| tty$| net$/.test(name));
        require("node:fs").writeSync(2, opened.join());
      });
      require(process.argv[1]);`;
    const folder = folderWith({ out: "", err: "" });
    const out = join(folder, "out");
    const err = join(folder, "err");
    const { status } = spawnSync(process.execPath, ["-e", script, "lint", sample], {
      stdio: ["ignore", openSync(out, "w"), openSync(err, "w")],
    });
    expect({ status, stderr: readFileSync(err, "utf8") }).toEqual({ status: 0, stderr: "" });
    const stdout = readFileSync(out, "utf8");
    expect(stdout).toContain("没有发现问题");
  });

  test("long runs are read where V8, having compiled much, no longer optimises patterns", () => {
    const long = "x".repeat(9_000_000);
    const folder = folderWith({
      "comment.html": `<p>甲<!--${long}-->乙`,
      "script.html": `<p>甲<script>${long}</script>乙`,
      "value.html": `<p>甲<img alt='${long}${long}'>乙`,
      "blank.html": `<p>甲${" ".repeat(18_000_000)}乙`,
      "text.rtf": `{\\rtf1 ${long}}`,
      "name.fodt": `<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.text"><${"字".repeat(10_000_000)}/>`,
    });
    const { status, stdout } = spawnSync(
      process.execPath,
      ["--no-regexp-optimization", bin, "lint", folder, "--jobs", "1"],
      { encoding: "utf8" },
    );
    expect({ status, defects: stdout.match(/.*RangeError.*/g) }).toEqual({ status: 3, defects: null });
  });

  test.skipIf(!existsSync("/dev/full"))("a full disk is an error", () => {
    const { status, stderr } = shell('eval "$GIA" rules > /dev/full');
    expect(status).toBe(2);
    expect(stderr).toContain("写不出结果");
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test("Ctrl-C ends --watch with the code of an interrupted run", async () => {
    const child = spawn(process.execPath, [bin, "lint", sample, "--watch"], { cwd: tmpdir() });
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => {
      stderr += chunk.toString();
      if (stderr.includes("Ctrl-C")) child.kill("SIGINT");
    });
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect({ status, stderr }).toEqual({
      status: 130,
      stderr: "gia-report: 正在留意 1 个文件，保存后再查；按 Ctrl-C 结束\n",
    });
  });

  test("the library and its schema are reachable under the package's name", () => {
    const script =
      'const l = await import("gia-report"); const s = await import("gia-report/schemas/report.schema.json", { with: { type: "json" } }); console.log(typeof l.lintSource, s.default.title)';
    const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
      cwd: root,
      encoding: "utf8",
    });
    expect(stdout).toBe("function ConvertOutput\n");
  });
});
