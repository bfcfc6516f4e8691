import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { errnoOf } from "./errno.ts";
import { cannotWrite } from "./write-file.ts";

/**
 * Makes a folder and those above it. `recursive` of Node does not: where a folder that is there takes no other (`/proc`),
 * the system says that there is none, and Node tries again for ever.
 * @throws an error of the system where it cannot be made
 */
export function makeFolder(path: string, mode = 0o777): void {
  if (isFolder(path)) return;
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    // Another run may have made it meanwhile.
    if (isFolder(path)) return;
    const above = dirname(path);
    if (errnoOf(error) !== "ENOENT" || above === path || isFolder(above)) throw error;
    makeFolder(above, mode);
    makeFolder(path, mode);
  }
}

/** The same for an output. @throws UserError (exit 2) */
export function makeOutputFolder(path: string, shown: string): void {
  try {
    makeFolder(path);
  } catch (error) {
    throw cannotWrite(shown, error);
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
