import type { SectionKey } from "../../src/form/index.ts";
import type { Random } from "../../test/bed/random.ts";

const matters = [
  ...["供水", "道路", "学位", "低保", "养老", "就业", "用地", "住房", "公交", "水库", "种粮", "市集"],
  ...["文物", "门诊", "退役", "防汛", "审计", "计量", "普查", "医保", "林木", "来信", "卷宗", "帮扶"],
  ...["街面", "证照", "储粮", "物业", "广播", "农资", "助残", "招标", "数据", "乡道", "渠系", "茶园"],
];
const deeds = [
  ...["逐月公布", "张榜公示", "上网公开", "入户告知", "集中答复", "图文解读", "当场说明", "印发手册"],
  ...["编制目录", "更新专栏", "开放日讲解", "短信提醒"],
];

/** Sentences that no two offices have in common. */
export function countyProse(
  office: string,
  year: number,
  random: Random,
): Readonly<Record<SectionKey, string[]>> {
  const matter = () => `${random.pick(matters)}${random.pick(matters)}`;
  const deed = () => random.pick(deeds);
  const sentence = () =>
    `把${matter()}、${matter()}和${matter()}事项${deed()}，对${matter()}情况${deed()}，请群众对${matter()}${deed()}`;
  return {
    overview: [
      `${year}年，${office}${sentence()}。`,
      `（一）主动公开。${sentence()}；${sentence()}。`,
      `（二）依申请公开。${sentence()}。`,
      `（三）政府信息管理。${sentence()}。`,
      `（四）平台建设。${sentence()}。`,
      `（五）监督保障。${sentence()}。`,
    ],
    proactiveDisclosure: [],
    applications: [],
    remedies: [],
    problems: [`存在的主要问题：${matter()}的解读偏少，${sentence()}还不够。`, `改进情况：已${sentence()}。`],
    otherMatters: ["本年度没有收取信息处理费。"],
  };
}
