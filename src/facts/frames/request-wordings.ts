import type { Wording } from "../frame.ts";
import { requestNoun } from "./topic.ts";

/** 办理补贴申请45件、救助申请12件: the first number has its own object. */
const verbAlone =
  /^(?:收到|受理|接收|接到|收悉|收件|所收|新收|接受|办理|承办|收办|产生|处理|登记|新增|并|及|以及|了|共|计|有|为|来自|依申请公开|政府信息公开)*$/u;

/** 件申请, 件群众提出的申请; 件国家赔偿申请 is another matter. */
const plainRequest =
  /^(?:的|有效|各类|书面|有关|相关|公民|法人|自然人|企业|群众|社会公众|其[他它]|组织|社会|个人|单位|来自|由|和|或|及|、|提交|提出)*申请(?!人)/u;

/** The number stands before what it counts. */
export const numberFirst: readonly Wording<"object" | "after">[] = [
  { example: ["全年收到3件政府信息公开申请。", 3], words: { after: requestNoun } },
  {
    example: ["依申请公开情况：全年收到3件申请，均已办理。", 3],
    words: { object: verbAlone, after: plainRequest },
    topic: true,
  },
];

/** `object`: the clause from the verb on. */
export const numberLast: readonly Wording<"before" | "verb" | "object" | "unit">[] = [
  {
    // 办理依申请公开395篇 may count documents.
    example: ["全年共办理依申请公开26件。", 26],
    words: { object: /^办理依申请公开(?:共|计)*$/u, unit: /^[件宗例起]$/u },
  },
  {
    example: ["全年政府信息公开申请受理3件。", 3],
    words: {
      before: [
        requestNoun,
        /申请(?:的)?(?:累计|总共|共)?(?:受理|接收|收到|收件|办理)(?:数量|总数|数|量)?(?:共|为|计|有)?$/u,
      ],
    },
  },
  {
    example: ["我局依申请公开共受理3件。", 3],
    words: { before: /依申请公开(?:累计|总共|共)?(?:受理|收到|接收)(?:共|为|计|有)?$/u },
  },
  {
    example: ["依申请公开情况：本年新收3件。", 3],
    words: { before: /新收(?:到)?(?:申请)?(?:共|为|计|有)?$/u },
    topic: true,
  },
  {
    example: ["办理政府信息公开申请26件。", 26],
    words: { object: [requestNoun, /申请(?!公开)[^申]*$/u] },
  },
  {
    example: ["办理依申请公开事项26件。", 26],
    words: { object: [requestNoun, /申请公开(?:事项|业务|件)(?:共|为|计|有)*$/u] },
  },
  {
    example: ["全年受理依申请公开3次。", 3],
    words: { object: requestNoun, verb: /收到|受理|接收|接到|新收/u },
  },
  {
    example: ["依申请公开工作有序推进，全年收到依申请26件。", 26],
    words: { object: /^(?:收到|受理|接收|接到|新收)依申请件?(?:共|为|计|有)*$/u },
    topic: true,
  },
  {
    example: ["依申请公开情况：全年受理申请26件。", 26],
    words: {
      object:
        /^(?:收到|受理|接收|接到|新收|登记|办理|新增|处理|并)+(?:公民、?法人[和或及与、]*(?:者|以及)?(?:其他|其它)?(?:社会)?组织|群众|社会公众|各类|的|提出|提交|书面|有效)*申请(?:件数|件|事项|数量|总数|数|量)?(?:共|为|计|有)*$/u,
    },
    topic: true,
  },
];

const own = /^(?:20\d{2}年度?内?|全年|本年度?|今年|我[局委镇乡区县市]|本机关|总?共|累计)*有$/u;
const inAll = /^(?:20\d{2}年度?|全年|本年度?)?(?:总共|共计|共有?|累计)$/u;

/** 件政府信息公开申请, 件依申请公开件: what the number before them counts. */
export const counted =
  "(?:申请公开政府信息的申请|(?:政府|政务)?信息公开的?申请|依申请公开(?:政府信息)?(?:申请件?|事项|件))";
