import { type Bilingual, UserError } from "../../errors.ts";

/** The file contradicts itself, or parts of it are missing. */
export function damagedOfd(detail: Bilingual, cause?: unknown): UserError {
  return new UserError(
    "ofd-damaged",
    {
      zh: `OFD 文件已损坏，无法读取：${detail.zh}`,
      en: `the OFD file is damaged and cannot be read: ${detail.en}`,
    },
    {
      hint: {
        zh: "请重新取得文件；仍打不开时，请改用 Word 或 WPS 原件检查",
        en: "get the file again, or check the Word or WPS original",
      },
      cause,
    },
  );
}

/** Its parts can be read with a password or a certificate only. */
export function lockedOfd(): UserError {
  return new UserError(
    "ofd-locked",
    { zh: "OFD 文件已加密，无法读取", en: "the OFD file is encrypted and cannot be read" },
    {
      hint: {
        zh: "请取得未加密的文件，或改用 Word、WPS 原件检查",
        en: "get the file without encryption, or check the Word or WPS original",
      },
    },
  );
}
