import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { mostAttachments, offeredDocuments, withAttachments } from "../../check/publication.ts";
import { defaultLimits, readSource, type Source } from "../../read/index.ts";
import { promisedKinds } from "../../read/kinds/index.ts";
import { isBare } from "../../read/publication.ts";
import { type Guard, noGuard } from "../batch/guard.ts";
import type { Input } from "./input.ts";

/**
 * Reads an input. A page that holds nothing but its attachment is read together with it, where the attachment stands beside
 * the page: places in it say so (`file`).
 * @throws UserError (exit 3) as `readSource` does, what the guard throws; of an attachment that cannot be read a notice tells
 */
export async function readPublication(
  bytes: Uint8Array,
  input: Input,
  guard: Guard = noGuard,
): Promise<Source> {
  guard.admit(bytes);
  const page = await readSource(bytes, { file: input.name, timed: guard.timed });
  if (!isBare(page)) return page;
  const found = await attachmentsOf(bytes, input, guard);
  return await withAttachments(
    page,
    found.map(({ name, path }) => ({ name, read: async () => readAttachment(path, guard) })),
    guard.timed,
  );
}

/** What the attachments of a page are like now; for those who keep results of the page. Empty where there are none. */
export async function attachmentState(
  bytes: Uint8Array,
  input: Input,
  guard: Guard = noGuard,
): Promise<readonly string[]> {
  const found = await attachmentsOf(bytes, input, guard);
  return found.map(({ name, size, changed }) => `${name} ${size} ${changed}`);
}

/** A document beside a page. */
export interface Attachment {
  readonly name: string;
  readonly path: string;
  readonly size: number;
  readonly changed: number;
}

/** Documents beside the page that it links to or names. Names have no folders: nothing else on the disk is reached. */
export async function attachmentsOf(
  bytes: Uint8Array,
  input: Input,
  { timed }: Pick<Guard, "timed">,
): Promise<Attachment[]> {
  if (input.kind !== "file" || !promisedKinds(input.name).includes("html")) return [];
  const folder = dirname(input.path);
  const names = await offeredDocuments(bytes, timed);
  return names
    .flatMap((name): Attachment[] => {
      const path = join(folder, name);
      const status = statSync(path, { throwIfNoEntry: false });
      if (status === undefined || !status.isFile() || dirname(path) !== folder) return [];
      return [{ name, path, size: status.size, changed: status.mtimeMs }];
    })
    .slice(0, mostAttachments);
}

function readAttachment(path: string, { admit }: Guard): Uint8Array | null {
  try {
    const bytes = readFileSync(path);
    if (bytes.length > defaultLimits.fileBytes) return null;
    admit(bytes);
    return bytes;
  } catch (error) {
    if (error instanceof Error && "code" in error) return null;
    throw error;
  }
}

export { unreadAttachments } from "../../check/unread.ts";
