import type { Example } from "../example.ts";

/** Examples of `legal-basis-wrong`: its tests and its documentation. */
export const examples: readonly Example<"order" | "number" | "letter" | "superseded" | "title">[] = [
  { name: "引用正确 right", report: {} },
  {
    name: "国务院令号写错 wrong order",
    report: { preamble: "根据《中华人民共和国政府信息公开条例》（国务院令第771号）编制。" },
    expect: ["order"],
  },
  {
    name: "函写成涵 a wrong character",
    report: {
      preamble:
        "根据《条例》和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办涵〔2021〕30号）编制。",
    },
    expect: ["letter"],
  },
  {
    name: "只写旧通知的标题 the old notice by name",
    report: {
      preamble: "根据《关于政府信息公开工作年度报告有关事项的通知》要求编制。",
    },
    expect: ["superseded"],
  },
  {
    name: "年份与文号错配 year and number of two documents",
    report: { preamble: "根据国办公开办函〔2019〕30号文件编制。" },
    expect: ["number"],
  },
  {
    name: "60号与2021年错配 the old number with the new year",
    report: { preamble: "根据国办公开办函〔2021〕60号文件编制。" },
    expect: ["number"],
  },
  {
    name: "2023年报告引用60号 the old notice",
    report: {
      preamble:
        "根据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）编制。",
    },
    expect: ["superseded"],
  },
  {
    name: "2023年报告引用试行格式 the trial form",
    report: { preamble: "按照《政府信息公开工作年度报告格式（试行）》编制。" },
    expect: ["superseded"],
  },
  {
    name: "30号写成60号的标题 title of the other notice",
    report: {
      preamble: "根据《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2021〕30号）编制。",
    },
    expect: ["title"],
  },
  {
    name: "30号写成试行格式 the trial form of the old notice",
    report: { preamble: "根据《政府信息公开工作年度报告格式（试行）》（国办公开办函〔2021〕30号）编制。" },
    expect: ["title"],
  },
  {
    name: "2020年报告引用60号 right in its time",
    report: {
      formOf: 2020,
      preamble: "根据《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）编制。",
    },
  },
  {
    name: "文号数字写错、脱漏、多出 figures wrong, lost, too many",
    report: {
      preamble:
        "根据国办公开办函〔2021〕13号编制。\n根据国办公开办函〔2021〕3号编制。\n根据国办公开办函〔2021〕300号编制。",
    },
    expect: ["number", "number", "number"],
  },
  {
    name: "另一份文件 another document",
    report: { preamble: "根据国办公开办函〔2021〕30号、国办公开办函〔2021〕17号编制。" },
  },
  {
    name: "文号残缺 damaged number",
    report: { preamble: "根据国务院办公厅有关通知（国办公开办函〔202130号）要求编制。" },
  },
  {
    name: "各地文件自有文号 a local notice",
    report: { preamble: "根据条例和云政办公开函〔2019〕60号、云政办发〔2023〕30号文件编制。" },
  },
  {
    name: "说到修订前的条例 the Regulation before its revision",
    report: {
      preamble:
        "原《中华人民共和国政府信息公开条例》（国务院令第492号）修订后，区水务局按照现行条例编制本报告。",
    },
  },
  {
    name: "另一部条例的令号 another regulation",
    report: {
      preamble: "根据《中华人民共和国政府信息公开条例》和《政府督查工作条例》（国务院令第733号）编制。",
    },
  },
  {
    name: "标题带书名号嵌套 nested title marks",
    report: {
      preamble:
        "根据《国务院办公厅政府信息与政务公开办公室关于印发<中华人民共和国政府信息公开工作年度报告格式>的通知》(国办公开办函[2021]30号)编制。",
    },
  },
];
