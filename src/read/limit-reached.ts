import { type Bilingual, UserError } from "../errors.ts";

/** Error code of each limit. */
const limitCodes = {
  fileBytes: "file-too-large",
  unzippedBytes: "unzipped-too-large",
  compressionRatio: "compression-too-high",
  depth: "nested-too-deeply",
  cells: "too-many-cells",
  elements: "too-many-elements",
  entries: "too-many-entries",
} as const;

/** A limit was reached: one of `Limits`, or the number of files that a zip can count. */
export function limitReached(name: keyof typeof limitCodes, limit: number, detail: Bilingual): UserError {
  return new UserError(
    limitCodes[name],
    {
      zh: `${detail.zh}，超过上限 ${limit}（limits.${name}）`,
      en: `${detail.en}, above the limit of ${limit} (limits.${name})`,
    },
    {
      hint: {
        zh: "正常的年度报告远低于此上限；文件可能已损坏或有意构造",
        en: "an annual report stays far below it; the file may be damaged or made to do harm",
      },
    },
  );
}
