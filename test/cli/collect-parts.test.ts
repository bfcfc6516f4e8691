import { describe, expect, test } from "vitest";
import { isObservation } from "../../src/cli/collect/part-line.ts";
import { openSeenInputs } from "../../src/cli/collect/seen-inputs.ts";
import { observed, unreadable } from "../collect/observed.ts";

const digest = (number: number) => number.toString(16).padStart(64, "0").split("").reverse().join("");

test("an input is known again by its name, and by its content where it was changed", () => {
  const seen = openSeenInputs();
  for (let number = 0; number < 20_000; number += 1)
    expect(seen.add(`年报/${number}.docx`, digest(number))).toBe("new");
  for (const number of [0, 1, 4095, 19_999]) {
    expect(seen.add(`年报/${number}.docx`, digest(number))).toBe("same");
    expect(seen.add(`年报/${number}.docx`, digest(number + 1))).toBe("other");
    expect(seen.has(`年报/${number}.docx`)).toBe(true);
  }
  expect(seen.has("年报/20000.docx")).toBe(false);
});

describe("a line of a partial result", () => {
  // biome-ignore lint/suspicious/noExplicitAny: what stands in a file may be anything.
  const line = (change: (value: any) => void, from = observed("a", { organization: "甲局", errors: 1 })) => {
    const value = { ...JSON.parse(JSON.stringify(from)), sha256: from.sha256 === null ? null : digest(1) };
    change(value);
    return isObservation(value);
  };

  test("is taken as it was written", () => {
    expect(line(() => {})).toBe(true);
    expect(line(() => {}, unreadable("a.pdf"))).toBe(true);
    expect(line(({ reports: [one] }) => Object.assign(one, { year: null, form: null, tables: [] }))).toBe(
      true,
    );
  });

  test.each<[string, object]>([
    ["a table of another form", { tables: [{ key: "applications", edition: "1999", values: [] }] }],
    ["a table that is none", { tables: [{ key: "x", edition: "2021", values: [] }] }],
    ["a table with another number of cells", { tables: [{ key: "remedies", edition: "2021", values: [1] }] }],
    ["nothing for a table", { tables: [null] }],
    ["nothing for a finding", { findings: [null] }],
    ["a finding without its words", { findings: [{ severity: "error", ruleId: "t4-total" }] }],
    ["sentences that are none", { texts: [["a", 1]] }],
    ["half a year", { year: 2024.5 }],
    ["another form", { form: "9" }],
    ["a title that is no text", { title: {} }],
    ["a date that is none", { publishedOn: 5 }],
  ])("is refused with %s", (_, change) => {
    expect(line(({ reports: [one] }) => Object.assign(one, change))).toBe(false);
  });

  test("is refused with a figure that is none, a digest that is none, or a failure that says nothing", () => {
    expect(line(({ reports: [one] }) => Object.assign(one.tables[0].values, ["3"]))).toBe(false);
    expect(line((value) => Object.assign(value, { sha256: "xyz" }))).toBe(false);
    expect(line((value) => Object.assign(value, { sha256: null }))).toBe(false);
    expect(line((value) => Object.assign(value, { failure: { code: 1 } }), unreadable("a.pdf"))).toBe(false);
  });
});
