import type { CellPointer } from "../../src/form/index.ts";
import { county } from "./offices.ts";

/** What goes wrong with a report. */
export type Accident =
  | "missing"
  | "twice"
  | "twice, differently"
  | "wrong year"
  | "last form"
  | "late"
  | "unreadable"
  | "another's report"
  | "another's text"
  | "blanks"
  | "alias"
  | "no carry-over"
  | "wrong sum"
  | "lost table";

/** To whom it happens in the last year. */
export const accidents: Readonly<Record<string, Accident>> = {
  [`${county}科学技术局`]: "missing",
  [`${county}双桥镇人民政府`]: "missing",
  [`${county}教育局`]: "twice",
  [`${county}民政局`]: "twice, differently",
  [`${county}信访局`]: "wrong year",
  [`${county}林业局`]: "last form",
  [`${county}审计局`]: "late",
  [`${county}统计局`]: "unreadable",
  [`${county}档案局`]: "another's report",
  [`${county}商务局`]: "blanks",
  [`${county}医疗保障局`]: "alias",
  [`${county}竹园乡人民政府`]: "another's text",
  [`${county}河口镇人民政府`]: "no carry-over",
  [`${county}柳林镇人民政府`]: "wrong sum",
  [`${county}大数据中心`]: "lost table",
};

/** Cells without a figure, and what stands in them. */
export const blanks: Readonly<Record<CellPointer, string>> = {
  "/applications/table/outcomes/granted/otherOrganization": "",
  "/remedies/table/reconsideration/other": "",
  "/proactiveDisclosure/table/administrativeCompulsion/decisions": "/",
};

/** A cell on which two reports of one office differ, and the government's from the sum. */
export const wrongCell: CellPointer = "/proactiveDisclosure/table/administrativeLicenses/decisions";

export const lostTable = "remedies";
