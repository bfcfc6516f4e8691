import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { root } from "./invoke.ts";

const bin = `${root}bin/gia-report.js`;

/** What is loaded only when it is asked for must be there in the built program too. */
describe.skipIf(!existsSync(`${root}dist/cli.cjs`))(
  "the built program (npm run build) finds its packages",
  () => {
    const run = (...argv: readonly string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
        cwd: root,
        encoding: "utf8",
      });
      return { status, stdout, stderr };
    };
    const word = "fixtures/samples/wangshan-2023.docx";

    test.each([
      ["chalk", ["lint", word, "--color"], "\u001b[32m没有发现问题"],
      ["picomatch", ["lint", "fixtures/samples/wang*.docx"], "没有发现问题"],
      ["csv-stringify", ["convert", word, "--to", "csv"], "云岭市望山区教育体育局"],
      ["mammoth and fflate", ["lint", word, "--format", "html"], "<td><p>行政规范性文件</p></td>"],
    ])("%s", (_, argv, text) => {
      const { status, stdout, stderr } = run(...argv);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(stdout).toContain(text);
    });

    test.each([["pdf"], ["ofd"]])("what reads %s", (kind) => {
      const { status, stdout, stderr } = run("lint", `fixtures/pages/shiqiao-2023.${kind}`);
      expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
      expect(stdout).toContain("检查了 200 个单元格");
    });

    test("pdf.js is loaded for PDF alone", () => {
      const loaded = (...files: readonly string[]) => {
        const script = `
          const { load, loaded } = require("./bin/load.js");
          const output = { write: async () => {}, closed: () => false, isTTY: false, columns: null };
          const invocation = { stdin: [], stdout: output, stderr: output, env: {}, cwd: process.cwd() };
          load("${root}dist/cli.cjs")
            .run({ ...invocation, argv: ["lint", ...${JSON.stringify(files)}] })
            .then(() => console.log([...loaded.keys()].join("\\n")));`;
        return spawnSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" }).stdout;
      };
      const samples = ["shiqiao-2023.docx", "linhe-2022.html", "qiaotou-2020.txt"];
      const others = samples.map((name) => `fixtures/samples/${name}`);
      expect(loaded(...others, "fixtures/pages/shiqiao-2023.ofd")).not.toContain("pdfjs");
      // Its own fonts say what they are: no table of encodings is needed.
      expect(loaded("fixtures/pages/printed-by-libreoffice.pdf")).toMatch(/pdf-worker(?![\s\S]*cmaps)/);
      expect(loaded("fixtures/pages/shiqiao-2023.pdf")).toContain("cmaps");
    });

    test("the terms of all that is bundled stand beside it, those of data too", () => {
      const notices = readFileSync(`${root}dist/THIRD-PARTY-NOTICES.txt`, "utf8");
      const [cmaps = "", opencc = "", isarray = "", boolbase = ""] = [
        "Predefined character encodings (CMaps) of Adobe",
        "opencc-js",
        "isarray",
        "boolbase",
      ].map((name) => notices.split(`\n${"-".repeat(78)}\n\n`).find((one) => one.startsWith(name)));
      expect(cmaps).toContain("Copyright 1990-2009 Adobe Systems Incorporated");
      expect(opencc).toContain("Apache License");
      // Neither brings a file with its terms.
      expect(isarray).toContain("Copyright (c) 2013 Julian Gruber");
      expect(boolbase).toContain("Permission to use, copy, modify");
    });

    test("cheerio", () => {
      const { stdout, stderr } = run("lint", "fixtures/samples/linhe-2022.html", "--format", "html");
      expect(stderr).toBe("");
      expect(stdout).toContain('<td class="marked warning">');
    });
  },
);
