import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { type Guard, HandOver, mainThreadGuard } from "../../../src/cli/batch/guard.ts";
import { readPublication } from "../../../src/cli/inputs/publication.ts";
import { folderWith } from "../folder.ts";
import { invoke } from "../invoke.ts";
import { clean, plain } from "../samples.ts";

const workerFile = new URL("./worker-that-fails.mjs", import.meta.url).pathname;
const names = ["1.txt", "hangs.txt", "2.txt", "dies.txt", "3.txt", "4.txt"];
const files = Object.fromEntries(names.map((name) => [name, plain]));

interface Entry {
  readonly file: string;
  readonly exitCode: number;
  readonly error?: { readonly code: string; readonly message: string };
}

describe("an input that ends or stops its thread", () => {
  test.each(["1", "3"])("is named, and ends no other (--jobs %s)", async (jobs) => {
    const { code, stdout } = await invoke(
      ["lint", ...names, "--format", "json", "--time-limit", "2", "--jobs", jobs],
      { cwd: folderWith(files), workerFile },
    );
    expect(code).toBe(3);
    const entries: Entry[] = JSON.parse(stdout);
    expect(entries.map(({ file, error }) => [file, error?.code ?? "checked"])).toEqual([
      ["1.txt", "checked"],
      ["hangs.txt", "time-limit"],
      ["2.txt", "checked"],
      ["dies.txt", "worker-lost"],
      ["3.txt", "checked"],
      ["4.txt", "checked"],
    ]);
    expect(entries[1]?.error?.message).toContain("2 秒");
  });

  test("reading and checking take from the same time", async () => {
    const argv = ["lint", "drags.txt", "1.txt", "--format", "json", "--time-limit", "2"];
    const { stdout } = await invoke(argv, {
      cwd: folderWith({ "drags.txt": plain, "1.txt": plain }),
      workerFile,
    });
    const entries: Entry[] = JSON.parse(stdout);
    expect(entries.map(({ error }) => error?.code ?? "checked")).toEqual(["time-limit", "checked"]);
  });

  test("convert too", async () => {
    const { code, stdout, stderr } = await invoke(
      ["convert", ...names, "--to", "ndjson", "--time-limit", "2"],
      { cwd: folderWith(files), workerFile },
    );
    expect({ code, stdout }).toEqual({ code: 3, stdout: "1.txt\n2.txt\n3.txt\n4.txt\n" });
    expect(stderr).toContain("hangs.txt: 超过每个文件 2 秒的时限");
    expect(stderr).toContain("dies.txt: 处理时线程意外结束");
  });

  test("annotate too: the slip names it as not checked", async () => {
    const cwd = folderWith(files);
    const argv = ["annotate", ...names, "--slip", "单.html", "--time-limit", "2", "--jobs", "2"];
    const { code, stderr } = await invoke(argv, { cwd, workerFile });
    expect(code).toBe(3);
    expect(stderr).toContain("hangs.txt: 超过每个文件 2 秒的时限");
    const slip = readFileSync(join(cwd, "单.html"), "utf8");
    expect(slip).toMatch(/未能核对：hangs\.txt（超过每个文件 2 秒的时限/);
    expect(slip).toContain("未能核对：dies.txt");
    expect(slip.match(/<section><h1>/g)).toHaveLength(4);
  });

  test("what needs too much memory is tried once more with more, then named with the limit", async () => {
    const cwd = folderWith({ "1.txt": plain, "swells.txt": plain, "2.txt": plain });
    const { code, stdout, stderr } = await invoke(
      ["convert", "1.txt", "swells.txt", "2.txt", "--to", "ndjson", "--time-limit", "600"],
      { cwd, workerFile },
    );
    expect({ code, stdout }).toEqual({ code: 3, stdout: "1.txt\n2.txt\n" });
    expect(stderr).toMatch(/swells\.txt: 需要的内存超过每个文件 \d+ MiB 的上限/);
  });
});

test("what needs more memory than a thread of many has is done by one that has more", async () => {
  const cwd = folderWith({ "1.txt": plain, "bulky.txt": plain, "2.txt": plain });
  const { code, stdout } = await invoke(
    ["convert", "1.txt", "bulky.txt", "2.txt", "--to", "ndjson", "--time-limit", "600"],
    { cwd, workerFile },
  );
  expect({ code, stdout }).toEqual({ code: 0, stdout: "1.txt\nbulky.txt\n2.txt\n" });
});

