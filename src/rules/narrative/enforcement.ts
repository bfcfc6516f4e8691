import type { Bilingual } from "../../errors.ts";
import type { RowRole } from "../../form/types.ts";
import { type Report, readingAt } from "../../report/model.ts";
import { sentencesOf } from "../../text/report-text.ts";
import { cellOf } from "../cells.ts";
import { absenceIn } from "./absence.ts";
import type { Claim } from "./claims.ts";
import { type Clause, clausesOf, placeOf, quoteOf, startOfItem, textBefore } from "./clauses.ts";
import { isMadeOf } from "./made-of.ts";
import type { Quantity } from "./quantities.ts";
import { isAssertion, isPart } from "./scope.ts";
import { cellReading } from "./table-readings.ts";

interface Kind {
  readonly word: string;
  readonly role: RowRole;
  readonly name: Bilingual;
}

const kinds: readonly Kind[] = [
  { word: "行政许可", role: "licences", name: { zh: "行政许可", en: "licences" } },
  { word: "行政处罚", role: "penalties", name: { zh: "行政处罚", en: "penalties" } },
  { word: "行政强制", role: "compulsion", name: { zh: "行政强制", en: "compulsion" } },
];

/** Verbs that make decisions; they hold for the rest of the sentence: 办理行政许可330件，行政处罚12件. */
const decided = /作出|做出|办理|办结|实施|下达|处理决定/u;
/** Published items, items of a list of powers, stages and kinds of procedures: no numbers of decisions. */
const otherMatter =
  /信息|目录|清单|事项库|承接|取消|下放|精简|受理|申请|不予|不罚|免罚|免予|简易|一般程序|普通程序|听证|复议|诉讼|应诉|评查|备案|执法检查|检查|上传|录入|双公示|归集|网办|网上|窗口|即办|提前|注销|变更|延续|协助|协同|配合|代办|代理|帮办|移送|移交|[中大]队|执法队/u;
/** 公示行政处罚12件 counts what was posted; 作出行政处罚12件，均已公示 does not. */
const posting = /公开|公示|发布|公布/u;
/** 办理行政处罚12件公示 */
const postedAsOne = /^(?:的)?(?:公开|公示|发布|公布)/u;
const bridge = /处理决定|决定书|决定|案件|数量|总数|共|的|为|有|计|了|类/gu;

/** Numbers of licences, penalties and compulsory measures decided in the year. */
export function decisionClaims(report: Report): Claim[] {
  const year = report.year?.value ?? null;
  return sentencesOf(report, ["overview", "proactiveDisclosure"]).flatMap((sentence) => {
    if (!/行政(?:许可|处罚|强制)/u.test(sentence.text) || otherMatter.test(sentence.text)) return [];
    return clausesOf(sentence).flatMap((clause) =>
      clause.depth > 0
        ? []
        : [
            ...noneClaims(report, clause, year),
            ...clause.quantities.flatMap((quantity): Claim[] => {
              const kind = kindBefore(clause, quantity);
              if (
                kind === null ||
                !(quantity.value === 0 || decided.test(textBefore(clause, quantity.start)))
              )
                return [];
              if (
                posting.test(textBefore(clause, quantity.end)) ||
                postedAsOne.test(clause.text.slice(quantity.end))
              )
                return [];
              if (isPart(clause, quantity.start) || !isAssertion(clause, quantity, year)) return [];
              const cell = cellOf(report, "proactiveDisclosure", { row: kind.role, column: "decisions" });
              if (cell === null) return [];
              return [
                {
                  value: quantity.value,
                  quote: quoteOf(clause, startOfItem(clause, quantity), quantity),
                  at: placeOf(clause, quantity),
                  readings: cellReading(report, cell),
                  cell,
                  matter: kind.name,
                },
              ];
            }),
          ],
    );
  });
}

