import type { Bilingual } from "../../errors.ts";
import { type CellPointer, type CellTemplate, cellAt } from "../../form/index.ts";
import type { Report } from "../../report/model.ts";
import { sentencesOf } from "../../text/report-text.ts";
import { cellOf } from "../cells.ts";
import { absenceIn } from "./absence.ts";
import type { Claim } from "./claims.ts";
import { type Clause, clausesOf, placeOf, quoteOf, startOfItem, textBefore, textSince } from "./clauses.ts";
import { isMadeOf } from "./made-of.ts";
import { countsCases, type Quantity } from "./quantities.ts";
import { isAssertion, isPart } from "./scope.ts";
import { cellReading, plus, type Readings } from "./table-readings.ts";

type Row = "regulations" | "normativeDocuments";
type Column = "issued" | "repealed" | "inForce" | "disclosed";

const kind = /行政规范性文件|规范性文件|(?:政府|部门)?规章(?!制度)/gu;
/** 制发 is this body's own act; 发布 may mean posting what others or earlier years made. */
const act = /制发|制定|出台|印发|新发|颁布|废止|现行有效|有效/gu;
/** Documents of other bodies, parts, or other acts: nothing that the table counts. */
const otherMatter =
  /审查|审核|备案|清理|修订|修改|失效|评估|起草|代|名义|党内|党组|报送|报备|转发|上级|征求|类信息|栏目|目录|继续有效|合法性|历年|累计|提请|牵头|学习|贯彻|落实|执行/u;
/** Posting: nothing that the table counts, but behind a number it only tells what became of the documents. */
const posting = /公开|公示|公布|发布|解读/u;
const bridge =
  /行政规范性文件|规范性文件|规章|行政|政府|部门|总数|数量|件数|共|了|的|为|有|计|各|和|、|及|本级|我局|本机关|新|合计|总计/gu;

/** 制发规范性文件4件, 废止1件, 现行有效32件; numbers of regulations and normative documents of 表二. */
export function documentClaims(report: Report): Claim[] {
  const edition = report.tables.proactiveDisclosure?.template.edition;
  if (edition === undefined) return [];
  const year = report.year?.value ?? null;
  return sentencesOf(report, ["overview", "proactiveDisclosure"]).flatMap((sentence) => {
    if (!/规范性文件|规章/u.test(sentence.text) || otherMatter.test(sentence.text)) return [];
    return clausesOf(sentence).flatMap((clause) => {
      if (clause.depth > 0) return [];
      return [
        ...noneClaims(report, clause, year),
        ...clause.quantities.flatMap((quantity): Claim[] => {
          if (
            !countsCases(quantity) ||
            quantity.unit === null ||
            quantity.unit === "条" ||
            quantity.unit === "次"
          )
            return [];
          if (isPart(clause, quantity.start) || !isAssertion(clause, quantity, year)) return [];
          if (posting.test(textBefore(clause, quantity.end))) return [];
          const named = nameOf(clause, quantity);
          if (named === null) return [];
          const cells = cellsFor(report, named);
          const [cell, ...related] = cells;
          if (cell === undefined) return [];
          return [
            {
              value: quantity.value,
              quote: quoteOf(clause, startOfItem(clause, quantity), quantity),
              at: placeOf(clause, quantity),
              readings: readingsFor(report, named, cells),
              cell,
              related,
              matter: matterOf(cells.flatMap((pointer) => cellAt(edition, pointer) ?? [])),
            },
          ];
        }),
      ];
    });
  });
}

/** 没有制发行政规范性文件: none in that column. */
function noneClaims(report: Report, clause: Clause, year: number | null): Claim[] {
  const edition = report.tables.proactiveDisclosure?.template.edition;
  const absence = absenceIn(clause, none, year);
  if (edition === undefined || absence === null) return [];
  const { match, quote, at } = absence;
  const rows: Row[] = [(match[2] ?? "").includes("规章") ? "regulations" : "normativeDocuments"];
  const named: Named = { rows, column: columnOf(match[1] ?? "") };
  const [cell] = cellsFor(report, named);
  if (cell === undefined) return [];
  return [
    {
      value: 0,
      quote,
      at,
      readings: readingsFor(report, named, [cell]),
      cell,
      related: [],
      matter: matterOf([cell].flatMap((pointer) => cellAt(edition, pointer) ?? [])),
    },
  ];
}

const none =
  /(?:没有|未曾|未|无)(?:新)?(制发|制定|出台|印发|废止)(?:过|任何|新的)?(行政规范性文件|规范性文件|政府规章|规章)(?=[。]?$)/u;

/** Row and column as the form calls them. */
function matterOf(cells: readonly CellTemplate[]): Bilingual {
  const rows = cells.flatMap(({ row }) => row.label ?? []);
  const [column] = cells.map((cell) => cell.column.label);
  return {
    zh: `${rows.map(({ text }) => `“${text}”`).join("与")}的${column?.text ?? ""}`,
    en: `${rows.map(({ en }) => `“${en}”`).join(" and ")}, “${column?.en ?? ""}”`,
  };
}

/** The cells of those documents in the column of that act; none where the edition counts no such act. */
function cellsFor(report: Report, { rows, column }: Named): CellPointer[] {
  const cells = rows.map((row) => cellOf(report, "proactiveDisclosure", { row, column }));
  const known = cells.filter((cell) => cell !== null);
  return known.length < cells.length ? [] : known;
}

/** What is made may be told by what is disclosed, where the edition counts both. */
function readingsFor(report: Report, { rows, column }: Named, cells: readonly CellPointer[]): Readings {
  const made = sumOf(report, cells);
  const disclosed = column === "issued" ? cellsFor(report, { rows, column: "disclosed" }) : [];
  if (disclosed.length === 0) return made;
  const shown = sumOf(report, disclosed);
  return made.length === 0 || shown.length === 0 ? [] : [...new Set([...made, ...shown])];
}

function sumOf(report: Report, cells: readonly CellPointer[]): Readings {
  return plus(...cells.map((cell) => cellReading(report, cell)));
}

interface Named {
  readonly rows: readonly Row[];
  readonly column: Column;
}

/** What was done with which documents: from the clause, or the document alone from earlier in the sentence. */
function nameOf(clause: Clause, quantity: Quantity): Named | null {
  const { start, each } = quantity;
  const before = textSince(clause, quantity);
  const acts = [...before.matchAll(act)];
  const documents = [...before.matchAll(kind)];
  const sentenceBefore = textBefore(clause, start);
  const lastAct = acts.at(-1) ?? [...sentenceBefore.matchAll(act)].at(-1);
  if (lastAct === undefined) return null;
  const named = documents.length > 0 ? documents : [...sentenceBefore.matchAll(kind)].slice(-1);
  const found = [
    ...new Set(named.map(([word]): Row => (word.includes("规章") ? "regulations" : "normativeDocuments"))),
  ];
  if (found.length === 0 || each || (documents.length === 0 && acts.length === 0)) return null;
  const tail =
    acts.length > 0 ? before.slice((acts.at(-1)?.index ?? 0) + (acts.at(-1)?.[0].length ?? 0)) : before;
  if (!isMadeOf(tail, bridge)) return null;
  // 制定、废止规范性文件3件: which of the two?
  if (new Set(acts.map(([word]) => columnOf(word))).size > 1) return null;
  return { rows: found, column: columnOf(lastAct[0]) };
}

function columnOf(word: string): Column {
  if (word === "废止") return "repealed";
  return word.includes("有效") ? "inForce" : "issued";
}
