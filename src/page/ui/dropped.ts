import type { Subject } from "../protocol.ts";

/** What a drop or a choice held. `blocked`: a folder that the browser does not let the page read. */
export interface Dropped {
  readonly subjects: readonly Subject[];
  readonly blocked: readonly string[];
}

/** Files of `<input type="file">`; those of a folder know their path in it. */
export function chosenFiles(files: FileList | null): Dropped {
  const subjects = [...(files ?? [])].map((file): Subject => {
    const path = file.webkitRelativePath;
    return { name: path === "" ? file.name : path, content: file, inFolder: path !== "" };
  });
  return { subjects, blocked: [] };
}

/** Files and folders that were dropped. Must be called in the event itself: afterwards the browser forgets them. */
async function droppedFiles(transfer: DataTransfer): Promise<Dropped> {
  const entries = [...transfer.items]
    .filter(({ kind }) => kind === "file")
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const subjects: Subject[] = [];
  const blocked: string[] = [];
  for (const { entry, file } of entries) {
    if (entry === null || entry.isFile) {
      if (file !== null) subjects.push({ name: file.name, content: file, inFolder: false });
      continue;
    }
    try {
      subjects.push(...(await filesIn(entry, entry.name)));
    } catch {
      blocked.push(entry.name);
    }
  }
  return { subjects, blocked };
}

async function filesIn(entry: FileSystemEntry, path: string): Promise<Subject[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ name: path, content: file, inFolder: true }];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: Subject[] = [];
  // A call gives a hundred entries at most, and none at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) break;
    for (const one of some) found.push(...(await filesIn(one, `${path}/${one.name}`)));
  }
  return found.sort((one, other) => (one.name < other.name ? -1 : 1));
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** The files may be let go anywhere on the page. */
export function listenForDrops(root: HTMLElement, take: (dropped: Promise<Dropped>) => void): void {
  let depth = 0;
  const over = (change: number) => {
    depth = Math.max(0, depth + change);
    root.classList.toggle("dropping", depth > 0);
  };
  document.addEventListener("dragenter", (event) => {
    event.preventDefault();
    over(1);
  });
  document.addEventListener("dragleave", () => over(-1));
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    over(-depth);
    if (event.dataTransfer !== null) take(droppedFiles(event.dataTransfer));
  });
}
