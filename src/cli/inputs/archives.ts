import { closeSync, openSync, readSync } from "node:fs";
import { nothingInArchive } from "../../check/archive-files.ts";
import { tooLarge } from "../../check/too-large.ts";
import { UserError } from "../../errors.ts";
import { promisedKinds } from "../../read/kinds/index.ts";
import { defaultLimits } from "../../read/source.ts";
import { HandOver, timedWithin } from "../batch/guard.ts";
import { drain } from "../files/drain.ts";
import { missing, unreadable } from "../files/errno.ts";
import { openable } from "../files/identity.ts";
import { readRegularFile } from "../files/read-file.ts";
import type { Invocation } from "../invocation.ts";
import {
  type FailedInput,
  type FileInput,
  type Input,
  pathOfFile,
  type Skipped,
  type StdinInput,
} from "./input.ts";

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
 * document is not looked into here: documents are zip archives too. Standard input has no name, and is read for that.
 */
export async function openArchives(
  inputs: readonly Input[],
  invocation: Pick<Invocation, "stdin">,
): Promise<OpenedInputs> {
  const list: Input[] = [];
  const skipped: Skipped[] = [];
  let opened = false;
  for (const one of inputs) {
    const input = one.kind === "stdin" ? await drained(one, invocation) : one;
    const found = await filesOf(input);
    if (found === null) {
      list.push(input);
      continue;
    }
    opened ||= !isNamed(input, found);
    for (const member of found.list) list.push(member);
    for (const member of found.skipped) skipped.push(member);
  }
  return { list, opened, skipped };
}

/** Whether an input stands for itself: a file of an archive that was named as such. */
function isNamed(input: Input, { list }: Pick<OpenedInputs, "list">): boolean {
  return input.kind === "file" && input.member !== undefined && list[0]?.name === askedName(input);
}

/** What is looked for in an archive, as it is shown; an archive in it stands for all of its files. */
function askedName({ name, member }: { readonly name: string; readonly member?: string }): string {
  return member === undefined ? name : `${name}!${member}`;
}

async function drained(
  { name }: StdinInput,
  { stdin }: Pick<Invocation, "stdin">,
): Promise<StdinInput | FailedInput> {
  try {
    const content = await drain(stdin, { most: defaultLimits.fileBytes, tooLarge });
    return { kind: "stdin", name, content };
  } catch (error) {
    return { kind: "failed", name, error: error instanceof UserError ? error : unreadable(error) };
  }
}

/** What stands for an input that is an archive; null for any other. */
async function filesOf(input: Input): Promise<Omit<OpenedInputs, "opened"> | null> {
  if (input.kind !== "file" && input.kind !== "stdin") return null;
  const content = await archiveOf(input);
  const asked = askedName(input);
  const { name } = input;
  if (content === null)
    return asked === name ? null : { list: [{ kind: "failed", name: asked, error: missing }], skipped: [] };
  const { archiveMembers, openArchive } = await import("../../read/archive/members.ts");
  try {
    const list: Input[] = [];
    const skipped: Skipped[] = [];
    const take = openArchive(content);
    for (const member of patiently(() => archiveMembers(content, defaultLimits, isToldDocument))) {
      const shown = `${name}!${member.name}`;
      if (shown !== asked && !shown.startsWith(`${asked}!`)) continue;
      if (member.kind === "other" && shown !== asked) skipped.push({ file: shown, reason: "kind" });
      else if (member.kind === "failed") list.push({ kind: "failed", name: shown, error: member.error });
      else if (input.kind === "file")
        list.push({ kind: "member", name: shown, archive: input, entries: member.entries });
      else list.push(taken(shown, input, () => take(member.entries)));
    }
    const none = asked === name || skipped.length > 0 ? nothingInArchive : missing;
    return { list: list.length > 0 ? list : [{ kind: "failed", name: asked, error: none }], skipped };
  } catch (error) {
    if (error instanceof HandOver) return { list: [{ kind: "failed", name, error: tooSlow }], skipped: [] };
    if (!(error instanceof UserError)) throw error;
    return { list: [{ kind: "failed", name, error }], skipped: [] };
  }
}

/** Seconds that looking through one archive may take; what is read of it has the limits of every input. */
const patience = 18;
const patiently = timedWithin(patience * 1000);

function isToldDocument(name: string): boolean {
  return promisedKinds(name).length > 0;
}

/** Of standard input nothing is left to be read later. */
function taken(name: string, archive: StdinInput, take: () => Uint8Array): Input {
  try {
    return { kind: "bytes", name, content: take(), archive: { kind: "stdin", name: archive.name } };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { kind: "failed", name, error };
  }
}

/** The bytes of an input that is an archive; null for any other, and for what cannot be read, which is said later. */
async function archiveOf(input: FileInput | StdinInput): Promise<Uint8Array | null> {
  const content = input.kind === "stdin" ? (input.content ?? null) : contentOf(input);
  if (content === null || content[0] !== 0x50) return null;
  const { isArchive } = await import("../../read/archive/members.ts");
  return isArchive(content) ? content : null;
}

/** What cannot be read is told by whoever reads it as an input. */
function contentOf(input: FileInput): Uint8Array | null {
  if (input.bytes === null || promisedKinds(input.name).length > 0 || !beginsAsZip(input)) return null;
  // What is too large is refused when it is read.
  if (input.bytes > defaultLimits.fileBytes) return null;
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

const tooSlow = new UserError("time-limit", {
  zh: `压缩包 ${patience} 秒内没有看完`,
  en: `the archive could not be searched within ${patience} s`,
});
