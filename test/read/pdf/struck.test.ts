import { describe, expect, test } from "vitest";
import { readPdf } from "../../../src/read/pdf/index.ts";
import { chineseFont, hexOf, pagesPdf } from "../../bed/render/pdf.ts";

const line = (text: string, x: number, y: number) => `0 g BT /F1 12 Tf ${x} ${y} Td ${hexOf(text)} Tj ET`;
const label = line("收到申请件数共计", 60, 700);
/** Three digits, each 6 points wide. */
const figure = line("448", 200, 700);
const lost = "\ufffd";

async function read(...content: readonly string[]) {
  const pages = [{ content: content.join("\n"), more: "/Resources << /Font << /F1 3 0 R >> >>" }];
  const { blocks, notices } = await readPdf(pagesPdf(pages, chineseFont));
  const texts = blocks.map((block) =>
    block.kind === "grid" ? block.cells.map(({ text }) => text).join("|") : block.text,
  );
  return { text: texts.join("\n"), codes: notices.map(({ code }) => code) };
}

/** The middle of the digits, where programs strike them through. */
const middle = 704;

describe("a line that strikes digits through", () => {
  test.each([
    ["all of them", `200 ${middle} m 218 ${middle} l S`, lost.repeat(3)],
    ["the first", `200 ${middle} m 206 ${middle} l S`, `${lost}48`],
    ["as a filled shape", `200 ${middle} 18 0.6 re f`, lost.repeat(3)],
    ["twice", `200 703 m 218 703 l 200 705 m 218 705 l S`, lost.repeat(3)],
  ])("%s", async (_, stroke, left) => {
    expect(await read(label, figure, stroke)).toEqual({
      text: `收到申请件数共计 ${left}`,
      codes: ["covered-unread"],
    });
  });

  test.each([
    ["below them", "200 697 m 218 697 l S"],
    ["above them", "200 714 m 218 714 l S"],
    ["of a table that runs on", `150 ${middle} m 300 ${middle} l S`],
    ["down through them", "209 690 m 209 720 l S"],
    ["beside them", `230 ${middle} m 250 ${middle} l S`],
  ])("is not one %s", async (_, stroke) => {
    const { text, codes } = await read(label, figure, stroke);
    expect(text).toContain("448");
    expect(codes).toEqual([]);
  });
});
