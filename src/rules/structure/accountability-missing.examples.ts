import type { Example } from "../example.ts";

/** Examples of `accountability-missing`: its tests and its documentation. */
export const examples: readonly Example<"missing">[] = [
  { name: "部门不要求 a department", report: { sections: { overview: "（五）监督保障。组织培训。" } } },
  {
    name: "区政府都没有写 a district says nothing",
    report: {
      organization: "云岭市青溪区人民政府",
      sections: { overview: "（五）监督保障。加强组织领导，全年举办业务培训1次。" },
    },
    expect: ["missing@/overview"],
  },
  {
    name: "缺社会评议 one of three",
    report: {
      organization: "云岭市青溪区人民政府",
      sections: { overview: "（五）监督保障。纳入年度考核，未发生责任追究情形。" },
    },
    expect: ["missing@/overview"],
  },
  {
    name: "乡镇 a township",
    report: {
      organization: "云岭市青溪区石桥镇人民政府",
      sections: { overview: "（五）监督保障。全年举办业务培训1次。" },
    },
    expect: ["missing@/overview"],
  },
  {
    name: "三项都有 all three",
    report: {
      organization: "云岭市青溪区人民政府",
      sections: {
        overview: "（五）监督保障。纳入年度考核，开展社会评议，结果为优秀。",
        otherMatters: "2023年没有收取信息处理费，未发生责任追究情形。",
      },
    },
  },
  {
    name: "空的一节由 section-empty 说 an empty section is named by another rule",
    report: { organization: "云岭市青溪区人民政府", sections: { overview: "" } },
  },
  {
    name: "政府办公室、街道办事处 offices",
    report: {
      organization: "云岭市青溪区人民政府办公室",
      sections: { overview: "（五）监督保障。组织培训。" },
    },
  },
];
