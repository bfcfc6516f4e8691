import type { Example } from "../example.ts";

/** Examples of `overview-aspect-missing`: its tests and its documentation. */
export const examples: readonly Example<"missing">[] = [
  { name: "五个方面齐全 all five", report: {} },
  {
    name: "缺依申请公开 no word on requests",
    report: {
      sections: {
        overview:
          "（一）及时主动公开工程信息。\n（二）落实审核制度、申请公开制度。\n（三）维护门户网站。\n（四）组织业务培训。",
      },
    },
    expect: ["missing@/overview"],
  },
  {
    name: "换一种说法 other words",
    report: {
      sections: {
        overview:
          "主动公开信息15条。未收到任何公民、法人提出的公开政府信息的申请。严格落实“三审三校”，先审后发。维护门户网站。组织业务培训。",
      },
    },
  },
  {
    name: "申请的事用别的话说 requests in short",
    report: {
      sections: {
        overview:
          "一是抓主动公开，公开信息15条。二是抓申请答复，新收申请3件。三是抓保密审查。四是抓门户网站建设。五是抓监督检查。",
      },
    },
  },
  {
    name: "申请的是许可 requests for licences",
    report: {
      sections: {
        overview: "主动公开信息15条。受理许可申请36件。执行先审后发。维护门户网站。组织业务培训。",
      },
    },
    expect: ["missing@/overview"],
  },
  {
    name: "小标题自拟 free subheadings",
    report: {
      sections: {
        overview:
          "（一）公开向前一步。主动公开水质信息。\n（二）答复有温度。全年未收到公开申请。\n（三）先审后发，严格审核。\n（四）办好网站专栏。\n（五）纳入考核。",
      },
    },
  },
];
