import { oncePer } from "../../form/once.ts";
import type { Sentence } from "../../text/paragraphs.ts";
import type { Clause } from "../clauses.ts";

/** Words for a request; 依申请公开 alone counts after 收到 and 受理. */
export const requestNoun =
  /(?:信息公开|公开信息|政务公开|公开)[^,;:。\d]{0,8}申请|申请(?:政府|政务)?信息公开|申请公开|依申请[^,;:。\d]{0,6}公开|依申请(?:办理|答复)/u;

/** Sections that count requests. */
export const requestSections = ["overview", "applications"] as const;

/** 予以公开…部分公开…不予公开…, 新收…上年结转…结转下年…: nothing else ends in these ways, or is counted by these words. */
const usesWordsOfForm = oncePer(
  ({ text }: Sentence) =>
    new Set(text.match(resultNames)).size >= 3 ||
    (isCarriedOnBothSides.test(text) && !/复议|诉讼|案件/u.test(text)),
);
const resultNames = /予以公开|部分公开|不予公开|无法提供|不予处理|其他处理/gu;
const isCarriedOnBothSides = /新收申请.*上年度?结转.*结转下一?年/u;

/** The paragraph speaks of requests: no other counts them. */
export function speaksOfRequests(sentence: Sentence): boolean {
  const { paragraph } = sentence;
  return paragraph.text.includes("申请") || paragraph.section === "applications" || usesWordsOfForm(sentence);
}

/** The text so far, from the beginning of the paragraph, speaks of requests for information; section three always does. */
export function isAboutRequests({ sentence }: Pick<Clause, "sentence">): boolean {
  const { section, text } = sentence.paragraph;
  if (section === "applications" || usesWordsOfForm(sentence)) return true;
  return requestNoun.test(text.slice(0, sentence.start + sentence.text.length));
}
