import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { UserError } from "../errors.ts";
import { promisedKinds } from "../read/kinds/index.ts";
import { defaultLimits } from "../read/source.ts";
import type { Input } from "./inputs.ts";

/** Inputs with the archives among them opened. */
export interface OpenedInputs {
  readonly list: readonly Input[];
  /** Whether there was an archive: then there may be any number of inputs. */
  readonly opened: boolean;
  /** Files of archives that were left out because of their kind. */
  readonly skipped: readonly string[];
}

/**
 * Puts the files of zip archives in the place of the archives, named `附件.zip!年报.docx`. What a name promises to be a
 * document is not looked into here: documents are zip archives too.
 */
export async function openArchives(inputs: readonly Input[]): Promise<OpenedInputs> {
  const list: Input[] = [];
  const skipped: string[] = [];
  let opened = false;
  for (const input of inputs) {
    const content = await archiveOf(input);
    if (content === null) {
      list.push(input);
      continue;
    }
    opened = true;
    const found = await filesOf(input.name, content);
    list.push(...found.list);
    skipped.push(...found.skipped);
  }
  return { list, opened, skipped };
}

async function filesOf(name: string, content: Uint8Array): Promise<Omit<OpenedInputs, "opened">> {
  const { archiveMembers } = await import("../read/archive/members.ts");
  try {
    const list: Input[] = [];
    const skipped: string[] = [];
    for (const member of archiveMembers(content)) {
      const shown = `${name}!${member.name}`;
      if (member.kind === "other") skipped.push(shown);
      else if (member.kind === "failed") list.push({ kind: "failed", name: shown, error: member.error });
      else list.push({ kind: "bytes", name: shown, content: member.content });
    }
    return { list: list.length > 0 ? list : [{ kind: "failed", name, error: nothingInArchive }], skipped };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { list: [{ kind: "failed", name, error }], skipped: [] };
  }
}

/** The bytes of an input that is an archive; null for any other, and for what cannot be read, which is said later. */
async function archiveOf(input: Input): Promise<Uint8Array | null> {
  if (input.kind !== "file" || input.bytes === null) return null;
  if (promisedKinds(input.name).length > 0 || !beginsAsZip(input.path)) return null;
  // What is too large is refused when it is read.
  if (input.bytes > defaultLimits.fileBytes) return null;
  const content = readFileSync(input.path);
  const { isArchive } = await import("../read/archive/members.ts");
  return isArchive(content) ? content : null;
}

function beginsAsZip(path: string): boolean {
  try {
    const file = openSync(path, "r");
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

const nothingInArchive = new UserError(
  "empty-archive",
  { zh: "压缩包里没有可读的文件", en: "the archive holds no file that can be read" },
  { hint: { zh: "请确认压缩包里是年度报告", en: "make sure that the report is in it" } },
);
