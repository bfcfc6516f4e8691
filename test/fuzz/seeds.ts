import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { writtenSeeds } from "./written-seeds.ts";

/** A file that fuzzing starts from: the samples, and what is written for kinds that no sample is of. */
export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const root = resolve(import.meta.dirname, "../..");
const folder = "fixtures/samples";

export function readSeeds(from: string = root): Seed[] {
  const samples = readdirSync(join(from, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ name, bytes: new Uint8Array(readFileSync(join(from, folder, name))) }));
  return [...samples, ...writtenSeeds(from)].sort((one, other) => (one.name < other.name ? -1 : 1));
}
