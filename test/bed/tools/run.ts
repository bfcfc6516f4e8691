import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

/** Runs a program; gives what it wrote to standard output. */
export function run(command: string, args: readonly string[], input?: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      command,
      args,
      { encoding: "buffer", maxBuffer: 1 << 28, env: { ...process.env, LC_ALL: "C.UTF-8" } },
      (error, stdout, stderr) => {
        if (error) reject(new Error(`${command} ${args.join(" ")}: ${stderr.toString()}`, { cause: error }));
        else resolve(stdout);
      },
    );
    if (input !== undefined) child.stdin?.end(input);
  });
}

/** Whether a program is installed. */
export function installed(command: string): boolean {
  try {
    execFileSync("sh", ["-c", `command -v "$0"`, command], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

let folder: string | null = null;

/** A folder of this process, removed when it ends. */
export function workFolder(): string {
  if (folder !== null) return folder;
  const made = mkdtempSync(join(tmpdir(), "gia-bed-"));
  process.on("exit", () => rmSync(made, { recursive: true, force: true }));
  folder = made;
  return made;
}
