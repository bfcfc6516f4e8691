import { textBefore } from "../clauses.ts";
import { type Frame, type Spot, type Statement, type Wording, wordingAt } from "../frame.ts";
import { countsCases } from "../quantities.ts";
import { withoutAsides } from "../scope.ts";
import { anyOf } from "../vocabulary.ts";
import { withoutHarmless } from "./channels.ts";
import { requestNoun, requestSections, speaksOfRequests } from "./topic.ts";

/** What every way of saying so holds. */
const carriedAnyhow =
  /结转|转结|顺延|转入|遗留|跨年|留[转待]|未能?办结|[未待]答复|[在待]办|期[初末]|办理中|正在办理|未到[^,;。]{0,6}[期时]限|期限内|延[至到]|将于/u;
const otherMatter = anyOf(["disputes", "proposals", "enforcement", "cases", "money"], "信访|工单");
const over = "(?:结转|转结|顺延|转入|留转|留待|延续|延)(?:到|至|入|于)?";
const nextYear = "(?:下|次|明)一?个?年";

/** 8件正在办理，将结转下年度: what is said of them goes on in the next clause. */
const thenForward = new RegExp(`^(?:将|已|均|按规定|需)*${over}${nextYear}`, "u");

/** The part of the year's requests that was open at its end: 其余3件正在办理, 未办结3件. */
const stillOpen: readonly (Wording & { readonly kind: "carriedForward" })[] = [
  {
    kind: "carriedForward",
    example: ["收到政府信息公开申请12件，办结9件，尚有3件正在办理。", 3],
    words: {
      since:
        /^[、和及]?(?:其中)?(?:截[至止]?)?(?:[本当]?年(?:[末底]前?|内))?(?:[尚还仍]余|尚|还|仍|另|其余|剩余|余下)?有?$/u,
      after:
        /^(?:政府信息公开)?(?:申请)?(?:按程序|按规定|(?:尚|仍|还)?(?:处于|在)?(?:法定|规定)?(?:的)?(?:答复|办理)?[期时]限内)*(?:正在(?:按[^,;。]{2,6})?办理(?:中|之中|过程中)?|(?:尚|仍|还)?在?办理(?:中|之中|过程中)|(?:仍|尚|还)在办理?|(?:尚|仍|还)?(?:处于|在)(?:法定|规定)?(?:答复|办理)?[期时]限内(?=[。]?$)|在办|(?:[本当]?年[内底末])?(?:尚|仍|还)?未(?:能?办结|答复|到[^,;。]{0,6}[期时]限)|待(?:答复|办结))[。]?$/u,
    },
  },
  {
    kind: "carriedForward",
    example: ["收到政府信息公开申请12件，尚有3件在法定期限内办理。", 3],
    words: {
      since: /^[、和及]?(?:尚|还|仍)有$/u,
      after: /^(?:政府信息公开)?(?:申请)?在(?:法定|规定)?(?:的)?(?:答复|办理)?[期时]限内办理[。]?$/u,
    },
  },
  {
    kind: "carriedForward",
    example: ["收到政府信息公开申请12件，办结9件，未办结3件。", 3],
    words: {
      since:
        /^[、和及]?(?:其中|其余)?(?:截[至止]?)?(?:[本当]?年(?:[末底]前?|内))?(?:尚|仍|还)?(?:有)?(?:未能?办结|未答复|在办|待办|待答复|正在办理|办理中)(?:的)?(?:政府信息公开)?(?:申请|件)?(?:共|有|为)?$/u,
      after: /^[。]?$/u,
    },
  },
];

