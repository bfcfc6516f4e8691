import { arrayPieces, jsonPieces } from "../write/json.ts";
import { errorsOnly, type FormatOptions, type Printing, type RunEnd } from "./run.ts";

/** `--format json`: an array of results, each printed as soon as it is known; what was skipped stands at its end. */
export function printJson({ quiet }: FormatOptions): Printing {
  const { before, item, end } = arrayPieces(false);
  let count = 0;
  function* printed(value: object): Generator<string> {
    yield before(count);
    count += 1;
    yield* item(value);
  }
  return {
    result: (result) => printed(quiet ? errorsOnly(result) : result),
    *end(run) {
      for (const entry of skippedResults(run)) yield* printed(entry);
      yield end(count);
    },
  };
}

/** `--format ndjson`: the same results, a line each, for engines that split and join lines. */
export function printNdjson({ quiet }: FormatOptions): Printing {
  return {
    result: (result) => jsonPieces(quiet ? errorsOnly(result) : result, true),
    *end(run) {
      for (const entry of skippedResults(run)) yield* jsonPieces(entry, true);
    },
  };
}

/** Entries that were no inputs, in the shape of a result without reports. */
function skippedResults({ skipped = [] }: RunEnd): readonly object[] {
  return skipped.map(({ file, reason, message }) => ({
    file,
    exitCode: 0,
    reports: [],
    skipped: { reason, message },
  }));
}
