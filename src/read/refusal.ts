import { type Bilingual, UserError } from "../errors.ts";

/** What a file can turn out to be that is not read. */
export type Refused =
  | "empty"
  | "blank"
  | "word2"
  | "excel5"
  | "works"
  | "encrypted"
  | "ppt"
  | "ole"
  | "pptx"
  | "epub"
  | "zip"
  | "archive"
  | "image"
  | "xml"
  | "json"
  | "mojibake"
  | "binary";

interface Refusal {
  readonly text: Bilingual;
  /** `null`: there is nothing to do but to give another file, so the kinds that are read are told. */
  readonly hint: Bilingual | null;
}

const saveAsDocx: Bilingual = {
  zh: "请用 Word 或 WPS 打开后另存为 .docx，再检查",
  en: "open it in Word or WPS and save it as .docx",
};

const refusals: Readonly<Record<Refused, Refusal>> = {
  empty: {
    text: { zh: "文件是空的（0 字节）", en: "the file is empty (0 bytes)" },
    hint: {
      zh: "可能下载或复制没有完成，请重新取得文件",
      en: "the download or copy may have failed; get the file again",
    },
  },
  blank: {
    text: {
      zh: "文件里没有文字，只有空白或空字节",
      en: "the file holds no text, only white space or NUL bytes",
    },
    hint: {
      zh: "请确认保存的是年度报告正文；网页请保存完整内容",
      en: "make sure that the report itself was saved; save web pages completely",
    },
  },
  word2: {
    text: {
      zh: "这是 Word 2.0 或更早版本的文件，不能直接读取",
      en: "this is a document of Word 2.0 or earlier, which is not read",
    },
    hint: saveAsDocx,
  },
  excel5: {
    text: {
      zh: "这是 Excel 95（5.0）或更早版本的工作簿，不能直接读取",
      en: "this is a workbook of Excel 95 (5.0) or earlier, which is not read",
    },
    hint: {
      zh: "请用 Excel 或 WPS 打开后另存为 .xlsx，再检查",
      en: "open it in Excel or WPS and save it as .xlsx",
    },
  },
  works: {
    text: {
      zh: "这是 Microsoft Works 的文档（.wps），与 WPS 文字不同，不能直接读取",
      en: "this is a Microsoft Works document (.wps), another format than that of WPS Writer, which is not read",
    },
    hint: {
      zh: "请用 Word 或 LibreOffice 打开后另存为 .docx，再检查",
      en: "open it in Word or LibreOffice and save it as .docx",
    },
  },
  encrypted: {
    text: { zh: "文件已加密，需要密码才能打开", en: "the file is encrypted with a password" },
    hint: {
      zh: "请用 Word 或 WPS 打开，取消密码后另存为 .docx",
      en: "open it in Word or WPS, remove the password and save it as .docx",
    },
  },
  ppt: {
    text: { zh: "这是演示文稿（.ppt）", en: "this is a presentation (.ppt)" },
    hint: null,
  },
  ole: {
    text: {
      zh: "这是旧版 Office 格式的文件，里面没有找到 Word 正文",
      en: "this is a file in the old Office container format without a Word document in it",
    },
    hint: saveAsDocx,
  },
  pptx: {
    text: { zh: "这是演示文稿（.pptx）", en: "this is a presentation (.pptx)" },
    hint: {
      zh: "请提供年度报告正文，另存为 .docx 再检查",
      en: "give the report itself, saved as .docx",
    },
  },
  epub: {
    text: { zh: "这是电子书（.epub）", en: "this is an e-book (.epub)" },
    hint: { zh: "请转换并另存为 .docx，再检查", en: "convert it and save it as .docx" },
  },
  zip: {
    text: {
      zh: "这是压缩包，里面不是单个 Word 文档",
      en: "this is an archive, not a single Word document",
    },
    hint: {
      zh: "请先解压，再检查其中的文件（.zip 可直接检查）；如本是 Word 文档，请重新另存为 .docx",
      en: "unpack it and check the files inside (a .zip is unpacked by itself); if it was a Word document, save it as .docx again",
    },
  },
  archive: {
    text: {
      zh: "这是 zip 以外的压缩包（rar、7z、gzip 或 tar），不能直接读取",
      en: "this is an archive of another kind than zip (rar, 7z, gzip or tar), which is not read",
    },
    hint: {
      zh: "请先解压，再检查其中的文件；也可改存为 .zip",
      en: "unpack it and check the files inside, or make a .zip of them",
    },
  },
  image: {
    text: { zh: "这是图片，里面的文字读不出来", en: "this is a picture, its text cannot be read" },
    hint: {
      zh: "请提供文字版（.docx、.html、.txt）；以图片公开的年度报告不便查阅",
      en: "give the report as text (.docx, .html, .txt)",
    },
  },
  xml: {
    text: { zh: "这是 XML 数据，不是年度报告文档", en: "this is XML data, not a report" },
    hint: null,
  },
  json: {
    text: { zh: "这是 JSON 数据，不是年度报告文档", en: "this is JSON data, not a report" },
    hint: {
      zh: "如果年度报告的网页或文本在某个字段里，请先取出存成 .html 或 .txt，再检查",
      en: "if a field holds the report's page or text, extract it to an .html or .txt file first",
    },
  },
  mojibake: {
    text: {
      zh: "文字是乱码：另存时用错了编码，一部分字符已经丢失，无法还原",
      en: "the text is garbled: it was saved in a wrong encoding, characters were lost and cannot be restored",
    },
    hint: {
      zh: "请回到乱码之前的原文件重新导出，打开和保存时都选 UTF-8（或都选 GBK）；网页请从网站重新保存",
      en: "export it again from the original, with the same encoding (UTF-8) for opening and saving; save web pages again",
    },
  },
  binary: {
    text: {
      zh: "认不出文件格式：不是 Word 文档、网页，也不是文本",
      en: "unknown file format: neither a Word document, a web page nor text",
    },
    hint: {
      zh: "文件可能已损坏；请重新取得，或用 Word/WPS 另存为 .docx",
      en: "the file may be damaged; get it again or save it as .docx with Word or WPS",
    },
  },
};

/**
 * The error for a file of that kind; its code is `input-<kind>`, its exit code 3.
 * @param readable what to tell of the kinds that are read: known where a kind is told, not in the reader of one
 */
export function refuse(kind: Refused, readable: Bilingual | null = null): UserError {
  const { text, hint: own } = refusals[kind];
  const hint = own ?? readable;
  return new UserError(`input-${kind}`, text, hint === null ? {} : { hint });
}
