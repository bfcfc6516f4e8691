import {
  type BrokenRollForward,
  type Collection,
  firstOf,
  type Many,
  manyOf,
  type OfficeYear,
  type Status,
} from "../../collect/index.ts";
import { printable } from "../../printable.ts";
import { plainNumber } from "../../write/document/figure.ts";
import { counted, formName, type Language } from "../words.ts";
import { labelOf } from "./labels.ts";
import type { CollectionView } from "./view.ts";
import { relationWords, saidNames, saidOf, statusWords } from "./words.ts";

/** Names of one list that are told; the structured formats tell all. */
const mostNames = 100;

/** What came and what did not, for people at a terminal. */
export function* collectionText(view: CollectionView): Generator<string> {
  const { collection, language } = view;
  for (const year of collection.years) yield yearText(view, year);
  if (collection.years.length === 0) yield language === "zh" ? "没有读到年度\n" : "no year was found\n";
  yield* faultsText(collection, language);
  yield* remarksText(view);
  yield* sumsText(collection, language);
  yield* againstText(view);
}

/** Offices of a year with a status: how many, and the first of them by name. */
interface Tally {
  count: number;
  readonly names: string[];
}

function yearText({ collection, roster, language }: CollectionView, year: number): string {
  const tallies = new Map(saidNames.map((said): [typeof said, Tally] => [said, { count: 0, names: [] }]));
  let own = 0;
  for (const office of collection.offices) {
    if (office.year !== year) continue;
    own += 1;
    for (const said of saidOf(office.status)) {
      const tally = tallies.get(said) ?? { count: 0, names: [] };
      tally.count += 1;
      const name = said === "missing" ? `${office.name}${cameText(office, language)}` : office.name;
      if (tally.names.length < mostNames) tally.names.push(name);
    }
  }
  const having = (status: Status) => tallies.get(status)?.count ?? 0;
  const listed = own - having("unexpected");
  const zh = language === "zh";
  const head =
    roster === null
      ? zh
        ? `${year} 年：收到 ${having("present")} 个单位的报告（没有名单，不知道缺谁）`
        : `${year}: reports of ${having("present")} offices (no roster: nobody is known to be missing)`
      : zh
        ? `${year} 年：名单上 ${listed} 个单位，已报 ${having("present")} 个，未报 ${having("missing")} 个`
        : `${year}: ${listed} offices on the roster, ${having("present")} present, ${having("missing")} missing`;
  const lines = [...tallies].flatMap(([status, { count, names }]) => {
    if (status === "present" || count === 0) return [];
    const all = { ...manyOf(names), count };
    return [`  ${statusWords[status][language]} ${count}${zh ? "：" : ": "}${namesText(all, language)}`];
  });
  return `${[head, ...lines].join("\n")}\n`;
}

/** Whoever is missing may have sent something all the same. */
function cameText({ status }: OfficeYear, language: Language): string {
  const zh = language === "zh";
  if (status.includes("unreadable")) return zh ? "（报来的文件读不了）" : " (what it sent is unreadable)";
  if (status.includes("wrongYear"))
    return zh ? "（报来的是其他年度的）" : " (what it sent is of another year)";
  return "";
}

/** Names on one line: the first, and how many there are. */
export function namesText(names: Many<string>, language: Language, most = mostNames): string {
  const zh = language === "zh";
  const shown = firstOf(names, most)
    .map(printable)
    .join(zh ? "、" : ", ");
  if (names.count <= most) return shown;
  return zh ? `${shown} 等 ${names.count} 个` : `${shown} and ${names.count - most} more`;
}

function* faultsText({ offices }: Collection, language: Language): Generator<string> {
  let worst: OfficeYear[] = [];
  let count = 0;
  for (const office of offices) {
    if (office.errors === 0) continue;
    count += 1;
    worst.push(office);
    // Only the worst are told: the others need not be kept.
    if (worst.length > 10 * mostNames) worst = worst.sort(byFaults).slice(0, mostNames);
  }
  if (count === 0) return;
  const zh = language === "zh";
  yield zh ? `有错误的 ${count} 份：\n` : `${count} with errors:\n`;
  for (const office of worst.sort(byFaults).slice(0, mostNames)) yield `  ${faultText(office, language)}\n`;
  if (count > mostNames) yield zh ? "  ……\n" : "  …\n";
}

function byFaults(a: OfficeYear, b: OfficeYear): number {
  return b.errors - a.errors || b.warnings - a.warnings;
}

function faultText({ name, year, status, errors, warnings, files }: OfficeYear, language: Language): string {
  const zh = language === "zh";
  const shown = files.map(printable).join(zh ? "、" : ", ");
  // What came is of another year than the one under which it is told.
  const astray = status.includes("wrongYear")
    ? zh
      ? "（有其他年度的报告）"
      : " (a report of another year)"
    : "";
  const counts = [
    counted(errors, "个错误", "error", language),
    counted(warnings, "个警告", "warning", language),
  ].join(zh ? "，" : ", ");
  return zh
    ? `${printable(name)} ${year}${astray}：${counts}（${shown}）`
    : `${printable(name)} ${year}${astray}: ${counts} (${shown})`;
}

