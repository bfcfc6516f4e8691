import { type Bilingual, UserError } from "../../errors.ts";
import type { Limits } from "../reading.ts";

const resave: Bilingual = {
  zh: "请用 WPS 或 Word 打开该文件，另存为 .docx 后再试；打不开则文件已损坏，请重新取得",
  en: "open the file in WPS or Word and save it as .docx; if that fails, obtain it again",
};

/** The file contradicts itself or ends too early. `detail` names what does not fit. */
export function damagedDoc(detail: Bilingual): UserError {
  return new UserError(
    "doc-damaged",
    { zh: `doc 文件已损坏：${detail.zh}`, en: `the doc file is damaged: ${detail.en}` },
    { hint: resave },
  );
}

/** Something lies outside the part of the file that should hold it. */
export function outside(part: string, at: number): UserError {
  return damagedDoc({ zh: `${part} 中缺少位置 ${at} 的内容`, en: `${part} has nothing at ${at}` });
}

/** Word 6, Word 95 and earlier: the same container, another format inside. */
export function oldWord(): UserError {
  return new UserError(
    "doc-too-old",
    {
      zh: "这是 Word 95 或更早版本的文件，不能直接读取",
      en: "this is a document of Word 95 or earlier, which is not read",
    },
    { hint: resave },
  );
}

/** Error code of each limit that this reader holds; the codes are those of other readers. */
const limitCodes = {
  fileBytes: "file-too-large",
  elements: "too-many-elements",
  cells: "too-many-cells",
} as const;

/** A limit was reached. */
export function limitReached(name: keyof typeof limitCodes, limits: Limits, detail: Bilingual): UserError {
  return new UserError(
    limitCodes[name],
    {
      zh: `${detail.zh}，超过上限 ${limits[name]}（limits.${name}）`,
      en: `${detail.en}, above the limit of ${limits[name]} (limits.${name})`,
    },
    {
      hint: {
        zh: "正常的年度报告远低于此上限；文件可能已损坏或有意构造",
        en: "an annual report stays far below it; the file may be damaged or made to do harm",
      },
    },
  );
}
