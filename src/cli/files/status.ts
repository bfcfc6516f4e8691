import { type Stats, statSync } from "node:fs";

/** What is at a path, links followed; `null` where nothing is, or a file stands where a folder would have to. */
export function statusAt(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}
