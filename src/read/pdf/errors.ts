import { type Bilingual, UserError } from "../../errors.ts";

const askForWord: Bilingual = {
  zh: "请改用 Word 或 WPS 原件检查，或从原件重新导出 PDF",
  en: "check the Word or WPS original, or export the PDF from it again",
};

/** Opening needs a password. */
export function lockedPdf(): UserError {
  return new UserError(
    "pdf-locked",
    { zh: "PDF 设有打开密码，无法读取", en: "the PDF needs a password to be opened" },
    {
      hint: {
        zh: "请用 PDF 阅读器打开并去掉密码后另存，或改用 Word、WPS 原件检查",
        en: "open it in a PDF viewer and save it without the password, or check the Word or WPS original",
      },
    },
  );
}

/** The file contradicts itself; `reason` is pdf.js's. */
export function damagedPdf(reason: string, cause?: unknown): UserError {
  return new UserError(
    "pdf-damaged",
    { zh: `PDF 已损坏，无法读取（${reason}）`, en: `the PDF is damaged and cannot be read (${reason})` },
    {
      hint: {
        zh: "文件可能没有下载完，请重新取得；仍打不开时，请从 Word、WPS 原件重新导出",
        en: "it may not have been downloaded completely; get it again, or export it from the original again",
      },
      cause,
    },
  );
}

/** Most of the text is in fonts of which the file does not say what their characters are. */
export function unreadableFonts(fonts: readonly string[]): UserError {
  const names = fonts.join("、");
  return new UserError(
    "pdf-fonts-unreadable",
    {
      zh: `PDF 的字体没有可靠的文字对照（${names}）：看得见，但取不出文字，数字可能取错，因此不读取`,
      en: `fonts of the PDF do not say which characters they show (${names}); text taken from them may be wrong and is not read`,
    },
    { hint: askForWord },
  );
}
