import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../errors.ts";
import { latin1Of } from "../read/edge.ts";
import { defaultLimits, readSource, type Source } from "../read/index.ts";
import { promisedKinds } from "../read/kinds/index.ts";
import { readableText } from "../read/original.ts";
import { isBare, joinPublication, linkedNames, mayLinkDocuments } from "../read/publication.ts";
import { type Guard, HandOver, noGuard } from "./batch/guard.ts";
import type { Input } from "./inputs.ts";

/** More attachments than a publication has. */
const mostAttachments = 8;

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
  const attachments: Source[] = [];
  const unread: string[] = [];
  for (const { name, path } of await attachmentsOf(bytes, input, guard)) {
    const attachment = await readAttachment(name, path, guard);
    if (attachment === null) unread.push(name);
    else attachments.push(attachment);
  }
  return attachments.length + unread.length === 0 ? page : joinPublication(page, attachments, unread);
}

/** The error of attachments that could not be read, and so were not checked; null where there are none. */
export function unreadAttachments({ notices }: Pick<Source, "notices">): UserError | null {
  const names = notices.flatMap(({ code, detail }) => (code === "attachment-unread" ? [detail ?? ""] : []));
  if (names.length === 0) return null;
  return new UserError(
    "attachment-unread",
    {
      zh: `附件读不出来，没有检查：${names.join("、")}`,
      en: `attachments could not be read and were not checked: ${names.join(", ")}`,
    },
    {
      hint: { zh: "请单独检查这些文件", en: "check these files by themselves" },
    },
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

interface Attachment {
  readonly name: string;
  readonly path: string;
  readonly size: number;
  readonly changed: number;
}

/** Documents beside the page that it links to or names. Names have no folders: nothing else on the disk is reached. */
async function attachmentsOf(bytes: Uint8Array, input: Input, { timed }: Guard): Promise<Attachment[]> {
  if (input.kind !== "file" || !promisedKinds(input.name).includes("html")) return [];
  if (!mayLinkDocuments(latin1Of(bytes))) return [];
  const folder = dirname(input.path);
  const text = await readableText(bytes, "html", timed).catch((error: unknown) => {
    if (error instanceof HandOver) throw error;
    return "";
  });
  return timed(() => linkedNames(text))
    .flatMap((name): Attachment[] => {
      const path = join(folder, name);
      const status = statSync(path, { throwIfNoEntry: false });
      if (status === undefined || !status.isFile() || dirname(path) !== folder) return [];
      return [{ name, path, size: status.size, changed: status.mtimeMs }];
    })
    .slice(0, mostAttachments);
}

async function readAttachment(name: string, path: string, { admit, timed }: Guard): Promise<Source | null> {
  try {
    const bytes = readFileSync(path);
    if (bytes.length > defaultLimits.fileBytes) return null;
    admit(bytes);
    return await readSource(bytes, { file: name, timed });
  } catch (error) {
    if (error instanceof UserError || (error instanceof Error && "code" in error)) return null;
    throw error;
  }
}
