import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** A file that fuzzing starts from. A new kind of input needs nothing but a file in one of the folders. */
export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const root = resolve(import.meta.dirname, "../..");
const folders = ["fixtures/samples", "fixtures/fuzz"];

export function readSeeds(from: string = root): Seed[] {
  return folders
    .filter((folder) => existsSync(join(from, folder)))
    .flatMap((folder) =>
      readdirSync(join(from, folder), { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => ({ name, bytes: new Uint8Array(readFileSync(join(from, folder, name))) })),
    )
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
