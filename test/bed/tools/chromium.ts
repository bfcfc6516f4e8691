import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run, workFolder } from "./run.ts";
import type { BatchFile } from "./soffice.ts";

/** Prints pages to PDF as a person does from the browser. */
export async function printAll(files: readonly BatchFile[]): Promise<BatchFile[]> {
  const folder = join(workFolder(), "chromium");
  await mkdir(folder, { recursive: true });
  const printed: BatchFile[] = [];
  // One after the other: each start takes as much memory as a browser does.
  for (const { name, bytes } of files) {
    const page = join(folder, `${name}.html`);
    const pdf = join(folder, `${name}.pdf`);
    await writeFile(page, bytes);
    await run("chromium", [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      `--user-data-dir=${join(folder, "profile")}`,
      "--no-pdf-header-footer",
      `--print-to-pdf=${pdf}`,
      `file://${page}`,
    ]);
    printed.push({ name, bytes: await readFile(pdf) });
  }
  return printed;
}
