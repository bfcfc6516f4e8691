import type { Baseline } from "../lint/baseline.ts";
import { invalidFile } from "./invalid-file.ts";
import { parseJson } from "./json.ts";
import { validate } from "./validate-baseline.generated.js";
import { describeViolations } from "./violations.ts";

/** A baseline and where its entries stand. */
export interface BaselineFile {
  readonly entries: Baseline;
  /** Line of the entry with that index. */
  readonly lineOf: (index: number) => number;
}

const hint = {
  zh: '每一条应为 {"id": "发现的 id", "reason": "理由", "file": "文件"}；格式见 schemas/baseline.schema.json',
  en: 'give {"id": "id of a finding", "reason": "why", "file": "file"}; see schemas/baseline.schema.json',
};

/**
 * Reads the text of a baseline.
 * @throws UserError (exit 2) naming the line of every entry that is wrong, such as one without a reason
 */
export function readBaseline(text: string, file: string): BaselineFile {
  const { value, placeOf } = parseJson(text, file);
  if (!validate(value)) throw invalidFile(file, describeViolations(validate.errors ?? []), placeOf, hint);
  return { entries: value, lineOf: (index) => placeOf(`/${index}`).line };
}
