import { type Bilingual, UserError } from "../../errors.ts";

const resave: Bilingual = {
  zh: "请用 WPS 或 Word 打开该文件，另存为新的 .docx 后再试；打不开则文件已损坏，请重新取得",
  en: "open the file in WPS or Word and save it as a new .docx; if that fails, obtain it again",
};

/** The zip ends too early: a broken download or an upload that was cut off. */
export function truncatedZip(): UserError {
  return new UserError(
    "docx-truncated",
    {
      zh: "docx 文件不完整：压缩包的结尾缺失",
      en: "the docx file is incomplete: the end of its zip archive is missing",
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
    "docx-damaged",
    { zh: `docx 文件已损坏：${detail.zh}`, en: `the docx file is damaged: ${detail.en}` },
    { hint: resave, cause },
  );
}

/** A part is encrypted inside the zip (a zip password, not Word's own encryption, which is no zip). */
export function encryptedZip(part: string): UserError {
  return new UserError(
    "docx-encrypted",
    { zh: `文件已加密，无法读取（${part}）`, en: `the file is encrypted and cannot be read (${part})` },
    { hint: { zh: "请去掉密码后另存再试", en: "remove the password, save the file and try again" } },
  );
}

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

/** A part is no well-formed XML. Nothing of the file is used: half a report would look like a whole one. */
export function brokenXml(
  part: string,
  line: number,
  column: number,
  reason: string,
  cause?: unknown,
): UserError {
  return new UserError(
    "docx-xml-broken",
    {
      zh: `docx 文件已损坏：${part} 第 ${line} 行第 ${column} 列的 XML 有错（${reason}）`,
      en: `the docx file is damaged: XML error in ${part}, line ${line}, column ${column} (${reason})`,
    },
    { hint: resave, cause },
  );
}

/** A DOCTYPE has no place in a Word document; it serves to smuggle in entities. */
export function doctypeRefused(part: string): UserError {
  return new UserError(
    "docx-xml-doctype",
    {
      zh: `${part} 含有 DOCTYPE 声明，Word 文档不应有此内容，拒绝读取`,
      en: `${part} holds a DOCTYPE, which no Word document has; refused`,
    },
    { hint: resave },
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

/** Error code of each limit that this reader holds; those that other readers share have the same code there. */
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
