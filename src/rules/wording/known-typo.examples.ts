import type { Example } from "../example.ts";

/** Examples of `known-typo`: its tests and its documentation. */
export const examples: readonly Example<"typo" | "nonsense">[] = [
  { name: "没有错字 none", report: {} },
  {
    name: "机关名错字 in the name of the state",
    report: { preamble: "根据《中华人民共合国政府信息公开条列》编制。" },
    expect: ["typo", "typo"],
  },
  {
    name: "的地不分 的 for 地",
    report: { sections: { overview: "配齐人员，使信息公开工作地有序推进，动态及时的上传至专栏。" } },
    expect: ["typo", "typo"],
  },
  {
    name: "不成词 no word",
    report: { sections: { overview: "开展进社区、进校园等荡海，普及节水知识。" } },
    expect: ["nonsense"],
  },
  {
    name: "“其它”只提示一次 told once",
    report: { sections: { overview: "发布其它信息。其它情况见下。" } },
    expect: ["typo"],
  },
  {
    name: "及时的信息 an adjective",
    report: { sections: { overview: "提供准确、及时的公开服务，形成及时的发布机制。" } },
  },
  {
    name: "工作地点 a place of work",
    report: { sections: { overview: "群众在工作地有效参与，工作地点就近。" } },
  },
  { name: "转贴材料 pasted", report: { sections: { overview: "及时公开。\n^攻府信息公开条列" } } },
  { name: "地名 a place name", report: { sections: { overview: "在大荡海子水库开展开放活动。" } } },
  {
    name: "换行断开的正确词 a right word over two lines",
    report: {
      sections: { overview: "区水务局贯彻落实《中华人民共和国政府信息公开条\n例》，做好各项工作。" },
    },
  },
];
