import type { Example } from "../example.ts";

/** Examples of `stale-year`: its tests and its documentation. */
export const examples: readonly Example<"document" | "opening" | "figures">[] = [
  { name: "没有往年年份 none", report: {} },
  {
    name: "制定了上年的方案 last year's plan",
    report: {
      sections: { overview: "健全机制，制定《云岭市青溪区水务局2022年度政务公开工作方案》，明确职责。" },
    },
    expect: ["document"],
  },
  {
    name: "开头是上年 a paragraph begins with last year",
    report: { sections: { overview: "2022年，我局认真贯彻落实条例，扎实推进政府信息公开工作。" } },
    expect: ["opening"],
  },
  {
    name: "开头说上年以来 since last year",
    report: { sections: { overview: "2022年以来，我局认真贯彻落实条例，扎实推进政府信息公开工作。" } },
  },
  {
    name: "印发本局上年要点 own key points of last year",
    report: { sections: { overview: "印发了《区水务局2022年政务公开工作要点》。" } },
    expect: ["document"],
  },
  {
    name: "数量是上年的 figures of last year",
    report: { sections: { overview: "2022年，区水务局共制发规范性文件3件。全年组织培训。" } },
    expect: ["figures"],
  },
  {
    name: "与上年比较 a comparison",
    report: {
      sections: { overview: "2023年共发布信息45条，较2022年增加7条。2022年结转申请1件，已办结。" },
    },
  },
  {
    name: "同段写了本年 both years in a paragraph",
    report: { sections: { overview: "2022年共收到申请31件。2023年共收到申请24件。" } },
  },
  {
    name: "两年并列 two years side by side",
    report: { sections: { overview: "2022年度收到申请31件，本年度为24件。" } },
  },
  {
    name: "上级文件 a document of others",
    report: {
      sections: {
        overview: "贯彻《2022年云岭市政务公开工作要点》（云政办发〔2022〕11号），发布2022年年报1条。",
      },
    },
  },
  {
    name: "下一年的打算 plans",
    report: { sections: { problems: "2024年区水务局将制定《区水务局2024年政务公开工作方案》。" } },
  },
  {
    name: "历年累计 over several years",
    report: { sections: { overview: "2021年以来共公开信息320条。2022年至2023年累计培训4次。" } },
  },
  {
    name: "说明是上年制定的 said to be of last year",
    report: {
      sections: { overview: "2022年制定《区水务局2022年政务公开工作方案》，2023年继续执行。" },
    },
  },
  {
    name: "转贴材料 pasted material",
    report: { sections: { overview: "2023年及时公开。\n^2022年共发布信息45条。" } },
  },
  {
    name: "小标题之后、没有逗号 behind a subheading, without a comma",
    report: {
      sections: {
        overview: "（三）政府信息管理。2022年，我局完善公开审查制度。\n2022年我局进一步完善公开目录。",
        otherMatters: "2022年未收取信息处理费。",
      },
    },
    expect: ["opening", "opening", "opening"],
  },
  {
    name: "往年的背景、先写明本年 what was before, behind this year",
    report: {
      sections: {
        overview: "2022年我局机构调整。\n2023年，我局完善制度。2022年我局完善的目录继续使用。",
        otherMatters: "2023年未收取信息处理费。2022年也未收取信息处理费。",
      },
    },
  },
];