/** 未作出行政处罚决定: none at all. */
function noneClaims(report: Report, clause: Clause, year: number | null): Claim[] {
  const absence = absenceIn(clause, none, year);
  const kind = kinds.find(({ word }) => word === absence?.match[1]);
  if (absence === null || kind === undefined) return [];
  const cell = cellOf(report, "proactiveDisclosure", { row: kind.role, column: "decisions" });
  if (cell === null) return [];
  const { quote, at } = absence;
  return [
    {
      value: 0,
      quote,
      at,
      readings: cellReading(report, cell),
      cell,
      matter: kind.name,
    },
  ];
}

const none =
  /(?:没有|未)(?:作出|做出|实施|发生|办理)(?:过|任何)?(行政许可|行政处罚|行政强制)(?:案件|决定|措施)?(?=[。]?$)/u;

const decisionUnits = new Set(["件", "宗", "起", "例"]);

function kindBefore(clause: Clause, { start, unit, value }: Quantity): Kind | null {
  if (!Number.isInteger(value)) return null;
  // 行政许可案件70，: the unit may be lost, but not at the end of a sentence that breaks off.
  const bare = unit === null && clause.text.length === start + String(value).length && !clause.sentence.cut;
  if (!bare && (unit === null || !decisionUnits.has(unit))) return null;
  const before = clause.text.slice(0, start);
  const found = kinds
    .map((kind) => ({ kind, at: before.lastIndexOf(kind.word) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at);
  const [last] = found;
  if (last === undefined) return null;
  const between = before.slice(last.at + last.kind.word.length);
  if (!isMadeOf(between, bridge)) return null;
  // 行政许可、行政处罚共12件 is a sum.
  const joined = found[1] !== undefined && /^[^\d]*$/u.test(before.slice(found[1].at, last.at));
  return joined ? null : last.kind;
}

/** 行政事业性收费4.043万元, as an amount in 万元, compared with a tolerance of ±0.01 万元 (format-spec C). */
export function feeClaims(report: Report): Claim[] {
  const cell = cellOf(report, "proactiveDisclosure", { row: "fees", column: "amount" });
  if (cell === null) return [];
  const year = report.year?.value ?? null;
  const sentences = sentencesOf(report, ["overview", "proactiveDisclosure"]).filter(({ text }) =>
    text.includes("行政事业性收费"),
  );
  return sentences.flatMap((sentence) =>
    clausesOf(sentence).flatMap((clause) =>
      clause.quantities.flatMap((quantity): Claim[] => {
        const { unit, value, start } = quantity;
        if (clause.depth > 0 || (unit !== "万元" && unit !== "元")) return [];
        const before = clause.text.slice(0, start);
        const at = before.lastIndexOf("行政事业性收费");
        if (at < 0 || !isMadeOf(before.slice(at + 7), feeBridge)) return [];
        if (/减免|免收|免征|取消|降低|返还|退还|罚没|减收|公示|公开/u.test(clause.text)) return [];
        if (isPart(clause, start) || !isAssertion(clause, quantity, year)) return [];
        const stated = unit === "元" ? value / 10_000 : value;
        const [amount] = cellReading(report, cell);
        const raw = readingAt(report, cell)?.raw ?? "";
        return [
          {
            value: stated,
            quote: quoteOf(clause, 0, quantity),
            at: placeOf(clause, quantity),
            readings: amount === undefined ? [] : isNear(stated, amount, raw) ? [stated] : [amount],
            cell,
            matter: { zh: "行政事业性收费（万元）", en: "administrative fees (10,000 yuan)" },
          },
        ];
      }),
    ),
  );
}

const feeBridge = /收入|金额|总额|收取|共计|合计|总计|本年|全年|共|的|为|计|约|项目|达|是/gu;

/** Rounding of either side is no contradiction. */
function isNear(stated: number, amount: number, raw: string): boolean {
  const decimals = /\.(\d+)/u.exec(raw.normalize("NFKC"))?.[1]?.length ?? 2;
  const statedDecimals = /\.(\d+)/u.exec(String(stated))?.[1]?.length ?? 0;
  const coarse = Math.min(decimals, Math.max(statedDecimals, 0));
  const tolerance = Math.max(0.01, statedDecimals === 0 ? 0.01 : 0.5 * 10 ** -coarse);
  return Math.abs(stated - amount) <= tolerance + 1e-9;
}
