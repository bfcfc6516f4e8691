import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { version } from "../../src/version.ts";
import { root } from "../cli/invoke.ts";

const built = existsSync(`${root}dist/cli.cjs`) && process.platform !== "win32";

describe.skipIf(!built)("the package as it is installed (npm run build)", () => {
  let folder: string;
  let packed: readonly string[];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "gia-report-"));
    const pack = npm(root, "pack", "--ignore-scripts", "--json", "--pack-destination", folder);
    const [told]: { filename: string; files: { path: string }[] }[] = JSON.parse(pack);
    packed = told?.files.map(({ path }) => path) ?? [];
    writeFileSync(join(folder, "package.json"), '{"private": true}');
    npm(folder, "install", "--offline", "--no-audit", "--no-fund", `./${told?.filename}`);
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function npm(cwd: string, ...argv: readonly string[]): string {
    const { status, stdout, stderr } = spawnSync("npm", [...argv], { cwd, encoding: "utf8" });
    expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
    return stdout;
  }

  function run(command: string, ...argv: readonly string[]) {
    const { status, stdout, stderr } = spawnSync(command, [...argv], { cwd: folder, encoding: "utf8" });
    return { status, stdout, stderr };
  }

  const inside = "node_modules/gia-report";
  const bin = `${inside}/bin/gia-report.js`;

  test("is one package, fetched from nowhere", () => {
    expect(readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."))).toEqual([
      "gia-report",
    ]);
  });

  test("runs no script when it is installed, and promises none that it has not", () => {
    const { scripts, dependencies } = JSON.parse(readFileSync(join(folder, inside, "package.json"), "utf8"));
    const ofInstalling = ["preinstall", "install", "postinstall", "prepare"];
    expect(Object.keys(scripts).filter((name) => ofInstalling.includes(name))).toEqual([]);
    expect(dependencies).toBeUndefined();
  });

  test("holds what is used, and nothing of how it is made", () => {
    const parts = new Set(packed.map((path) => path.split("/")[0]));
    expect([...parts].sort()).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "README.zh-CN.md",
      "bin",
      "dist",
      "docs",
      "fixtures",
      "package.json",
      "schemas",
    ]);
    expect(packed).toContain("dist/THIRD-PARTY-NOTICES.txt");
    expect(
      packed.filter((path) => path.startsWith("fixtures/") && !path.startsWith("fixtures/samples/")),
    ).toEqual([]);
  });

  test("npx finds the program", () => {
    expect(run("npx", "--no-install", "gia-report", "--version")).toMatchObject({
      status: 0,
      stdout: `${version}\n`,
    });
  });

  test.each(["README.md", "README.zh-CN.md"])("the samples that %s names are there and are read", (name) => {
    const document = readFileSync(join(folder, inside, name), "utf8");
    const samples = new Set(document.match(/fixtures\/samples\/[\w.-]+\w/g));
    expect(samples.size).toBeGreaterThan(0);
    for (const sample of samples) {
      const { status, stdout, stderr } = run(process.execPath, bin, "lint", `${inside}/${sample}`);
      expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
      expect(stdout).toContain("检查了 200 个单元格");
    }
  });

  test("every kind of output is written without a package beside it", () => {
    const sample = `${inside}/fixtures/samples/linhe-2022.html`;
    for (const format of ["json", "csv", "docx", "xlsx", "md", "html"]) {
      const { status, stderr } = run(process.execPath, bin, "convert", sample, "-o", `out.${format}`);
      expect({ format, status, wrong: /内部错误/.test(stderr) }).toEqual({ format, status: 0, wrong: false });
    }
    const page = run(process.execPath, bin, "lint", sample, "--format", "html");
    expect(page.stdout).toContain("<td");
  });

  test("the library reads a Word file and a page", () => {
    const script = `
      import { readFile } from "node:fs/promises";
      import { lintSource, readSource, recognize } from "gia-report";
      for (const name of ["shiqiao-2023.docx", "linhe-2022.html"]) {
        const source = await readSource(await readFile("${inside}/fixtures/samples/" + name), { file: name });
        console.log(name, lintSource(source, recognize(source))[0].checked.cells);
      }`;
    const { stdout, stderr } = run(process.execPath, "--input-type=module", "-e", script);
    expect({ stdout, stderr }).toEqual({
      stdout: "shiqiao-2023.docx 200\nlinhe-2022.html 196\n",
      stderr: "",
    });
  });

  test("its types lean on no other package", () => {
    const types = join(folder, inside, "dist", "types");
    const files = readdirSync(types, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".d.ts"),
    );
    const imported = (name: string) =>
      [...readFileSync(join(types, name), "utf8").matchAll(/(?:from|import\()\s*"([^"]+)"/g)].map(
        ([, to = ""]) => to,
      );
    const seen = new Set(["index.d.ts"]);
    const others = new Set<string>();
    for (const file of seen) {
      for (const to of imported(file)) {
        if (to.startsWith(".")) seen.add(join(file, "..", to).replace(/\.ts$/, ".d.ts"));
        else others.add(to);
      }
    }
    expect(seen.size).toBeGreaterThan(10);
    // Types of the public entry, and of what it leans on; none of what is inside.
    expect(files.filter((name) => !seen.has(name))).toEqual([]);
    expect([...seen].filter((name) => !files.includes(name))).toEqual([]);
    expect([...others]).toEqual([]);
  });
});
