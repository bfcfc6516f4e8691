import { statSync } from "node:fs";
import { tooLarge } from "../../check/too-large.ts";
import { openArchive, type TakeMember } from "../../read/archive/members.ts";
import { defaultLimits } from "../../read/source.ts";
import { openable } from "../files/identity.ts";
import { readRegularFile } from "../files/read-file.ts";
import { type MemberInput, pathOfFile } from "./input.ts";

/** The archive that was read last: its files come one after the other. */
let last: { readonly key: string; readonly take: TakeMember } | null = null;

/**
 * Takes a file out of its archive.
 * @throws UserError where the archive is damaged or too large, an error of the system where it cannot be read
 */
export function memberContent({ archive, entries }: Pick<MemberInput, "archive" | "entries">): Uint8Array {
  const path = pathOfFile(archive);
  const { size, mtimeMs, ino } = statSync(openable(path));
  const key = [archive.path, size, mtimeMs, ino].join("/");
  if (last?.key !== key)
    last = { key, take: openArchive(readRegularFile(path, { most: defaultLimits.fileBytes, tooLarge })) };
  return last.take(entries);
}
