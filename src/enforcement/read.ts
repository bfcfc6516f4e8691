import { foldLabel } from "../form/fold.ts";
import { addUp } from "../form/sums.ts";
import type { Source } from "../read/source.ts";
import { type EnforcementFigures, type EnforcementMatter, enforcementMatters } from "./figures.ts";
import { type DataTable, dataTables } from "./tables.ts";

/** Figures of a file of yearly enforcement data; `null` where it holds none. */
export function readEnforcement(source: Source): EnforcementFigures | null {
  const texts = source.blocks.map((block) =>
    foldLabel(block.kind === "paragraph" ? block.text : block.cells.map(({ text }) => text).join(" ")),
  );
  const tables = dataTables(source.blocks);
  const figuresOf = (matter: EnforcementMatter) => {
    const told = tables.map((table) => inTable[matter](table)).filter((one) => one !== null);
    if (told.length > 0) return agreed(told);
    return agreed(texts.map((text) => inText[matter](text)).filter((one) => one !== null));
  };
  const figures = {
    licences: figuresOf("licences"),
    penalties: figuresOf("penalties"),
    compulsion: figuresOf("compulsion"),
  } satisfies Record<EnforcementMatter, readonly number[]>;
  if (enforcementMatters.every((matter) => figures[matter].length === 0)) return null;
  return { file: source.file, ...titleOf([source.properties.title ?? "", ...texts]), ...figures };
}

/** 云岭市青溪区水务局2023年度行政执法数据: whose, and of which year. */
function titleOf(texts: readonly string[]): Pick<EnforcementFigures, "organization" | "year"> {
  for (const text of texts) {
    const match = title.exec(text);
    if (match === null) continue;
    return { organization: match[1] ?? null, year: Number(match[2]) };
  }
  return { organization: null, year: null };
}

const title =
  /(?:^|[^\p{Script=Han}])(\p{Script=Han}{2,30})?(20\d{2})年(?:度)?(?:行政)?执法(?:数据|统计|情况|总体)/u;

/** What several places say alike; nothing where they differ: none is believed over the other. */
function agreed(told: readonly (readonly number[])[]): readonly number[] {
  const [first = []] = told;
  return told.every((one) => one.join() === first.join()) ? first : [];
}

type Reader<Given> = Readonly<Record<EnforcementMatter, (given: Given) => readonly number[] | null>>;

/** What table two calls licences may be those granted, or all that were decided. */
function licencesOf(granted: number | null, refused: number | null, revoked: number | null) {
  if (granted === null) return null;
  const [no, back] = [refused ?? 0, revoked ?? 0];
  return [...new Set([granted, granted + no, granted + back, granted + no + back])];
}

const inTable: Reader<DataTable> = {
  licences: (table) => {
    if (table.byOrder && !table.labels.every((label) => /数量/u.test(label))) return null;
    const of = (label: RegExp) => figureUnder(table, label);
    return (
      licencesOf(of(/^(?:准予|予以)?(?:行政)?许可(?:的)?数量/u), of(/^不予许可/u), of(/^撤销许可/u)) ??
      plainFigure(table, /^行政许可(?:实施)?(?:决定)?(?:数量|总数|件数)?(?:\([宗件]\))?$/u)
    );
  },
  penalties: (table) =>
    table.labels.some((label) => /^(?:警告|罚款)/u.test(label))
      ? totalsOf(table)
      : plainFigure(table, /^行政处罚(?:实施)?(?:决定)?(?:数量|总数|件数)?(?:\([宗件]\))?$/u),
  compulsion: (table) =>
    table.labels.some((label) => /查封|扣押|冻结|代履行|强制执行/u.test(label))
      ? totalsOf(table)
      : plainFigure(table, /^行政强制(?:实施)?(?:措施)?(?:数量|总数|件数)?(?:\([宗件]\))?$/u),
};

function figureUnder({ labels, figures }: DataTable, label: RegExp): number | null {
  const at = labels.findIndex((one) => label.test(one));
  return figures[at] ?? null;
}

function plainFigure(table: DataTable, label: RegExp): readonly number[] | null {
  const value = figureUnder(table, label);
  return value === null ? null : [value];
}

/** The column of the total; of several (measures, execution) each and all together. */
function totalsOf(table: DataTable): readonly number[] | null {
  const { labels, figures, byOrder } = table;
  if (byOrder && !addsUp(table)) return null;
  const totals = labels.flatMap((label, index) => (isTotal(label) ? (figures[index] ?? []) : []));
  if (totals.length === 0) return null;
  return [...new Set([...totals, totals.reduce((sum, one) => sum + one, 0)])];
}

const isTotal = (label: string) => /^(?:合计|总计)/u.test(label);

/** All kinds together are the one total; amounts of money are no kind. */
function addsUp({ labels, figures }: DataTable): boolean {
  const under = (is: (label: string) => boolean) => figures.filter((_, index) => is(labels[index] ?? ""));
  const [total = null, ...others] = under(isTotal);
  const kinds = under((label) => !isTotal(label) && !/金额/u.test(label));
  return total !== null && others.length === 0 && addUp(kinds) === total;
}

const numberIn = (text: string, words: RegExp): number | null => {
  const value = words.exec(text)?.[1];
  return value === undefined ? null : Number(value.replaceAll(",", ""));
};

/** The account in words that stands below the tables: 予以许可26宗，不予许可1宗; 行政处罚总数108宗. */
const inText: Reader<string> = {
  licences: (text) =>
    licencesOf(
      numberIn(
        text,
        /(?:(?:准予|予以)(?:行政)?许可|(?<!不予|撤销|予以|准予)许可(?:的)?数量)(?:为|共)?([\d,]+)[宗件]/u,
      ),
      numberIn(text, /不予许可(?:的?数量)?(?:为|共)?([\d,]+)[宗件]/u),
      numberIn(text, /撤销许可(?:的?数量)?(?:为|共)?([\d,]+)[宗件]/u),
    ),
  penalties: (text) =>
    alone(numberIn(text, /行政处罚(?:实施|决定|案件)?(?:总数|数量)(?:为|共)?([\d,]+)[宗件起]/u)),
  compulsion: (text) =>
    alone(numberIn(text, /行政强制(?:措施)?(?:实施)?(?:总数|数量)(?:为|共)?([\d,]+)[宗件起]/u)),
};

function alone(value: number | null): readonly number[] | null {
  return value === null ? null : [value];
}
