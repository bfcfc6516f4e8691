import type { Example } from "../example.ts";

/** Examples of `missing-terminal-punctuation`: its tests and its documentation. */
export const examples: readonly Example<"missing" | "cut">[] = [
  { name: "有句号 with full stops", report: {} },
  {
    name: "段末没有句号 none",
    report: {
      sections: {
        overview:
          "（一）主动公开。围绕供水保障和河湖治理，及时发布工程信息，公开率达到百分之百\n（二）依申请公开。没有收到申请。",
      },
    },
    expect: ["missing"],
  },
  {
    name: "半角句点 a stop of narrow width",
    report: {
      sections: {
        overview:
          "（一）主动公开。围绕供水保障和河湖治理,及时发布工程信息,公开率达到百分之百.\n（二）依申请公开。没有收到申请。",
      },
    },
  },
  {
    name: "数字后中断 cut behind a number",
    report: {
      sections: {
        overview:
          "（一）主动公开。全年发布机构职能类信息2条、财政信息3条、业务工作15\n（二）依申请公开。没有收到申请。",
      },
    },
    expect: ["cut"],
  },
  {
    name: "部分最后一段 at the end of a section",
    report: {
      sections: {
        problems: "问题：政策解读的形式不够丰富，图表和视频较少。下一步将增加图解，编写手册，逐项落实",
      },
    },
    expect: ["missing"],
    edits: [
      [
        "图表和视频较少。下一步将增加图解，编写手册，逐项落实",
        "图表和视频较少。下一步将增加图解，编写手册，逐项落实。",
      ],
    ],
  },
  {
    name: "整个部分只有一句 a section of one sentence",
    report: { sections: { otherMatters: "没有收取信息处理费" } },
    expect: ["missing"],
  },
  {
    name: "分行的段落 a paragraph over several lines",
    report: {
      sections: {
        overview:
          "围绕供水保障、河湖治理和节水管理，及时发布工程建设、\n水质监测等群众关心的信息，做到应公开尽\n公开。",
      },
    },
  },
  {
    name: "条款号在行首 the number of an item at a line's start",
    report: {
      sections: {
        problems: "问题：公开目录与条例的要求有差距，重点见条例第二十条第\n（八）项。改进：逐项核对。",
      },
    },
  },
  {
    name: "小标题、落款 headings and a signature",
    report: {
      sections: {
        overview: "（一）立足供水保障、河湖治理、节水管理，抓好政府信息主动公开\n及时发布信息。",
        otherMatters: "没有收取信息处理费。\n云岭市青溪区水务局\n2024年1月18日",
      },
    },
  },
  {
    name: "附件、联系方式 attachments and contact details",
    report: {
      sections: {
        otherMatters:
          "没有收取信息处理费。\n联系人：区水务局办公室，地址：清源路18号，电话：0999-6123457\n附件：云岭市青溪区水务局2023年政府信息公开工作年度报告，表格.docx",
      },
    },
  },
  {
    name: "引号、括号收尾 ends with a quotation mark",
    report: {
      sections: {
        problems: "问题：图表较少。改进：落实“谁起草、谁解读。”\n做到先审后发，严格把关（详见手册。）",
      },
    },
  },
];
