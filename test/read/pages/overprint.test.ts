import { describe, expect, test } from "vitest";
import { clearPage } from "../../../src/read/pages/overprint.ts";
import type { Character } from "../../../src/read/pages/page.ts";
import { page, write } from "./draw.ts";

const seen = (...characters: Character[]) => {
  const { page: clear, unclear } = clearPage(page(1, characters));
  return { text: clear.characters.map(({ text }) => text).join(""), unclear };
};

describe("text upon other text", () => {
  test.each([0.3, 0.5, 0.7])("a figure drawn again %f of a digit to the right is none", (part) => {
    const { text, unclear } = seen(...write("448", 100, 100), ...write("448", 100 + 5 * part, 100));
    expect(text).toBe("\ufffd".repeat(6));
    expect(unclear).toBe(true);
  });

  test.each([0.3, 0.5])("nor one drawn again %f of its height below", (part) => {
    expect(seen(...write("7", 100, 100), ...write("7", 100, 100 + 10 * part)).text).toBe("\ufffd\ufffd");
  });

  test("nor is one upon which words lie; words stay what they are", () => {
    expect(seen(...write("448", 100, 100), ...write("件", 113, 101)).text).toBe("44\ufffd件");
    expect(seen(...write("收到", 100, 100), ...write("收到", 104, 100))).toEqual({
      text: "收到收到",
      unclear: false,
    });
  });

  test("digits that are set tightly, and lines that are, lie beside each other", () => {
    for (const other of [write("8", 104, 100), write("8", 100, 106)])
      expect(seen(...write("4", 100, 100), ...other)).toEqual({ text: "48", unclear: false });
  });

  test("what runs down has its lines to the left and right", () => {
    const turned = [...write("4", 100, 100), ...write("8", 100, 106)].map((one) => ({
      ...one,
      left: one.top,
      right: one.bottom,
      top: one.left,
      bottom: one.right,
      turn: 1 as const,
    }));
    expect(seen(...turned)).toEqual({ text: "48", unclear: false });
  });

  test("signs are blank for the most part, and digits may be moved into them", () => {
    expect(seen(...write("，", 100, 100), ...write("8", 105, 100))).toEqual({ text: "，8", unclear: false });
  });

  test("wherever on the page they stand", () => {
    const places = Array.from({ length: 590 }, (_, x) => x);
    expect(places.filter((x) => !seen(...write("4", x, 9), ...write("8", x + 2, 9)).unclear)).toEqual([]);
  });

  test("a letter as large as the page lies under the text, not upon it", () => {
    expect(seen(...write("448", 100, 100), ...write("样", 80, 0, 500))).toEqual({
      text: "448样",
      unclear: false,
    });
  });

  test("thousands on one spot are no figures, and each looks at few others", () => {
    const looks = (count: number) => {
      let looked = 0;
      const crowd = Array.from({ length: count }, (_, index) => {
        const [one] = write("1", 100, 100 + index / 1e6, 9);
        if (one === undefined) throw new Error("nothing is written");
        return {
          ...one,
          left: 100 + index * 1e-3,
          right: 100 + index * 1e-3 + 1e-6,
          get top() {
            looked += 1;
            return one.top;
          },
        };
      });
      expect(seen(...crowd).text).toBe("\ufffd".repeat(count));
      return looked;
    };
    const few = looks(2000);
    expect(looks(4000)).toBeLessThan(3 * few);
  });
});