function* remarksText({ collection, language }: CollectionView): Generator<string> {
  const zh = language === "zh";
  const { unreadable, unidentified, misfiled, shared, rolledForward } = collection;
  for (const { file, message } of unreadable)
    yield zh
      ? `读不了：${printable(file)}（${printable(message)}）\n`
      : `unreadable: ${printable(file)} (${printable(message)})\n`;
  for (const { file } of unidentified)
    yield zh ? `不知道是哪个单位的：${printable(file)}\n` : `office unknown: ${printable(file)}\n`;
  for (const { file, named, found } of misfiled)
    yield zh
      ? `文件名是 ${printable(named)}，内容是 ${printable(found)}：${printable(file)}\n`
      : `named after ${printable(named)}, report of ${printable(found)}: ${printable(file)}\n`;
  for (const { offices, share } of shared)
    yield zh
      ? `文字雷同（至少 ${Math.floor(share * 100)}%）：${namesText(manyOf(offices), language)}\n`
      : `one text (${Math.floor(share * 100)}% at least): ${namesText(manyOf(offices), language)}\n`;
  const broken = firstOf(withoutParts(rolledForward.broken), mostNames);
  for (const { office, year, relation, cell, expected, actual } of broken)
    yield zh
      ? `与上年对不上：${printable(office)} ${year}，${labelOf(cell, null, language)} 为 ${actual}，应为 ${expected}（${relationWords[relation].zh}）\n`
      : `does not follow from last year: ${printable(office)} ${year}, ${labelOf(cell, null, language)} is ${actual}, should be ${expected} (${relationWords[relation].en})\n`;
}

/** Where a total does not follow, its parts are the same matter. */
function* withoutParts(broken: Iterable<BrokenRollForward>): Generator<BrokenRollForward> {
  const isTotal = ({ cell }: BrokenRollForward) => cell.endsWith("/total");
  for (const own of byOfficeAndYear(broken)) {
    const totals = new Set(own.filter(isTotal).map(({ relation }) => relation));
    yield* own.filter((one) => isTotal(one) || !totals.has(one.relation));
  }
}

function* byOfficeAndYear(broken: Iterable<BrokenRollForward>): Generator<BrokenRollForward[]> {
  let own: BrokenRollForward[] = [];
  for (const one of broken) {
    if (own[0]?.office === one.office && own[0].year === one.year) own.push(one);
    else {
      if (own.length > 0) yield own;
      own = [one];
    }
  }
  if (own.length > 0) yield own;
}

function* sumsText({ sums }: Collection, language: Language): Generator<string> {
  const zh = language === "zh";
  for (const { form, year, offices, of, cells } of sums) {
    const incomplete = [...cells.values()].filter(({ complete }) => !complete).length;
    const name = formName(form, language);
    const state =
      incomplete === 0
        ? zh
          ? "各格都完整"
          : "complete"
        : zh
          ? `${incomplete} 格不完整`
          : `${incomplete} cells incomplete`;
    yield zh
      ? `汇总 ${year} 年 ${name}：应计 ${of} 个单位，计入 ${offices} 个；${cells.size} 格，${state}\n`
      : `sums ${year}, ${name}: ${offices} of ${of} offices; ${cells.size} cells, ${state}\n`;
  }
}

/** Differences that are told; the structured formats tell all. */
const mostDifferences = 40;

function* againstText({ against, language }: CollectionView): Generator<string> {
  if (against === null) return;
  const zh = language === "zh";
  const { file, equal, differences, notComparable } = against;
  const differing = differences.filter(({ complete }) => complete);
  const open = differences.length - differing.length;
  yield zh
    ? `与 ${printable(file)} 比较：${equal} 格相等，${differing.length} 格不等，${open} 格因有单位未报或空缺无法判断\n`
    : `against ${printable(file)}: ${equal} cells equal, ${differing.length} different, ${open} not assessable since offices or figures are missing\n`;
  for (const { year, form } of notComparable)
    yield zh
      ? `  其中 ${year ?? "?"} 年（${formName(form, language)}）没有可比的汇总\n`
      : `  no sum to compare with for ${year ?? "?"} (${formName(form, language)})\n`;
  for (const { cell, form, government, sum, difference, shares } of differing.slice(0, mostDifferences)) {
    const parts = shares.slice(0, 8).map(({ name, value }) => `${printable(name)} ${plainNumber(value)}`);
    const more = shares.length > parts.length ? (zh ? "……" : "…") : "";
    const from =
      parts.length === 0 ? "" : zh ? `；${parts.join("、")}${more}` : `; ${parts.join(", ")}${more}`;
    yield zh
      ? `  ${labelOf(cell, form, language)}：政府 ${shown(government)}，汇总 ${shown(sum)}，差 ${shown(difference)}${from}\n`
      : `  ${labelOf(cell, form, language)}: government ${shown(government)}, sum ${shown(sum)}, difference ${shown(difference)}${from}\n`;
  }
  if (differing.length > mostDifferences) yield zh ? "  ……\n" : "  …\n";
}

function shown(value: number | null): string {
  return value === null ? "–" : plainNumber(value);
}
