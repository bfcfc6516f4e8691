import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run, workFolder } from "./run.ts";

/** A file of a batch; `name` has no extension. */
export interface BatchFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

let batch = 0;

/**
 * Converts many files in one start of LibreOffice, which takes seconds to come up.
 * `filter` is what `--convert-to` takes, e.g. `txt:Text (encoded):UTF8`.
 */
export async function convertAll(
  files: readonly BatchFile[],
  from: string,
  filter: string,
  importFilter?: string,
): Promise<BatchFile[]> {
  batch += 1;
  const input = join(workFolder(), `in-${batch}`);
  const output = join(workFolder(), `out-${batch}`);
  await mkdir(input, { recursive: true });
  await Promise.all(files.map(({ name, bytes }) => writeFile(join(input, `${name}.${from}`), bytes)));
  const profile = `-env:UserInstallation=file://${join(workFolder(), "profile")}`;
  const args = [profile, "--headless"];
  if (importFilter !== undefined) args.push(`--infilter=${importFilter}`);
  args.push("--convert-to", filter, "--outdir", output);
  await run("soffice", [...args, ...files.map(({ name }) => join(input, `${name}.${from}`))]);
  const to = filter.split(":", 1)[0] ?? "";
  return Promise.all(
    files.map(async ({ name }) => ({ name, bytes: await readFile(join(output, `${name}.${to}`)) })),
  );
}
