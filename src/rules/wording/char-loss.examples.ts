import type { Example } from "../example.ts";

const zeros = "0\n0\n0\n0\n0\n0\n0";

/** A report whose table three lacks the label 三、本年度办理结果, one cell to a line. */
const lostGroup = [
  "云岭市青溪区水务局2023年政府信息公开工作年度报告",
  "一、总体情况",
  "及时发布供水信息，没有收到申请。",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "自然人",
  "商业企业",
  "科研机构",
  "社会公益组织",
  "法律服务机构",
  "其他",
  "总计",
  `一、本年新收政府信息公开申请数量\n${zeros}`,
  `二、上年结转政府信息公开申请数量\n${zeros}`,
  `（一）予以公开\n${zeros}`,
  `（二）部分公开（区分处理的，只计这一情形，不计其他情形）\n${zeros}`,
  "（三）不予公开",
  `1.属于国家秘密\n${zeros}`,
  `2.其他法律行政法规禁止公开\n${zeros}`,
  `3.危及“三安全一稳定”\n${zeros}`,
  `4.保护第三方合法权益\n${zeros}`,
  `5.属于三类内部事务信息\n${zeros}`,
  `6.属于四类过程性信息\n${zeros}`,
  `7.属于行政执法案卷\n${zeros}`,
  `8.属于行政查询事项\n${zeros}`,
  "（四）无法提供",
  `1.本机关不掌握相关政府信息\n${zeros}`,
  `2.没有现成信息需要另行制作\n${zeros}`,
  `3.补正后申请内容仍不明确\n${zeros}`,
  "（五）不予处理",
  `1.信访举报投诉类申请\n${zeros}`,
  `2.重复申请\n${zeros}`,
  `3.要求提供公开出版物\n${zeros}`,
  `4.无正当理由大量反复申请\n${zeros}`,
  `5.要求行政机关确认或重新出具已获取信息\n${zeros}`,
  "（六）其他处理",
  `1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请\n${zeros}`,
  `2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请\n${zeros}`,
  `3.其他\n${zeros}`,
  `（七）总计\n${zeros}`,
  `四、结转下年度继续办理\n${zeros}`,
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "图表较少，将增加图解。",
  "六、其他需要报告的事项",
  "没有收取信息处理费。",
].join("\n");

/** Examples of `char-loss`: its tests and its documentation. */
export const examples: readonly Example<"caption" | "group" | "year" | "opening" | "beheaded" | "stop">[] = [
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
    text: lostGroup,
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
];
