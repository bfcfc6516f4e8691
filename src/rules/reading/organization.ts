import { oncePer } from "../../form/once.ts";
import type { Report } from "../../report/model.ts";
import type { OrganizationType, RuleOptions } from "../define.ts";

/** Name of the reporting body without spaces; `null` where it is not known. */
export const organizationName: (report: Report) => string | null = oncePer(
  ({ organization }) => organization?.value.normalize("NFKC").replace(/\s+/gu, "") || null,
);

/** Whether a name stands in the title: only such a one is sure enough to measure others by. */
export function isInTitle({ title }: Report, name: string): boolean {
  return title?.value.normalize("NFKC").replace(/\s+/gu, "").includes(name) ?? false;
}

/**
 * Kind of the reporting body, from the option or else from its name (a heuristic). An office of a
 * government that reports on itself is a department.
 */
export function organizationType(report: Report, options: RuleOptions): OrganizationType {
  if (options.organizationType !== null) return options.organizationType;
  const name = organizationName(report);
  return name === null ? "unknown" : typeOfName(name);
}

/** Kind of the body of that name. */
export function typeOfName(name: string): OrganizationType {
  return kinds.find(({ names }) => names.test(name))?.type ?? "unknown";
}

const kinds = [
  {
    names: /(?:镇|乡|苏木|街道)(?:人民政府|办事处|办公室|党政办公室|党政综合办公室|政府)?$/u,
    type: "township",
  },
  {
    names: /(?:省|自治区|市|州|盟|县|旗|区)(?:人民政府|政府)?$|(?:地区|盟)行(?:政公)?署$/u,
    type: "government",
  },
  {
    names: /(?:局|厅|委|部|署|院|办|会|室|中心|处|队|馆|社|所|站|集团|公司|大学|学校|医院|银行|台|行)$/u,
    type: "department",
  },
] as const;

/** True for the government of a province or city, or of a city's own level: figures may be large there. */
export function isCityOrAbove(name: string): boolean {
  return /^[^县区旗]*(?:省|自治区|市|州|盟)(?:人民政府|政府)?$|^[^县旗]*(?:地区|盟)行(?:政公)?署$/u.test(
    name,
  );
}

/** 委员会 that are departments; 居民, 村民, 管理委员会 (of an area) and those of parties and unions are not. */
export function isCommission(name: string): boolean {
  return commission.test(name);
}

const commission =
  /^(?!中共|中国共产党|共青团|政协).*(?:(?<!居民|村民|业主|管理|工作|常务|仲裁|检查|专家|评审|组织|省|市|县|州|区|镇|乡|旗|盟)|(?:监督|城市|城乡(?:建设)?)管理)委员会$/u;

const regionEnd = /(?:省|自治区|市|州|盟|地区|县|区|旗)$/u;
const regionStart =
  /^(?!城市|社区|园区|景区|辖区|市区|城区|山区|小区)[^\s]{1,7}?(?:市|州|盟|县|区|旗|镇|乡|街道)/u;

/**
 * True for two names of one body: 云岭市青溪区水务局 = 青溪区水务局. The longer may only add the regions above, and the
 * shorter must name a region of its own, since a bare 水务局 may be anybody's.
 */
export function isSameOrganization(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (!long.endsWith(short) || !regionStart.test(short)) return false;
  const added = long.slice(0, long.length - short.length);
  return added.length <= 20 && regionEnd.test(added);
}

/**
 * Whether a body may make 规章 (立法法; told from the name, a heuristic). A city's government,
 * its office and its justice department may, or report for one that may; `unknown` where the name does not tell.
 */
export function mayMakeRegulations(name: string): "yes" | "no" | "unknown" {
  if (/^(?:国家|中华人民共和国|中国|国务院)/u.test(name)) return /[省市县区]/u.test(name) ? "unknown" : "yes";
  const local = name.replace(/[^省市]{1,8}?(?:自治区|地区)|新疆生产建设兵团/u, "");
  const belowCity = /[县区旗]/u.test(local) || /(?:市|州|盟)[^省市州盟]{1,8}市/u.test(local);
  const type = typeOfName(name);
  if (type === "unknown") return "unknown";
  // 行政公署 govern a prefecture for the province, which alone makes 规章.
  if (type === "township" || belowCity || name.endsWith("署")) return "no";
  if (type === "government" || /(?:办公[厅室]|司法[厅局]|[政府]办|部)$/u.test(name)) return "yes";
  return /[省市州盟]|自治区/u.test(name) ? "no" : "unknown";
}
