import { latestEdition } from "../../form/index.ts";
import type { Example } from "../example.ts";

/** What `char-loss` says, and what it leaves alone: its tests, and the examples of its page. */
export const examples = [
  { name: "完整 whole", report: {} },
  {
    name: "表名丢了“项” 项 lost in a caption",
    report: { tables: { proactiveDisclosure: { headers: { "第二十条第（五）项": "第二十条第(五)" } } } },
    expect: ["caption"],
  },
  {
    name: "标题丢了“年” 年 lost in the title",
    report: { preamble: "云岭市青溪区水务局2023\n政府信息公开工作年度报告\n根据条例编制。" },
    expect: ["year"],
  },
  {
    name: "丢了“本” 本 lost",
    report: { preamble: "年度报告根据《中华人民共和国政府信息公开条例》编制。" },
    expect: ["opening"],
  },
  {
    name: "小标题后丢了标点 a stop lost behind a subheading",
    report: {
      sections: { overview: "（一）主动公开方面2023年发布信息45条。\n（二）监督保障方面一是纳入考核。" },
    },
    expect: ["stop", "stop"],
  },
  {
    name: "长的小标题自成一段 a long subheading with a line of its own",
    report: {
      kind: "docx",
      sections: {
        overview:
          "（一）依法依规认真扎实做好主动公开工作情况\n2023年发布信息45条。\n（二）依申请公开及行政复议（行政诉讼）情况\n\n我局全年没有收到申请。",
      },
    },
  },
  {
    name: "从句子中间开始 in mid-sentence",
    report: {
      kind: "html",
      sections: {
        overview:
          "全年主动公开各类政府信息，其中机构职能类2条、业务工作15\n中心预决算报告等均及时发布与更新。",
      },
    },
    expect: ["beheaded"],
  },
  {
    name: "栏名丢失 a group label lost",
    text: lostGroup(),
    expect: ["group"],
  },
  {
    name: "小标题后是名词 a noun behind a subheading",
    report: { sections: { overview: "（一）主动公开方面的工作。\n（二）依申请公开情况统计如下。" } },
  },
  {
    name: "年度报告在句中 within a sentence",
    report: { preamble: "本年度报告根据条例编制。\n2023年度报告由区水务局编制。" },
  },
  {
    name: "数量单位在下一行 the measure word in the next line",
    report: {
      sections: { overview: "围绕供水保障、河湖治理主动公开各类政府信息共计45\n条，其中机构职能类2条。" },
    },
  },
  {
    name: "行名换行 labels over two lines",
    report: {
      tables: { proactiveDisclosure: { headers: { "第二十条第（五）项": "第二十条 第（五）项" } } },
    },
  },
] as const satisfies readonly Example[];

/** A report whose table three lacks the label 三、本年度办理结果, one cell to a line. */
function lostGroup(): string {
  const zeros = ["0", "0", "0", "0", "0", "0", "0"];
  const table = latestEdition().tables.applications;
  const outcomes = "三、本年度办理结果";
  const rows = table.blocks.flatMap((block) => block.rows);
  const cells = rows.flatMap((row, index) => {
    const before = rows[index - 1]?.groups ?? [];
    const groups = row.groups.filter((group) => group.text !== outcomes && !before.includes(group));
    return [...groups, ...(row.label === null ? [] : [row.label])].map(({ text }) => text).concat(zeros);
  });
  const columns = table.blocks.flatMap((block) => block.columns.map((column) => column.label.text));
  return [
    "云岭市青溪区水务局2023年政府信息公开工作年度报告",
    "一、总体情况",
    "及时发布供水信息，没有收到申请。",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    ...columns,
    ...cells,
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "图表较少，将增加图解。",
    "六、其他需要报告的事项",
    "没有收取信息处理费。",
  ].join("\n");
}