const wordings: readonly (Wording & { readonly kind: "carriedIn" | "carriedForward" })[] = [
  {
    kind: "carriedForward",
    example: ["收到政府信息公开申请12件，结转下年度继续办理9件。", 9],
    words: {
      before: new RegExp(
        `(?:${over}${nextYear}(?:度)?(?:继续)?(?:办理|处理|答复)?|跨年度?(?:结转|办理|答复))(?:的)?(?:政府信息公开)?(?:申请)?(?:数量?)?(?:为|共|有|计)?$`,
        "u",
      ),
    },
  },
  {
    kind: "carriedForward",
    example: ["收到政府信息公开申请12件，3件将结转下年度。", 3],
    words: {
      after: new RegExp(
        `^(?:政府信息公开)?(?:申请)?(?:,?(?:将|已|需|均|正在办理并|尚未办结并|按[^,;。]{1,10}|因[^,;。]{1,20}))?${over}${nextYear}`,
        "u",
      ),
    },
  },
  {
    kind: "carriedForward",
    example: ["收到政府信息公开申请12件，剩余3件将于下年度答复。", 3],
    words: {
      after: /^(?:政府信息公开)?(?:申请)?(?:将于下一?年度?(?:继续)?|(?:需|将)跨年度?)(?:答复|办理|办结)/u,
    },
  },
  {
    kind: "carriedForward",
    example: ["收到政府信息公开申请12件，办结9件，结转3件至下年度。", 3],
    words: { before: /(?:结转|转结|顺延)(?:申请)?$/u, after: /^(?:申请)?(?:到|至)(?:下|次|明)一?年/u },
  },
  {
    kind: "carriedForward",
    example: ["受理政府信息公开申请12件，办结9件，结转3件。", 3],
    words: { sofar: /(?:办结|答复)数?\d+[件宗][,、]结转数?$/u, after: /^[。]?$/u },
  },
  {
    kind: "carriedForward",
    example: ["收到政府信息公开申请12件，3件尚未办结，结转至下年度继续办理。", 3],
    words: {
      after:
        /^(?:政府信息公开)?(?:申请)?因?(?:仍|尚|还)?(?:在|正在|未)(?:(?:法定|答复|办理)?期限内)?(?:办理|办结|审理|到期|到[^,;。]{0,6}期限)(?:中|之中)?[。]?$/u,
      next: thenForward,
    },
  },
  {
    kind: "carriedForward",
    example: ["收到政府信息公开申请12件，年末未办结3件，结转下年度。", 3],
    words: {
      before: /(?:年末|年底)?(?:尚|仍)?未办结(?:的)?(?:申请)?(?:共|有)?$/u,
      after: /^[。]?$/u,
      next: thenForward,
    },
  },
  {
    kind: "carriedIn",
    example: ["收到政府信息公开申请12件，上一年度结转本年度继续办理的政府信息公开申请16件。", 16],
    words: {
      before:
        /(?:上(?:一)?年(?:度)?(?:结转|转结|转入|遗留|顺延)|(?:结转|转结)(?:自)?上(?:一)?年(?:度)?)(?:下来|而来|来|(?:到|至)?本年(?:度)?(?:继续办理|办理)?)?(?:的)?(?:政府信息公开)?(?:申请)?件?(?:数量?)?(?:为|共|有|计)?$/u,
    },
  },
  {
    kind: "carriedIn",
    example: ["办理政府信息公开申请12件，其中2件为上年度结转。", 2],
    words: {
      after: /^(?:申请)?(?:为|系|是|由|从)?(?:上(?:一)?年(?:度)?(?:结转|转结|遗留)|(?:结转|转结)自上)/u,
    },
  },
  {
    kind: "carriedIn",
    example: ["2022年未办结的3件政府信息公开申请结转至2023年办理。", 3],
    words: {
      before: /上年(?:度)?(?:尚|仍)?未办结(?:的)?$/u,
      after: /^(?:政府信息公开)?(?:申请(?!人)|(?:结转|转结|顺延|转入)(?:到|至|入)?本年)/u,
    },
  },
];

