import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { reportOfRun } from "../layouts.ts";
import { type Printed, type PrintedTable, print, slotsOf, truthOf } from "../printed.ts";
import type { ToolLayout } from "./index.ts";
import { run, workFolder } from "./run.ts";

const python = "/usr/bin/python3";

/** Builds each document with python-docx: cells merged by `Cell.merge`, which keeps their texts apart. */
const script = `
import json, sys
from docx import Document
for job in json.load(open(sys.argv[1], encoding="utf8")):
    document = Document()
    for block in job["blocks"]:
        if isinstance(block, str):
            document.add_paragraph(block)
            continue
        table = document.add_table(rows=block["height"], cols=block["width"])
        table.style = "Table Grid"
        for cell in block["cells"]:
            first = table.cell(cell["row"], cell["column"])
            last = table.cell(cell["row"] + cell["rowSpan"] - 1, cell["column"] + cell["colSpan"] - 1)
            merged = first.merge(last) if (cell["rowSpan"], cell["colSpan"]) != (1, 1) else first
            merged.text = cell["text"]
    document.save(job["path"])
`;

/** Documents that python-docx wrote. */
export function pythonDocx(): ToolLayout {
  return {
    name: "python-docx",
    missing: pythonDocxInstalled() ? [] : ["python-docx"],
    slow: true,
    make: write,
  };
}

function pythonDocxInstalled(): boolean {
  try {
    execFileSync(python, ["-c", "import docx"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

async function write(runs: readonly number[]) {
  const folder = workFolder();
  const jobs = runs.map((number) => {
    const printed = print(reportOfRun(number));
    return {
      run: number,
      printed,
      path: join(folder, `python-docx-${number}.docx`),
      blocks: blocksOf(printed),
    };
  });
  const list = join(folder, "python-docx.json");
  await writeFile(list, JSON.stringify(jobs.map(({ path, blocks }) => ({ path, blocks }))));
  await run(python, ["-c", script, list]);
  return Promise.all(
    jobs.map(async (job) => ({
      run: job.run,
      file: `python-docx-${job.run}.docx`,
      bytes: await readFile(job.path),
      truths: [truthOf(job.printed)],
    })),
  );
}

function blocksOf(printed: Printed): unknown[] {
  const blocks: unknown[] = [...printed.title, ...printed.front, ...printed.preamble];
  for (const { heading, table, paragraphs } of printed.sections) {
    blocks.push(heading);
    if (table !== null) {
      blocks.push({ width: table.width, height: table.rows.length, cells: placedCells(table) });
    }
    blocks.push(...paragraphs);
  }
  return [...blocks, ...printed.end];
}

function placedCells(table: PrintedTable): unknown[] {
  return slotsOf(table).flatMap((slots, row) =>
    slots.flatMap((slot, column) => {
      if (slot === null || !slot.starts || !slot.leads) return [];
      const { text, rowSpan, colSpan } = slot.cell;
      return [{ row, column, text, rowSpan, colSpan }];
    }),
  );
}
