/** Endings of the names of bodies that report. */
export const body =
  "(?:人民政府办公[厅室]|人民政府|办事处|管理委员会|管委会|委员会|办公[厅室]|管理局|总局|分局|支队|大队|中心|服务站|研究院|研究所|学院|大学|医院|集团|公司|[局厅委部院站所队会办署社])";

const wholeName = new RegExp(`^[\\u4e00-\\u9fff]{2,34}${body}$`, "u");

/** 我局, 我镇: what a body calls itself, with its kind. 我办 and 我院 are said of many; regions are no bodies. */
export const calledItself = /我(局|委(?!员|托|派)|镇(?!定|静|守)|乡(?!村|亲|镇)|街道|中心|厅(?!堂))/gu;

/** Whether a text is the name of a body and nothing else. */
export function isWholeName(text: string): boolean {
  return wholeName.test(text) && isName(text);
}

/**
 * Whether words that end as the name of a body do are a name: not where something is done (通过县政府门户网站), not under
 * whom (在市局指导下), not whom it is done to (向县档案局移交), nor a sentence of which a name is the end.
 */
export function isName(words: string): boolean {
  return ![adverbial, means, verb, ownWords, several].some((pattern) => pattern.test(words));
}

/**
 * Words that open an adverbial. Some of their characters also open the names of places (和平区, 从化区, 同心县), which
 * are told by the character behind.
 */
const adverbial = new RegExp(
  [
    "通过|在|由|据|依|凭|被|把|给|到|因|与|及|按|让(?!胡路)|根据|经(?![开济贸信发管])|向(?!阳)|对(?!外)",
    "从(?![化江])|以|为|将(?!乐)|自(?![贡然流])|于(?![都洪田])|随(?!州|县)",
    "赴|除|继|原(?![州平阳])|走进|邀请|聘请|参照|对照|联动|组织(?!部)|指导|督促|推动|面向|来自|下属|隶属|征求|[商报]请|会商|委托|携手|借助|迎接|对接|得到|设在|位于|作为|督导|协调|支持|帮助|依靠",
    "和(?![平县田静硕布政龙林顺])|同(?![江仁德心安])|会同|联合(?!会|国)|结合|围绕|依托|利用|接受|配合|协助",
  ]
    .map((words) => `^(?:${words})`)
    .join("|"),
  "u",
);

/** Where something is published is no body. */
const means = /(?:网站|网|平台|公众号|专栏|栏目|频道|大会|会议|常委会|公报|栏|社会)$/u;

const verb =
  /通过|按照|根据|依据|落实|贯彻|坚持|围绕|召开|部署|收到|受理|印发|转发|移交|报送|指导下|领导下|支持下|认真|积极|严格|深入|进一步|不断|切实|及时|全年|累计|共公开|主动公开/u;

/** 水务局和林业局, 新组建的水务局, 各乡镇人民政府: several bodies, or words around a name. */
const several = /[局府委办厅会心](?:和(?!平)|与|及|同)|[各的某]/u;

/** 我局, 各部门, 全县: the body is named elsewhere. */
const ownWords = /^(?:本|我|该|其|各|每|这|此|全(?![椒州南])|共(?![和青])|有关|相关|上级|所属)/u;
