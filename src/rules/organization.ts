import type { Report } from "../report/model.ts";
import type { OrganizationType, RuleOptions } from "./define.ts";

/** Name of the reporting body without spaces; `null` where it is not known. */
export function organizationName(report: Report): string | null {
  return report.organization?.value.normalize("NFKC").replace(/\s+/gu, "") || null;
}

/**
 * Kind of the reporting body, from the option or else from its name (a heuristic, format-spec §E.5). An office of a
 * government that reports on itself is a department (format-spec A.1).
 */
export function organizationType(report: Report, options: RuleOptions): OrganizationType {
  if (options.organizationType !== null) return options.organizationType;
  const name = organizationName(report);
  return name === null ? "unknown" : typeOfName(name);
}

/** Kind of the body of that name. */
export function typeOfName(name: string): OrganizationType {
  if (/(?:镇|乡|苏木|街道)(?:人民政府|办事处|办公室|党政办公室|党政综合办公室|政府)?$/u.test(name))
    return "township";
  if (/(?:省|自治区|市|州|盟|县|旗|区)(?:人民政府|政府)?$/u.test(name)) return "government";
  if (
    /(?:局|厅|委|部|署|院|办|会|室|中心|处|队|馆|社|所|站|集团|公司|大学|学校|医院|银行|台|行)$/u.test(name)
  )
    return "department";
  return "unknown";
}

/** True for the government of a province or city, or of a city's own level: figures may be large there. */
export function isCityOrAbove(name: string): boolean {
  return /^[^县区旗]*(?:省|自治区|市|州|盟)(?:人民政府|政府)?$/u.test(name);
}
