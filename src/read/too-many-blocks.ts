import { UserError } from "../errors.ts";
import type { Limits } from "./reading.ts";

/** The error of a reader that met more paragraphs or lines than `limits.blocks`. */
export function tooManyBlocks(limits: Limits): UserError {
  return new UserError("too-many-blocks", {
    zh: `段落（行）超过 ${limits.blocks} 个（limits.blocks），不像一份年度报告`,
    en: `there are more than ${limits.blocks} paragraphs or lines (limits.blocks)`,
  });
}
