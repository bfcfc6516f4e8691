import { type Bilingual, UserError } from "../../errors.ts";
import { resave } from "../resave.ts";

/** A zip, but no Word document. `kind` says what it seems to be, when known. */
export function notWord(kind: Bilingual | null): UserError {
  return new UserError(
    "docx-not-word",
    {
      zh: kind === null ? "是压缩包，但里面没有 Word 文档" : `不是 Word 文档，看起来是${kind.zh}`,
      en:
        kind === null
          ? "a zip archive without a Word document"
          : `not a Word document; it looks like ${kind.en}`,
    },
    {
      hint: {
        zh: "请转换为 .docx、网页或纯文本后再试；若是压缩包，请先解压",
        en: "convert it to .docx, HTML or plain text; unpack it first if it is an archive",
      },
    },
  );
}

/** The text stands in another file inside the document, which this reader does not open. */
export function embeddedDocument(part: string): UserError {
  return new UserError(
    "docx-embedded-document",
    {
      zh: `文档内嵌了另一份文件（${part}），其内容无法读取`,
      en: `the document embeds another file (${part}) whose content is not read`,
    },
    { hint: resave },
  );
}
