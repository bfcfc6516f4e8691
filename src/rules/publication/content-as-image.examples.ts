import type { Example } from "../example.ts";

/** Examples of `content-as-image`: its tests and its documentation. */
export const examples: readonly Example<"table" | "screenshot">[] = [
  { name: "没有图片 none", report: {} },
  {
    name: "夹有网页截图 a screenshot",
    report: {
      sections: {
        overview:
          "（一）主动公开。及时发布。\n^青溪区水务局关于调整领导小组的通知\n^发布日期: 2023-03-05 09:12:44 字号: 大 中 小 | 打印\n^各科室：\n（二）依申请公开。无申请。",
      },
    },
    expect: ["screenshot@/overview"],
  },
  {
    name: "两处截图 two screenshots",
    report: {
      sections: {
        overview:
          "（一）主动公开。\n^培训通知\n^字号：大 中 小\n（二）依申请公开。\n^节水宣传\n^2023-03-22\n（三）管理。",
      },
    },
    expect: ["screenshot@/overview", "screenshot@/overview"],
  },
  {
    name: "表三只有图片 table 3 as a picture",
    report: { applications: null, issues: [{ code: "table-image", cell: "/applications/table" }] },
    expect: ["table@/applications"],
  },
  { name: "没有表格也没有图片，由 table-missing 提示 no table at all", report: { applications: null } },
  {
    name: "转贴的文字没有网页痕迹 pasted text without traces of a page",
    report: {
      sections: { overview: "（一）主动公开。\n^关于印发制度的通知\n^各科室：\n（二）依申请公开。" },
    },
  },
  {
    name: "表格读得出 the table is readable",
    report: { issues: [{ code: "image-only", data: { detail: "流程图" } }] },
  },
  {
    name: "正文说到图解 diagrams spoken of",
    report: { sections: { overview: "发布图解4张，字号适老化改造完成。" } },
  },
];