/** 留言全部答复，无结转 speaks of those. */
const letters = anyOf(["letters"]);
/** 申请全部办结，无结转: none is left to be carried forward; not where only those carried in are spoken of. */
const afterAllClosed =
  /(?:^|[,;:。])(?:(?!上一?年|去年|\d{4}年(?:结转|转结))[^,;:。])*(?:(?:全部|均|都)[^,;:。]{0,10}(?:办结|答复|办理完毕)|(?:办结|答复)率(?:为|达|达到)?100%)[^,;:。]{0,4}[,;]$/u;

/** 截至年底, or nothing, before the words of a sentence. */
const atYearEnd = /^(?:截[至止](?:20\d{2}年)?(?:年?[底末]|12月(?:31日|底)),)?$/u;

/** 无结转下年度继续办理的申请, 上年度无结转: nothing was carried over. */
const none: readonly Statement[] = [
  {
    measures: () => [{ kind: "carriedForward" }],
    words:
      /^(?:截[至止][^,;。]{0,14}[底末日]|年[末底])?(?:没有|无)(?:未办结|未答复|在办)(?:的)?(?:政府信息公开)?(?:申请|件|事项)(?=[。]?$)/u,
    of: (clause) => atYearEnd.test(textBefore(clause, 0)),
  },
  {
    measures: () => [{ kind: "carriedForward" }],
    words: /^(?:且|并|也|均)?(?:没有|无)(?:申请)?(?:结转|转结)(?:的)?(?:申请|件|事项|情[况形])?(?=[。]?$)/u,
    of: (clause) => !letters.test(textBefore(clause, 0)) && afterAllClosed.test(textBefore(clause, 0)),
  },
  {
    measures: () => [{ kind: "carriedForward" }],
    words:
      /(?:没有|未|无)(?:跨年(?:结转|办理)|(?:需|须|需要)?(?:结转|转结)(?:到|至|入|于)?(?:下|次)一?年(?:度)?(?:继续)?(?:办理|处理|答复)?)(?:的)?(?:政府信息公开)?(?:申请|件|事项)?(?:的?情[况形])?(?=[。]?$)/u,
  },
  {
    measures: () => [{ kind: "carriedIn" }],
    words:
      /(?:(?:没有|无)上一?年(?:度)?(?:结转|转结)|上一?年(?:度)?(?:没有|无)(?:结转|转结))(?:的)?(?:政府信息公开)?(?:申请|件|事项)?(?=[。]?$)/u,
  },
];

