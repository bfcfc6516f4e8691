import { UserError } from "../../errors.ts";
import { resave } from "../resave.ts";

/** A workbook contradicts itself, or ends too early. */
export function workbookDamaged(cause?: unknown): UserError {
  return new UserError(
    "workbook-damaged",
    { zh: "工作簿已损坏，无法读取", en: "the workbook is damaged and cannot be read" },
    { hint: resave, cause },
  );
}
