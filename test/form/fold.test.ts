import { expect, test } from "vitest";
import { foldLabel } from "../../src/form/fold.ts";

test.each([
  ["Tibetan below it", "规章\nབོད་ཡིག་ནང་དོན།"],
  ["Mongolian behind it", "规章 ᠮᠣᠩᠭᠣᠯ"],
  ["Uyghur above it", "ئومۇمىي ئەھۋال\n规章"],
  ["Korean in brackets of no kind", "규정 规章"],
  ["Yi, Cyrillic", "规章ꆈꌠ Ереже"],
  ["English behind it", "规章 Regulations (item 1)"],
  ["English in a line of its own before it", "Regulations issued\n规章"],
])("the other language of a bilingual label is no part of it: %s", (_, text) => {
  expect(foldLabel(text)).toBe("规章");
});

test("ordinals, brackets and quotes of the Chinese stay", () => {
  expect(foldLabel("3.危及“三安全一稳定” Endangering safety")).toBe("3.危及三安全一稳定");
  expect(foldLabel("State secrets\n1.属于国家秘密")).toBe("1.属于国家秘密");
  expect(foldLabel("（一）予以公开 Granted")).toBe("(一)予以公开");
});

test("lines of a drawn table are no part of a label", () => {
  expect(foldLabel("│四项之和） ├───┬───")).toBe("四项之和)");
});

test.each([
  ["a single letter, which stands where a character was lost", "规Ж章", "规Ж章"],
  ["kana, which programs read for Chinese", "ニ规章カタ", "ニ规章カタ"],
  ["letters without a space", "规章abc", "规章abc"],
  ["letters amid the Chinese", "规 abc 章", "规abc章"],
  ["a short word", "规章 No", "规章No"],
  ["digits of another script", "规章 ༣༤", "规章༣༤"],
  ["a label without Chinese", "بەلگە", "بەلگە"],
])("%s is damage, or all there is", (_, text, folded) => {
  expect(foldLabel(text)).toBe(folded);
});
