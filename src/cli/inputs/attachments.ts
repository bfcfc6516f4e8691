import { basename, dirname } from "node:path";
import { refuseOwnPage } from "../../check/own-product.ts";
import { tooLarge } from "../../check/too-large.ts";
import { UserError } from "../../errors.ts";
import { readSource } from "../../read/index.ts";
import { promisedKinds } from "../../read/kinds/index.ts";
import { isBare } from "../../read/publication.ts";
import { defaultLimits } from "../../read/source.ts";
import { HandOver, timedWithin } from "../batch/guard.ts";
import { errnoOf } from "../files/errno.ts";
import { readRegularFile } from "../files/read-file.ts";
import { type FileInput, type Input, pathOfFile, type Skipped } from "./input.ts";
import { attachmentsOf } from "./publication.ts";

/** Inputs without the attachments of the pages among them. */
export interface SplitInputs {
  readonly inputs: readonly Input[];
  readonly attached: readonly Skipped[];
}

/**
 * A page that holds nothing but its attachments is read together with them. Where such an attachment is an input too, in
 * the same folder or by its name, it would be counted twice: it is taken out of the inputs and told with its page.
 */
export async function splitAttachments(inputs: readonly Input[]): Promise<SplitInputs> {
  const files = inputs.filter((input) => input.kind === "file");
  const documents = new Map(files.filter((file) => !isPage(file)).map((file) => [file.path, file]));
  const folders = new Set([...documents.keys()].map((path) => dirname(path)));
  const pages = new Map<string, FileInput>();
  for (const page of files) {
    if (!isPage(page) || !folders.has(dirname(page.path))) continue;
    for (const path of await readWith(page)) {
      if (documents.has(path) && !pages.has(path)) pages.set(path, page);
    }
  }
  if (pages.size === 0) return { inputs, attached: [] };
  const attached = [...pages].flatMap(([path, page]): Skipped[] => {
    const document = documents.get(path);
    return document === undefined
      ? []
      : [{ file: document.name, reason: "attachment", page: basename(page.path) }];
  });
  return { inputs: inputs.filter((input) => input.kind !== "file" || !pages.has(input.path)), attached };
}

function isPage({ path }: FileInput): boolean {
  return promisedKinds(path).includes("html");
}

/** Milliseconds that one step of looking into a page may take; one that takes longer keeps its attachments apart. */
const patience = 2000;
const timed = timedWithin(patience);

/** A report begins in the first bytes of its page; the rest of most pages need not be looked at. */
const openingLength = 12_288;

/** What a page begins with, up to the end of a tag; `null` where it is most of it. */
function openingOf(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < 2 * openingLength) return null;
  const end = bytes.subarray(0, openingLength).lastIndexOf(0x3e);
  return end < 0 ? null : bytes.subarray(0, end + 1);
}

/** Paths of the files that will be read with a page. What cannot be read is told when it is read as an input. */
async function readWith(page: FileInput): Promise<readonly string[]> {
  if (page.bytes === null || page.bytes > defaultLimits.fileBytes) return [];
  try {
    const bytes = readRegularFile(pathOfFile(page), { most: defaultLimits.fileBytes, tooLarge });
    refuseOwnPage(bytes);
    const offered = await attachmentsOf(bytes, page, { timed });
    if (offered.length === 0) return [];
    const opening = openingOf(bytes);
    for (const part of opening === null ? [bytes] : [opening, bytes])
      if (!isBare(await readSource(part, { file: page.name, timed }))) return [];
    return offered.map(({ path }) => path);
  } catch (error) {
    if (error instanceof UserError || error instanceof HandOver || errnoOf(error) !== null) return [];
    throw error;
  }
}
