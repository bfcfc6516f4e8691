import type { Example } from "../example.ts";

/** Examples of `publish-late`: its tests and its documentation. */
export const examples: readonly Example<"late" | "lateByLocalRule" | "reposted" | "early">[] = [
  { name: "一月公布 in January", report: { publishedOn: "2024-01-31" } },
  {
    name: "部门二月公布 a department in February",
    report: { publishedOn: "2024-02-01" },
    expect: ["late"],
  },
  {
    name: "人民政府四月公布 a government in April",
    report: { organization: "云岭市青溪区人民政府", publishedOn: "2024-04-02" },
    expect: ["late"],
  },
  {
    name: "镇政府三月公布 a township in March",
    report: { organization: "云岭市青溪区石桥镇人民政府", publishedOn: "2024-03-26" },
    expect: ["lateByLocalRule"],
  },
  ...["卫生健康委员会", "国有资产监督管理委员会", "民族宗教事务委员会"].map((name) => ({
    name: `${name} a commission is a department`,
    report: { organization: `云岭市${name}`, publishedOn: "2024-02-15" },
    expect: ["late" as const],
  })),
  ...["高新技术产业开发区管理委员会", "柳泉社区居民委员会", "仲裁委员会"].map((name) => ({
    name: `${name} a committee that is none`,
    report: { organization: `云岭市${name}`, publishedOn: "2024-02-15" },
    expect: ["lateByLocalRule" as const],
  })),
  {
    name: "行政公署与人民政府同期 a prefecture's office like a government",
    report: { organization: "锡林地区行政公署", publishedOn: "2024-03-30" },
  },
  {
    name: "行政公署四月公布 a prefecture's office in April",
    report: { organization: "云岭盟行政公署", publishedOn: "2024-04-02" },
    expect: ["late"],
  },
  {
    name: "统计期未满就公布 before the end of the period",
    report: { publishedOn: "2023-12-20" },
    expect: ["early"],
  },
  { name: "几年后重新发布 reposted", report: { publishedOn: "2025-06-11" }, expect: ["reposted"] },
  {
    name: "人民政府三月公布 a government in March",
    report: { organization: "云岭市青溪区人民政府", publishedOn: "2024-03-29" },
  },
  { name: "没有日期 no date", report: { publishedOn: null } },
  { name: "年份不明 year not known", report: { year: null, publishedOn: "2024-05-06" } },
  {
    name: "类型不明的单位三月公布 kind of body not known",
    report: { organization: "青溪新城", publishedOn: "2024-03-20" },
  },
  {
    name: "学校不受此限 a school",
    report: { organization: "云岭市青溪区第一中学学校", publishedOn: "2024-03-20" },
  },
];
