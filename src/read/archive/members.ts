import { byText } from "../../by-text.ts";
import { UserError } from "../../errors.ts";
import { limitReached } from "../limit-reached.ts";
import { defaultLimits, type Limits } from "../reading.ts";
import { type Refused, refuse } from "../refusal.ts";
import { sniffBytes } from "../sniff.ts";
import { readZip, type Zip, type ZipEntry } from "../zip/archive.ts";
import { unzip } from "../zip/unzip.ts";

/** A file in an archive, by its name there; `!` stands between an archive in the archive and its own file. */
export type Member =
  /** `entries`: its name in the archive, behind that of an archive in which it stands there. */
  | { readonly kind: "file"; readonly name: string; readonly entries: readonly string[] }
  /** It could not be taken out, or is another archive that is not opened. */
  | { readonly kind: "failed"; readonly name: string; readonly error: UserError }
  /** A picture or another thing that is no document. */
  | { readonly kind: "other"; readonly name: string; readonly entries: readonly string[] };

/** Archives are opened in an archive, not in an archive in an archive. */
const deepest = 1;

/** What systems and programs put into archives by themselves. */
const byproduct = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$|\._)/i;

/** Kinds of files in an archive that are named, but are no fault of it. */
const others: ReadonlySet<string> = new Set<Refused>(["image", "empty", "ppt", "pptx", "epub"]);

/** Whether the bytes are a zip archive of files, not a document that is a zip archive within. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && sniffBytes(bytes) === "zip";
}

/**
 * The files of a zip archive, in the order of their names. Together they may not be larger than one part of a document
 * may. What a name tells to be a document is not unzipped for that; anything else is, to see what it is.
 * @param isTold whether a name tells that
 * @throws UserError where the archive itself cannot be read
 */
export function archiveMembers(
  bytes: Uint8Array,
  limits: Limits = defaultLimits,
  isTold: (name: string) => boolean = () => false,
): Member[] {
  return membersOf(bytes, { isTold, limits, budget: { left: limits.unzippedBytes } }, []);
}

/**
 * Takes files out of an archive, by their names as `archiveMembers` gives them.
 * @throws UserError where the archive or the file is damaged, locked or above a limit
 */
export type TakeMember = (entries: readonly string[]) => Uint8Array;

/**
 * Opens an archive from which many files are taken one after the other: its directory, and that of the archive in it which
 * was asked for last, is read once.
 */
export function openArchive(bytes: Uint8Array, limits: Limits = defaultLimits): TakeMember {
  let outer: Zip | null = null;
  let inner: { readonly path: string; readonly zip: Zip } | null = null;
  const zipAt = (above: readonly string[]): Zip => {
    if (above.length === 0) {
      outer ??= readZip(bytes);
      return outer;
    }
    const path = above.join("!");
    if (inner?.path !== path) inner = { path, zip: readZip(take(above)) };
    return inner.zip;
  };
  const take: TakeMember = (entries) => {
    const name = entries.at(-1);
    const zip = zipAt(entries.slice(0, -1));
    const entry = zip.entries.get(name?.toLowerCase() ?? "");
    if (entry === undefined) throw refuse("zip");
    return unzip(zip, entry, limits);
  };
  return take;
}

interface Looking {
  readonly isTold: (name: string) => boolean;
  readonly limits: Limits;
  /** Bytes that all files together may still unzip to. */
  readonly budget: { left: number };
}

function membersOf(bytes: Uint8Array, looking: Looking, above: readonly string[]): Member[] {
  const zip = readZip(bytes);
  const named = [...zip.entries.values()]
    .filter(({ name }) => !name.endsWith("/") && !byproduct.test(name))
    .map((entry) => ({ entry, name: shownName(entry) }))
    .sort((one, other) => byText(one.name, other.name));
  return named.flatMap(({ entry, name }) => membersIn(zip, entry, name, looking, above));
}

function membersIn(
  zip: Zip,
  entry: ZipEntry,
  name: string,
  looking: Looking,
  above: readonly string[],
): Member[] {
  const { isTold, limits, budget } = looking;
  const entries = [...above, entry.name];
  try {
    budget.left -= entry.size;
    if (budget.left < 0)
      throw limitReached("unzippedBytes", limits.unzippedBytes, {
        zh: "压缩包解压后过大",
        en: "the archive is too large when unzipped",
      });
    if (isTold(name)) return [{ kind: "file", name, entries }];
    const content = unzip(zip, entry, limits);
    const told = sniffBytes(content);
    if (told === "archive") throw refuse(told);
    if (told === "zip") return nested(content, name, looking, entries);
    if (told !== null && others.has(told)) return [{ kind: "other", name, entries }];
    return [{ kind: "file", name, entries }];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [{ kind: "failed", name, error }];
  }
}

function nested(content: Uint8Array, name: string, looking: Looking, entries: readonly string[]): Member[] {
  // Programs that unpack themselves, and what stands too deep.
  if (content[0] !== 0x50 || entries.length > deepest)
    return [{ kind: "failed", name, error: refuse("zip") }];
  return membersOf(content, looking, entries).map((member) => ({
    ...member,
    name: `${name}!${member.name}`,
  }));
}

/** The name without anything that leads out of the archive. */
function shownName({ name }: ZipEntry): string {
  return name
    .replaceAll("\\", "/")
    .split("/")
    .filter((segment) => segment !== "" && segment !== "." && segment !== "..")
    .join("/");
}
