import type { Report } from "../../report/model.ts";
import { isName, isWholeName } from "../../text/body-names.ts";
import type { Paragraph } from "../../text/paragraphs.ts";
import { allParagraphs, openingOf, paragraphsOf, preambleOf, sentencesOf } from "../../text/report-text.ts";
import { firstPlaces } from "./first-places.ts";
import { isCommission, typeOfName } from "./organization.ts";
import { placeOfGroup } from "./place-of-group.ts";
import { isSubsequence } from "./wording.ts";

const bureau = String.raw`[^,。;:、《》\s"“”\d()]{2,28}?(?:[局厅]|委员会)`;

/** 现公布X2023年度报告. */
const announced =
  /(?:公布|公开|发布|编制|现将)(?:了)?([^,。;:、《》\s"“”\d()]{4,30}?(?:人民政府|办公[厅室]|委员会|中心|[局厅委办院队]))(?:关于)?20\d{2}年(?:度)?的?(?:政府信息公开(?:工作)?)?(?:年度)?报告/u;
/** X根据条例编制了本报告, 本报告由X编制. */
const compiled = new RegExp(
  `(?:^|[,。;]|由)(?:本(?:年度)?报告(?:系|是)?由?)?(${bureau})(?:(?:根据|按照|依据|依照)[^。]{0,120})?(?:编制|编写|撰写|起草)(?=了?(?:本|20\\d{2}年)|而成|完成|[,。;])`,
  "u",
);
const publisher = new RegExp(`^(?:发布|公开|编制|填报|报告)(?:机构|机关|单位):(${bureau})。?$`, "u");
const contact = new RegExp(
  `(?:联系(?:单位|部门|机构):|请(?:径|直接)?与)(${bureau})(?:办公[厅室]|[^,。;:、()\\s\\d]{0,8}[科股室处])?(?=[,。;(]|(?<=请(?:径|直接)?与[^,。;:、()\\s\\d]{3,40})联系)`,
  "u",
);
/** 2023年，X认真落实…；X全年收到申请26件. */
const deed = new RegExp(
  `^(?:\\([一二三四五]\\)|[一二三四五]是)?(?:20\\d{2}年(?:度|来|以来)?,?)?(?:在[^,。;]{2,40}下,)?(${bureau})(?:(?:20\\d{2}年度?|全年|本年度?|一年来),?)?(?:共计?|累计)?(?:认真|严格|深入|坚持|高度重视|始终|扎实|全面|紧紧|切实|积极|围绕|不断|持续|主动公开|公开|发布|收到|受理|办理|办结)`,
  "u",
);
const signed =
  /^(?:(?:报告|填报|编制|发布|公开)?(?:单位|机关|机构):)?(\p{Script=Han}{4,30}?)(?:\((?:盖章|公章|印章|章|印)\))?(?:[2二][\d〇○零一二三四五六七八九]{3}年.{1,3}月.{1,3}日)?$/u;
const paragraphsOfSignature = 4;
const paragraphsOfPublisher = 8;

/** Sentences in which others have their part, or that go through several offices. */
const withOthers =
  /[局厅].*[局厅]|[我本](?:[局委厅]|单位|机关)|联合|会同|指导|督促|检查|考核|评估|移[送交]|转[办来]/u;
/** Names that are said of many. */
const many = /[各级]|有关|相关|[下所]属|基层/u;

/** The office that is named, and where. */
export interface NamedOffice {
  /** As what it is named: whose report it is, who published it, is to be asked, signed it, or did the work. */
  readonly kind: "other" | "otherPublisher" | "otherContact" | "otherSignature" | "otherDeed";
  readonly written: string;
  readonly at: ReturnType<Paragraph["at"]>;
}

/**
 * Where a report says whose it is; whether that office is another one, `isAnotherOffice` tells.
 *
 * @param before what stands in the file before the report
 */
export function namedOffices(report: Report, before: readonly Paragraph[]): readonly NamedOffice[] {
  const ending = report.order.slice(-1).flatMap((key) => paragraphsOf(report, key));
  return [
    ...preambleOf(report).flatMap((paragraph) =>
      [announced, compiled].flatMap((pattern) => nameIn(paragraph, pattern, "other")),
    ),
    ...[...before.slice(-paragraphsOfPublisher), ...openingOf(report)].flatMap((paragraph) =>
      nameIn(paragraph, publisher, "otherPublisher"),
    ),
    ...firstPlaces(report, contact).flatMap(({ paragraph }) => nameIn(paragraph, contact, "otherContact")),
    ...sentencesOf(report, ["overview"]).flatMap(({ paragraph, text, start }) => {
      const written = withOthers.test(text) ? "" : (deed.exec(text)?.[1] ?? "");
      if (written === "" || !isName(written) || many.test(written)) return [];
      const from = start + text.indexOf(written);
      return [{ kind: "otherDeed" as const, written, at: paragraph.at(from, from + written.length) }];
    }),
    ...ending
      .slice(-paragraphsOfSignature)
      .flatMap((paragraph) => nameIn(paragraph, signed, "otherSignature"))
      .filter(({ written }) => isWholeName(written)),
  ];
}

function nameIn(paragraph: Paragraph, pattern: RegExp, kind: NamedOffice["kind"]): NamedOffice[] {
  const match = pattern.exec(paragraph.text);
  if (match === null) return [];
  const { at, written } = placeOfGroup(paragraph, match);
  return isName(written) ? [{ kind, written, at }] : [];
}

/**
 * Whether the office that is named is none that could stand there. A government may name one of its bureaus, a bureau a
 * centre of its own; who merged, was renamed or has a second name says so.
 */
export function isAnotherOffice(report: Report, name: string, { kind, written }: NamedOffice): boolean {
  if (isSameBody(written, name) || isKin(report, name, written)) return false;
  if (kind === "other") return true;
  const [own, type] = [isBureau(name), typeOfName(name)];
  if (kind !== "otherSignature") return own;
  const isOffice = isBureau(written);
  if (own || type === "township") return isOffice || typeOfName(written) === "township";
  return type === "government" && !isOffice && typeOfName(written) !== "department";
}

function isBureau(name: string): boolean {
  return /(?:[局厅]|(?<![管居村工纪])委)$/u.test(name) || isCommission(name);
}

/** One name is the other, a short form of it, or of the same body by most of its characters. */
function isSameBody(one: string, other: string): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  if (isSubsequence(shorter, longer)) return true;
  const [words, own] = [bodyWords(shorter), bodyWords(longer)];
  const shared = words.filter((character) => own.includes(character)).length;
  // 水务局, 水利局 may be one; 林业局 is not 农业局, of which it has every second character too.
  const isShared = shared * 2 > words.length || (shared * 2 === words.length && words[0] === own[0]);
  return isShared && !isElsewhere(one, other);
}

/** What tells one body from another: its name without regions and kinds of bodies. */
function bodyWords(name: string): string[] {
  return [...bodyOf(name).replace(/[局厅委办院队会室]|中心|人民政府|政府|管理|工作|务/gu, "")];
}

function bodyOf(name: string): string {
  return name.replace(/^.*[省市县区旗州盟](?=.{2})/u, "");
}

/** Two counties: 石桥县水务局, 南屏县水务局. A county that was made a district or city keeps its name. */
function isElsewhere(one: string, other: string): boolean {
  const [here, there] = [countyOf(one), countyOf(other)];
  return here !== null && there !== null && !here.endsWith(there) && !there.endsWith(here);
}

const county = /^(?:.*(?:自治区|[省市州盟]))?(\p{Script=Han}{2,5})[县区旗](?=\p{Script=Han}{2})/u;

function countyOf(name: string): string | null {
  const found = county.exec(name)?.[1] ?? null;
  return found === null || /开发|高新|园|新$|城$|[景矿林]$|自治|原/u.test(found) ? null : found;
}

/** The text tells what the two have to do with each other, or the title names both. */
function isKin(report: Report, name: string, written: string): boolean {
  const body = bodyOf(written);
  if (report.title?.value.replace(name, "").includes(body) === true) return true;
  return allParagraphs(report).some(({ text }) =>
    [...text.matchAll(kinship)].some(({ index }) =>
      text.slice(Math.max(0, index - nearby), index + nearby).includes(body),
    ),
  );
}

const kinship =
  /更名|并入|划入|划转|组建|挂牌|加挂|牌子|合署|机构改革|(?<![平草高])原(?!则|因|有|来|文|件|料)/gu;
const nearby = 30;
