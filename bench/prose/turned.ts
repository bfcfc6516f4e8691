import type { Pattern } from "./grammar.ts";

/** Sentences in which the number stands before what it counts, or says what was left; words as in `grammar.ts`. */
const told: Readonly<Record<string, string>> = {
  "taken in": "<全年>有{received}件政府信息公开申请被受理。",
  "taken in, heading": "（二）依申请公开。<全年>有{received}件申请被受理。",
  "results behind": "<全年>办结政府信息公开申请{results}件，{granted}件为予以公开，{denied}件为不予公开。",
  "results as decided":
    "<全年>答复政府信息公开申请{results}件，其中有{granted}件决定予以公开，有{unavailable}件作出无法提供答复。",
  "results in brackets":
    "<全年>办结政府信息公开申请{results}件：予以公开（{granted}件）、部分公开（{partiallyGranted}件）、不予公开（{denied}件）。",
  "answered in all": "全年有{results}件政府信息公开申请得到答复。",
  "still at work": "<全年>收到<申请>{received}件，办结{results}件，尚有{carriedForward}件正在办理。",
  "not due": "<全年>收到<申请>{received}件，答复{results}件，还有{carriedForward}件未到答复期限。",
  "not closed": "<全年>收到<申请>{received}件，<上年结转>{carriedIn}件，年末未办结{carriedForward}件。",
  "who asked, behind":
    "<全年>收到<申请>{received}件，其中{naturalPersons}件为自然人申请，{organizations}件为法人或其他组织申请。",
  "documents behind": "<全年>有{issued}件行政规范性文件由我局制发，{repealed}件被废止。",
  "documents in force behind": "我局共有{inForce}件规范性文件现行有效。",
  "decisions behind": "<全年>作出{penalties}件行政处罚决定、{licences}件行政许可决定。",
  "fees behind": "<全年>征收{fees}万元行政事业性收费。",
  "cases behind": "<全年>因政府信息公开产生{reconsiderations}件行政复议、{suits}件行政诉讼。",
  "cases by answer":
    "<全年>因政府信息公开引发行政复议{reconsiderations}件，维持原答复{upheld}件，撤销原答复{corrected}件。",
};

export const turned: readonly Pattern[] = Object.entries(told).map(([name, text]) => ({
  name,
  section: "overview",
  text,
}));
