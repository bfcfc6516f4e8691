import { statSync } from "node:fs";
import { tooLarge } from "../../check/too-large.ts";
import { memberOf } from "../../read/archive/members.ts";
import { defaultLimits } from "../../read/source.ts";
import { openable } from "../files/identity.ts";
import { readRegularFile } from "../files/read-file.ts";
import { type MemberInput, pathOfFile } from "./input.ts";

/** The archive that was read last: its files come one after the other. */
let last: { readonly key: string; readonly bytes: Uint8Array } | null = null;

/**
 * Takes a file out of its archive.
 * @throws UserError where the archive is damaged or too large, an error of the system where it cannot be read
 */
export function memberContent({ archive, entries }: Pick<MemberInput, "archive" | "entries">): Uint8Array {
  const path = pathOfFile(archive);
  const { size, mtimeMs, ino } = statSync(openable(path));
  const key = [archive.path, size, mtimeMs, ino].join("/");
  if (last?.key !== key)
    last = { key, bytes: readRegularFile(path, { most: defaultLimits.fileBytes, tooLarge }) };
  return memberOf(last.bytes, entries);
}
