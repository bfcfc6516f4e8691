import { compared, toOpener } from "./breakdown-words.ts";
import { isCount, type Quantity } from "./quantities.ts";

/** The periods that are a whole year together, as one word for each in order. */
const years: readonly string[] = [
  "一季度,二季度,三季度,四季度",
  "上半年,下半年",
  Array.from({ length: 12 }, (_, month) => `${month + 1}月`).join(),
];

/** 二季度收到: a period and what is said before its number; a year only where the first of them names it. */
const period =
  /(?<=^|[^\d一二三四])(?:第?([一二三四1-4])季度|([上下])半年|(\d{1,2})月份?)(?![日底末以中])[^,;:。、\d()]{0,16}$/u;
const joint = /^(?:[、,;和及]|以及)*$/u;
/** 全年共: what leads to a total behind all of them. */
const toYear = /^[,;]?(?:全年|(?:20\d{2}年|全年|本年度?)?(?:总共|共计?|合计|总计|累计))[^,;:。\d]{0,16}$/u;

/** A whole year by its periods, which add up to its total, or to another one less what stands beside them. */
interface Year {
  readonly total: Quantity;
  readonly parts: readonly Quantity[];
  readonly otherTotals: readonly number[];
  /** The periods stand before the total. */
  readonly summed: boolean;
}

/** One period with its number. */
interface Item {
  readonly name: string;
  readonly said: string;
  readonly from: number;
  readonly quantity: Quantity;
}

/** 收到86件，一季度20件，二季度22件…: the periods of a whole year, and the total before or behind them. */
export function yearsIn(text: string, numbers: readonly Quantity[]): readonly Year[] {
  const quantities = numbers.filter(isCount);
  const items = quantities.flatMap((quantity, index) =>
    itemAt(text, quantities[index - 1]?.end ?? 0, quantity),
  );
  return items.flatMap((_, first) => {
    const year = years.find(
      (names) => namesOf(items.slice(first, first + names.split(",").length)) === names,
    );
    const list = year === undefined ? [] : items.slice(first, first + year.split(",").length);
    const total = totalOf(text, quantities, list);
    return total === null ? [] : [{ ...total, parts: list.map(({ quantity }) => quantity) }];
  });
}

function namesOf(items: readonly Item[]): string {
  return items.map(({ name }) => name).join();
}

function itemAt(text: string, from: number, quantity: Quantity): readonly Item[] {
  const lead = text.slice(Math.max(from, quantity.start - 30), quantity.start);
  const found = period.exec(lead);
  if (found === null || !quantity.exact || compared.test(lead)) return [];
  const [said, quarter, half, month] = found;
  const numeral = "一二三四"[Number(quarter) - 1] ?? quarter;
  const name = quarter === undefined ? (half === undefined ? `${month}月` : `${half}半年`) : `${numeral}季度`;
  return [{ name, said, from: quantity.start - said.length, quantity }];
}

/** The number that all of them should add up to, of the same things in the same unit. */
function totalOf(text: string, quantities: readonly Quantity[], list: readonly Item[]) {
  const [first, last] = [list[0], list.at(-1)];
  if (first === undefined || last === undefined) return null;
  const { unit } = first.quantity;
  const isList = list.every(({ quantity, from }, index) => {
    const before = list[index - 1]?.quantity;
    return quantity.unit === unit && (before === undefined || joint.test(text.slice(before.end, from)));
  });
  if (!isList) return null;
  const at = quantities.indexOf(first.quantity);
  const [above, below] = [quantities[at - 1], quantities[at + list.length]];
  const fits = (total: Quantity | undefined): total is Quantity =>
    total?.exact === true && total.unit === unit;
  const sentence = Math.max(text.lastIndexOf("。", first.from), 0);
  const others = quantities.slice(0, at).filter((one) => one.start >= sentence && one.unit === unit);
  // 上年结转5件，一季度20件…，全年共91件: with what was told before.
  if (fits(below) && toYear.test(text.slice(last.quantity.end, below.start)))
    return { total: below, otherTotals: others.map(({ value }) => below.value - value), summed: true };
  const between = text.slice(above?.end ?? 0, first.from).replace(bridge, "");
  if (!fits(above) || !toOpener.test(between)) return null;
  const lead = text.slice(text.lastIndexOf("。", above.start) + 1, above.start);
  const done = list.flatMap(({ said }) => said.match(verb) ?? []);
  // 办结83件，一季度收到20件: another thing is counted.
  if (/[转结]转/u.test(lead) || !done.every((word) => lead.includes(word))) return null;
  return { total: above, otherTotals: others.map(({ value }) => value), summed: false };
}

/** What may lead from the total to the periods: 其中, 分季度看. */
const bridge = /(?:其中,?|[按分](?:季度|月份?|半年|时间)[^,;。\d]{0,4},)$/u;
const verb = /收到|受理|接收|新收|办结|答复|办理|公开|发布|作出|制发/gu;
