import type { SectionTemplate } from "./declaration.ts";
import { label } from "./labels.ts";

const ok = (...texts: string[]) => texts.map((text) => ({ text, verdict: "ok" as const }));
const info = (...texts: string[]) => texts.map((text) => ({ text, verdict: "info" as const }));
const warning = (...texts: string[]) => texts.map((text) => ({ text, verdict: "warning" as const }));
const error = (...texts: string[]) => texts.map((text) => ({ text, verdict: "error" as const }));

/** 六个规定章节，次序即规定次序；至今各版相同。 */
export const sections: readonly SectionTemplate[] = [
  {
    key: "overview",
    ordinal: "一",
    heading: label("总体情况", "Overview"),
    variants: [
      ...ok("政府信息公开总体情况", "政府信息公开工作总体情况"),
      ...info("总体概述", "政务公开总体情况", "总体公开情况", "工作基本情况", "工作开展情况"),
      ...error("概述"),
    ],
    subject: ["概况", "概述", "总述", "综述", "总体", "整体", "基本情况", "工作情况", "开展情况", "公开情况"],
  },
  {
    key: "proactiveDisclosure",
    ordinal: "二",
    heading: label("主动公开政府信息情况", "Proactive disclosure"),
    variants: [
      ...ok("行政机关主动公开政府信息情况", "主动公开政府信息的情况"),
      ...warning("主动公开政府信息公开情况", "主动公开政府政府情况"),
    ],
    subject: ["主动"],
  },
  {
    key: "applications",
    ordinal: "三",
    heading: label("收到和处理政府信息公开申请情况", "Applications received and handled"),
    variants: [
      ...ok("行政机关收到和处理政府信息公开申请情况"),
      ...warning("依申请公开政府信息情况", "政府信息依申请公开办理情况"),
    ],
    subject: ["申请"],
  },
  {
    key: "remedies",
    ordinal: "四",
    heading: label("政府信息公开行政复议、行政诉讼情况", "Reconsideration and litigation"),
    variants: [
      ...ok(
        "政府信息公开行政复议和行政诉讼情况",
        "政府信息公开行政复议及行政诉讼情况",
        "政府信息公开行政复议与行政诉讼情况",
        "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
        "因政府信息公开工作被申请行政复议、提起行政诉讼的情况",
        "因政府信息公开工作被申请行政复议和提起行政诉讼情况",
        "因政府信息公开工作被申请行政复议和提起行政诉讼的情况",
      ),
      ...info("行政复议和行政诉讼情况", "行政复议、行政诉讼情况"),
      ...warning("政府信息公开行政复议行政诉讼情况", "行政复议行政诉讼情况"),
    ],
    subject: ["复议", "诉讼"],
  },
  {
    key: "problems",
    ordinal: "五",
    heading: label("存在的主要问题及改进情况", "Problems and improvements"),
    variants: [
      ...ok("政府信息公开工作存在的主要问题及改进情况"),
      ...info(
        "存在的主要问题及改进措施",
        "政府信息公开工作存在的主要问题及改进措施",
        "存在问题及改进情况",
        "存在的问题及改进情况",
        "存在的主要问题和改进情况",
        "存在问题及改进措施",
        "存在的问题及改进措施",
        "当前存在的主要问题及下一步改进措施",
      ),
    ],
    subject: ["问题", "不足", "困难", "改进", "整改", "打算", "下一步"],
  },
  {
    key: "otherMatters",
    ordinal: "六",
    heading: label("其他需要报告的事项", "Other matters"),
    variants: [
      ...info("其他需要报告事项", "其他需要报告的事"),
      ...warning(
        "其它报告事项",
        "其他报告事项",
        "需要说明的事项",
        "其他需要汇报事项",
        "其它需要报告的事项",
        "其他需要说明的事项",
      ),
    ],
    subject: ["其他", "其它", "事项", "说明"],
  },
];
