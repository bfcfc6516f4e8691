import { createHash } from "node:crypto";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { tooLarge } from "../../check/too-large.ts";
import { errnoOf } from "../files/errno.ts";
import { makeFolder } from "../files/make-folder.ts";
import { readRegularFile } from "../files/read-file.ts";

/** Where results are kept, and by which build of gia-report: another one may find something else. */
export interface CacheChoice {
  /** Absolute. */
  readonly folder: string;
  readonly build: string;
}

/** Where the result of a content is kept, under everything that it depends on beside it. */
export function keptPath({ folder, build }: CacheChoice, bytes: Uint8Array, dependsOn: unknown): string {
  const key = digestOf(`${build}\n${digestOf(bytes)}\n${JSON.stringify(dependsOn)}`);
  return join(folder, key.slice(0, 2), `${key.slice(2)}.json`);
}

/** A kept text carries a digest of itself: one that was cut off or changed is as good as none. */
export function loadKept(path: string): { readonly body: string | null; readonly damaged: boolean } {
  let text: string;
  try {
    // Whatever somebody has put there: a pipe is not waited for.
    text = Buffer.from(readRegularFile(path, { most: mostBytes, tooLarge })).toString();
  } catch (error) {
    const errno = errnoOf(error);
    return { body: null, damaged: errno !== "ENOENT" && errno !== "ENOTDIR" };
  }
  const lineEnd = text.indexOf("\n");
  const body = text.slice(lineEnd + 1);
  if (lineEnd < 0 || text.slice(0, lineEnd) !== digestOf(body)) return { body: null, damaged: true };
  return { body, damaged: false };
}

/** An entry larger than that is as good as none. */
const mostBytes = 256 * 1024 * 1024;

/** Whether it could be kept. */
export function saveKept(path: string, body: string): boolean {
  const temporary = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`;
  try {
    makeFolder(dirname(path), 0o700);
    writeFileSync(temporary, `${digestOf(body)}\n${body}`, { mode: 0o600, flag: "wx" });
    renameSync(temporary, path);
    return true;
  } catch {
    remove(temporary);
    return false;
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It never came into being.
  }
}

export function digestOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
