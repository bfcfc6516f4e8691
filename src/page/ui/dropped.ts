import type { Dropped, Subject } from "../protocol.ts";
import { subjectsOfEntry, subjectsOfHandle } from "./folders.ts";

/** Files of `<input type="file">`; those of a folder know their path in it. */
export function chosenFiles(files: FileList | null): Dropped {
  const subjects = [...(files ?? [])].map((file): Subject => {
    const path = file.webkitRelativePath;
    return { name: path === "" ? file.name : path, content: file, inFolder: path !== "" };
  });
  return { subjects, blocked: [] };
}

/** What a drop is asked for, of one thing that was dropped. */
interface Handed {
  readonly entry: FileSystemEntry | null;
  readonly file: File | null;
  /** `null` in browsers that give none. */
  readonly handle: Promise<FileSystemHandle | null> | null;
}

/** As browsers of the Chromium family have it. */
interface HandleGiver {
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
}

/** Files and folders that were dropped. Must be called in the event itself: afterwards the browser forgets them. */
async function droppedFiles(transfer: DataTransfer): Promise<Dropped> {
  const handed = [...transfer.items]
    .filter(({ kind }) => kind === "file")
    .map((item: DataTransferItem & HandleGiver): Handed => {
      const entry = item.webkitGetAsEntry();
      const isFolder = entry?.isDirectory === true;
      return { entry, file: item.getAsFile(), handle: isFolder ? handleOf(item) : null };
    });
  const parts: Dropped[] = [];
  for (const one of handed) parts.push(await readHanded(one));
  return {
    subjects: parts.flatMap(({ subjects }) => subjects),
    blocked: parts.flatMap(({ blocked }) => blocked),
  };
}

function handleOf(item: HandleGiver): Handed["handle"] {
  // It is awaited later: a refusal before that must not go about as one that nobody hears of.
  return item.getAsFileSystemHandle?.().catch(() => null) ?? null;
}

async function readHanded({ entry, file, handle }: Handed): Promise<Dropped> {
  if (entry === null || entry.isFile) {
    const subjects = file === null ? [] : [{ name: file.name, content: file, inFolder: false }];
    return { subjects, blocked: [] };
  }
  const folder = await handle;
  if (folder !== null) return await subjectsOfHandle(folder, folder.name);
  return await subjectsOfEntry(entry, entry.name);
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
