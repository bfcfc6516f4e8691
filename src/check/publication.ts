import { UserError } from "../errors.ts";
import { latin1Of } from "../read/edge.ts";
import { readSource, type Source } from "../read/index.ts";
import { readableText } from "../read/original.ts";
import { joinPublication, linkedNames, mayLinkDocuments } from "../read/publication.ts";
import { type Timed, unbounded } from "../read/timed.ts";
import type { Report } from "../report/model.ts";
import { type ReadAttachment, withoutCopies } from "./copies.ts";
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

/**
 * A page that holds nothing but its attachments, together with these: places in them say so (`file`). One report in several
 * kinds is read once.
 */
export async function withAttachments(
  page: Source,
  found: readonly Attachment[],
  timed: Timed = unbounded,
): Promise<Source> {
  const read: Source[] = [];
  const unread: string[] = [];
  for (const { name, read: bytesOf } of found) {
    const attachment = await readAttachment(name, bytesOf, timed);
    if (attachment === null) unread.push(name);
    else read.push(attachment);
  }
  if (read.length + unread.length === 0) return page;
  if (read.length < 2) return joinPublication(page, read, unread);
  const { kept, notices } = withoutCopies(
    read.map((source) => ({ source, reports: timed(() => reportsIn(source)) })),
  );
  const sources = kept.map(({ source }) => source);
  return joinPublication(isList(kept) ? { ...page, blocks: [] } : page, sources, unread, notices);
}

/** Whether the reports are of several offices: the title above a list of links is that of no report. */
function isList(attachments: readonly ReadAttachment[]): boolean {
  const offices = attachments.flatMap(({ reports }) =>
    reports.flatMap(({ organization }) => organization?.value ?? []),
  );
  return new Set(offices).size > 1;
}

function reportsIn(source: Source): readonly Report[] {
  try {
    return recognizeReports(source, {});
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
