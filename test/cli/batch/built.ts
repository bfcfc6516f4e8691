import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { freshlyBuilt } from "../../fresh-build.ts";
import { root } from "../invoke.ts";

/** The installed program of the sources as they are, in a folder of its own. */
export interface Built {
  readonly bin: string;
  readonly remove: () => void;
}

/** Copies the last build where nothing changed since; else builds it. */
export async function buildProgram(): Promise<Built> {
  const cache = join(root, "node_modules", ".cache", "gia-report");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "test-"));
  cpSync(join(root, "bin"), join(folder, "bin"), { recursive: true });
  const dist = join(folder, "dist");
  mkdirSync(dist);
  if (freshlyBuilt("cli.cjs") === null) {
    const { bundleCommandLine } = await import("../../../scripts/build-cli.mjs");
    await bundleCommandLine(root.replace(/\/$/, ""), dist);
  } else {
    const parts = readdirSync(`${root}dist`).filter((name) => /\.(?:cjs|code)$/.test(name));
    for (const name of parts) copyFileSync(`${root}dist/${name}`, join(dist, name));
  }
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
