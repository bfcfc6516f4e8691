import { UserError } from "../../errors.ts";
import { resave } from "../resave.ts";

/** A part is no well-formed XML. Nothing of the file is used: half a report would look like a whole one. */
export function brokenXml(
  part: string,
  line: number,
  column: number,
  reason: string,
  cause?: unknown,
): UserError {
  return new UserError(
    "xml-broken",
    {
      zh: `文件已损坏：${part} 第 ${line} 行第 ${column} 列的 XML 有错（${reason}）`,
      en: `the file is damaged: XML error in ${part}, line ${line}, column ${column} (${reason})`,
    },
    { hint: resave, cause },
  );
}

/** A DOCTYPE has no place in an office document; it serves to smuggle in entities. */
export function doctypeRefused(part: string): UserError {
  return new UserError(
    "xml-doctype",
    {
      zh: `${part} 含有 DOCTYPE 声明，办公文档不应有此内容，拒绝读取`,
      en: `${part} holds a DOCTYPE, which no office document has; refused`,
    },
    { hint: resave },
  );
}
