import type { Bilingual } from "../../errors.ts";
import { defineRule } from "../define.ts";
import { ownWords } from "../reading/own-words.ts";
import { listed } from "../relation.ts";
import { examples } from "./overview-aspect-missing.examples.ts";

interface Aspect {
  readonly name: Bilingual;
  /** What speaks of it. */
  readonly said: RegExp;
  /** Only in a sentence that is about this; default: anywhere. */
  readonly about?: RegExp;
}

/** 国办公开办函〔2021〕30号（一）总体情况所列五个方面。 */
const aspects: readonly Aspect[] = [
  {
    name: { zh: "主动公开", en: "proactive disclosure" },
    said: /主动(?:公开|公示|发布|向社会)|(?:公开|发布|公示|公布)[^。]{0,6}信息/u,
  },
  {
    name: { zh: "依申请公开", en: "disclosure on request" },
    about:
      /依申请|公开申请|申请公开|申请人|申请(?:办理|答复)|(?:收到|受理|新收|办理|答复|做好)(?:各类)?申请(?=$|[,:(\d]|工作)|公开[^，,]{0,8}信息[^，,]{0,4}申请/u,
    // A subheading of its own, or what was done with requests, or that there were none.
    said: /^[-•\s]*[(]?[一二三四五六七八九十\d]+[).、]{1,2}[^,，:：]*依申请|收到|受理|接收|接到|办理|办结|答复|处理|登记|未|无|没有|零|\d[件条宗份起]/u,
  },
  {
    name: { zh: "政府信息管理", en: "management of information" },
    said: /信息管理|审核|审查|三审|三校|先审|审签|签发|把关|保密|发布机制|清理/u,
  },
  {
    name: { zh: "平台建设", en: "platforms" },
    said: /平台|网站|新媒体|公众号|微信|公报|专栏/u,
  },
  {
    name: { zh: "监督保障", en: "supervision and support" },
    said: /监督|考核|培训|保障|评议|责任追究|问责|领导小组|督查|督导|自查|检查/u,
  },
];

/** 总体情况应写到五个方面。 */
export default defineRule({
  id: "overview-aspect-missing",
  group: "structure",
  title: { zh: "总体情况缺少规定方面", en: "The overview leaves out a prescribed aspect" },
  severity: "warning",
  basis: {
    zh: "国办公开办函〔2021〕30号（一）总体情况",
    en: "Guo Ban Gong Kai Ban Han [2021] No. 30, (1) overview",
  },
  why: {
    zh: "总体情况要写主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面，未按要素撰写会扣分。",
    en: "The overview covers five aspects; leaving one out costs points in assessments.",
  },
  remedy: {
    zh: "补写缺少的方面；没有申请的，也写明没有收到申请。",
    en: "Add what is missing; say so if there were no requests.",
  },
  traps: {
    zh: "小标题可以自拟，看的是正文；只在并列的制度名称里提到“申请公开制度”不算写了依申请公开。",
    en: "Subheadings are free, the text counts; a mere mention in a list of regulations is not enough.",
  },
  messages: {
    missing: {
      zh: "总体情况没有写到：{aspects}（五个方面写了 {count} 个）",
      en: "The overview does not mention: {aspects} ({count} of five aspects covered)",
    },
  },
  examples,
  check(report, found) {
    const text = ownWords(report, "overview")?.text ?? "";
    const missing = aspects.filter((aspect) => !isSpokenOf(aspect, text));
    if (text === "" || missing.length === 0) return;
    const severity = missing.length === 1 ? "info" : "warning";
    const data = { aspects: listed(missing.map(({ name }) => name)), count: aspects.length - missing.length };
    found("missing", { cell: "/overview", severity, data });
  },
});

function isSpokenOf({ said, about }: Aspect, text: string): boolean {
  if (about === undefined) return said.test(text);
  return text.split(/[。；;\n]/u).some((sentence) => about.test(sentence) && said.test(sentence));
}