test("an original that cannot be laid out in time is not shown, and its findings are", async () => {
  const cwd = folderWith({ "1.shown.txt": plain, "2.shown.txt": plain });
  const { code, stdout } = await invoke(["lint", "1.shown.txt", "2.shown.txt", "--format", "html"], {
    cwd,
    workerFile,
  });
  expect(code).toBe(0);
  expect(stdout.match(/用时太长，未在此显示/g)).toHaveLength(2);
  expect(stdout).toContain("</html>");
});

describe("Ctrl-C", () => {
  test.each([
    ["lint", ["--format", "json"]],
    ["annotate", ["--slip", "单.html"]],
  ])("ends a run at once while a thread computes without end: %s", async (command, rest) => {
    const { code, stderr } = await invoke([command, "hangs.txt", "1.txt", ...rest], {
      cwd: folderWith(files),
      workerFile,
      onInterrupt: (stop) => {
        setTimeout(stop, 300);
        return () => {};
      },
    });
    expect(code).toBe(130);
    expect(stderr).toContain("已中断，处理完 0/2 个输入");
  });
});

describe("one input alone", () => {
  test("that is large or unzips to much is handed to a thread", () => {
    expect(() => mainThreadGuard.admit(clean)).not.toThrow();
    expect(() => mainThreadGuard.admit(new Uint8Array(2 * 1024 * 1024))).toThrow(HandOver);
    // What a page of a PDF costs does not show in its size.
    expect(() => mainThreadGuard.admit(new TextEncoder().encode("%PDF-1.7\n"))).toThrow(HandOver);
  });

  test("that takes long is handed to a thread, whatever it does", () => {
    expect(mainThreadGuard.timed(() => 7)).toBe(7);
    expect(() =>
      mainThreadGuard.timed(() => {
        for (;;);
      }),
    ).toThrow(HandOver);
    expect(() => mainThreadGuard.timed(() => /^(?:a+)+$/.test(`${"a".repeat(40)}b`))).toThrow(HandOver);
    expect(() =>
      mainThreadGuard.timed(() => {
        throw new TypeError("mine");
      }),
    ).toThrow(TypeError);
  });

  test.each(["1.html", "1.docx", "1.txt"])("is handed over while it is read, too: %s", async (name) => {
    const input = { kind: "bytes", name, content: name === "1.docx" ? clean : plain } as const;
    let steps = 0;
    const slowAt = (step: number): Guard => ({
      admit: () => {},
      timed: (work) => {
        steps += 1;
        if (steps === step) throw new HandOver();
        return work();
      },
    });
    for (const step of [1, 2]) {
      steps = 0;
      await expect(readPublication(input.content, input, slowAt(step))).rejects.toThrow(HandOver);
    }
  });

  test("what a part of a package unzips to counts, whatever the part is called", () => {
    const zipped = zipSync({ "word/document.bin": new Uint8Array(8 * 1024 * 1024) });
    expect(() => mainThreadGuard.admit(zipped)).toThrow(HandOver);
  });

  test.each([
    ["lint", ["lint", "hangs.txt"]],
    ["convert", ["convert", "hangs.txt"]],
    ["inspect", ["inspect", "hangs.txt"]],
    ["annotate", ["annotate", "hangs.txt", "-o", "a.docx"]],
    ["draft", ["draft", "--from", "hangs.txt", "--year", "2024", "-o", "a.docx"]],
  ])("of %s is ended for time by that thread", async (_command, argv) => {
    const large = `${new TextDecoder().decode(plain)}\n${"　\n".repeat(400_000)}`;
    const cwd = folderWith({ "hangs.txt": large });
    const { code, stderr } = await invoke([...argv, "--time-limit", "1"], { cwd, workerFile });
    expect(code).toBe(3);
    expect(stderr).toContain("hangs.txt: 超过每个文件 1 秒的时限");
    expect(existsSync(join(cwd, "a.docx"))).toBe(false);
  });

  test("is read by that thread", async () => {
    const large = `${new TextDecoder().decode(plain)}\n${"　\n".repeat(400_000)}`;
    const { code, stdout } = await invoke(["convert", "1.txt", "--to", "ndjson"], {
      cwd: folderWith({ "1.txt": large }),
      workerFile,
    });
    // The thread of this test gives the name for the content.
    expect({ code, stdout }).toEqual({ code: 0, stdout: "1.txt\n" });
  });
});