/** Times and the office itself, of which a number of requests is told without a verb before it. */
const ofYear =
  "(?:全[局委办厅院镇乡]|20\\d{2}年度?|全年|本年度?|今年(?:以来)?|我[局委办厅院镇乡]|我街道|本机关|总?共|累计)";

/** No way in, field or kind of requests that the sentence speaks of. */
const ofAll =
  /^(?!.*(?:网上|网络|线上|在线|信函|邮|当面|现场|书面|平台|窗口|渠道|途径|涉及|类|其中|(?<!公开|申请|办理|受理)方面))/u;

/** 政府信息公开申请86件, told with what became of them. */
const bare =
  /^(?:20\d{2}年度?|全年|本年度?|我[局委办厅院镇乡]|我街道|本机关|全[省市县区镇乡])*(?:共有)?(?:政府)?信息公开申请(?:共|为|共计)?$/u;

/** Nothing, or 办理依申请公开,; 征地拆迁方面，政府信息公开申请共9件 are those alone. */
const ofNothingElse = /^(?:[^,;:。]{0,16}申请(?:公开)?[^,;:。]{0,8}[,:])?$/u;

/** 全年共有3件政府信息公开申请: there were so many. `rest`: the sentence behind the clause; `written`: the clause up to the number as it stands; `from`: where
 * a change began; `lead`: the sentence before the clause. */
export const thereWere: readonly Wording<
  "before" | "written" | "after" | "rest" | "value" | "from" | "lead"
