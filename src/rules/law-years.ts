import type { Report } from "../report/model.ts";

/** 国办函〔2020〕109号《政府信息公开信息处理费管理办法》自2021年1月1日起施行：the first year with processing fees. */
export const firstYearOfProcessingFees = 2021;

/** 2019年5月15日起施行修订后的《政府信息公开条例》：the first year reported under it. */
const firstYearOfRevisedRegulation = 2019;

/** A report of a year before the Regulation was revised; not so where its year is unknown. */
export function isBeforeRevision({ year }: Report): boolean {
  return year !== null && year.value < firstYearOfRevisedRegulation;
}
