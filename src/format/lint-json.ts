import { arrayPieces, jsonText } from "../write/json.ts";
import { errorsOnly, type FormatOptions, type Printing } from "./run.ts";

/** `--format json`: an array of results (contract.md §4), each printed as soon as it is known. */
export function printJson({ quiet }: FormatOptions): Printing {
  const pieces = arrayPieces(false);
  let count = 0;
  return {
    result: (result) => {
      const text = pieces.before(count) + pieces.item(jsonText(quiet ? errorsOnly(result) : result, false));
      count += 1;
      return text;
    },
    end: () => pieces.end(count),
  };
}

/** `--format ndjson`: the same results, a line each, for engines that split and join lines. */
export function printNdjson({ quiet }: FormatOptions): Printing {
  return {
    result: (result) => jsonText(quiet ? errorsOnly(result) : result, true),
    end: () => "",
  };
}
