import type { Sentence } from "../../text/paragraphs.ts";
import type { Clause } from "../clauses.ts";

/** Words for a request; 依申请公开 alone counts after 收到 and 受理. */
export const requestNoun =
  /(?:信息公开|公开信息|政务公开|公开)[^,;:。\d]{0,8}申请|申请(?:政府|政务)?信息公开|申请公开|依申请[^,;:。\d]{0,6}公开/u;

/** Sections that count requests. */
export const requestSections = ["overview", "applications"] as const;

/** The paragraph speaks of requests: no other counts them. */
export function speaksOfRequests({ paragraph }: Sentence): boolean {
  return paragraph.text.includes("申请");
}

/** The text so far, from the beginning of the paragraph, speaks of requests for information. */
export function isAboutRequests({ sentence }: Pick<Clause, "sentence">): boolean {
  return requestNoun.test(sentence.paragraph.text.slice(0, sentence.start + sentence.text.length));
}
