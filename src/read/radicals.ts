/**
 * PDF files that browsers make name some characters by the radical that looks the same (`⼈` U+2F08 for 人, `⺠` U+2EA0
 * for 民), and so does all text taken out of them. The characters are meant; each stays at its place.
 */
export function unifyRadicals(text: string): string {
  if (!radical.test(text)) return text;
  return text.replace(radicals, (character) => supplement.get(character) ?? character.normalize("NFKC"));
}

const radical = /[\u2e80-\u2fd5]/;
const radicals = /[\u2e80-\u2fd5]/g;

/** Radicals that compatibility forms do not unify, or only with a traditional character. */
const supplement: ReadonlyMap<string, string> = new Map([
  ["\u2e81", "厂"],
  ["\u2e9f", "母"],
  ["\u2ea0", "民"],
  ["\u2ec1", "虎"],
  ["\u2ec4", "西"],
  ["\u2ec5", "见"],
  ["\u2ec6", "角"],
  ["\u2ec9", "贝"],
  ["\u2ecb", "车"],
  ["\u2ed3", "长"],
  ["\u2ed4", "门"],
  ["\u2ed8", "青"],
  ["\u2ed9", "韦"],
  ["\u2eda", "页"],
  ["\u2edb", "风"],
  ["\u2edc", "飞"],
  ["\u2edd", "食"],
  ["\u2ee2", "马"],
  ["\u2ee3", "骨"],
  ["\u2ee4", "鬼"],
  ["\u2ee5", "鱼"],
  ["\u2ee6", "鸟"],
  ["\u2ee7", "卤"],
  ["\u2ee8", "麦"],
  ["\u2ee9", "黄"],
  ["\u2eec", "齐"],
  ["\u2eee", "齿"],
  ["\u2ef0", "龙"],
  ["\u2ef3", "龟"],
  ["\u2f3e", "户"],
]);
