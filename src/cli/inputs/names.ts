import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** A name as it is shown, and its bytes where these are no UTF-8. */
export interface EntryName {
  readonly shown: string;
  readonly raw: Uint8Array | null;
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Old Chinese systems wrote names in GBK; what is no GBK either is shown with U+FFFD. */
export function decodeName(bytes: Uint8Array): EntryName {
  try {
    return { shown: strict.decode(bytes), raw: null };
  } catch {
    return { shown: decodeForeign(bytes), raw: bytes };
  }
}

function decodeForeign(bytes: Uint8Array): string {
  try {
    return new TextDecoder("gb18030", { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString();
  }
}

/** A path to an entry of a folder, both shown and as bytes where one of the two is no UTF-8. */
export interface EntryPath {
  readonly path: string;
  readonly raw: Uint8Array | null;
}

export function below(folder: EntryPath, { shown, raw }: EntryName): EntryPath {
  const path = join(folder.path, shown);
  if (folder.raw === null && raw === null) return { path, raw: null };
  return {
    path,
    raw: Buffer.concat([folder.raw ?? Buffer.from(folder.path), Buffer.from("/"), raw ?? Buffer.from(shown)]),
  };
}

/**
 * The files that an argument may mean whose name came garbled: the system hands arguments as text, with U+FFFD for each
 * byte that is no UTF-8. Every folder on the way is searched for names that look so.
 */
export function garbledCandidates(path: string): EntryPath[] {
  if (!path.includes("\ufffd")) return [];
  const parent = dirname(path);
  const folders = parent.includes("\ufffd") ? garbledCandidates(parent) : [{ path: parent, raw: null }];
  const wanted = path.slice(parent === "/" ? 1 : parent.length + 1);
  return folders.flatMap((folder) =>
    namesIn(folder)
      .filter((bytes) => bytes.toString() === wanted)
      .map((bytes) => below(folder, decodeName(bytes))),
  );
}

function namesIn({ path, raw }: EntryPath): Buffer[] {
  try {
    return readdirSync(raw === null ? path : Buffer.from(raw), { encoding: "buffer" });
  } catch {
    return [];
  }
}
