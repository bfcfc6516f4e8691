import { unzipSync, zipSync } from "fflate";
import type { Random } from "../bed/random.ts";
import type { Seed } from "./seeds.ts";

/** A damaged copy of a seed: a few changes of bytes, of text, or of the parts of a zip archive, whichever it is. */
export function mutate(seed: Seed, seeds: readonly Seed[], random: Random): Uint8Array {
  let bytes = seed.bytes;
  for (let left = random.int(1, 4); left > 0; left--) bytes = change(bytes, seeds, random);
  return bytes;
}

function change(bytes: Uint8Array, seeds: readonly Seed[], random: Random): Uint8Array {
  if (isZip(bytes) && random.chance(0.95)) return changeArchive(bytes, seeds, random);
  if (isOle(bytes) && random.chance(0.9)) return changeInPlace(bytes, random);
  const text = random.chance(0.9) ? textOf(bytes) : null;
  if (text === null) return changeBytes(bytes, seeds, random);
  // Markup that is broken is mostly refused; what stands between its tags is read.
  const isMarkup = text.startsWith("<") && random.chance(0.8);
  return new TextEncoder().encode(isMarkup ? changeBetweenTags(text, random) : changeText(text, random));
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function isOle(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf;
}

/** What such a container holds lies in sectors: where anything moves, nothing is left to read. */
function changeInPlace(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice();
  const at = random.int(0, bytes.length - 1);
  const from = random.int(0, bytes.length - 1);
  const length = random.int(1, 16);
  const changes: readonly (() => void)[] = [
    () => copy.fill(random.pick([0, 1, 0x7f, 0xff]), at, at + length),
    () => copy.copyWithin(at, from, from + length * random.pick([1, 64])),
    () => copy.copyWithin(at, Math.max(0, at - random.int(1, 64)), at),
    () => copy.set([random.int(0, 255)], at),
  ];
  random.pick(changes)();
  return copy;
}

const largestPart = 8 * 1024 * 1024;

function changeArchive(bytes: Uint8Array, seeds: readonly Seed[], random: Random): Uint8Array {
  try {
    // A damaged directory may promise a part of gigabytes.
    const parts = unzipSync(bytes, { filter: ({ originalSize }) => originalSize < largestPart });
    const name = random.pick(Object.keys(parts));
    if (random.chance(0.05)) delete parts[name];
    else {
      const chosen = random.chance(0.7) ? random.pick(largestOf(parts)) : name;
      parts[chosen] = new Uint8Array(change(parts[chosen] ?? new Uint8Array(), seeds, random));
    }
    return zipSync(parts, { level: random.chance(0.5) ? 0 : 6 });
  } catch {
    return changeBytes(bytes, seeds, random);
  }
}

/** What people read stands in the large parts: names of those that are half as large as the largest. */
function largestOf(parts: Readonly<Record<string, Uint8Array>>): string[] {
  const largest = Math.max(...Object.values(parts).map(({ length }) => length));
  return Object.keys(parts).filter((name) => (parts[name]?.length ?? 0) * 2 >= largest);
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function changeBytes(bytes: Uint8Array, seeds: readonly Seed[], random: Random): Uint8Array {
  const at = random.int(0, bytes.length);
  const end = Math.min(bytes.length, at + random.int(1, 64));
  const other = random.pick(seeds).bytes;
  const from = random.int(0, other.length);
  const pieces: readonly (() => Uint8Array)[] = [
    () => joined(bytes.subarray(0, at), bytes.subarray(end)),
    () => bytes.slice(0, at),
    () => joined(bytes.subarray(0, end), bytes.subarray(at)),
    () => joined(bytes.subarray(0, at), other.subarray(from, from + random.int(1, 4096)), bytes.subarray(at)),
    () => {
      const copy = bytes.slice();
      for (let index = at; index < end; index++) if (random.chance(0.2)) copy[index] = random.int(0, 255);
      return copy;
    },
  ];
  return random.pick(pieces)();
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** What stands in such files, and what does not belong there. */
const pieces: readonly string[] = [
  ...["0", "7", "12", "1,234", "26.550", "-3", "+5", "/", "—", "无", "１２", "①", "2²", "3（含上年1）"],
  ...["", " ", "\u3000", "\t", "\n", "\r\n", "\f", "|", " | ", "\u200b", "\u202e", "\u001b[31m", "\u0000"],
  ...["总计", "其他", "一、", "（七）总计", "规章", "年", "件", "2023年", "第二十条第（一）项", "万元"],
  ...["二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "2022年政府信息公开工作年度报告"],
  ...[
    "<td>",
    "</td>",
    "<tr>",
    "</table>",
    "<table>",
    "<td colspan=9>",
    "<!--",
    "&lt;",
    "&#x30;",
    "<sup>2</sup>",
  ],
  ...["<w:p/>", "</w:tc>", '<w:gridSpan w:val="3"/>', "<w:vMerge/>", "<w:tab/>", "<w:del>", "<w:vanish/>"],
];

function changeText(text: string, random: Random): string {
  const lines = text.split("\n");
  const at = random.int(0, text.length);
  const line = random.int(0, lines.length - 1);
  const other = random.int(0, lines.length - 1);
  const changes: readonly (() => string)[] = [
    () => text.slice(0, at) + random.pick(pieces) + text.slice(at),
    () => text.slice(0, at) + text.slice(at + random.int(1, 30)),
    () => text.slice(0, at) + random.pick(pieces).repeat(random.int(2, 200)) + text.slice(at),
    () => text.slice(0, at) + text.slice(Math.max(0, at - random.int(1, 400))),
    () => lines.toSpliced(line, 1).join("\n"),
    () => lines.toSpliced(line, 0, lines[other] ?? "").join("\n"),
    () =>
      lines
        .with(line, lines[other] ?? "")
        .with(other, lines[line] ?? "")
        .join("\n"),
    () => changeFigure(text, random),
    () => changeFigure(changeFigure(text, random), random),
  ];
  return random.pick(changes)();
}

function changeBetweenTags(markup: string, random: Random): string {
  const texts = [...markup.matchAll(/(?<=>)[^<>]*[^<>\s][^<>]*(?=<)/gu)];
  if (texts.length === 0) return markup;
  const { 0: text, index } = random.pick(texts);
  const changed = changeText(text, random).replace(/[<&\p{Cc}]/gu, " ");
  return markup.slice(0, index) + changed + markup.slice(index + text.length);
}

/** Figures are what must not be read wrongly: one of them becomes another, is cut, doubled or taken out. */
function changeFigure(text: string, random: Random): string {
  const figures = [...text.matchAll(/(?<!\d)\d{1,6}(?!\d)/gu)];
  if (figures.length === 0) return text;
  const { 0: figure, index } = random.pick(figures);
  const changed = random.pick([
    String(random.int(0, 99_999)),
    `${figure}${figure}`,
    figure.slice(1),
    `${figure.slice(0, 1)} ${figure.slice(1)}`,
    `${figure.slice(0, 1)}\n${figure.slice(1)}`,
    "",
  ]);
  return text.slice(0, index) + changed + text.slice(index + figure.length);
}
