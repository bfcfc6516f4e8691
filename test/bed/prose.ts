import type { SectionKey } from "../../src/form/index.ts";
import type { Random } from "./random.ts";

/** How to reach the office, as the preamble states it; `null` where it does not. */
export interface Contacts {
  readonly address: string | null;
  readonly postcode: string | null;
  readonly telephone: string | null;
  readonly fax: string | null;
  readonly email: string | null;
  readonly website: string | null;
}

const provinces = ["云岭省", "栖霞省"];
const cities = ["白鹭市", "青桐市", "云溪市", "临川湾市"];
const districts = ["银杏区", "清河县", "柳泉县", "松烟区", "雁回县"];
const towns = ["青石桥镇", "白杨乡", "梧桐街道办事处", "桃花源镇"];
const bureaus = [
  "水务局",
  "住房和城乡建设局",
  "人民政府办公室",
  "司法局",
  "教育体育局",
  "市场监督管理局",
  "中小企业服务中心",
  "融媒体中心",
  "医疗保障局",
];

/** A made-up reporting body of any kind: government, department, town, street, centre. */
export function organizationOf(random: Random): string {
  const city = random.pick(cities);
  const district = random.pick(districts);
  const town = random.pick(towns);
  const townName = town.endsWith("办事处") ? town : `${town}人民政府`;
  return random.pick([
    `${random.pick(provinces)}人民政府办公厅`,
    `${city}人民政府`,
    `${city}${random.pick(bureaus)}`,
    `${city}${district}${random.pick(bureaus)}`,
    `${district}${random.pick(bureaus)}`,
    `${district}人民政府`,
    `${district}${townName}`,
    `${city}${district}${townName}`,
  ]);
}

/** The title on one line, in the common wordings. */
export function titleOf(organization: string, year: number, random: Random): string {
  return random.chance(0.7)
    ? `${organization}${year}年政府信息公开工作年度报告`
    : random.pick([
        `${year}年${organization}政府信息公开工作年度报告`,
        `${organization}${year}年度政府信息公开工作年度报告`,
        `${organization}${year}年政府信息公开年度报告`,
        `${organization}${year}年度政府信息公开年度报告`,
        `${organization}政府信息公开工作年度报告（${year}年）`,
      ]);
}

export function contactsOf(random: Random): Contacts {
  const digits = (length: number) =>
    Array.from({ length }, (_, index) => random.int(index === 0 ? 2 : 0, 9)).join("");
  const sometimes = (share: number, text: string) => (random.chance(share) ? text : null);
  const dash = random.pick(["-", "-", "—", ""]);
  return {
    address: sometimes(0.8, `${random.pick(["银杏路", "青桐大道", "学府街"])}${random.int(1, 299)}号`),
    postcode: sometimes(0.7, digits(6)),
    telephone: sometimes(0.9, `0${digits(3)}${dash}${digits(random.int(7, 8))}`),
    fax: sometimes(0.4, `0${digits(3)}-${digits(7)}`),
    email: sometimes(0.6, `gk${digits(4)}@${random.pick(["yunling", "bailu"])}.gov.cn`),
    website: sometimes(0.6, `http://www.${random.pick(["yunling", "bailu", "qingtong"])}.gov.cn`),
  };
}

/** The line that says when the report was published; some name another date beside it. */
export function publicationOf(date: string, random: Random): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return random.pick([
    `发布日期：${date}`,
    `发布日期：${date}`,
    `发布时间：${year}年${month}月${day}日 15:52`,
    `发布日期: ${year}- ${month}- ${day} 08 : 32`,
    `时间:${date}`,
    `发布日期：${year}/${month}/${day}`,
    `成文日期：${year}-01-04　发布日期：${date}`,
    `发布日期：${date} 09:15　浏览次数：${random.int(20, 9000)}　字号：大 中 小`,
  ]);
}

/** Legal basis, the six parts, period and contact, in one paragraph. */
export function preambleOf(organization: string, year: number, contact: Contacts, random: Random): string {
  const basis = `依照《中华人民共和国政府信息公开条例》（国务院令第711号）的要求，${organization}编写了这份报告。`;
  const parts = random.chance(0.6)
    ? "全文由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。"
    : "";
  const period = random.pick([
    `所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止。`,
    `统计期限为${year}年1月1日至${year}年12月31日。`,
    `数据统计期限从${year}年1月1日起至12月31日止。`,
    `统计时限：${year}年1月1日—12月31日。`,
  ]);
  return basis + parts + period + reachOf(organization, contact, random);
}

function reachOf(organization: string, contact: Contacts, random: Random): string {
  const { address, postcode, telephone, fax, email, website } = contact;
  const site =
    website === null
      ? ""
      : random.pick([`报告电子版可在门户网站（${website}）下载。`, `报告电子版可下载（网址：${website}）。`]);
  const entries: [string, string | null][] = [
    [random.pick(["地址", "联系地址", "通讯地址"]), address],
    [random.pick(["邮编", "邮政编码"]), postcode],
    [random.pick(["电话", "联系电话"]), telephone],
    ["传真", fax],
    [random.pick(["电子邮箱", "电子信箱", "邮箱"]), email],
  ];
  const stated = entries.filter(([, value]) => value !== null).map(([key, value]) => `${key}：${value}`);
  if (stated.length === 0) return site;
  const [open, close] = random.pick([
    ["（", "）"],
    ["（", "）"],
    ["【", "】"],
    ["[", "]"],
  ] as const);
  return `${site}如有疑问，请与${organization}办公室联系${open}${stated.join(random.pick(["；", "，"]))}${close}。`;
}

/** Paragraphs of a section, with numbers in the prose as everywhere; tables come from elsewhere. */
export function proseOf(key: SectionKey, organization: string, year: number, random: Random): string[] {
  const n = (high: number) => random.int(1, high);
  switch (key) {
    case "overview":
      return [
        `${year}年，${organization}围绕群众关心的事项推进公开，全年召开协调会${n(12)}次。`,
        `（一）主动公开。借助门户网站发出各类信息${n(900)}条，其中动态类${n(300)}条、解读类${n(60)}篇；微信公众号推送${n(400)}条。`,
        `（二）依申请公开。申请渠道保持畅通，平均用时${n(15)}个工作日。`,
        `（三）信息管理。发布前逐条审核，纠正错别字${n(40)}处。`,
        `（四）平台建设。栏目由${n(30)}个并为${n(20)}个，手机端同步更新。`,
        `（五）监督保障。组织培训${n(6)}场，${n(120)}人参加；参照〔2021〕30号文件逐项自查。`,
      ].slice(0, random.int(2, 6));
    case "problems":
      return [
        `主要问题：一是解读材料的图表偏少；二是个别栏目更新慢于要求${n(20)}天。`,
        `改进办法：${year + 1}年将增加图解不少于${n(30)}期，并为每个栏目指定专人。`,
      ];
    case "otherMatters":
      return random.chance(0.3)
        ? ["无。"]
        : [
            `本年度没有收取信息处理费。`,
            `承办人大代表建议${n(30)}件、政协提案${n(20)}件，办复率百分之百。`,
          ].slice(0, random.int(1, 2));
    default:
      return random.chance(0.15) ? [`以下数字截至${year}年12月31日。`] : [];
  }
}
