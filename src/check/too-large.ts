import { UserError } from "../errors.ts";
import { defaultLimits } from "../read/source.ts";

/** A file above the limit of what is read (exit 3). */
export function tooLarge(): UserError {
  const limit = `${defaultLimits.fileBytes / 1024 / 1024} MiB`;
  return new UserError("file-too-large", {
    zh: `文件超过上限 ${limit}`,
    en: `the file exceeds the limit of ${limit}`,
  });
}
