import type { CellType } from "../../form/index.ts";
import type { TextLine } from "../../report/model.ts";

/** A unit that a label names for its figures. */
export interface NamedUnit {
  readonly text: string;
  /**
   * `money`: of another size or currency; `other`: no unit of money, where not even a 0 means the same; `many`: tens, hundreds
   * or more of what is counted, or a share of it.
   */
  readonly is: "万元" | "元" | "money" | "other" | "many";
}

/** 千元, 百万元, 万美元: a sum of money in another size or currency; 万 and 亿 may stand alone. */
const money = /^(?:[十百千万亿]+|[十百千万亿]*(?:(?:美|欧|日|港|加|澳|台)?元|英镑|港币|美金|usd|hkd|eur))$/iu;
const many = /^(?:[十百千万亿]+(?:件次?|人次|[宗项条个次份笔人户起])|百分比|[%‰])$/u;
const counted = /^(?:件次|人次|批次|户次|[件宗项个次份笔人户家起条批])$/u;

/** What a piece of a label says as a unit; `null` where it is none. */
export function unitOfPiece(piece: string): NamedUnit | null {
  const text = piece.replace(/^(?:(?:计量|金额|货币|收费)?单位)?(?:为|是)?[::]?/u, "");
  const plain = text
    .replace(/人民币|rmb|cny|[¥￥]/giu, "")
    .replaceAll("萬", "万")
    .replace(/[圆圓]/gu, "元");
  if (plain === "万元" || plain === "万") return { text, is: "万元" };
  if (plain === "元") return { text, is: "元" };
  if (money.test(plain)) return { text, is: "money" };
  if (many.test(plain)) return { text, is: "many" };
  // 元/件 is a price.
  const [sum = "", ...per] = plain.split("/");
  const isPrice = per.length > 0 && (sum === "元" || money.test(sum));
  return isPrice || counted.test(plain) ? { text, is: "other" } : null;
}

/** 本年收费金额（单位：千元）, 采购总金额 元: a bracket, what follows 单位 or 金额, or the whole. */
const unitPlaces = [
  /[([【〔]([^)\]】〕]+)/gu,
  /单位(?:[:为是]|为:|是:)?([^()[\]【】〔〕:为是]+)$/gu,
  /金额[:,—-]?([^()[\]【】〔〕]+)$/gu,
  /^(.+)$/gu,
];

/** The units that a label names, none where it is silent. */
export function unitsIn(label: string): readonly NamedUnit[] {
  const text = label.normalize("NFKC").replace(/\s/gu, "");
  const found = unitPlaces.flatMap((place) =>
    [...text.matchAll(place)].flatMap(([, inside = ""]) =>
      inside.split(/[,、;。]/u).flatMap((piece) => unitOfPiece(piece) ?? []),
    ),
  );
  return found.filter((one, index) => found.findIndex(({ text }) => text === one.text) === index);
}

/** Whether a column holds sums of money. */
export function isOfMoney(type: CellType): boolean {
  return type === "amount" || type === "money";
}

/** The units of money among those that a label of more than one column names. */
export function moneyIn(label: string): readonly NamedUnit[] {
  return unitsIn(label).filter(({ is }) => is !== "other" && is !== "many");
}

/** Whether a label may name a unit of many cases: few do. */
const mayName = /[百千万亿%‰％]/u;

/** The units of many cases, or of shares, that a label names. */
export function manyIn(label: string): readonly NamedUnit[] {
  return mayName.test(label) ? unitsIn(label).filter(({ is }) => is === "many") : [];
}

/** 注：收费金额单位为元, or a line that says 单位：元 and nothing else. */
const note =
  /(?:收费金额|采购总?金额)的?(?:计量)?(单位(?:[:为是]|为:|是:)[^,、;。()\s:]+)|^\(?((?:金额)?单位(?:[:为是]|为:|是:)[^。():]+)\)?[。]?$/u;

/** The units of money, or of many cases, of which the text around a table says that its figures have them. */
export function unitsOfNotes(lines: readonly TextLine[]): readonly NamedUnit[] {
  return lines.flatMap(({ text }) => {
    const [, named, whole] = note.exec(text.normalize("NFKC").trim()) ?? [];
    return [...moneyIn(named ?? whole ?? ""), ...manyIn(whole ?? "")];
  });
}

/**
 * The unit that is not that of a column, among those that its labels name: of `amount` anything but 万元, of `money`
 * anything but 万元 or 元, and both of them together; of other columns any of many cases.
 */
export function wrongUnit(named: readonly NamedUnit[], type: CellType): NamedUnit | null {
  if (!isOfMoney(type)) return named.find(({ is }) => is === "many") ?? null;
  const odd = named.find(({ is }) => is !== "万元" && !(type === "money" && is === "元"));
  if (odd !== undefined) return odd;
  const [first] = named;
  return named.find(({ is }) => is !== first?.is) ?? null;
}
