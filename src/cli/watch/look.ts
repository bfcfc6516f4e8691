import { closeSync, openSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { errnoOf } from "../files/errno.ts";
import { openable } from "../files/identity.ts";
import { type FileInput, pathOfFile } from "../inputs/input.ts";
import { expandPattern, isPattern } from "../inputs/pattern.ts";
import { walkFolder } from "../inputs/walk.ts";

/** What the files of a run look like: path → size, time and number. What is not there has no entry. */
export type Look = ReadonlyMap<string, string>;

export interface Places {
  /** As on the command line: files, folders, patterns. */
  readonly operands: readonly string[];
  /** Absolute paths of what else a result depends on. */
  readonly files: ReadonlySet<string>;
  /** Absolute paths of what the run itself writes. */
  readonly apart: ReadonlySet<string>;
  readonly cwd: string;
}

/**
 * Looks at the files without opening them: on Windows, that would stand in the way of whoever saves one. Asked again and
 * again instead of waiting for the system to tell, which on network drives it never does.
 */
export function lookAt({ operands, files, apart, cwd }: Places): Look {
  const look = new Map<string, string>();
  const add = (file: Pick<FileInput, "path" | "rawPath">) => {
    if (apart.has(file.path)) return;
    const stamp = stampOf(pathOfFile(file));
    if (stamp !== null) look.set(file.path, stamp);
  };
  for (const operand of operands) {
    const path = resolve(cwd, operand);
    if (stampOf(path) === null && isPattern(operand)) {
      for (const file of filesOf(expandPattern(operand, cwd, { own: none, sight: unopened }))) add(file);
    } else if (stampOf(path) === folder) {
      look.set(path, folder);
      const walked = walkFolder({ path, raw: null }, { shown: operand, own: none, sight: unopened });
      for (const file of filesOf(walked)) add(file);
    } else add({ path });
  }
  for (const path of files) add({ path });
  return look;
}

/** Paths that came, went or changed from one look to the next. */
export function differences(before: Look, after: Look): ReadonlySet<string> {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return new Set([...paths].filter((path) => before.get(path) !== after.get(path)));
}

/**
 * Files that Word, WPS and LibreOffice leave beside a document for as long as it is open or being saved: `~$年报.docx`,
 * `~WRD0001.tmp`, `.~lock.年报.docx#`.
 */
export function isPassing(name: string): boolean {
  return /^(?:~|\.~)|\.tmp$/i.test(basename(name));
}

const none: ReadonlySet<string> = new Set();
const unopened = () => "read" as const;
const folder = "folder";

function filesOf({ inputs }: ReturnType<typeof walkFolder>): FileInput[] {
  return inputs.filter((input) => input.kind === "file").filter(({ path }) => !isPassing(path));
}

function stampOf(path: string | Uint8Array): string | null {
  try {
    const status = statSync(openable(path));
    return status.isDirectory() ? folder : `${status.size} ${status.mtimeMs} ${status.ino}`;
  } catch {
    return null;
  }
}

/** Whether a file is there that cannot be opened: another program holds it, or nobody may read it. */
export function isShut(path: string): boolean {
  try {
    closeSync(openSync(path, "r"));
    return false;
  } catch (error) {
    return errnoOf(error) !== "ENOENT";
  }
}
