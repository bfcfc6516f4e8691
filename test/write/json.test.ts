import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arrayPieces, jsonPieces, jsonText } from "../../src/write/json.ts";

const large = Array.from({ length: 3000 }, (_, index) => ({
  index,
  deep: { text: "一\n二", list: [1, [], {}] },
}));

describe("JSON in pieces", () => {
  test("is the text of JSON.stringify, for any value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.boolean(), (value, compact) => {
        expect([...jsonPieces(value, compact)].join("")).toBe(jsonText(value, compact));
      }),
    );
  });

  test.each([true, false])("of what is large too (compact: %s)", (compact) => {
    const value = { a: large, b: undefined, c: { d: large, e: null, f: () => 1 }, g: [undefined, ...large] };
    const pieces = [...jsonPieces(value, compact)];
    expect(pieces.join("")).toBe(jsonText(value, compact));
    expect(pieces.length).toBeGreaterThan(3000);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(1000);
  });

  test("writes an iterable as an array, item by item, as often as it is asked", () => {
    const lazy = {
      *[Symbol.iterator]() {
        yield 1;
        yield { a: 2 };
      },
    };
    expect([...jsonPieces({ lazy, none: new Set() }, true)].join("")).toBe(
      '{"lazy":[1,{"a":2}],"none":[]}\n',
    );
  });

  test.each([true, false])("items make the array that JSON.stringify makes (compact: %s)", (compact) => {
    const { before, item, end } = arrayPieces(compact);
    for (const items of [[], [1], [{ a: [1] }, large]]) {
      const text = items.map((value, index) => before(index) + [...item(value)].join("")).join("");
      expect(text + end(items.length)).toBe(jsonText(items, compact));
    }
  });
});

const torn = "一\u2028二\u2029三\u0085四\u009b31m五\u202e六\u007f";

test("JSON holds no character that acts on a terminal, and means the same", () => {
  const text = jsonText({ torn }, false);
  expect(text).toBe('{\n  "torn": "一\\u2028二\\u2029三\\u0085四\\u009b31m五\\u202e六\\u007f"\n}\n');
  expect(JSON.parse(text)).toEqual({ torn });
});

test("a line of NDJSON is one line for programs that end lines at U+0085, U+2028 and U+2029", () => {
  const source = { file: torn, kind: "text", sha256: "" } as const;
  const line = jsonText({ source }, true);
  expect(line.split(/\p{Cc}|\u2028|\u2029/u)).toHaveLength(2);
  expect(JSON.parse(line)).toEqual({ source });
});