>[] = [
  {
    example: ["政府信息公开申请由上年的23件上升到26件。", 26],
    words: { before: bare, from: /./u, lead: ofNothingElse },
  },
  {
    example: ["全年政府信息公开申请26件，已办结20件。", 26],
    words: { before: bare, after: /^[。]?$/u, rest: /办结|答复|予以公开|结转/u },
  },
  {
    example: ["全年政府信息公开申请0件。", 0],
    words: { before: bare, after: /^[。]?$/u, value: /^0$/u },
  },
  {
    example: ["全年共有3件政府信息公开申请。", 3],
    words: { before: own, after: new RegExp(`^${counted}(?:[。]|$)`, "u") },
  },
  {
    example: ["全年有26件政府信息公开申请被受理。", 26],
    words: {
      lead: ofAll,
      before: new RegExp(`^${ofYear}*有?$`, "u"),
      after: new RegExp(
        `^(?:${counted}|依申请公开)(?:被|由|均|都|已|全部|依法|按规定|[我本][局委办厅院镇乡]|我街道|本机关|登记)*(?:受理|接收|收到|登记)[。]?$`,
        "u",
      ),
    },
  },
  {
    example: ["依申请公开情况：全年有26件申请被受理。", 26],
    words: {
      lead: ofAll,
      before: new RegExp(`^${ofYear}*有?$`, "u"),
      after: /^申请(?:被|均|都|已|全部|依法|按规定|登记)*(?:受理|接收|登记)[。]?$/u,
    },
    topic: true,
  },
  {
    example: ["一季度6件，其余季度20件，全年26件政府信息公开申请。", 26],
    words: {
      lead: ofAll,
      before: /^(?:20\d{2}年度?|全年|本年度?)共?$/u,
      after: new RegExp(`^${counted}$`, "u"),
      rest: /^$/u,
    },
  },
  {
    example: ["全年26件政府信息公开申请中，20件已办结。", 26],
    words: { before: new RegExp(`^${ofYear}+$`, "u"), after: new RegExp(`^${counted}中$`, "u") },
  },
  {
    example: ["新收政府信息公开申请26件，上年结转3件，合计29件。", 29],
    words: {
      lead: [
        /新收[^,;。、]*\d件/u,
        /上一?年度?(?:结转|转结)(?:政府信息公开|的|申请|件|数量?)*\d+件/u,
        /^[^件]*件[^件]*件,$/u,
      ],
      before: /^(?:合计|共计|总计|共)(?:办理|受理|需办理|处理)?$/u,
      after: new RegExp(`^(?:${counted}(?:需办理)?)?[。]?$`, "u"),
    },
  },
  {
    example: ["依申请公开。全年共26件申请，均按时答复。", 26],
    words: { before: inAll, after: /^申请[。]?$/u },
    topic: true,
  },
  {
    example: ["全年政府信息公开申请总量为26件。", 26],
    words: { before: [requestNoun, /申请(?:的)?(?:总量|总数|数量|件数|[量数])共?(?:为|计|有|达)?$/u] },
  },
  {
    example: ["全年政府信息公开申请共26件。", 26],
    words: {
      before: /^(?:20\d{2}年度?|全年|本年度?)(?:的)?(?:政府)?信息公开申请(?:总计|合计|共计?|累计)$/u,
      after: /^[。]?$/u,
    },
  },
  {
    example: ["我局政府信息公开申请共有26件。", 26],
    words: {
      before:
        /^(?:我[局委办厅院镇乡]|我街道|本机关)?(?:政府)?信息公开申请(?:总计|合计|共[计有]?|累计)(?:为|有)?$/u,
      after: /^[。]?$/u,
      lead: ofNothingElse,
    },
  },
  {
    example: ["全年共有政府信息公开申请26件。", 26],
    words: {
      before: /^(?:20\d{2}年度?|全年|本年度?)共有?(?:政府)?信息公开申请$/u,
      after: /^[。]?$/u,
    },
  },
  {
    example: ["群众向我局提出政府信息公开申请26件。", 26],
    words: {
      before:
        /^(?:20\d{2}年度?|全年|本年度?|今年)?(?:群众|(?:社会)?公众|申请人)?(?:通过(?:各种|各类|多种)?渠道)?(?:向[我本][局委办厅院镇乡]|向我街道|向本机关)?(?:一?共|总共|累计)?提[出交](?:的)?(?:政府)?信息公开申请(?:总计|合计|共[计有]?|累计|为)?$/u,
      // Whoever asked is named in the clause itself: 某村村民…，向我局提出 are these alone.
      written: /^(?:20\d{2}年度?|全年|本年度?|今年)?(?:群众|(?:社会)?公众|申请人|公民、?法人)/u,
      after: /^(?:[。]?$|均|已|都|全部)/u,
    },
  },
  {
    example: ["全年申请公开政府信息的有26件，均已答复。", 26],
    words: {
      before:
        /^(?:20\d{2}年度?|全年|本年度?)?,?(?:向我[局委办厅院镇乡])?申请(?:政府信息公开|公开政府信息)的(?:总?共)?有?$/u,
      after: /^[。]?$/u,
    },
  },
  {
    example: ["全年政府信息公开申请件为26件。", 26],
    words: { before: [requestNoun, /申请(?:收到数|收件|受理件|件)(?:数|总数)?(?:共|为|:)?$/u] },
  },
  {
    example: ["共收到自然人申请20件，法人或其他组织申请6件，总计26件政府信息公开申请。", 26],
    words: { before: /^(?:总计|合计|共计|共)$/u, after: /^(?:政府)?信息公开申请[。]?$/u },
  },
  {
    example: ["全年有26件政府信息公开申请提交我局。", 26],
    words: { before: own, after: /^(?:政府)?信息公开申请(?:提交|送达)(?:到|至|给)?[我本]/u },
  },
  {
    example: ["全年我局依申请公开26件，均按时答复。", 26],
    words: {
      before:
        /^(?:20\d{2}年度?|全年|本年度?|今年|我[局委办厅院镇乡]|我街道|本机关)*(?:共)?依申请公开(?:政府信息)?(?:共|为|有)?$/u,
      after: /^$/u,
      rest: /^(?:均|全部|都|已)[^,;。]{0,16}(?:答复|办结|回复)/u,
    },
  },
  {
    example: ["我局依申请公开受理量为26件。", 26],
    words: {
      before:
        /申请(?:公开)?(?:的)?(?:(?:受理|收件|办件|办理|接收)?(?:总量|总数|数量|量)|(?:受理|收件|办件|办理|接收)数)共?(?:为|计|有|达)?$/u,
    },
  },
];
