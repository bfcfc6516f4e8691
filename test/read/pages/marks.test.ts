import { expect, test } from "vitest";
import { withMarks } from "../../../src/read/pages/marks.ts";
import { write } from "./draw.ts";

/** Text of a figure 10 high from 100 to 110, and what stands behind it. */
const behind = (...others: Parameters<typeof write>[]) =>
  withMarks([...write("448", 100, 100), ...others.flatMap((one) => write(...one))])
    .map(({ text }) => text)
    .join("");

test.each<[string, string, string, number, number, number]>([
  ["a small digit above the line is a mark", "448¹", "1", 115, 99, 6],
  ["one below it too", "448₁", "1", 115, 106, 6],
  ["of several digits each is", "448¹²", "12", 115, 99, 6],
  ["a small digit on the line is part of the figure", "4481", "1", 115, 103.5, 6],
  ["one as high as the others is", "4481", "1", 115, 99, 9],
  ["apart from the figure it is a figure", "4481", "1", 119, 99, 6],
])("%s", (_, read, text, x, y, size) => {
  expect(behind([text, x, y, size])).toBe(read);
});

test("a mark may stand before its figure", () => {
  expect(withMarks([...write("448", 100, 100), ...write("1", 97, 99, 6)]).map(({ text }) => text)).toEqual([
    "4",
    "4",
    "8",
    "¹",
  ]);
});

test("digits that run down, or are turned, are left as they are", () => {
  const [mark] = write("1", 115, 99, 6);
  const all = [...write("448", 100, 100)];
  if (mark === undefined) throw new Error("nothing is written");
  for (const one of [
    { ...mark, vertical: true },
    { ...mark, turn: 1 as const },
  ])
    expect(withMarks([...all, one]).at(-1)?.text).toBe("1");
});
