import type { Example } from "../example.ts";

/** Examples of `growth-mismatch`: its tests and its documentation. */
export const examples: readonly Example<"percent" | "lastYear">[] = [
  {
    name: "分母错了 wrong divisor",
    report: { sections: { overview: "（一）主动公开。全年发布信息50条，比上年增加10条，增长20%。" } },
    expect: ["percent"],
  },
  {
    name: "减少 fewer",
    report: { sections: { overview: "（一）主动公开。全年发布信息30条，较上年减少10条，下降40%。" } },
    expect: ["percent"],
  },
  {
    name: "与上年报告不符 not last year's figure",
    report: {
      sections: { overview: "（二）依申请公开。收到申请47件，较上一年度增加42件。" },
      applications: { received: [47, 0, 0, 0, 0, 0, 47] },
    },
    previous: { year: 2022, applications: { received: [15, 0, 0, 0, 0, 0, 15] } },
    expect: ["lastYear"],
  },
  {
    name: "算得对 right",
    report: { sections: { overview: "（一）主动公开。全年发布信息50条，比上年增加10条，增长25%。" } },
  },
  {
    name: "千位分隔 digits in groups",
    report: {
      sections: {
        overview: "全年发布信息1 024条，比上年增加12条，增长1.2%；公众号2,024篇，较上年增加12篇，增长0.6%。",
      },
    },
  },
  {
    name: "约数 about",
    report: { sections: { overview: "（一）主动公开。全年发布信息50条，比上年增加10条，增长约20%。" } },
  },
  {
    name: "与上年报告相符 last year's figure",
    report: {
      sections: { overview: "（二）依申请公开。收到申请47件，较上年增加32件，增长213.3%。" },
      applications: { received: [47, 0, 0, 0, 0, 0, 47] },
    },
    previous: { year: 2022, applications: { received: [15, 0, 0, 0, 0, 0, 15] } },
  },
];
