/** What stands on the line of a title before it, in plain text without white space; each kind is taken off in turn. */
const leads: readonly RegExp[] = [
  /^[•·●○■□◆◇★☆▲△※►▶◎→]/u,
  // 标题：, 文件名称：
  /^(?:\p{Script=Han}{0,4}(?:标题|名称)|题名|题目):/u,
  // 首页>政务公开>年报>, 首页/年报/
  /^[^。;!?]{0,80}[>›»→]/u,
  /^(?:您?(?:当前|现在|所在)?的?位置:|(?:网站|本站)?首页(?=[-/|_\\]))[^。;!?]{0,80}[-/|_\\](?=\p{Script=Han})/u,
  // 附件：, 附件2, 附件（二）, 附件二、; a numeral without a mark behind it may begin the name (三江县).
  /^附[件表录]?(?:\(?(?:\d{1,2}(?:-\d{1,2})?(?=20\d{2}年|\D)|[一二三四五六七八九十]{1,3}(?=[):.、,]))\)?[:.、,]?|:)/u,
  /^附件(?=20\d{2}年|[^\d一二三四五六七八九十:])/u,
  // （三）, [1], 三、, 1., 01-, 01
  /^[([【](?:\d{1,3}|[一二三四五六七八九十]{1,3})[)\]】][:.、,]?/u,
  /^(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:[)、,:]|[._-](?=\p{Script=Han}|20\d{2}年))/u,
  /^0\d{1,2}(?=\p{Script=Han}|20\d{2}年)/u,
  // 石水字〔2024〕3号
  /^\p{Script=Han}{0,14}(?:[〔[(【]20\d{2}[〕\])】]|20\d{2}年)第?\d{1,4}号/u,
  // 2024-01-19, 20240119_; not 2023年1月1日至12月31日
  /^20\d{2}(?:[-./年]\d{1,2}[-./月]\d{1,2}日?|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))[-_:]?(?=20\d{2}年|(?![至到日])\p{Script=Han})/u,
];

const closers: Readonly<Record<string, string>> = {
  "《": "》",
  "〈": "〉",
  "“": "”",
  '"': '"',
  "「": "」",
  "『": "』",
};

/** What stands on the line of a title behind it: the name of a file or site, the date, what pages say of themselves. */
const tail = new RegExp(
  `^[.;,!*]?(?:${[
    "全文|正文|文字版",
    "(?:\\(\\d{1,2}\\))?\\.(?:docx?|wps|pdf|ofd|html?|txt|md|xlsx?|rtf|odt)",
    "[-_|—–·]{1,3}(?![^。]{0,40}(?:解读|图解|读懂|问答))[^。]{1,40}",
    "(?:20\\d{2}[-./年]\\d{1,2}[-./月]\\d{1,2}日?(?:\\d{1,2}:\\d{2}(?::\\d{2})?)?)?(?:[【[(|]{0,2}(?:(?:(?:发布|公开|公布|更新|发文|成文|生成|印发)?(?:时间|日期)|(?:信息)?来源|作者|浏览(?:次数|量)?|点击(?:数|量)?|阅读(?:次数|量)?|访问量|发布(?:机构|单位|人)|(?:责任)?编辑|索引号|文号)[:\\]】]|字[体号]|打印|关闭|分享|收藏|下载)[^。;]{0,80})?",
  ].join("|")})$`,
  "iu",
);

/** 年度报告及2024年工作计划: a part of the title, which is of the report all the same. */
const plan = /^[及和暨与](?:20\d{2}年度?)?\p{Script=Han}{0,12}(?:计划|打算|安排|思路|要点)$/u;
const endOfTitle = /(?:报告|年报|告年度报)(?:\((?!\d{1,2}\)\.)[^()]{1,12}\))?/gu;

/** Where a title may stand on its line. */
export interface TitlePlace {
  readonly start: number;
  readonly end: number;
  /** Characters of 及2024年工作计划 before the end. */
  readonly plan: number;
  /** Ended by 。 as a sentence is. */
  readonly isSentence: boolean;
  /** In the path of a site, or with its own words behind it: names of columns stand so too (政府信息公开年报). */
  readonly isOnPage: boolean;
}

/** Length of what stands before a title and is no part of it: numbers, marks, the path of a site. */
export function leadOf(text: string): number {
  let start = 0;
  for (let last = -1; last !== start; ) {
    last = start;
    for (const lead of leads) start += lead.exec(text.slice(start))?.[0].length ?? 0;
  }
  return start;
}

/** Where a title may end in a plain line without white space, and where it begins if it does; in the order of their ends. */
export function titlePlaces(text: string): TitlePlace[] {
  const lead = leadOf(text);
  const closer = closers[text.charAt(lead)] ?? "";
  const start = lead + closer.length;
  return [...text.matchAll(endOfTitle)].flatMap(({ index, 0: words }) => {
    const end = index + words.length;
    const rest = text.slice(end);
    // Quotation marks count where they stand on both sides.
    if (index < start || !rest.startsWith(closer)) return [];
    const behind = rest.slice(closer.length).replace(closer === "" ? "" : /^\([^()]{1,12}\)/u, "");
    const isSentence = behind.startsWith("。");
    const after = isSentence ? behind.slice(1) : behind;
    const isOnPage = after !== "" || /[>›»→/|\\]/u.test(text.slice(0, start));
    const place = { start, isSentence, isOnPage };
    if (tail.test(after)) return [{ ...place, end, plan: 0 }];
    return closer === "" && plan.test(after) ? [{ ...place, end: text.length, plan: after.length }] : [];
  });
}
