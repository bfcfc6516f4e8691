import { UserError } from "../../errors.ts";
import { limitReached } from "../limit-reached.ts";
import { type Refused, refuse } from "../refusal.ts";
import { sniffBytes } from "../sniff.ts";
import { defaultLimits, type Limits } from "../source.ts";
import { readZip, type Zip, type ZipEntry } from "../zip/archive.ts";
import { unzip } from "../zip/unzip.ts";

/** A file in an archive, by its name there; `!` stands between an archive in the archive and its own file. */
export type Member =
  | { readonly kind: "file"; readonly name: string; readonly content: Uint8Array }
  /** It could not be taken out, or is another archive that is not opened. */
  | { readonly kind: "failed"; readonly name: string; readonly error: UserError }
  /** A picture or another thing that is no document. */
  | { readonly kind: "other"; readonly name: string };

/** Archives are opened in an archive, not in an archive in an archive. */
const deepest = 1;

/** What systems and programs put into archives by themselves. */
const byproduct = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$|\._)/i;

/** Kinds of files in an archive that are named, but are no fault of it. */
const others: ReadonlySet<string> = new Set<Refused>(["image", "empty", "ppt", "pptx", "epub"]);

/** Whether the bytes are a zip archive of files, not a document that is a zip archive within. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && sniffBytes(bytes) === "archive";
}

/**
 * Takes the files out of a zip archive, in the order of their names. Together they may not be larger than one part of a
 * document may: nothing is unzipped beyond that.
 * @throws UserError where the archive itself cannot be read
 */
export function archiveMembers(bytes: Uint8Array, limits: Limits = defaultLimits): Member[] {
  const budget = { left: limits.unzippedBytes };
  return membersOf(bytes, limits, budget, 0);
}

function membersOf(bytes: Uint8Array, limits: Limits, budget: { left: number }, depth: number): Member[] {
  const zip = readZip(bytes);
  const named = [...zip.entries.values()]
    .filter(({ name }) => !name.endsWith("/") && !byproduct.test(name))
    .map((entry) => ({ entry, name: shownName(entry) }))
    .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  return named.flatMap(({ entry, name }) => membersIn(zip, entry, name, limits, budget, depth));
}

function membersIn(
  zip: Zip,
  entry: ZipEntry,
  name: string,
  limits: Limits,
  budget: { left: number },
  depth: number,
): Member[] {
  try {
    budget.left -= entry.size;
    if (budget.left < 0)
      throw limitReached("unzippedBytes", limits.unzippedBytes, {
        zh: "压缩包解压后过大",
        en: "the archive is too large when unzipped",
      });
    const content = unzip(zip, entry, limits);
    const told = sniffBytes(content);
    if (told === "archive") return nested(content, name, limits, budget, depth);
    if (told !== null && others.has(told)) return [{ kind: "other", name }];
    return [{ kind: "file", name, content }];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [{ kind: "failed", name, error }];
  }
}

function nested(
  content: Uint8Array,
  name: string,
  limits: Limits,
  budget: { left: number },
  depth: number,
): Member[] {
  // Other archives than zip, and those that stand too deep.
  if (content[0] !== 0x50 || depth >= deepest) return [{ kind: "failed", name, error: refuse("archive") }];
  return membersOf(content, limits, budget, depth + 1).map((member) => ({
    ...member,
    name: `${name}!${member.name}`,
  }));
}

/** The name in the writer's encoding, without anything that leads out of the archive. */
function shownName({ name, foreignName }: ZipEntry): string {
  const decoded = foreignName === null ? name : new TextDecoder("gb18030").decode(foreignName);
  return decoded
    .replaceAll("\\", "/")
    .split("/")
    .filter((segment) => segment !== "" && segment !== "." && segment !== "..")
    .join("/");
}
