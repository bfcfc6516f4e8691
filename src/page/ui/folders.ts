import { byText } from "../../by-text.ts";
import type { Dropped, Subject } from "../protocol.ts";

/**
 * What is in a folder that was dropped, in the order of its names. Browsers of the Chromium family hand a page from a disk
 * folders as handles only, Firefox as entries only. What cannot be read is named, and the rest is read.
 */
export function subjectsOfHandle(handle: FileSystemHandle, path: string): Promise<Dropped> {
  return orBlocked(path, async () => {
    if (isFileHandle(handle)) return [await fileSubject(() => handle.getFile(), path)];
    if (!isFolderHandle(handle)) return [];
    const found: FileSystemHandle[] = [];
    for await (const one of handle.values()) found.push(one);
    return await Promise.all(inOrder(found).map((one) => subjectsOfHandle(one, `${path}/${one.name}`)));
  });
}

/** The same, of an entry. */
export function subjectsOfEntry(entry: FileSystemEntry, path: string): Promise<Dropped> {
  return orBlocked(path, async () => {
    if (isFileEntry(entry))
      return [
        await fileSubject(() => new Promise<File>((resolve, reject) => entry.file(resolve, reject)), path),
      ];
    if (!isFolderEntry(entry)) return [];
    const found = await entriesOf(entry.createReader());
    return await Promise.all(inOrder(found).map((one) => subjectsOfEntry(one, `${path}/${one.name}`)));
  });
}

async function orBlocked(path: string, read: () => Promise<readonly Dropped[]>): Promise<Dropped> {
  try {
    const parts = await read();
    return {
      subjects: parts.flatMap(({ subjects }) => subjects),
      blocked: parts.flatMap(({ blocked }) => blocked),
    };
  } catch {
    return { subjects: [], blocked: [path] };
  }
}

async function fileSubject(open: () => Promise<File>, path: string): Promise<Dropped> {
  const subject: Subject = { name: path, content: await open(), inFolder: true };
  return { subjects: [subject], blocked: [] };
}

/** A call gives a hundred entries at most, and none at the end. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const found: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return found;
    found.push(...some);
  }
}

function inOrder<Named extends { readonly name: string }>(found: readonly Named[]): Named[] {
  return [...found].sort((one, other) => byText(one.name, other.name));
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolderEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFileHandle(handle: FileSystemHandle): handle is FileSystemFileHandle {
  return handle.kind === "file";
}

function isFolderHandle(handle: FileSystemHandle): handle is FileSystemDirectoryHandle {
  return handle.kind === "directory";
}
