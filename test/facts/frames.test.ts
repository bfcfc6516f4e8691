import { describe, expect, test } from "vitest";
import { buildReport } from "../../src/example/report.ts";
import { proseOf } from "../../src/facts/facts.ts";
import { frames } from "../../src/facts/frames/index.ts";
import { measureName } from "../../src/facts/names.ts";

const examples = frames.flatMap(({ kinds, sections, examples }) =>
  examples.map(([sentence, value]) => ({ kinds, section: sections[0] ?? "overview", sentence, value })),
);

describe("every example of a frame is read by that frame", () => {
  test.each(examples)("$sentence", ({ kinds, section, sentence, value }) => {
    const { facts } = proseOf(buildReport({ sections: { [section]: sentence } }));
    const read = facts.filter((fact) => fact.value === value).map(({ measure }) => measure.kind);
    expect(read.some((kind) => kinds.includes(kind))).toBe(true);
  });

  test("and no frame is without one", () => {
    expect(frames.filter(({ examples }) => examples.length === 0)).toEqual([]);
  });
});

test("a row of table 3 is named as the form names it", () => {
  const told = examples.filter(({ kinds }) => kinds.includes("outcomeRow"));
  const names = told.flatMap(({ sentence }) =>
    proseOf(buildReport({ sections: { overview: sentence } })).facts.flatMap(({ measure }) =>
      measure.kind === "outcomeRow" ? [measureName(measure).zh] : [],
    ),
  );
  expect(names).toHaveLength(told.length);
  for (const name of names) expect(name).toMatch(/^\d\./u);
});

describe("a number has one frame at most", () => {
  test.each(examples)("$sentence", ({ section, sentence }) => {
    const { facts } = proseOf(buildReport({ sections: { [section]: sentence } }));
    const numbers = facts.flatMap(({ quantity }) => quantity ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

test("a quote goes on into the clause that says what the number is", () => {
  const { facts } = proseOf(
    buildReport({ sections: { overview: "收到政府信息公开申请12件，尚有1件正在办理中，结转下一年度。" } }),
  );
  expect(facts.map(({ quote }) => quote)).toContain("尚有1件正在办理中，结转下一年度");
});
