import type { Example } from "../example.ts";

/** What `legal-basis-missing` says, and what it leaves alone: its tests, and the examples of its page. */
export const examples = [
  { name: "写明条例和文号 both", report: {} },
  {
    name: "只有统计期限和联系方式 only period and contact",
    report: {
      preamble: "本报告数据的统计期限为2023年1月1日至2023年12月31日。联系电话：0999-6123457。",
    },
    expect: ["missing"],
  },
  {
    name: "没有前言 no preamble",
    report: { preamble: "", sections: { overview: "2023年，及时发布供水信息。全年没有收到申请。" } },
    expect: ["missing"],
  },
  {
    name: "正文说落实条例，不是依据 implementing is no basis",
    report: {
      preamble: "现公布2023年度报告。",
      sections: { overview: "区水务局认真落实《中华人民共和国政府信息公开条例》，及时发布信息。" },
    },
    expect: ["missing"],
  },
  {
    name: "只写条例 the Regulation alone",
    report: { preamble: "根据《中华人民共和国政府信息公开条例》要求，现公布2023年度报告。" },
  },
  {
    name: "条例写错了字，由 known-typo 提示 the Regulation misspelt",
    report: { preamble: "根据《中华人民共和国政府信息公开条列》要求，现公布2023年度报告。" },
  },
  {
    name: "只写文号 the number of the form alone",
    report: { preamble: "按照国办公开办函〔2021〕30号文件，编制本报告。" },
  },
  {
    name: "条例简称 the short name",
    report: { preamble: "依据《政府信息公开\n条例》，编制本报告。" },
  },
  {
    name: "前言写在第一部分，“根据”二字丢失 its first word lost",
    report: {
      preamble: "",
      sections: {
        overview:
          "《中华人民共和国政府信息公开条例》等要求，结合我局实际，现编制发布本报告。\n没有收到申请。",
      },
    },
  },
  {
    name: "前言写在第一部分 preamble inside section one",
    report: {
      preamble: "",
      sections: {
        overview:
          "根据《中华人民共和国政府信息公开条例》第五十条，区水务局编制本年度报告。\n全年没有收到申请。",
      },
    },
  },
] as const satisfies readonly Example[];
