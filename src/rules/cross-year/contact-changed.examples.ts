import { fill } from "../../report/issues.ts";
import type { Example } from "../example.ts";

const shortReport = [
  "云岭市青溪区水务局{year}年政府信息公开工作年度报告",
  "本报告依据《中华人民共和国政府信息公开条例》编制。如有疑问，请与云岭市青溪区水务局联系（{contact}）。",
  "一、总体情况",
  "{year}年，区水务局及时公开水质信息。",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "图表解读较少，今后多配图表。",
  "六、其他需要报告的事项",
  "{year}年没有收取信息处理费。",
].join("\n");

/** Examples of `contact-changed`: its tests and its documentation. */
export const examples: readonly Example<"typo" | "changed">[] = [
  {
    name: "电话差一位 one digit",
    text: withYears("0999-6128457", "0999-6123457", "0999-6123457"),
    expect: ["typo"],
  },
  {
    name: "邮箱与公开指南不同 the guide's mailbox",
    text: withGuide("shuiwu@qingxi.gov.cn", "qxshuiwu@mail.example"),
    expect: ["changed"],
  },
  {
    name: "电话换号 another number",
    text: withYears("0999-7700221", "0999-6123457"),
    expect: ["changed"],
  },
  {
    name: "错的是另一年 the odd one is another year's",
    text: withYears("0999-6123457", "0999-6123457", "0999-6128457"),
  },
  {
    name: "早年的电话不算 years before say nothing",
    text: [
      brief(2023, "电话：0999-7700221"),
      brief(2019, "电话：0999-6123457"),
      brief(2018, "电话：0999-6123457"),
    ].join("\n"),
  },
  { name: "各年一致 the same", text: withYears("0999-6123457", "09996123457", "0999—6123457") },
  { name: "与指南一致 as in the guide", text: withGuide("shuiwu@qingxi.gov.cn", "shuiwu@qingxi.gov.cn") },
  { name: "只有一年 one report", report: {} },
  {
    name: "上年相同 the same last year",
    report: {},
    previous: { year: 2022 },
  },
];

/** Three reports of one office in one file, the newest first, with a telephone number each. */
function withYears(...numbers: readonly string[]): string {
  return numbers.map((number, index) => brief(2023 - index, `电话：${number}`)).join("\n");
}

/** A guide with a mailbox, then a report with another. */
function withGuide(inGuide: string, inReport: string): string {
  return [
    "政府信息公开指南",
    "受理机构：云岭市青溪区水务局办公室",
    `电子信箱：${inGuide}`,
    brief(2023, `电子邮箱：${inReport}`),
  ].join("\n");
}

function brief(year: number, contact: string): string {
  return fill(shortReport, { year, contact });
}
