import { closeSync, openSync, readSync } from "node:fs";
import { tooLarge } from "../check/too-large.ts";
import { promisedKinds } from "../read/kinds/index.ts";
import { defaultLimits } from "../read/source.ts";
import { openable } from "./files/identity.ts";
import { readRegularFile } from "./files/read-file.ts";
import { type FileInput, type Input, pathOfFile, type Skipped } from "./inputs/input.ts";

/** Inputs with the archives among them opened. */
export interface OpenedInputs {
  readonly list: readonly Input[];
  /** Whether there was an archive: then there may be any number of inputs. */
  readonly opened: boolean;
  /** Files of archives that were left out because of their kind. */
  readonly skipped: readonly Skipped[];
}

/**
 * Puts the files of zip archives in the place of the archives, named `附件.zip!年报.docx`. What a name promises to be a
 * document is not looked into here: documents are zip archives too.
 */
export async function openArchives(inputs: readonly Input[]): Promise<OpenedInputs> {
  const list: Input[] = [];
  const skipped: Skipped[] = [];
  let opened = false;
  for (const input of inputs) {
    const content = input.kind === "file" ? await archiveOf(input) : null;
    if (input.kind !== "file" || content === null) {
      list.push(input);
      continue;
    }
    opened = true;
    const found = await filesOf(input, content);
    for (const member of found.list) list.push(member);
    for (const member of found.skipped) skipped.push(member);
  }
  return { list, opened, skipped };
}

async function filesOf(archive: FileInput, content: Uint8Array): Promise<Omit<OpenedInputs, "opened">> {
  const { filesOfArchive } = await import("../check/archive-files.ts");
  const { inputs, skipped } = filesOfArchive(archive.name, content);
  return {
    list: inputs.map((one) => (one.kind === "bytes" ? { ...one, archive } : one)),
    skipped: skipped.map((file) => ({ file, reason: "kind" })),
  };
}

/** The bytes of an input that is an archive; null for any other, and for what cannot be read, which is said later. */
async function archiveOf(input: FileInput): Promise<Uint8Array | null> {
  if (input.bytes === null) return null;
  if (promisedKinds(input.name).length > 0 || !beginsAsZip(input)) return null;
  // What is too large is refused when it is read.
  if (input.bytes > defaultLimits.fileBytes) return null;
  const content = contentOf(input);
  if (content === null) return null;
  const { isArchive } = await import("../read/archive/members.ts");
  return isArchive(content) ? content : null;
}

/** What cannot be read is told by whoever reads it as an input. */
function contentOf(input: FileInput): Uint8Array | null {
  try {
    return readRegularFile(pathOfFile(input), { most: defaultLimits.fileBytes, tooLarge });
  } catch {
    return null;
  }
}

function beginsAsZip(input: FileInput): boolean {
  try {
    const file = openSync(openable(pathOfFile(input)), "r");
    try {
      const head = new Uint8Array(4);
      readSync(file, head, 0, 4, 0);
      return head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5);
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}
