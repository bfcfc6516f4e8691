import { UserError } from "../errors.ts";
import { archiveMembers, openArchive } from "../read/archive/members.ts";

/** What an archive holds, named `附件.zip!年报.docx`; in the order of the names. */
export interface ArchiveFiles {
  readonly inputs: readonly ArchiveFile[];
  /** Files that were left out because of their kind. */
  readonly skipped: readonly string[];
}

export type ArchiveFile =
  | { readonly kind: "bytes"; readonly name: string; readonly content: Uint8Array }
  /** It cannot be taken out; or the archive itself cannot be read, or holds nothing to read. */
  | { readonly kind: "failed"; readonly name: string; readonly error: UserError };

/** The files of an archive, to be read in its place. */
export function filesOfArchive(name: string, content: Uint8Array): ArchiveFiles {
  try {
    const inputs: ArchiveFile[] = [];
    const skipped: string[] = [];
    const take = openArchive(content);
    for (const member of archiveMembers(content)) {
      const shown = `${name}!${member.name}`;
      if (member.kind === "other") skipped.push(shown);
      else if (member.kind === "failed") inputs.push({ kind: "failed", name: shown, error: member.error });
      else inputs.push({ kind: "bytes", name: shown, content: take(member.entries) });
    }
    return {
      inputs: inputs.length > 0 ? inputs : [{ kind: "failed", name, error: nothingInArchive }],
      skipped,
    };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { inputs: [{ kind: "failed", name, error }], skipped: [] };
  }
}

/** The error of an archive without a file that is read. */
export const nothingInArchive = new UserError(
  "empty-archive",
  { zh: "压缩包里没有可读的文件", en: "the archive holds no file that can be read" },
  { hint: { zh: "请确认压缩包里是年度报告", en: "make sure that the report is in it" } },
);
