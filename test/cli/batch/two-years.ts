import { print } from "../../bed/printed.ts";
import { renderDocx } from "../../bed/render/docx.ts";
import { renderHtml } from "../../bed/render/html.ts";
import { type BedReport, makeReport } from "../../bed/report.ts";

const organization = "白鹭市银杏区水务局";

/** Reports of one made-up office for two years, whose figures have nothing to do with each other. */
export function twoYears(): { readonly before: Uint8Array; readonly after: string } {
  return {
    before: renderDocx(print(reportOf(2022, 11))),
    after: renderHtml(print(reportOf(2023, 12))),
  };
}

function reportOf(year: number, seed: number): BedReport {
  const made = makeReport(seed, { mode: "distinct", form: "2021", singleRow: false });
  const title = `${organization}${year}年政府信息公开工作年度报告`;
  const period = { start: `${year}-01-01`, end: `${year}-12-31` };
  return { ...made, organization, year, title, period };
}
