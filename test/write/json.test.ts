import { expect, test } from "vitest";
import { jsonText } from "../../src/write/json.ts";

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
