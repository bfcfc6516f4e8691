import { foldName } from "./name.ts";

/** What a column of a roster may be. */
export type ColumnKey = keyof typeof columnWords;

/** The columns as people call them. */
export const columnWords = {
  name: { zh: "单位名称", others: ["名称", "单位", "机关名称", "机关"] },
  aliases: { zh: "别名", others: ["简称", "曾用名", "其他名称", "alias"] },
  type: { zh: "类型", others: ["单位类型", "类别"] },
  parent: { zh: "上级单位", others: ["上级", "主管单位", "隶属"] },
  deadline: { zh: "截止日期", others: ["截止", "期限", "报送期限", "截止时间"] },
  aggregate: { zh: "计入汇总", others: ["汇总", "是否汇总", "是否计入汇总", "是否计入"] },
} as const satisfies Record<string, { readonly zh: string; readonly others: readonly string[] }>;

const byTitle: ReadonlyMap<string, ColumnKey> = new Map(
  (["name", "aliases", "type", "parent", "deadline", "aggregate"] as const).flatMap((key) => {
    const { zh, others } = columnWords[key];
    return [key, zh, ...others].map((title): [string, ColumnKey] => [title, key]);
  }),
);

/** What the column of that heading is; `null` for any other. */
export function columnOf(title: string): ColumnKey | null {
  return byTitle.get(foldName(title).toLowerCase()) ?? null;
}

const yes = ["是", "计入", "yes", "y", "true", "1", "√", "✓"];
const no = ["否", "不计入", "不", "no", "n", "false", "0", "×", "✗"];

export function isYes(text: string): boolean {
  return yes.includes(foldName(text).toLowerCase());
}

export function isNo(text: string): boolean {
  return no.includes(foldName(text).toLowerCase());
}

/** Whether a row of that name is a total, a note or a signature below the list: no office is called so. */
export function isRemark(name: string): boolean {
  const bare = foldName(name);
  return (
    /^(?:合计|总计|小计|共计|备注|说明|注)(?:[:：].*)?$/u.test(bare) ||
    /^(?:填表说明|填写说明|填表人|填报人|制表人|审核人|联系人|负责人|填报日期|填表日期|制表日期|日期)(?:[:：]|$)/u.test(
      bare,
    ) ||
    /^(?:以上)?[共合]计?\d+[个家]/u.test(bare)
  );
}

/** Several names in one field. */
export function splitAliases(text: string): string[] {
  return text
    .split(/[;；、|｜,，\n]/u)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== "");
}

/** `2025年1月26日`, `2025/1/26`, `2025.1.26`, `20250126`, with a time of the day or without; `null` where it is no date. */
export function isoDate(text: string): string | null {
  const parts =
    /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?(?:\s.*|T.*)?$/u.exec(text.normalize("NFKC")) ??
    /^(\d{4})(\d{2})(\d{2})$/u.exec(text.normalize("NFKC"));
  const [, year = "", month = "", day = ""] = parts ?? [];
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? null : date;
}
