import { UserError } from "../errors.ts";
import { latin1Of } from "../read/edge.ts";
import { readSource, type Source } from "../read/index.ts";
import { readableText } from "../read/original.ts";
import { joinPublication, linkedNames, mayLinkDocuments } from "../read/publication.ts";
import { type Timed, unbounded } from "../read/timed.ts";
import { recognizeReports } from "./recognized.ts";

/** A document that stands beside the page that offers it. */
export interface Attachment {
  readonly name: string;
  /** `null` where it cannot be read. */
  readonly read: () => Promise<Uint8Array | null>;
}

/** More attachments than a publication has. */
export const mostAttachments = 8;

/** File names of the documents that a page links to or names, without their folders: nothing else is looked for. */
export async function offeredDocuments(
  page: Uint8Array,
  timed: Timed = unbounded,
): Promise<readonly string[]> {
  if (!mayLinkDocuments(latin1Of(page))) return [];
  const text = await readableText(page, "html", timed).catch((error: unknown) => {
    if (error instanceof UserError) return "";
    throw error;
  });
  return timed(() => linkedNames(text));
}

/** A page that holds nothing but its attachments, together with these: places in them say so (`file`). */
export async function withAttachments(
  page: Source,
  found: readonly Attachment[],
  timed: Timed = unbounded,
): Promise<Source> {
  const attachments: Source[] = [];
  const unread: string[] = [];
  for (const { name, read } of found) {
    const attachment = await readAttachment(name, read, timed);
    if (attachment === null) unread.push(name);
    else attachments.push(attachment);
  }
  if (attachments.length + unread.length === 0) return page;
  const words = isList(attachments, timed) ? { ...page, blocks: [] } : page;
  return joinPublication(words, attachments, unread);
}

/** Whether the reports are of several offices: the title above a list of links is that of no report. */
function isList(attachments: readonly Source[], timed: Timed): boolean {
  if (attachments.length < 2) return false;
  const offices = attachments.flatMap((attachment) => timed(() => officesIn(attachment)));
  return new Set(offices).size > 1;
}

function officesIn(source: Source): readonly string[] {
  try {
    return recognizeReports(source, {}).flatMap(({ organization }) => organization?.value ?? []);
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

async function readAttachment(name: string, read: Attachment["read"], timed: Timed): Promise<Source | null> {
  try {
    const bytes = await read();
    return bytes === null ? null : await readSource(bytes, { file: name, timed });
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
