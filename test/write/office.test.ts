import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import { writeDocx } from "../../src/write/docx/index.ts";
import { writeXlsx } from "../../src/write/xlsx/index.ts";
import { print } from "../bed/printed.ts";
import { renderDocx } from "../bed/render/docx.ts";
import { makeReport } from "../bed/report.ts";

const office = spawnSync("soffice", ["--version"]).status === 0;

test.skipIf(!office)(
  "LibreOffice opens the documents: all text of the Word file, and results of the formulas",
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "gia-office-"));
    const printed = print(makeReport(5, { mode: "distinct" }));
    const reports = recognize(await readSource(renderDocx(printed), { file: "a.docx" }));
    writeFileSync(join(folder, "a.docx"), writeDocx(reports));
    writeFileSync(join(folder, "b.xlsx"), writeXlsx(reports));
    const convert = (to: string, file: string) =>
      execFileSync(
        "soffice",
        [
          `-env:UserInstallation=file://${folder}/p`,
          "--headless",
          "--convert-to",
          to,
          "--outdir",
          folder,
          file,
        ],
        { cwd: folder, stdio: "ignore" },
      );
    convert("txt:Text (encoded):UTF8", "a.docx");
    const text = readFileSync(join(folder, "a.txt"), "utf8");
    for (const { heading } of printed.sections) expect(text).toContain(heading);
    // All sheets, each in a file of its own.
    convert("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", "b.xlsx");
    const checks = readFileSync(join(folder, "b-勾稽.csv"), "utf8");
    expect(checks).toContain("相符");
    expect(checks).not.toMatch(/#|Err:|不符/);
    rmSync(folder, { recursive: true });
  },
);
