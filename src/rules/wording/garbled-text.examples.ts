import type { Example } from "../example.ts";

/** Examples of `garbled-text`: its tests and its documentation. */
export const examples: readonly Example<"garbled">[] = [
  { name: "没有乱码 none", report: {} },
  {
    name: "夹有假名 kana",
    report: { sections: { overview: "が任む不別状末期，区水务局发布信息。" } },
    expect: ["garbled"],
  },
  {
    name: "成行的英文 a line of English",
    report: { sections: { otherMatters: "没有收费。\n^AND DESCRIPTION OF THE PROPERTY OF THE HOUSE" } },
    expect: ["garbled"],
  },
  {
    name: "替换字符 replacement characters",
    report: { sections: { overview: "及时发布\ufffd\ufffd信息。" } },
    expect: ["garbled"],
  },
  {
    name: "编码错误 wrong encoding",
    report: { sections: { overview: "锟斤拷锟斤拷，及时发布信息。" } },
    expect: ["garbled"],
  },
  {
    name: "截图里的一串数字 figures of a picture",
    report: { sections: { overview: "及时发布。\n^20101" } },
    expect: ["garbled"],
  },
  {
    name: "外文名称、网址 names and addresses",
    report: {
      sections: {
        overview:
          "开发“节水e家”APP和H5页面，见 https://www.qingxi.gov.cn/water/index.html 。\nWater Saving Week",
      },
    },
  },
  {
    name: "选择框 tick boxes",
    report: {
      sections: { otherMatters: "是否收取信息处理费：□是 ☑否\n有无复议：有□无□\n节水の家志愿队。" },
    },
  },
  {
    name: "英文标题 a title in English",
    report: {
      preamble: "Annual Report on Government Information Disclosure of Qingxi\n现公布2023年度报告。",
    },
  },
  {
    name: "日期、邮编 dates and postcodes",
    report: { sections: { otherMatters: "没有收费。\n20240118\n999001" } },
  },
];
