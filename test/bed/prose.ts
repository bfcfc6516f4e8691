import type { SectionKey } from "../../src/form/index.ts";
import type { Random } from "./random.ts";

/** How to reach the office, as the preamble states it. */
export interface Contacts {
  readonly address: string;
  readonly postcode: string;
  readonly telephone: string;
  readonly fax: string;
  readonly email: string;
  readonly website: string;
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

/** The title on one line, in the common wordings of mess.md §5. */
export function titleOf(organization: string, year: number, random: Random): string {
  return random.chance(0.8)
    ? `${organization}${year}年政府信息公开工作年度报告`
    : random.pick([
        `${year}年${organization}政府信息公开工作年度报告`,
        `${organization}${year}年度政府信息公开工作年度报告`,
      ]);
}

export function contactsOf(random: Random): Contacts {
  const digits = (length: number) =>
    Array.from({ length }, (_, index) => random.int(index === 0 ? 2 : 0, 9)).join("");
  return {
    address: `${random.pick(["银杏路", "青桐大道", "学府街"])}${random.int(1, 299)}号`,
    postcode: `${digits(6)}`,
    telephone: `0${digits(3)}-${digits(random.int(7, 8))}`,
    fax: `0${digits(3)}-${digits(7)}`,
    email: `gk${digits(4)}@${random.pick(["yunling", "bailu"])}.gov.cn`,
    website: `http://www.${random.pick(["yunling", "bailu", "qingtong"])}.gov.cn`,
  };
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
  ]);
  const { address, postcode, telephone, fax, email, website } = contact;
  const reach = `报告电子版可在网站（${website}）下载，疑问请联系本单位（地址：${address}；邮编：${postcode}；电话：${telephone}；传真：${fax}；电子邮箱：${email}）。`;
  return basis + parts + period + reach;
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
