import type { Example } from "../example.ts";

/** Examples of `duplicated-or-missing-char`: its tests and its documentation. */
export const examples: readonly Example<"doubled" | "missing">[] = [
  { name: "通顺 in order", report: {} },
  {
    name: "政府政府网 a word twice",
    report: { sections: { overview: "信息及时发布到青溪区人民政府政府网。" } },
    expect: ["doubled"],
  },
  {
    name: "多各种 two words for one",
    report: { sections: { overview: "利用网站、新媒体等多各种渠道发布信息。" } },
    expect: ["doubled"],
  },
  {
    name: "漏“进” a character left out",
    report: { sections: { overview: "制定了实施方案，一步提高公开工作的规范化水平。" } },
    expect: ["missing"],
  },
  {
    name: "漏“我” a character left out at the beginning",
    report: { sections: { problems: "单位政府信息公开工作还有差距，解读形式较少。改进：增加图解。" } },
    expect: ["missing"],
  },
  {
    name: "长词重复 a phrase twice",
    report: { sections: { overview: "全年没有收到政府信息公开申请政府信息公开申请。" } },
    expect: ["doubled"],
  },
  {
    name: "相邻而通顺 neighbours",
    report: {
      sections: {
        overview:
          "明确信息公开公开属性，公开信息公开指南，完善信息公开工作工作机制，维护区人民政府政府信息公开专栏和政府网站。",
      },
    },
  },
  {
    name: "下一步、的确、目的的 next steps",
    report: {
      sections: { problems: "下一步提高解读质量；进一步加强培训；达到公开目的的做法的的确确有效。" },
    },
  },
  {
    name: "很多各种 many of all kinds",
    report: { sections: { overview: "发布了很多各种类型的节水知识。" } },
  },
  { name: "转贴材料 pasted", report: { sections: { overview: "及时公开。\n^发布到人民政府政府网。" } } },
  {
    name: "换行不算重字 a line break",
    report: {
      sections: {
        overview: "围绕群众关心的供水保障和水质监测主动公开工作\n工作机制不断健全，公开质量稳步提升。",
      },
    },
  },
  {
    name: "词里多一个字 one character too many within a word",
    report: {
      sections: {
        overview:
          "进进一步加强政府信息息公开。\n改进进一步规范的流程，推进进一步公开。\n健全政府府信息公开开工作机制。",
      },
    },
    expect: ["doubled", "doubled", "doubled", "doubled"],
  },
  {
    name: "将将、我们我们 shall and we doubled",
    report: {
      sections: {
        problems: "下一步，我局将将加强培训，我们我们还要提升水平。\n我局将将来访群众的意见汇总。",
      },
    },
    expect: ["doubled", "doubled"],
  },
  {
    name: "动词重复 verbs doubled",
    report: {
      sections: {
        overview: "贯彻落实落实条例，加强加强公开工作。",
        problems: "问题是公开的形式较为单一，下一步，我局将进一步一步加强培训。",
      },
    },
    expect: ["doubled", "doubled", "doubled"],
  },
  {
    name: "本来就叠用的词 words that are doubled by themselves",
    report: {
      sections: {
        overview:
          "步步推进，层层落实，逐一一一核对，一步一步加强，方方面面都要研究研究、学习学习，抓好工作推进推进会的筹备。",
        problems: "问题是公开的形式较为单一，迈进一步一步加强培训，推进一步一步落实，规范规范性文件的公开。",
      },
    },
  },
];
