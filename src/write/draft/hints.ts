import type { LabelLanguage, SectionKey } from "../../form/index.ts";

/** What stands in the comments of a draft; the form itself is Chinese in either language. */
export interface DraftHints {
  /** What the form asks of the sections that are prose. */
  readonly sections: Readonly<Partial<Record<SectionKey, string>>>;
  /** Where the way to reach the office is to stand, and nothing is known of it. */
  readonly contact: string;
  readonly contactOfLast: string;
  readonly carriedIn: string;
  /** What last year's report should have settled, and does not, for no figure was read there. */
  readonly unread: string;
  readonly inForce: (documents: string) => string;
}

export const draftHints: Readonly<Record<LabelLanguage, DraftHints>> = {
  zh: {
    sections: {
      overview: "请写五个方面：主动公开、依申请公开、政府信息管理、平台建设、监督保障。",
      problems: "请写本年度存在的主要问题，以及改进情况。",
      otherMatters: "请写收取信息处理费的情况，以及其他需要报告的事项；没有的也写明。",
    },
    contact: "请写明编制依据、联系单位、地址、邮编、电话，以及在哪里可以下载报告。",
    contactOfLast: "取自上一年的报告，请核对。",
    carriedIn: "取自上一年的「四、结转下年度继续办理」。",
    unread: "上一年报告的相应格没有读到数字，没有带入；请核对原件后填写。",
    inForce: (documents) => `上一年现行有效 ${documents} 件，加本年制发、减本年废止。`,
  },
  en: {
    sections: {
      overview:
        "To be written, five aspects: proactive disclosure (主动公开), disclosure on application (依申请公开), management of information (政府信息管理), platforms (平台建设), supervision (监督保障).",
      problems: "To be written: the main problems of the year, and what was improved.",
      otherMatters:
        "To be written: information processing fees and other matters; say so where there are none.",
    },
    contact:
      "To be written: the legal basis, the office to ask, address, postcode, telephone, and where the report can be downloaded.",
    contactOfLast: "From last year's report; please check.",
    carriedIn: "From 四、结转下年度继续办理 of last year.",
    unread:
      "No figure was read in this cell of last year's report, and none was taken over; look it up there.",
    inForce: (documents) =>
      `${documents} in force last year; add those issued this year, take off those repealed.`,
  },
};
