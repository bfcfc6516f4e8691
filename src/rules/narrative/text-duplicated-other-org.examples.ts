import type { Example } from "../example.ts";

const overview =
  "（一）主动公开。围绕供水、节水和河道管理，及时公开工程招标、施工进度和验收结果，做到一项一公开，方便沿线群众随时查询和监督，全年没有一项遗漏。";
const problems =
  "基层站点人员变动较多，个别信息报送不够及时，解读的形式也比较单一。今年起由分管负责人逐月审看报送台账，并为每项重要政策配发图解，请一线人员出镜讲解。";
const ownWords =
  "（一）主动公开。全区中小学学位、招生范围和收费标准在开学前一个月全部公布，同步开通电话答疑，家长不必到现场即可查到自己孩子的学校，当年没有一起投诉。";

/** Examples of `text-duplicated-other-org`: its tests and its documentation. */
export const examples: readonly Example<"shared">[] = [
  {
    name: "两个单位一样 two offices with one text",
    report: { sections: { overview, problems } },
    siblings: [{ organization: "云岭市青溪区教育局", sections: { overview, problems } }],
    expect: ["shared@/overview"],
  },
  {
    name: "改了几个字 a few words changed",
    report: { sections: { overview, problems } },
    siblings: [
      {
        organization: "云岭市青溪区教育局",
        sections: { overview: overview.replace("河道", "水库"), problems: problems.replace("逐月", "每月") },
      },
    ],
    expect: ["shared@/overview"],
  },
  {
    name: "各写各的 texts of their own",
    report: { sections: { overview, problems } },
    siblings: [
      {
        organization: "云岭市青溪区教育局",
        sections: { overview: ownWords, problems: "答疑电话较忙，已增开两条线路。" },
      },
    ],
  },
  {
    name: "同一单位的两年 one office in two years",
    report: { sections: { overview, problems } },
    siblings: [{ year: 2022, sections: { overview, problems } }],
  },
  { name: "只有一份报告 one report", report: { sections: { overview, problems } } },
];
