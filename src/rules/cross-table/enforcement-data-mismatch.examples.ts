import type { EnforcementFigures } from "../../enforcement/figures.ts";
import type { Example } from "../example.ts";

const own: EnforcementFigures = {
  file: "执法数据.docx",
  organization: "云岭市青溪区水务局",
  year: 2023,
  licences: [31, 32],
  penalties: [12],
  compulsion: [],
};

/** Examples of `enforcement-data-mismatch`: its tests and its documentation. */
export const examples: readonly Example<"differs" | "unread" | "other">[] = [
  {
    name: "处罚不同 penalties differ",
    report: { proactiveDisclosure: { administrativeLicenses: [31], administrativePenalties: [21] } },
    options: { enforcement: [own] },
    expect: ["differs@/proactiveDisclosure/table/administrativePenalties/decisions"],
  },
  {
    name: "许可连不予许可一起 licences with those refused",
    report: { proactiveDisclosure: { administrativeLicenses: [32], administrativePenalties: [12] } },
    options: { enforcement: [own] },
  },
  {
    name: "数据里没有强制 no compulsion in the data",
    report: {
      proactiveDisclosure: {
        administrativeLicenses: [31],
        administrativePenalties: [12],
        administrativeCompulsion: [3],
      },
    },
    options: { enforcement: [own] },
    expect: ["unread@/proactiveDisclosure/table/administrativeCompulsion/decisions"],
  },
  {
    name: "全区的数据 data of the whole district",
    report: { proactiveDisclosure: { administrativeLicenses: [5] } },
    options: { enforcement: [{ ...own, organization: "云岭市青溪区" }] },
    expect: ["other"],
  },
  {
    name: "上年的数据 last year's data",
    report: { proactiveDisclosure: { administrativeLicenses: [5] } },
    options: { enforcement: [{ ...own, year: 2022 }] },
    expect: ["other"],
  },
  {
    name: "政府的数据写的是地方 a government's data under its region",
    report: {
      organization: "云岭市青溪区人民政府",
      proactiveDisclosure: { administrativeLicenses: [31], administrativePenalties: [13] },
    },
    options: { enforcement: [{ ...own, organization: "青溪区" }] },
    expect: ["differs@/proactiveDisclosure/table/administrativePenalties/decisions"],
  },
  {
    name: "没有给数据文件 no file given",
    report: { proactiveDisclosure: { administrativeLicenses: [5] } },
  },
];
