/** The words by which prose splits a total into parts, and those that say what such a list claims. */
const ways = "现场|当面|窗口|电话|来电|来信|来访|信函|邮寄|网络|网上|线上|在线|线下|书面";
/** A way and what came by it; 电话回访 and 现场核查 are work, no ways. */
export const way = new RegExp(
  `^[,、和及]?(?:通过)?(?:${ways})(?:${ways}|咨询|接待|受理|申请|答复|解答|提交|收到|提出|方式|渠道|共|的|、)*$`,
  "u",
);
export const namesWay = new RegExp(ways, "u");

/** 收费120.5万元（检验费98.2万元、检定费22.3万元）: brackets that hold a list of parts and nothing else. */
export const listInBrackets =
  /(?<=\d(?:万元|\p{Script=Han}{1,2}))\((?=(?:(?!\p{Script=Han}{0,9}(?:[年月占比较增减含已未]|废止|[有失]效|修[改订]|办结|结转|解读|备案|审[核查]|公[开示]|整改|完成))[^\d,;、()%]{1,12}\d{1,9}(?:\.\d{1,4})?(?:万元|\p{Script=Han}{1,2})[、,;]){1,9}[^\d,;、()%]{1,12}\d{1,9}(?:\.\d{1,4})?(?:万元|\p{Script=Han}{1,2})\))/u;

/** What leads to parts; a way in does so by itself, for what comes by one: 受理咨询372人次，现场331人次; （现场331、电话61）. */
export const opener = new RegExp(
  `${listInBrackets.source}|其中|分别为|分别是|包括|包含|:(?=[^:;。\\d]{1,12}\\d)|(?<=,)由(?=[^。]{0,90}(?:构成|组成))|[,(](?=(?:通过)?(?:${ways})[^,;。\\d]{0,8}\\d)`,
  "gu",
);

/** What may stand between the total and the word that leads to its parts: how it compares with others. */
export const toOpener =
  /^[^,;:。()]{0,10}(?:,(?:同比|环比|较|比|平均|按|从)[^,;:。]{0,24})?[,;:。(]{0,2}(?:主要)?$/u;

/** Words without which a total behind its parts is not told. */
export const sumWord = /[合总共]计|共(?=[收受接\d])|种(?:方式|渠道|途径)/u;

/** What leads to a total behind its parts: 现场331人次、电话61人次，合计392人次. */
export const toSum =
  /(?<=\d[件条篇份宗人次个]{1,2}),共$|(?:合计|总计|共计|[两三四五六]种(?:方式|渠道|途径)[^;。\d]{0,12}共)[^,;。\d]{0,12}$/u;

/** 共收到申请86件: the same of parts that all came by one way each. */
export const toSumOfWays = /[,;](?:全年|20\d{2}年)?共(?:(?:收到|受理|接收)[^,;。\d]{0,16})?$/u;

/** 全年收到 before the name of a way. */
export const beforeWay = /^[,、和及]?(?:20\d{2}年度?|全年|本年度?|我局|通过|收到|受理|接收)+/u;

/** 予以公开 before its number: results that are added up are a list like any other. */
export const resultBefore =
  /(?:予以公开|部[分份]公开|不予公开|无法提供|不予处理|其[他它]处理|(?:结果)?(?:维持|纠正)|其[他它]结果|(?:尚)?未审结)(?:申请|类|的)*(?=\d)/gu;

/** The periods of a year: what tells that a text may split one. */
export const ofYear = /四季度|4季度|下半年|12月/u;

/** What ends a list: what follows is another matter. */
export const endOfList =
  /结转|转结|办结|(?<!现场|电话|书面|网上|当面|来信)答复|累计|同比|较上|较20|比上|比20|增长|增加|减少|均已|均按|全部|另外|此外|[尚仍还]有|^[,;][按从][^,;:]{1,12}[分看]|同时|另有|^[,;](?:全年|共收到)/u;

/** Parts of parts, and the results of requests, which are told otherwise. */
export const otherList =
  /其中|包括|包含|分别|予以公开|部[分份]公开|不予公开|无法提供|不予处理|其[他它]处理|维持|纠正|审结/u;

/** A number of these is a difference, no total. */
export const compared = /(?:较|比|增加|增长|减少|下降|上升)[^,;。\d]{0,12}$/u;

/** What joins the parts of one list. */
export const joints = [/^(?:、|和|及|与|以及)/u, /^,/u, /^;/u] as const;

/** Where a list does not claim to be complete: before its parts, and behind a part. */
export const openBefore = /主要|重点/u;
export const openBehind = /等|如:|例如/u;
/** 其余12件 closes a list; 其余均为自然人 behind the parts tells one without its number. */
export const rest = /其余|剩余|其[他它]/u;

/** Two kinds beside which there is no third: 建议12件、提案9件; 简易程序210件、普通程序148件. */
const pairs = [
  [/建议/u, /提案/u],
  [/简易程序/u, /(?:普通|一般)程序/u],
  [/主办/u, /[会协]办/u],
  [/上半年/u, /下半年/u],
  [/原创/u, /转[载发]/u],
  [/自然人|公民|个人/u, /法人|组织/u],
] as const;

/** Whether the names of two parts are those of such a pair. */
export function isPair(names: string): boolean {
  return pairs.some((pair) => pair.every((one) => one.test(names)));
}

/** One item may stand in several channels, and people have several traits. */
export const channels =
  /网站|门户|微信|微博|公众号|客户端|抖音|头条|平台|新媒体|公告栏|公示栏|电视|报纸|广播|显示屏|宣传栏|APP|app/u;
const traits =
  /党员|女|妇|民族|岁|学历|本科|大专|研究生|职称|老年|残疾|新入职|首次|多次|满意|按时|提前|当场|上门|面商|规上|规模以上|上市|高新|专精特新|小微|民营|国有/u;

/** 占网上申请的76.8%: a part of another part. */
const ofAnotherPart = /占(?!比|总|全|申请|收|\d)[^,;。\d]{1,12}\d/u;

/** Whether names of parts say that one item may be in several of them: 自然人74件…；网上申请56件… is who asked, and how. */
export function overlaps(names: string): boolean {
  const isSplitTwice = namesWay.test(names) && /自然人|企业|法人|公民/u.test(names);
  return isSplitTwice || traits.test(names) || ofAnotherPart.test(names);
}

/** What a single part says that is no part: of other years, of others, of what is in force. */
export const noPart = /历年|往年|以前|以来|截至|现行|有效|存量|全[省市县区]/u;

/** Steps of a hierarchy: 一级栏目5个，其中二级栏目25个. */
export const hierarchy = /[一二三四]级|栏目|目录|主项|子项|板块|领域|事项/u;

/** What leads to a total of things that come by one way each: requests, questions, letters. */
export const comesOneWay =
  /(?:收到|受理|接收|接到|接听|接待|办理|回复|答复|解答|提供)[^,;]{0,30}(?:申请|咨询|留言|来信|来电|来访|信件|工单|投诉|诉求|提问|群众|电话)[^,;]{0,8}$/u;

/** The 1. of 1.现场咨询, with the mark before it. */
export const itemMark = /^[:;,。(]?\d{1,2}[.、)]/u;
