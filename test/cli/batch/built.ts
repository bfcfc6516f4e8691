import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../invoke.ts";

/** The installed program, built from the sources as they are. */
export interface Built {
  readonly bin: string;
  readonly remove: () => void;
}

export async function buildProgram(): Promise<Built> {
  const { bundleCommandLine } = await import("../../../scripts/build-cli.mjs");
  const cache = join(root, "node_modules", ".cache", "gia-report");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "test-"));
  cpSync(join(root, "bin"), join(folder, "bin"), { recursive: true });
  mkdirSync(join(folder, "dist"));
  await bundleCommandLine(root.replace(/\/$/, ""), join(folder, "dist"));
  return {
    bin: join(folder, "bin", "gia-report.js"),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export function runBuilt({ bin }: Built, argv: readonly string[], cwd: string, input?: string) {
  const env = { PATH: process.env.PATH, HOME: cwd };
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
    cwd,
    env,
    encoding: "utf8",
    maxBuffer: 1e9,
    ...(input === undefined ? {} : { input }),
  });
  return { status, stdout, stderr };
}

/** Starts the program and sends it a signal as soon as it has printed something. */
export function interruptBuilt({ bin }: Built, argv: readonly string[], cwd: string) {
  const child = spawn(process.execPath, [bin, ...argv], { cwd, env: { PATH: process.env.PATH, HOME: cwd } });
  let stdout = "";
  let stderr = "";
  let sent = false;
  child.stdout.on("data", (chunk: Buffer) => {
    stdout += chunk.toString();
    if (!sent) child.kill("SIGINT");
    sent = true;
  });
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
    if (!sent) child.kill("SIGINT");
    sent = true;
  });
  return new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
    child.on("close", (status) => resolve({ status, stdout, stderr }));
  });
}