/** Requests carried over a year's end: 上年度结转16件, 结转下年度9件, 3件结转下年, 2022年结转4件. */
export const carry: Frame = {
  kinds: ["carriedIn", "carriedForward"],
  sections: requestSections,
  about: (sentence) => speaksOfRequests(sentence) && carriedAnyhow.test(sentence.text),
  examples: [
    ...[...wordings, ...stillOpen].map(({ example }) => example),
    ["收到政府信息公开申请12件，无结转下年度继续办理的申请。", 0],
    ["2022年结转至2023年的政府信息公开申请3件，2023年结转至2024年的政府信息公开申请12件。", 12],
    ["收到政府信息公开申请12件，办结9件，结转3件至2024年。", 3],
    ["上年度无结转申请，收到政府信息公开申请12件。", 0],
    ["2023年收到政府信息公开申请12件，转入2024年继续办理3件。", 3],
    ["收到政府信息公开申请12件，上年度结转申请16件。", 16],
    ["新收政府信息公开申请12件，期初结转16件，期末结转3件。", 16],
    ["收到政府信息公开申请12件，有3件需跨年办理。", 3],
    ["收到政府信息公开申请12件，3件尚未办结，结转至下年度继续办理。", 3],
    ["收到政府信息公开申请12件，3件因征求意见结转至2024年办理。", 3],
    ["收到政府信息公开申请12件，办结9件，剩余3件转入2024年办理。", 3],
    ["政府信息公开申请收件数为12，上年结转数为5，结转下年度继续办理数为3。", 5],
    ["尚有3件政府信息公开申请在法定期限内办理，结转至下一年度。", 3],
    ["收到政府信息公开申请12件，去年结转的申请16件已全部办结。", 16],
    ["收到政府信息公开申请12件，截至12月底，尚有3件申请正在办理，结转到2024年。", 3],
    ["所有政府信息公开申请均在年内办结，无跨年结转。", 0],
    ["依法办理政府信息公开申请。截至2023年底，没有未办结的申请。", 0],
    ["收到政府信息公开申请12件，全部办结，无结转。", 0],
    ["对收到的政府信息公开申请全部办结，没有结转下一年度继续办理的情况。", 0],
  ],
  // What is said of cases and proposals behind the clause does not concern it.
  of: (clause) => !otherMatter.test(textBefore(clause, clause.text.length)),
  counts: countsCases,
  denials: none,
  read: (spot) => {
    const { report, clause, before, after } = spot;
    if ((spot.unit === "" && after !== "") || isNoteOnFigure(spot)) return null;
    const year = report.year?.value ?? null;
    const views = {
      ...spot,
      before: inWords(withoutAsides(before).slice(-60), year),
      after: inWords(after.slice(0, 60), year),
      next: inWords(spot.next, year),
    };
    const wording = wordingAt(wordings, views) ?? (tellsAll(spot) ? wordingAt(stillOpen, views) : null);
    if (wording === null) return null;
    const turned = wording.words.next === undefined ? carriedAnyhow.test(after) : "next";
    const standing = { ownYear: !isAboutAnotherYear(textBefore(clause, clause.text.length), year) };
    return { measure: { kind: wording.kind }, turned, standing };
  },
};

/** What a sentence tells of all requests, and not of some, nor of a day that is not the end of the year. */
function tellsAll({ clause: { sentence }, sofar }: Spot): boolean {
  if (sentence.text.includes("申请")) return !ofSome.test(withoutHarmless(sofar));
  // 收到政府信息公开申请12件。尚有3件正在办理: of what the sentence before tells, where that tells nothing else.
  const before = sentence.paragraph.sentences.findLast(({ start }) => start < sentence.start)?.text ?? "";
  const said = withoutHarmless(before + sofar);
  return requestNoun.test(before) && /\d件/u.test(before) && !ofSome.test(said) && !otherMatter.test(said);
}

const ofSome = anyOf(
  ["channels", "mediaOfOffices", "applicants", "handedOver", "letters"],
  "个人|涉及|类|征求|补正|延期|目前",
);

/** 注：含上年结转3件, under a table: a part of a figure that it does not name. */
function isNoteOnFigure({ clause, said }: Spot): boolean {
  return (
    /^(?:备?注|说明)(?:\d{1,2})?[:.、]/u.test(clause.sentence.paragraph.text) &&
    /^(?:\d{1,2}[.、])?(?:其中)?(?:含|包括|包含)/u.test(said)
  );
}

/** 结转2024年 as 结转下年: the years around the report's in words. */
function inWords(text: string, year: number | null): string {
  const said = text
    .replaceAll("去年", "上年")
    .replaceAll(/(?:期初|上期)(?=结转)/gu, "上年")
    .replaceAll("期末结转", "结转下年");
  if (year === null) return said;
  return said
    .replaceAll(`${year - 1}年`, "上年")
    .replaceAll(`${year}年`, "本年")
    .replaceAll(`${year + 1}年`, "下年");
}

/** A text of a sentence speaks of a year as its own that is not the report's. */
function isAboutAnotherYear(text: string, year: number | null): boolean {
  const names = [
    ...withoutAsides(text).matchAll(/(?<!较|比|与|同)(20\d{2})年(?!度?(?:结转|转结|未办结|遗留))/gu),
  ];
  const isOther = (name: number) => year === null || (name !== year && name !== year + 1);
  return names.some(([, name]) => isOther(Number(name))) || /去年(?!度?(?:结转|转结))|前年/u.test(text);
}
