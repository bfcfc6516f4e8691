import type { Example } from "../example.ts";

/** Examples of `header-label-wording`: its tests and its documentation. */
export const examples: readonly Example<
  "differs" | "damaged" | "unlike" | "doubled" | "severalDamaged" | "lost"
>[] = [
  { name: "统一格式 as in the form", report: {} },
  {
    name: "现行有效件 last character missing, as authors write it",
    report: { tables: { proactiveDisclosure: { headers: { 现行有效件数: "现行有效件" } } } },
    expect: ["differs@/proactiveDisclosure/table"],
    edits: [["现行有效件", "现行有效件数"]],
  },
  {
    name: "自然 damaged",
    report: { tables: { applications: { headers: { 自然人: "自然" } } } },
    expect: ["damaged@/applications/table"],
  },
  {
    name: "商业法人 other words",
    report: { tables: { applications: { headers: { 商业企业: "商业法人" } } } },
    expect: ["unlike@/applications/table"],
  },
  {
    name: "一个表头出现两次 one header twice",
    report: {
      tables: { proactiveDisclosure: { doubledHeaders: { 本年废止件数: "本年制发件数" } } },
    },
    expect: ["doubled@/proactiveDisclosure/table"],
  },
  {
    name: "竖排表头被识别拆散 header torn by character recognition, told once",
    report: {
      tables: {
        remedies: { headers: { 结果维持: "结果", 结果纠正: "纠正", 其他结果: "果", 尚未审结: "尚未" } },
      },
    },
    expect: ["severalDamaged@/remedies/table"],
  },
  {
    name: "总计表头丢失 lost",
    report: { tables: { remedies: { headers: { 总计: null } } } },
    expect: ["lost@/remedies/table"],
  },
  {
    name: "整个分表没有，由 subtable-missing 提示 a block that is missing is told elsewhere",
    report: {
      tables: {
        proactiveDisclosure: {
          missingRows: ["administrativePenalties", "administrativeCompulsion"],
          missingBlocks: ["第二十条第（六）项"],
        },
      },
    },
  },
  {
    name: "表头写明单位 unit given",
    report: {
      formOf: 2020,
      tables: { proactiveDisclosure: { headers: { 采购总金额: "采购总金额（万元）" } } },
    },
  },
];
