import type { Printed } from "../printed.ts";

/** What stands around a report in a file. All of it is our own text. */

/** Breadcrumb, print and share lines of a government site, before the report. */
export function siteHead(printed: Printed): string {
  const { organization, publishedOn } = printed.report;
  return [
    "当前位置:首页 > 政务公开 > 政府信息公开年报",
    `索 引 号: | 00351287/2024-00012 | 公开目录: | 政府信息公开年报 |`,
    `发布机构: | ${organization} |`,
    `发布日期: | ${publishedOn} |`,
    "字号: 大 中 小 | 打印 | 浏览次数: 1327",
    "",
  ].join("\n");
}

/** The site's footer, digits and all. */
export const siteFoot = [
  "",
  "主办：白鹭网络中心　承办：青桐数据服务中心",
  "地址：学府街12号　邮编：215300　电话：0512-8888123",
  "云ICP备09001234号-2　网站标识码：3705030012",
  "云公网安备 37050302000018号",
  "打印本页　关闭窗口",
].join("\n");

/** A 公开指南 before the reports: same vocabulary, numbers, its own 一、二、三. */
export function guide(organization: string): string {
  return [
    `${organization}政府信息公开指南`,
    "为便于公众查询，本单位编写本指南，每年更新一次。",
    "一、主动公开",
    "（一）公开范围：机构职能、规范性文件、财政预决算等12类。",
    "（二）公开方式：门户网站、公告栏2种。",
    "二、依申请公开",
    "收到申请之日起20个工作日内答复，需延长的最多延长20个工作日。",
    "受理时间：工作日8:30—12:00，14:00—17:30。",
    "三、监督和救济",
    "认为未依法履行公开义务的，可向上一级机关投诉，也可申请行政复议或者提起行政诉讼。",
    "",
  ].join("\n");
}
