import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "../cli/folder.ts";
import { root } from "../cli/invoke.ts";
import { clean, faulty } from "../cli/samples.ts";
import { built } from "../recipes/office.ts";

const instructions = readFileSync(`${root}Containerfile`, "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => /^([A-Z]+) (.*)$/.exec(line)?.slice(1) ?? ["", line]);

const all = (name: string) =>
  instructions.filter(([instruction]) => instruction === name).map(([, rest = ""]) => rest);

describe("the recipe for a container", () => {
  test("has known instructions only, and builds and runs with one Node", () => {
    const names = instructions.map(([name]) => name);
    const known = ["FROM", "WORKDIR", "COPY", "RUN", "ENV", "USER", "ENTRYPOINT"];
    expect(names.filter((name = "") => !known.includes(name))).toEqual([]);
    const images = all("FROM").map((image) => image.replace(/ AS .*$/, ""));
    expect(images).toHaveLength(2);
    expect(new Set(images).size).toBe(1);
    expect(images[0]).toMatch(/^node:2\d-slim$/);
  });

  test("builds by scripts that there are, and runs none of packages", () => {
    const { scripts } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
    const [install, build] = all("RUN");
    expect(install).toContain("npm ci --ignore-scripts");
    expect(Object.hasOwn(scripts, /^npm run (\w+)$/.exec(build ?? "")?.[1] ?? "")).toBe(true);
  });

  test("does not run as root", () => {
    expect(all("USER")).toEqual(["node"]);
  });

  test("takes nothing along that was built elsewhere", () => {
    const ignored = readFileSync(`${root}.dockerignore`, "utf8").split("\n");
    for (const name of [".git", "node_modules", "dist", "executables"]) expect(ignored).toContain(name);
  });

  test.skipIf(!built)("what it copies is the program (npm run build)", () => {
    const folder = folderWith({ "work/年报.docx": clean, "work/坏.docx": faulty });
    chmodSync(folder, 0o755);
    for (const copy of all("COPY")) {
      const [, from = "", to = ""] = /^--from=build \/src\/(\S+) \/(\S+)$/.exec(copy) ?? [];
      if (from === "") continue;
      mkdirSync(dirname(join(folder, to)), { recursive: true });
      cpSync(join(root, from), join(folder, to), { recursive: true });
    }
    const [, program = "", command] =
      /^ln -s \/(\S+) \/usr\/local\/bin\/(\S+)$/.exec(all("RUN").at(-1) ?? "") ?? [];
    expect(all("ENTRYPOINT")).toEqual([`["${command}"]`]);
    // A user that owns nothing, where the system lets us be one.
    const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const run = (...argv: readonly string[]) =>
      spawnSync(process.execPath, [join(folder, program), ...argv], {
        cwd: join(folder, "work"),
        env: { LANG: "C.UTF-8" },
        encoding: "utf8",
        ...user,
      });
    expect(run("lint", "年报.docx")).toMatchObject({ status: 0, stderr: "" });
    expect(run("lint", ".", "--format", "json", "-j", "2")).toMatchObject({ status: 1, stderr: "" });
    expect(run("convert", "年报.docx", "--to", "xlsx")).toMatchObject({ status: 0, stderr: "" });
  });
});
