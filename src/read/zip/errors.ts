import { type Bilingual, UserError } from "../../errors.ts";
import { resave } from "../resave.ts";

/** The zip ends too early: a broken download or an upload that was cut off. */
export function truncatedZip(): UserError {
  return new UserError(
    "zip-truncated",
    {
      zh: "文件不完整：压缩包的结尾缺失",
      en: "the file is incomplete: the end of its zip archive is missing",
    },
    {
      hint: {
        zh: "文件可能没有下载或上传完，请重新取得",
        en: "it may not have been downloaded completely; obtain it again",
      },
    },
  );
}

/** The zip contradicts itself: sizes, checksums, offsets. `detail` names what does not fit. */
export function damagedZip(detail: Bilingual, cause?: unknown): UserError {
  return new UserError(
    "zip-damaged",
    { zh: `文件已损坏：${detail.zh}`, en: `the file is damaged: ${detail.en}` },
    { hint: resave, cause },
  );
}

/** A part is encrypted inside the zip (a zip password; Word and Excel encrypt in a container that is no zip). */
export function encryptedZip(part: string): UserError {
  return new UserError(
    "zip-encrypted",
    { zh: `文件已加密，无法读取（${part}）`, en: `the file is encrypted and cannot be read (${part})` },
    { hint: { zh: "请去掉密码后另存再试", en: "remove the password, save the file and try again" } },
  );
}
