import type { TextKeep } from "../../format/run.ts";
import { openTextStore } from "../batch/text-store.ts";

/** Characters that one format keeps in memory; the rest goes to a temporary file. */
const room = 8_000_000;

/** Texts that formats come back to at the end of a run. */
export interface Keeps {
  readonly open: () => TextKeep;
  /** Removes the temporary files. */
  readonly close: () => void;
}

export function openKeeps(): Keeps {
  const stores: { readonly close: () => void }[] = [];
  return {
    open: () => {
      const store = openTextStore(room);
      stores.push(store);
      let count = 0;
      return {
        add: (text) => {
          store.add(text);
          count += 1;
        },
        *[Symbol.iterator]() {
          for (let number = 0; number < count; number += 1) yield store.get(number);
        },
      };
    },
    close: () => {
      for (const store of stores) store.close();
    },
  };
}
